import type { RouteRow } from '../route-rows.ts'

const seesWork = { asks: 'the reach', verb: 'see', kind: 'assignment' } as const

/** What one sees in the morning, as far as one sees the work itself. */
export const deskRows: Readonly<Record<string, RouteRow>> = {
  'GET /api/desk': { asks: 'a session', why: 'what is owed at the unit that one acts at, where one sees its work' },
  'POST /api/desk/seen': {
    asks: 'a session',
    why: 'what one has seen oneself',
    body: () => ({ at: '2026-11-23T03:00:00Z' }),
  },
  'GET /api/late-board': seesWork,
  'GET /api/late-board/work': seesWork,
  'GET /api/late-board/export': { ...seesWork, costly: true },
  'GET /api/schedule': { ...seesWork, query: () => 'from=2026-11-01&to=2026-11-30' },
  'GET /api/calendar-feeds': { asks: 'a session', why: 'one’s own addresses' },
  'POST /api/calendar-feeds': { ...seesWork, body: () => ({ unit: null }) },
  'DELETE /api/calendar-feeds/{id}': {
    asks: 'what is another’s',
    why: 'an address is withdrawn by whose it is',
    params: ({ target }) => ({ id: target.person }),
  },
  'GET /lich/{file}': {
    asks: 'nothing',
    why: 'the secret address is the right to it',
    params: () => ({ file: 'khong-co-dia-chi-nao-nhu-the-nay.ics' }),
  },
}
