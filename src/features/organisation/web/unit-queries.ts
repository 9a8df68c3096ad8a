import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Line } from '#kernel/line-of-authority.ts'
import { request, withQuery } from '#web-kit/request.ts'
import type { GroupDetail, GroupList, MemberPage } from '../group-contract.ts'
import type { TreePage, UnitPath, UnitSearchAnswer, UnitView } from '../unit-contract.ts'

/** All of it stands under "organisation", so that one call makes everything fresh after an event. */
export const unitsKey = ['organisation', 'units'] as const
export const groupsKey = ['organisation', 'groups'] as const

/** Where one is in the organisation: the day that is looked at (null: today) and the line. */
export interface TreePlace {
  readonly line: Line
  readonly day: string | null
}

/** The units directly below a unit, or at the top; `until`: at least as far as to this one. */
export function treeQuery({ line, day }: TreePlace, under: string | null, until: string | null = null) {
  return infiniteQueryOptions({
    queryKey: [...unitsKey, 'tree', line, day, under, until],
    queryFn: ({ pageParam, signal }) =>
      request<TreePage>(
        'GET',
        withQuery('/api/units/tree', {
          line,
          day: day ?? undefined,
          under: under ?? undefined,
          after: pageParam ?? undefined,
          until: pageParam === null ? (until ?? undefined) : undefined,
        }),
        undefined,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}

export function unitPathQuery({ line, day }: TreePlace, unit: string) {
  return queryOptions({
    queryKey: [...unitsKey, 'path', line, day, unit],
    queryFn: ({ signal }) =>
      request<UnitPath>(
        'GET',
        withQuery(`/api/units/${encodeURIComponent(unit)}/path`, { line, day: day ?? undefined }),
        undefined,
        signal,
      ),
  })
}

export function unitQuery(unit: string, day: string | null) {
  return queryOptions({
    queryKey: [...unitsKey, 'one', unit, day],
    queryFn: ({ signal }) =>
      request<UnitView>(
        'GET',
        withQuery(`/api/units/${encodeURIComponent(unit)}`, { day: day ?? undefined }),
        undefined,
        signal,
      ),
  })
}

export function unitSearchQuery(words: string, day: string | null, living: boolean) {
  return queryOptions({
    queryKey: [...unitsKey, 'search', words, day, living],
    queryFn: ({ signal }) =>
      request<UnitSearchAnswer>(
        'GET',
        withQuery('/api/units', { q: words, day: day ?? undefined, living: living ? 'true' : undefined }),
        undefined,
        signal,
      ),
    enabled: words !== '',
  })
}

export function namedUnitsQuery(ids: readonly string[], day: string | null) {
  return queryOptions({
    queryKey: [...unitsKey, 'named', ids, day],
    queryFn: ({ signal }) =>
      request<UnitSearchAnswer>(
        'GET',
        withQuery('/api/units/named', { ids: ids.join(','), day: day ?? undefined }),
        undefined,
        signal,
      ),
    enabled: ids.length > 0,
  })
}

export function groupListQuery(day: string | null) {
  return queryOptions({
    queryKey: [...groupsKey, 'list', day],
    queryFn: ({ signal }) =>
      request<GroupList>('GET', withQuery('/api/unit-groups', { day: day ?? undefined }), undefined, signal),
  })
}

export function groupQuery(group: string, day: string | null) {
  return queryOptions({
    queryKey: [...groupsKey, 'one', group, day],
    queryFn: ({ signal }) =>
      request<GroupDetail>(
        'GET',
        withQuery(`/api/unit-groups/${encodeURIComponent(group)}`, { day: day ?? undefined }),
        undefined,
        signal,
      ),
  })
}

export function groupMembersQuery(group: string, day: string | null) {
  return infiniteQueryOptions({
    queryKey: [...groupsKey, 'members', group, day],
    queryFn: ({ pageParam, signal }) =>
      request<MemberPage>(
        'GET',
        withQuery(`/api/unit-groups/${encodeURIComponent(group)}/units`, {
          day: day ?? undefined,
          after: pageParam ?? undefined,
        }),
        undefined,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}
