import type { RouteRow } from '../route-rows.ts'

const setting = { mail: 'digest', quietFrom: 20, quietTo: 7, muted: [] }

/** Everybody's own messages; nudging what one gave or what lies below; how the program's mail stands. */
export const reminderRows: Readonly<Record<string, RouteRow>> = {
  'GET /api/me/reminders': { asks: 'a session', why: 'one’s own messages' },
  'GET /api/me/reminders/unread': { asks: 'a session', why: 'one’s own messages' },
  'POST /api/me/reminders/read': {
    asks: 'a session',
    why: 'one’s own messages; ids of others’ do nothing',
    body: ({ target }) => ({ ids: [target.session] }),
  },
  'GET /api/me/reminders/setting': { asks: 'a session', why: 'how one is told oneself' },
  'PUT /api/me/reminders/setting': { asks: 'a session', why: 'how one is told oneself', body: () => setting },
  // What cannot be nudged is said one by one in the answer.
  'POST /api/assignments/nudge': {
    asks: 'the reach',
    verb: 'nudge',
    kind: 'giving',
    body: ({ target }) => ({ assignmentIds: [target.session] }),
  },
  'GET /api/mail': { asks: 'the installation', verb: 'see', kind: 'setting' },
  'POST /api/mail/again': { asks: 'the installation', verb: 'change', kind: 'setting' },
}
