/** What the records below `/api/<name>/` are, as the log calls their kinds. */
export const recordKinds: Readonly<Record<string, string>> = {
  accounts: 'account',
  appointments: 'appointment',
  assignments: 'assignment',
  documents: 'document',
  groups: 'group',
  invitations: 'invitation',
  organisation: 'unit',
  people: 'person',
  plans: 'plan',
  sessions: 'session',
  'stand-ins': 'stand-in',
  units: 'unit',
}
