import { useRef } from 'react'
import { useShortcuts } from '#web-kit/shortcuts.ts'
import type { ReviewableFact } from '../model/facts-of-reading.ts'
import type { ReviewDesk } from './review-context.ts'
import { goTo } from './review-desk-state.ts'

/** The fact `step` places after the current one; the first where none is current. */
export function neighbour(desk: ReviewDesk, step: 1 | -1): ReviewableFact | null {
  const { facts } = desk
  const here = facts.findIndex(({ id }) => id === desk.current.get().id)
  if (here < 0) return facts[0] ?? null
  return facts[here + step] ?? facts[here] ?? null
}

/** The next fact that nobody has looked at, after the current one and then from the start; null where all are done. */
export function nextUnreviewed(desk: ReviewDesk): ReviewableFact | null {
  const { facts, store } = desk
  const here = facts.findIndex(({ id }) => id === desk.current.get().id)
  const ahead = [...facts.slice(here + 1), ...facts.slice(0, Math.max(0, here))]
  return ahead.find(({ id }) => !store.reviewOf(id)) ?? null
}

/** Goes on to what is still to be looked at; stays where nothing is. */
export function goOn(desk: ReviewDesk): void {
  const next = nextUnreviewed(desk)
  if (next) goTo(desk, next.id, 'keys')
}

/** What the keys do on the review page; every one of them is also a button. */
export function useReviewKeys(desk: ReviewDesk, showKeys: () => void): void {
  const done = useRef<string[]>([])
  const judged = (fact: ReviewableFact, act: () => void) => {
    done.current.push(fact.id)
    act()
    goOn(desk)
  }
  const undo = (fact: ReviewableFact) => {
    const id = desk.store.reviewOf(fact.id) ? fact.id : done.current.findLast((one) => desk.store.reviewOf(one))
    const target = desk.facts.find((one) => one.id === id)
    if (!target) return
    desk.undo(target)
    goTo(desk, target.id, 'keys')
  }
  const act = (key: string, fact: ReviewableFact): boolean => {
    if (desk.locked) return false
    if (key === 'Enter' || key === 'a') judged(fact, () => desk.judge(fact, 'accepted'))
    else if (key === 'x') judged(fact, () => desk.judge(fact, 'rejected'))
    else if (key === 's' || key === 'e') desk.editing.set(fact.id)
    else if (key === 'u') undo(fact)
    else return false
    return true
  }
  useShortcuts((key, event) => {
    const region = event.target instanceof Element && event.target.closest('[data-own-arrows]')
    if (key === '?') {
      showKeys()
      return true
    }
    const step = key === 'j' || key === 'ArrowDown' ? 1 : key === 'k' || key === 'ArrowUp' ? -1 : null
    if (step !== null) {
      if (region && key.startsWith('Arrow')) return false
      const next = neighbour(desk, step)
      if (next) goTo(desk, next.id, 'keys')
      return next !== null
    }
    const fact = desk.facts.find(({ id }) => id === desk.current.get().id)
    return fact ? act(key, fact) : false
  })
}
