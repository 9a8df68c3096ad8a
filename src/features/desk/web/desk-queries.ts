import { infiniteQueryOptions, keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query'
import { announce } from '#web-kit/announcement.tsx'
import { request, withQuery } from '#web-kit/request.ts'
import type { Desk } from '../contract.ts'
import type { Feed, FeedList, MadeFeed } from '../feed-contract.ts'
import type { Board, BoardWorkPage } from '../late-board-contract.ts'
import type { BoardPart } from '../model/board-parts.ts'
import type { Schedule, ScheduleScope } from '../schedule-contract.ts'
import { type BoardAddress, boardFilters } from './board-address.ts'

/** Everything that the desk shows stands under this key, so that one call makes all of it fresh. */
export const deskKey = ['desk'] as const

export const deskQuery = queryOptions({
  queryKey: [...deskKey, 'today'],
  queryFn: ({ signal }) => request<Desk>('GET', '/api/desk', undefined, signal),
  refetchInterval: 120_000,
})

export function boardQuery(address: BoardAddress) {
  const filters = boardFilters(address)
  return queryOptions({
    queryKey: [...deskKey, 'board', filters],
    queryFn: ({ signal }) => request<Board>('GET', withQuery('/api/late-board', filters), undefined, signal),
    placeholderData: keepPreviousData,
  })
}

/** The work behind a figure of the board: of a unit alone, or of it and all below it. */
export interface WorkBehind {
  readonly unit: string
  readonly whole: boolean
  readonly part: BoardPart
}

function workPath(address: BoardAddress, { unit, whole, part }: WorkBehind, page: { after?: string; limit: number }) {
  const filters = { ...boardFilters(address), unit, whole: whole ? 'true' : 'false', part }
  return withQuery('/api/late-board/work', { ...filters, ...page })
}

export function boardWorkQuery(address: BoardAddress, behind: WorkBehind) {
  return infiniteQueryOptions({
    queryKey: [...deskKey, 'board-work', boardFilters(address), behind],
    queryFn: ({ pageParam, signal }) => {
      const page = { limit: 50, ...(pageParam === null ? {} : { after: pageParam }) }
      return request<BoardWorkPage>('GET', workPath(address, behind, page), undefined, signal)
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}

/** As much of it as one reminder may be about. */
export const mostNudged = 500

export function nudgedWorkQuery(address: BoardAddress, behind: WorkBehind) {
  return queryOptions({
    queryKey: [...deskKey, 'board-nudge', boardFilters(address), behind],
    queryFn: ({ signal }) =>
      request<BoardWorkPage>('GET', workPath(address, behind, { limit: mostNudged }), undefined, signal),
    staleTime: 0,
  })
}

export function scheduleQuery(asked: {
  readonly scope: ScheduleScope
  readonly plan?: string
  readonly from?: string
  readonly to?: string
}) {
  return queryOptions({
    queryKey: [...deskKey, 'schedule', asked],
    queryFn: ({ signal }) => request<Schedule>('GET', withQuery('/api/schedule', { ...asked }), undefined, signal),
    placeholderData: keepPreviousData,
  })
}

export const feedsQuery = queryOptions({
  queryKey: [...deskKey, 'feeds'],
  queryFn: ({ signal }) => request<FeedList>('GET', '/api/calendar-feeds', undefined, signal),
})

export const makeFeed = (unit: string | null) => request<MadeFeed>('POST', '/api/calendar-feeds', { unit })

export const withdrawFeed = ({ id }: Feed) =>
  request<{ ok: true }>('DELETE', `/api/calendar-feeds/${encodeURIComponent(id)}`)

/** Says that what changed has been seen up to when the desk was drawn. */
export const sawChanges = (at: string) => request<{ ok: true }>('POST', '/api/desk/seen', { at })

/** Tells what was done, and makes the desk and the lists of work fresh. */
export function useDone() {
  const cache = useQueryClient()
  return (words: string) => {
    announce(words)
    void cache.invalidateQueries({ queryKey: deskKey })
    void cache.invalidateQueries({ queryKey: ['assignments'] })
  }
}
