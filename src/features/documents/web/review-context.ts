import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Observable } from '#web-kit/observable.ts'
import type { FactReview } from '../contract.ts'
import type { FactGroup, ReviewableFact } from '../model/facts-of-reading.ts'
import type { ReviewStore } from './review-store.ts'

/** What is looked at now, and what led there: the other side comes into view. */
export interface Current {
  readonly id: string | null
  readonly from: 'address' | 'list' | 'keys' | 'text'
}

/** What the two sides of the review page share. It never changes while a document is open: what changes is inside. */
export interface ReviewDesk {
  readonly documentId: string
  readonly store: ReviewStore
  readonly current: Observable<Current>
  readonly editing: Observable<string | null>
  readonly openGroups: Observable<ReadonlySet<FactGroup>>
  /** Facts in the order of review. */
  readonly facts: readonly ReviewableFact[]
  readonly judge: (fact: ReviewableFact, verdict: 'accepted' | 'rejected') => void
  readonly correct: (fact: ReviewableFact, value: Record<string, string | null>) => void
  readonly acceptAll: (facts: readonly ReviewableFact[]) => void
  readonly undo: (fact: ReviewableFact) => void
  /** Why nothing can be changed; null where it can. */
  readonly locked: string | null
}

const ReviewDeskContext = createContext<ReviewDesk | null>(null)
export const ReviewDeskProvider = ReviewDeskContext.Provider

export function useReviewDesk(): ReviewDesk {
  const desk = useContext(ReviewDeskContext)
  if (!desk) throw new Error('A part of the review page stands outside of it.')
  return desk
}

export function useReview(factId: string): FactReview | null {
  const { store } = useReviewDesk()
  return useSyncExternalStore(store.subscribe, () => store.reviewOf(factId))
}

export function useIsCurrent(id: string): boolean {
  const { current } = useReviewDesk()
  return useSyncExternalStore(current.subscribe, () => current.get().id === id)
}

/** How many of these facts have been looked at. */
export function useReviewedCount(facts: readonly ReviewableFact[]): number {
  const { store } = useReviewDesk()
  return useSyncExternalStore(store.subscribe, () => {
    let count = 0
    for (const { id } of facts) if (store.reviewOf(id)) count++
    return count
  })
}
