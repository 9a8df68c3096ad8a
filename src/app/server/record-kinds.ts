/** What the records below `/api/<name>/` are, as the log calls their kinds. */
export const recordKinds: Readonly<Record<string, string>> = {
  accounts: 'account',
  appointments: 'appointment',
  assignments: 'assignment',
  calendar: 'calendar',
  'calendar-feeds': 'calendar-feed',
  documents: 'document',
  groups: 'group',
  invitations: 'invitation',
  organisation: 'unit',
  'party-terms': 'party-term',
  people: 'person',
  plans: 'plan',
  registers: 'number-register',
  sessions: 'session',
  'stand-ins': 'stand-in',
  units: 'unit',
}
