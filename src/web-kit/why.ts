import { queryOptions, useQuery } from '@tanstack/react-query'
import { request, withQuery } from './request.ts'

/** The decision on a deed, as `/api/why` answers it. */
export interface WhyAnswer {
  readonly allowed: boolean
  readonly why: string
  readonly grant: {
    readonly roleName: string
    readonly unit: { readonly id: string; readonly name: string } | null
    readonly standInFor: string | null
  } | null
  readonly owner: { readonly id: string; readonly name: string } | null
}

/** What is asked: a deed on a record, or, without an id, on a new one at the unit that one acts at. */
export interface WhyQuestion {
  readonly kind: string
  readonly verb: string
  readonly id?: string
}

export function whyQuery({ kind, verb, id }: WhyQuestion) {
  return queryOptions({
    queryKey: ['why', kind, verb, id ?? null],
    queryFn: ({ signal }) => request<WhyAnswer>('GET', withQuery('/api/why', { kind, verb, id }), undefined, signal),
  })
}

/** Why one may not do a deed at the unit that one acts at; null while it is not known, and where one may. */
export function useRefusalOf(kind: string, verb: string): string | null {
  const { data } = useQuery(whyQuery({ kind, verb }))
  return data && !data.allowed ? data.why : null
}
