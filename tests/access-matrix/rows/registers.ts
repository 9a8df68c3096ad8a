import type { RouteRow } from '../route-rows.ts'
import type { World } from '../world.ts'

const register = ({ target }: World) => ({ id: target.register })
const term = ({ target }: World) => ({ id: target.term })
const record = { asks: 'a record', kind: 'register', params: register } as const
const termOf = (world: World) => ({
  unitId: world.units.ids.own,
  name: 'Nhiệm kỳ thử',
  from: '2021-01-01',
  lastDay: null,
})
const opened = (world: World) => ({
  unitId: world.units.ids.own,
  typeCode: 'KH',
  year: 2026,
  termId: null,
  lastUsed: 0,
})
const stated = { number: 7, date: '2026-02-03', title: 'Về việc thử', type: 'Công văn' }

export const registerRows: Readonly<Record<string, RouteRow>> = {
  'GET /api/registers': { asks: 'the reach', verb: 'see', kind: 'register' },
  'POST /api/registers': { asks: 'a place', verb: 'change', kind: 'register', body: opened },
  'GET /api/registers/{id}': { ...record, verb: 'see' },
  'GET /api/registers/{id}/export': { ...record, verb: 'see' },
  'PUT /api/registers/{id}/start': { ...record, verb: 'change', body: () => ({ lastUsed: 0 }) },
  // Its unit has no abbreviation, so that no sign can be made.
  'POST /api/registers/{id}/numbers': { ...record, verb: 'change', body: () => stated, atBest: 409 },
  'DELETE /api/registers/{id}/numbers/{number}': {
    ...record,
    verb: 'change',
    params: (world) => ({ ...register(world), number: '99' }),
    atBest: 422,
  },
  'POST /api/party-terms': { asks: 'a place', verb: 'change', kind: 'register', body: termOf },
  'PUT /api/party-terms/{id}': {
    ...record,
    verb: 'change',
    params: term,
    body: (world) => ({ ...termOf(world), from: '2020-01-01', lastDay: '2020-12-31' }),
  },
}
