import type { RouteRow } from '../route-rows.ts'
import type { World } from '../world.ts'

const plan = ({ target }: World) => ({ id: target.plan })
const record = { asks: 'a record', kind: 'plan', params: plan } as const
const about = {
  title: 'Trồng cây',
  type: 'Kế hoạch',
  periodFrom: '2026',
  periodTo: null,
  isUmbrella: false,
  dueShift: 'none',
}
const empty = { sections: [], tasks: [], duties: [] }

export const planEditingRows: Readonly<Record<string, RouteRow>> = {
  'GET /api/plans/{id}/content': { ...record, verb: 'make' },
  // Begun from a revision that there never was.
  'PUT /api/plans/{id}/content': {
    ...record,
    verb: 'make',
    body: () => ({ version: 1, revision: 100_000, content: empty }),
    atBest: 409,
  },
  'POST /api/plans': { asks: 'the acting unit', verb: 'make', kind: 'plan', body: () => ({ from: 'nothing', about }) },
  // The plan states no time, so that there is no next year of it.
  'GET /api/plans/{id}/next-year': { ...record, verb: 'see', atBest: 422 },
  'GET /api/plans/{id}/inheritable': { ...record, verb: 'see' },
  'POST /api/plans/{id}/target-proposals': { ...record, verb: 'make', body: () => ({ words: [] }) },
  'POST /api/plan-targets': {
    asks: 'the acting unit',
    verb: 'see',
    kind: 'unit',
    body: () => ({ targets: [] }),
  },
}
