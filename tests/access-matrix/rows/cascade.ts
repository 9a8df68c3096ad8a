import type { RouteRow } from '../route-rows.ts'
import type { World } from '../world.ts'

const plan = ({ target }: World) => ({ id: target.plan })
const record = { asks: 'a record', params: plan } as const
const item = (world: World) => ({ ...plan(world), itemId: 'mục thử' })

/** What a plan gives; the plan is a draft, so that nothing of it can be given yet. */
export const cascadeRows: Readonly<Record<string, RouteRow>> = {
  'POST /api/plans/{id}/preview': { ...record, verb: 'see', kind: 'plan' },
  'GET /api/plans/{id}/items': { ...record, verb: 'see', kind: 'plan' },
  'GET /api/plans/{id}/items/{itemId}/assignments': { ...record, verb: 'see', kind: 'plan', params: item },
  'POST /api/plans/{id}/give': {
    ...record,
    verb: 'give',
    kind: 'giving',
    seenAs: 'plan',
    body: ({ target }) => ({ itemId: 'mục thử', targets: [{ kind: 'unit', unitId: target.unit }] }),
    atBest: 409,
  },
  'POST /api/plans/{id}/events': {
    ...record,
    verb: 'give',
    kind: 'giving',
    seenAs: 'plan',
    body: () => ({ itemId: 'mục thử', day: '2026-11-23' }),
    atBest: 409,
  },
  'GET /api/assignments/{id}/difference': {
    ...record,
    verb: 'see',
    kind: 'assignment',
    params: ({ target }) => ({ id: target.assignment }),
  },
}
