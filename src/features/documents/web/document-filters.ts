import type { DocumentState } from '../contract.ts'

/** What the address of the list holds: the words searched for and the filters. */
export interface DocumentFilters {
  readonly q?: string
  readonly type?: string
  readonly issuer?: string
  readonly year?: number
  readonly state?: DocumentState
}

const states: Readonly<Record<DocumentState, true>> = {
  queued: true,
  unreadable: true,
  read: true,
  reviewed: true,
  planned: true,
}

const isState = (value: unknown): value is DocumentState => typeof value === 'string' && Object.hasOwn(states, value)
const isWords = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** The filters that an address names; what is not understood is left out, so that an old link still opens the list. */
export function readFilters(search: Readonly<Record<string, unknown>>): DocumentFilters {
  const { q, type, issuer, year, state } = search
  return {
    ...(isWords(q) ? { q } : {}),
    ...(isWords(type) ? { type } : {}),
    ...(isWords(issuer) ? { issuer } : {}),
    ...(/^\d{4}$/.test(String(year)) ? { year: Number(year) } : {}),
    ...(isState(state) ? { state } : {}),
  }
}

/** Whether anything narrows the list. */
export function narrows(filters: DocumentFilters): boolean {
  return Object.keys(filters).length > 0
}
