import type { RouteRow } from '../route-rows.ts'
import type { World } from '../world.ts'

const document = ({ target }: World) => ({ id: target.document })
/** A document that is still to be reviewed. */
const draft = ({ target }: World) => ({ id: target.draft })
const plan = ({ target }: World) => ({ id: target.plan })
const ids = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id)

export const documentRows: Readonly<Record<string, RouteRow>> = {
  'GET /api/documents': { asks: 'the reach', verb: 'see', kind: 'document', listed: ids, query: () => 'limit=200' },
  'GET /api/documents/facets': { asks: 'the reach', verb: 'see', kind: 'document' },
  'GET /api/documents/{id}': { asks: 'a record', verb: 'see', kind: 'document', params: document },
  'GET /api/documents/{id}/original': { asks: 'a record', verb: 'see', kind: 'document', params: document },
  'POST /api/documents/{id}/reading': {
    asks: 'a record',
    verb: 'read',
    kind: 'document',
    params: document,
    atBest: 409,
  },
  'PUT /api/documents/{id}/reviews': {
    asks: 'a record',
    verb: 'review',
    kind: 'document',
    params: draft,
    body: () => [{ factId: 'deadlines/0', verdict: 'accepted' }],
  },
  'DELETE /api/documents/{id}/reviews/{factId}': {
    asks: 'a record',
    verb: 'review',
    kind: 'document',
    params: (world) => ({ ...draft(world), factId: 'title' }),
  },
  'DELETE /api/documents/{id}/reviews/{group}/{index}': {
    asks: 'a record',
    verb: 'review',
    kind: 'document',
    params: (world) => ({ ...draft(world), group: 'tasks', index: '0' }),
  },
  'POST /api/documents/{id}/plan': {
    asks: 'a record',
    verb: 'make',
    kind: 'plan',
    seenAs: 'document',
    params: draft,
  },
  'POST /api/documents': {
    asks: 'the acting unit',
    verb: 'add',
    kind: 'document',
    body: (_, actor) => ({ name: 'thu', text: `KẾ HOẠCH\nThử ${actor}` }),
  },
  'POST /api/read': {
    asks: 'the acting unit',
    verb: 'add',
    kind: 'document',
    costly: true,
    body: (_, actor) => ({ name: 'thu', text: `KẾ HOẠCH\nThử ${actor}` }),
  },
  'POST /api/samples': { asks: 'the acting unit', verb: 'add', kind: 'sample', costly: true },
  'GET /api/plans': { asks: 'the reach', verb: 'see', kind: 'plan', listed: ids, query: () => 'limit=200' },
  'GET /api/plans/{id}': { asks: 'a record', verb: 'see', kind: 'plan', params: plan },
}
