import { newId } from '../../../src/kernel/ids.ts'
import type { RouteRow } from '../route-rows.ts'
import type { World } from '../world.ts'

const work = ({ target }: World) => ({ id: target.assignment })
const ids = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id)

/** No row has it: who may take the step is told that somebody was faster. */
const neverThere = 9999

const record = { asks: 'a record', kind: 'assignment', params: work } as const

/** Given work: the unit `own` gives it to itself. */
export const workRows: Readonly<Record<string, RouteRow>> = {
  'GET /api/assignments': { asks: 'the reach', verb: 'see', kind: 'assignment', listed: ids, query: () => 'limit=200' },
  'GET /api/assignments/export': { asks: 'the reach', verb: 'see', kind: 'assignment', costly: true },
  'GET /api/assignments/{id}': { ...record, verb: 'see' },
  'POST /api/assignments/{id}/steps': {
    ...record,
    verb: 'work',
    body: () => ({ id: newId(), action: 'ask', text: 'Hỏi thử' }),
  },
  'POST /api/assignments/{id}/parts': {
    ...record,
    verb: 'give',
    kind: 'giving',
    seenAs: 'assignment',
    atBest: 409,
    body: ({ target }) => ({
      id: newId(),
      revision: neverThere,
      parts: [{ unitId: target.unit, text: 'Phần thử', due: null }],
    }),
  },
  'POST /api/assignments/{id}/links': {
    ...record,
    verb: 'work',
    body: () => ({ id: newId(), url: 'https://vi-du.vn/tin' }),
  },
  'POST /api/assignments/{id}/evidence': { ...record, verb: 'work', atBest: 422 },
  'GET /api/assignments/{id}/evidence/{evidenceId}': {
    ...record,
    verb: 'see',
    params: ({ target }) => ({ id: target.assignment, evidenceId: target.file }),
  },
  'DELETE /api/assignments/{id}/evidence/{evidenceId}': {
    ...record,
    verb: 'work',
    onlyOnce: true,
    params: ({ target }) => ({ id: target.assignment, evidenceId: target.link }),
    query: () => `step=${newId()}`,
  },
  'POST /api/assignments/bulk': {
    asks: 'a session',
    why: 'each piece of work is judged by itself: what one may not do is told one by one',
    body: ({ target }) => ({ id: newId(), ids: [target.session], action: 'acknowledge' }),
  },
  'POST /api/assignments/batches/{id}/undo': {
    asks: 'what is another’s',
    why: 'a batch is taken back by whoever did it',
    params: ({ target }) => ({ id: target.session }),
  },
}
