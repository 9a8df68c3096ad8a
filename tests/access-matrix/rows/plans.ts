import type { RouteRow } from '../route-rows.ts'
import type { World } from '../world.ts'

const plan = ({ target }: World) => ({ id: target.plan })
const planAndUnit = (world: World) => ({ ...plan(world), unitId: world.units.ids.below })
const record = { asks: 'a record', kind: 'plan', params: plan } as const
const particulars = {
  title: 'Trồng cây',
  type: 'Kế hoạch',
  line: 'government',
  issuer: null,
  periodFrom: null,
  periodTo: null,
  isUmbrella: false,
  dueShift: 'none',
}

export const planRows: Readonly<Record<string, RouteRow>> = {
  'GET /api/plans/export': { asks: 'the reach', verb: 'see', kind: 'plan', costly: true },
  'GET /api/plans/owed': { asks: 'the reach', verb: 'see', kind: 'plan' },
  'GET /api/plans/{id}/next-number': { ...record, verb: 'see' },
  'GET /api/plans/{id}/parent-proposals': { ...record, verb: 'see' },
  'GET /api/plans/{id}/compliance': { ...record, verb: 'see' },
  'GET /api/plans/{id}/compliance/export': { ...record, verb: 'see' },
  'POST /api/plans/{id}/simulation': { ...record, verb: 'see' },
  'PUT /api/plans/{id}/particulars': { ...record, verb: 'make', body: () => particulars },
  'PUT /api/plans/{id}/parents': { ...record, verb: 'make', body: () => ({ items: [] }) },
  // The plan is a draft: nobody takes back what was not submitted, nor amends what was not issued.
  'POST /api/plans/{id}/steps': { ...record, verb: 'submit', body: () => ({ action: 'take-back' }), atBest: 409 },
  'POST /api/plans/{id}/amendment': { ...record, verb: 'make', atBest: 409 },
  // Nobody owes a plan under it.
  'PUT /api/plans/{id}/adoptions/{unitId}': {
    ...record,
    verb: 'make',
    params: planAndUnit,
    body: () => ({ sign: '3/KH-UBND', date: '2026-02-03' }),
    atBest: 422,
  },
  'DELETE /api/plans/{id}/adoptions/{unitId}': { ...record, verb: 'make', params: planAndUnit, atBest: 422 },
}
