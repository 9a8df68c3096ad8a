import type { RouteRow } from '../route-rows.ts'
import type { World } from '../world.ts'

const decision = { sign: '12/QĐ-UBND', date: '2026-11-20', documentId: null }

/** Another address for the unit `own` from today on. */
const change = ({ target }: World, address: string) => ({
  kind: 'change',
  day: '2026-11-23',
  decision,
  unit: target.unit,
  face: { address },
})

const unit = ({ target }: World) => ({ id: target.unit })

/** The organisation is no secret inside the house; changing it is. */
export const organisationRows: Readonly<Record<string, RouteRow>> = {
  // Before the other events: what was done later leans on it.
  'POST /api/organisation/events/{id}/undo': {
    asks: 'a record',
    verb: 'organise',
    kind: 'unit',
    params: ({ target }) => ({ id: target.event }),
  },
  'POST /api/organisation/events/preview': {
    asks: 'a record',
    verb: 'organise',
    kind: 'unit',
    body: (world, actor) => change(world, `Nhà của ${actor}`),
  },
  'POST /api/organisation/events': {
    asks: 'a record',
    verb: 'organise',
    kind: 'unit',
    body: (world, actor) => change(world, `Nhà của ${actor}`),
  },
  'GET /api/organisation/events': { asks: 'the reach', verb: 'see', kind: 'unit' },
  'GET /api/units': { asks: 'the reach', verb: 'see', kind: 'unit', query: () => 'q=so' },
  'GET /api/units/tree': { asks: 'the reach', verb: 'see', kind: 'unit' },
  'GET /api/units/named': { asks: 'the reach', verb: 'see', kind: 'unit', query: ({ target }) => `ids=${target.unit}` },
  'GET /api/units/{id}': { asks: 'a record', verb: 'see', kind: 'unit', params: unit },
  'GET /api/units/{id}/path': { asks: 'a record', verb: 'see', kind: 'unit', params: unit },
  'GET /api/units/{id}/life': { asks: 'a record', verb: 'see', kind: 'unit', params: unit },
  'GET /api/units/{id}/series': {
    asks: 'a record',
    verb: 'see',
    kind: 'unit',
    params: unit,
    query: () => 'reported=2026-01-01&asOf=2026-11-23',
  },
}
