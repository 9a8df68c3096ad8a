import type { RouteRow } from '../route-rows.ts'

/** What belongs to no feature. */
export const programRows: Readonly<Record<string, RouteRow>> = {
  'GET /api/health': { asks: 'nothing', why: 'whoever watches over the machine is no user' },
  'GET /api/openapi.json': { asks: 'nothing', why: 'the description of the API is published' },
  'GET /api/why': {
    asks: 'a record',
    verb: 'see',
    kind: 'plan',
    query: ({ target }) => `kind=plan&verb=make&id=${target.plan}`,
  },
}
