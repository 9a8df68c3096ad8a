import type { DateFact, Fact, SignFact } from '../../contract.ts'
import type { Outline } from '../../tree/outline.ts'

/** What stands above the body: who issues what, under which sign, where and when. */
export interface Head {
  readonly sign: SignFact | null
  readonly issueDate: DateFact | null
  readonly place: Fact | null
  readonly type: Fact | null
  readonly issuer: Fact | null
  readonly parentIssuer: Fact | null
  readonly title: Fact | null
}

export function findHead(_tree: Outline): Head {
  return { sign: null, issueDate: null, place: null, type: null, issuer: null, parentIssuer: null, title: null }
}
