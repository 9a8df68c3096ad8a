import type { RouteRow } from '../route-rows.ts'
import type { World } from '../world.ts'

/** What signs in, and what anybody does with their own sign-in. */
const own: Readonly<Record<string, RouteRow>> = {
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
  'POST /api/session/second-factor': { asks: 'nothing', why: 'signing in', body: () => ({ code: '000000' }) },
  'POST /api/session/provider': { asks: 'nothing', why: 'signing in', body: () => ({}) },
  'GET /api/session/provider/callback': { asks: 'nothing', why: 'signing in' },
  'POST /api/invitation': { asks: 'nothing', why: 'the link is the right to it', body: () => ({ token: 'sai' }) },
  'POST /api/invitation/accept': {
    asks: 'nothing',
    why: 'the link is the right to it',
    body: () => ({ token: 'sai', username: 'lethic', password: 'mot-mat-khau-dai' }),
  },
  'DELETE /api/session': { asks: 'nothing', why: 'signing out' },
  'PUT /api/session': {
    asks: 'a session',
    why: 'the unit that one acts at, among one’s own',
    body: (world, actor) => ({ unit: world.actor(actor).unit }),
  },
  'GET /api/me/security': { asks: 'a session', why: 'one’s own sign-in' },
  'GET /api/me/sessions': { asks: 'a session', why: 'one’s own sessions' },
  'DELETE /api/me/sessions': { asks: 'a session', why: 'one’s own sessions but this one' },
  'DELETE /api/me/sessions/{id}': {
    asks: 'what is another’s',
    why: 'a session is ended by whose it is',
    params: ({ target }) => ({ id: target.session }),
  },
  'PUT /api/me/password': {
    asks: 'a session',
    why: 'one’s own password',
    costly: true,
    body: (_, actor) => ({ password: `mật khẩu của ${actor}` }),
  },
  'POST /api/me/second-factor': { asks: 'a session', why: 'one’s own second factor', costly: true, body: () => ({}) },
  'POST /api/me/second-factor/confirm': {
    asks: 'a session',
    why: 'one’s own second factor',
    atBest: 422,
    body: () => ({ code: '000000' }),
  },
  'POST /api/me/second-factor/remove': {
    asks: 'a session',
    why: 'one’s own second factor',
    atBest: 422,
    body: () => ({}),
  },
  'POST /api/me/recovery-codes': {
    asks: 'a session',
    why: 'one’s own recovery codes',
    atBest: 422,
    body: () => ({}),
  },
}

/** The sign-in of others, tried on a bystander of the unit `own`. */
const bystander = 'the one appointed'
const person = (world: World) => ({ id: world.ids.get(bystander) ?? '' })
const account = { asks: 'a record', kind: 'account', seenAs: 'person', person: bystander, params: person } as const

const ofOthers: Readonly<Record<string, RouteRow>> = {
  'GET /api/people/{id}/sign-in': { ...account, verb: 'see' },
  'POST /api/people/{id}/invitation': { ...account, verb: 'invite' },
  'DELETE /api/people/{id}/invitation': { ...account, verb: 'invite', onlyOnce: true },
  'DELETE /api/people/{id}/sessions': { ...account, verb: 'change' },
  'DELETE /api/people/{id}/second-factor': { ...account, verb: 'change', atBest: 409 },
  'GET /api/settings/second-factor': { asks: 'the installation', verb: 'see', kind: 'setting' },
  'PUT /api/settings/second-factor': {
    asks: 'the installation',
    verb: 'change',
    kind: 'setting',
    body: () => ({ secondFactorRoles: [] }),
  },
}

export const accountRows: Readonly<Record<string, RouteRow>> = { ...own, ...ofOthers }
