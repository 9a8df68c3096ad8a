import { describe, expect, it } from 'vitest'
import type { DocumentSummary, FactReview, ReviewAnswer, ReviewInput, Verdict } from '../contract.ts'
import type { ReviewStep } from './review-store.ts'
import { makeReviewStore } from './review-store.ts'

/** A server in memory that answers when it is let, and refuses while the line is cut. */
function server(initial: readonly FactReview[] = []) {
  const held = new Map(initial.map((review) => [review.factId, review]))
  const requests: string[] = []
  let cut = false
  const answer = async (request: string, change: () => void): Promise<ReviewAnswer> => {
    await Promise.resolve()
    if (cut) throw new Error('cut')
    requests.push(request)
    change()
    return { document: {} as DocumentSummary, reviews: [...held.values()] }
  }
  return {
    held,
    requests,
    cutLine: (now: boolean) => {
      cut = now
    },
    put: (inputs: readonly ReviewInput[]) =>
      answer(inputs.map(({ factId, verdict }) => `${factId} ${verdict}`).join(', '), () => {
        for (const { factId, verdict, value } of inputs) {
          held.set(factId, { factId, verdict, value: value ?? null, by: 'máy chủ', at: '' })
        }
      }),
    remove: (factId: string) => answer(`${factId} undone`, () => held.delete(factId)),
  }
}

function opened(initial: readonly FactReview[] = []) {
  const far = server(initial)
  const lost: ReviewStep[][] = []
  const store = makeReviewStore(initial, 'tôi', {
    put: far.put,
    remove: far.remove,
    saved: () => {},
    failed: (steps) => lost.push([...steps]),
  })
  const settled = async () => {
    do await new Promise((resolve) => setTimeout(resolve))
    while (store.sending())
  }
  return { far, lost, store, settled }
}

const step = (factId: string, verdict: Verdict | null): ReviewStep => ({
  factId,
  input: verdict ? { factId, verdict } : null,
})
const old: FactReview = { factId: 'sign', verdict: 'rejected', value: null, by: 'ai đó', at: '' }

describe('verdicts on their way', () => {
  it('shows a verdict at once and keeps what the server holds', async () => {
    const { far, store, settled } = opened()
    store.take([step('sign', 'accepted')])
    expect(store.reviewOf('sign')?.verdict).toBe('accepted')
    expect(store.reviewed()).toBe(1)
    await settled()
    expect(store.reviewOf('sign')?.by).toBe('máy chủ')
    expect(far.requests).toEqual(['sign accepted'])
  })

  it('keeps the order of what a person did, however fast', async () => {
    const { far, store, settled } = opened()
    for (const verdict of ['accepted', null, 'rejected', 'accepted'] as const) store.take([step('sign', verdict)])
    store.take([step('title', 'accepted')])
    expect(store.reviewOf('sign')?.verdict).toBe('accepted')
    await settled()
    expect(far.requests).toEqual(['sign accepted', 'sign undone', 'sign rejected', 'sign accepted, title accepted'])
    expect(store.reviewed()).toBe(2)
  })

  it('takes back what a cut line kept from the server, and all that waited behind it', async () => {
    const { far, lost, store, settled } = opened([old])
    far.cutLine(true)
    store.take([step('sign', 'accepted')])
    store.take([step('title', 'accepted')])
    await settled()
    expect(store.reviewOf('sign')).toEqual(old)
    expect(store.reviewOf('title')).toBeNull()
    expect(lost.flat().map(({ factId }) => factId)).toEqual(['sign', 'title'])

    far.cutLine(false)
    store.take(lost.flat())
    await settled()
    expect([...far.held.values()].map(({ factId, verdict }) => [factId, verdict])).toEqual([
      ['sign', 'accepted'],
      ['title', 'accepted'],
    ])
    expect(lost).toHaveLength(1)
  })

  it('an undo that fails puts the verdict back', async () => {
    const { far, store, settled } = opened([old])
    far.cutLine(true)
    store.take([step('sign', null)])
    expect(store.reviewOf('sign')).toBeNull()
    await settled()
    expect(store.reviewOf('sign')).toEqual(old)
  })
})
