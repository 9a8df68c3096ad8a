import type { RouteRow } from '../route-rows.ts'

export const accountRows: Readonly<Record<string, RouteRow>> = {
  'GET /api/setup': { asks: 'nothing', why: 'whether the first administrator is still to be made' },
  'POST /api/setup': {
    asks: 'nothing',
    why: 'the one-time link is the right to it',
    body: () => ({ token: 'sai', name: 'Lê Thị C', username: 'lethic', password: 'mot-mat-khau-dai' }),
  },
  'GET /api/session': { asks: 'nothing', why: 'who is signed in, if anybody' },
  'POST /api/session': {
    asks: 'nothing',
    why: 'signing in',
    body: (_, actor) => ({ username: `khong-co-${actor.length}`, password: 'sai' }),
  },
  'DELETE /api/session': { asks: 'nothing', why: 'signing out' },
}
