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
const group = ({ target }: World) => ({ id: target.group })

const rule = { criteria: { kinds: ['department'], levels: [], under: null }, named: [], without: [] }

/** Far from today, so that the group is there today whoever changes it and ends it. */
const groupDay = '2099-02-01'

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
  'POST /api/organisation/import': {
    asks: 'the reach',
    verb: 'organise',
    kind: 'unit',
    query: () => 'dryRun=true&day=2026-01-01&sign=12/QĐ-UBND&signed=2026-01-01',
    body: () => ({ text: 'Tên đơn vị\tLoại\tCấp\nTrạm thử\tvăn phòng\tcấp xã' }),
  },
  'GET /api/organisation/export': { asks: 'the reach', verb: 'see', kind: 'unit', query: () => 'format=csv' },
  'GET /api/organisation/templates': { asks: 'the reach', verb: 'see', kind: 'unit' },
  'GET /api/organisation/templates/blank': { asks: 'the reach', verb: 'see', kind: 'unit' },
  'GET /api/organisation/templates/{key}': {
    asks: 'the reach',
    verb: 'see',
    kind: 'unit',
    params: () => ({ key: 'commune' }),
  },
  'POST /api/organisation/templates/{key}': {
    asks: 'the reach',
    verb: 'organise',
    kind: 'unit',
    params: () => ({ key: 'commune' }),
    body: () => ({ place: 'xã Thử', day: '2026-01-01', sign: '12/QĐ-UBND', signed: '2026-01-01' }),
  },
  // There are units already: whoever may is told so.
  'POST /api/organisation/sample': { asks: 'the installation', verb: 'organise', kind: 'unit', atBest: 409 },
  'GET /api/units': { asks: 'the reach', verb: 'see', kind: 'unit', query: () => 'q=so' },
  'GET /api/units/tree': { asks: 'the reach', verb: 'see', kind: 'unit' },
  'GET /api/units/named': { asks: 'the reach', verb: 'see', kind: 'unit', query: ({ target }) => `ids=${target.unit}` },
  'GET /api/units/{id}': { asks: 'a record', verb: 'see', kind: 'unit', params: unit },
  'GET /api/units/{id}/path': { asks: 'a record', verb: 'see', kind: 'unit', params: unit },
  'GET /api/unit-groups': { asks: 'the reach', verb: 'see', kind: 'group' },
  'POST /api/unit-groups': {
    asks: 'the acting unit',
    verb: 'change',
    kind: 'group',
    body: (_, actor) => ({ name: `Nhóm của ${actor}`, rule, from: '2026-11-23' }),
  },
  'POST /api/unit-groups/preview': {
    asks: 'the reach',
    verb: 'see',
    kind: 'group',
    body: () => ({ rule, day: '2026-11-23' }),
  },
  'GET /api/unit-groups/{id}': { asks: 'a record', verb: 'see', kind: 'group', params: group },
  'GET /api/unit-groups/{id}/units': { asks: 'a record', verb: 'see', kind: 'group', params: group },
  'PUT /api/unit-groups/{id}': {
    asks: 'a record',
    verb: 'change',
    kind: 'group',
    params: group,
    body: (_, actor) => ({ name: `Nhóm sửa bởi ${actor}`, rule, from: groupDay }),
  },
  'POST /api/unit-groups/{id}/end': {
    asks: 'a record',
    verb: 'change',
    kind: 'group',
    params: group,
    body: () => ({ from: groupDay }),
  },
  'GET /api/units/{id}/life': { asks: 'a record', verb: 'see', kind: 'unit', params: unit },
  'GET /api/units/{id}/series': {
    asks: 'a record',
    verb: 'see',
    kind: 'unit',
    params: unit,
    query: () => 'reported=2026-01-01&asOf=2026-11-23',
  },
}
