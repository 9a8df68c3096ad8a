import type { FactReview, ReviewAnswer, ReviewInput } from '../contract.ts'

/** One thing a person did: a verdict on a fact, or taking it back (`input` null). */
export interface ReviewStep {
  readonly factId: string
  readonly input: ReviewInput | null
}

export interface ReviewStore {
  /** What holds of a fact now, sent or not yet; null where nobody has looked at it. */
  readonly reviewOf: (factId: string) => FactReview | null
  readonly reviewed: () => number
  /** Whether something is still on its way to the server. */
  readonly sending: () => boolean
  readonly take: (steps: readonly ReviewStep[]) => void
  readonly subscribe: (listener: () => void) => () => void
}

export interface ReviewLine {
  readonly put: (inputs: readonly ReviewInput[]) => Promise<ReviewAnswer>
  readonly remove: (factId: string) => Promise<ReviewAnswer>
  readonly saved: (answer: ReviewAnswer) => void
  /** These steps did not reach the server and have been taken back on screen. */
  readonly failed: (steps: readonly ReviewStep[], error: unknown) => void
}

/** The steps at the front of the queue that one request can carry: verdicts together, a withdrawal alone. */
function nextBatch(queue: readonly ReviewStep[]): readonly ReviewStep[] {
  if (queue[0]?.input === null) return queue.slice(0, 1)
  const end = queue.findIndex(({ input }) => input === null)
  const verdicts = end < 0 ? queue : queue.slice(0, end)
  // Two verdicts on one fact must arrive in their order, so the second waits for the next request.
  const again = verdicts.findIndex(({ factId }, index) =>
    verdicts.slice(0, index).some((step) => step.factId === factId),
  )
  return again < 0 ? verdicts : verdicts.slice(0, again)
}

/**
 * The verdicts on one document as the screen shows them: at once, and sent in their order one request after another.
 * Whatever cannot be saved is taken back and reported, together with all that waited behind it.
 */
export function makeReviewStore(initial: readonly FactReview[], by: string, line: ReviewLine): ReviewStore {
  let confirmed = new Map(initial.map((review) => [review.factId, review]))
  let shown: ReadonlyMap<string, FactReview> = confirmed
  let queue: readonly ReviewStep[] = []
  let busy = false
  const listeners = new Set<() => void>()
  const show = () => {
    const next = new Map(confirmed)
    for (const { factId, input } of queue) {
      if (!input) next.delete(factId)
      else next.set(factId, shownAlready(factId, input) ?? reviewFrom(input, by))
    }
    shown = next
    for (const listener of listeners) listener()
  }
  const shownAlready = (factId: string, input: ReviewInput): FactReview | null => {
    const review = shown.get(factId)
    return review && review.verdict === input.verdict && review.value === (input.value ?? null) ? review : null
  }
  const send = async () => {
    if (busy) return
    busy = true
    try {
      for (let batch = nextBatch(queue); batch.length > 0; batch = nextBatch(queue)) await sendBatch(batch)
    } finally {
      busy = false
      show()
    }
  }
  const sendBatch = async (batch: readonly ReviewStep[]) => {
    try {
      const first = batch[0]
      const inputs = batch.flatMap(({ input }) => (input ? [input] : []))
      const answer = first?.input === null ? await line.remove(first.factId) : await line.put(inputs)
      confirmed = sameWhereEqual(confirmed, answer.reviews)
      queue = queue.slice(batch.length)
      line.saved(answer)
    } catch (error) {
      const lost = queue
      queue = []
      line.failed(lost, error)
    }
    show()
  }
  return {
    reviewOf: (factId) => shown.get(factId) ?? null,
    reviewed: () => shown.size,
    sending: () => busy,
    take: (steps) => {
      queue = [...queue, ...steps]
      show()
      void send()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function reviewFrom({ factId, verdict, value }: ReviewInput, by: string): FactReview {
  return { factId, verdict, value: value ?? null, by, at: new Date().toISOString() }
}

/** The server's verdicts, as the very objects held before where nothing changed, so that only what changed is drawn. */
function sameWhereEqual(
  held: ReadonlyMap<string, FactReview>,
  reviews: readonly FactReview[],
): Map<string, FactReview> {
  return new Map(
    reviews.map((review) => {
      const before = held.get(review.factId)
      const same = before !== undefined && before.at === review.at && before.verdict === review.verdict
      return [review.factId, same ? before : review]
    }),
  )
}
