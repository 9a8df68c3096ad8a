import type { RouteRow } from '../route-rows.ts'
import type { World } from '../world.ts'

const person = ({ target }: World) => ({ id: target.person })
const idOf = (key: string) => (world: World) => ({ id: world.ids.get(key) ?? '' })
const ids = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id)

/** People, what they are appointed to, and who stands in for them; the bystanders of the cast are those it is done to. */
export const peopleRows: Readonly<Record<string, RouteRow>> = {
  'GET /api/acting-places': { asks: 'a session', why: 'what one can act as oneself' },
  'GET /api/people': { asks: 'the reach', verb: 'see', kind: 'person', listed: ids, query: () => 'limit=200' },
  'GET /api/people/{id}': { asks: 'a record', verb: 'see', kind: 'person', params: person },
  'GET /api/people/{id}/contact': { asks: 'a record', verb: 'contact', kind: 'person', params: person },
  'GET /api/units/{id}/people': {
    asks: 'a record',
    verb: 'see',
    kind: 'unit',
    params: ({ target }) => ({ id: target.unit }),
  },
  'PUT /api/people/{id}': {
    asks: 'a record',
    verb: 'change',
    kind: 'person',
    params: person,
    body: () => ({ phone: '0900 000 000' }),
  },
  'POST /api/people': {
    asks: 'a place',
    verb: 'make',
    kind: 'appointment',
    body: ({ target }) => ({
      name: 'Người mới',
      appointment: { role: 'reporter', unitId: target.unit, from: '2026-11-23' },
    }),
  },
  'POST /api/people/import': {
    asks: 'the reach',
    verb: 'make',
    kind: 'appointment',
    body: () => ({
      dryRun: true,
      from: '2026-11-23',
      rows: [{ name: 'Người mới', email: '', unit: 'Không có', role: 'văn thư' }],
    }),
  },
  'POST /api/people/{id}/appointments': {
    asks: 'a record',
    verb: 'make',
    kind: 'appointment',
    seenAs: 'person',
    person: 'the one appointed',
    params: idOf('the one appointed'),
    body: ({ target }) => ({ role: 'clerk', unitId: target.unit, from: '2026-11-23' }),
  },
  'POST /api/appointments/{id}/end': {
    asks: 'a record',
    verb: 'end',
    kind: 'appointment',
    person: 'the one appointed',
    params: idOf('appointment of the one appointed'),
    body: () => ({ from: '2026-11-30' }),
  },
  'POST /api/appointments/{id}/restore': {
    asks: 'a record',
    verb: 'make',
    kind: 'appointment',
    person: 'the one appointed',
    params: idOf('appointment of the one appointed'),
  },
  'POST /api/stand-ins/{id}/end': {
    asks: 'a record',
    verb: 'delegate',
    kind: 'appointment',
    person: 'the one who goes on leave',
    params: idOf('stand-in of the one who stands in'),
  },
  'POST /api/appointments/{id}/stand-ins': {
    asks: 'a record',
    verb: 'delegate',
    kind: 'appointment',
    person: 'the one who goes on leave',
    params: idOf('appointment of the one who goes on leave'),
    body: ({ target }) => ({ personId: target.person, from: '2026-12-10', lastDay: '2026-12-20' }),
  },
  'POST /api/people/{id}/departure': {
    asks: 'a record',
    verb: 'end',
    kind: 'appointment',
    seenAs: 'person',
    person: 'the one who leaves',
    params: idOf('the one who leaves'),
    body: () => ({ from: '2026-11-24' }),
  },
}
