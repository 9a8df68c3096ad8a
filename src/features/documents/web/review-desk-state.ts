import { observable } from '#web-kit/observable.ts'
import { isLostLine, sentenceOf } from '#web-kit/problem.ts'
import { request } from '#web-kit/request.ts'
import { clearUnsaved, reportUnsaved } from '#web-kit/unsaved.ts'
import type { DocumentDetail, ReviewAnswer } from '../contract.ts'
import type { FactGroup, ReviewableFact } from '../model/facts-of-reading.ts'
import type { Current, ReviewDesk } from './review-context.ts'
import type { ReviewLine, ReviewStep, ReviewStore } from './review-store.ts'
import { makeReviewStore } from './review-store.ts'

const openAtFirst: readonly FactGroup[] = ['head', 'duties', 'deadlines']

/** `a, b, c và 4 dữ kiện khác` of the facts that the steps concern. */
function factNames(steps: readonly ReviewStep[], facts: readonly ReviewableFact[]): string {
  const labels = [...new Set(steps.map(({ factId }) => factId))].map(
    (id) => facts.find((fact) => fact.id === id)?.label ?? id,
  )
  const rest = labels.length - 3
  return rest > 0 ? `${labels.slice(0, 3).join(', ')} và ${rest} dữ kiện khác` : labels.join(', ')
}

/** The line to the server: what it does not take is told on screen, with the way to send it again. */
function lineOf(
  documentId: string,
  facts: readonly ReviewableFact[],
  onSaved: (answer: ReviewAnswer) => void,
  store: () => ReviewStore,
): ReviewLine {
  const path = `/api/documents/${encodeURIComponent(documentId)}/reviews`
  const key = `reviews ${documentId}`
  let unsent: readonly ReviewStep[] = []
  const retry = () => {
    const steps = unsent
    unsent = []
    store().take(steps)
  }
  return {
    put: (inputs) => request<ReviewAnswer>('PUT', path, inputs),
    remove: (factId) => request<ReviewAnswer>('DELETE', `${path}/${encodeURIComponent(factId)}`),
    saved: onSaved,
    failed: (steps, error) => {
      unsent = [...unsent, ...steps]
      const why = isLostLine(error) ? 'Mất kết nối, chưa lưu được' : `${sentenceOf(error)} Chưa lưu được`
      const sentence = `${why} ý kiến về: ${factNames(unsent, facts)}. Các dữ kiện ấy đang trở lại như trước.`
      clearUnsaved(key)
      reportUnsaved({ key, sentence, retry })
    },
  }
}

/** Everything that the review page of one document holds while it is open. */
export function makeReviewDesk(
  detail: DocumentDetail,
  facts: readonly ReviewableFact[],
  startAt: string | null,
  parts: { readonly viewer: string; readonly onSaved: (answer: ReviewAnswer) => void },
): ReviewDesk {
  const documentId = detail.document.id
  const store: ReviewStore = makeReviewStore(
    detail.reviews,
    parts.viewer,
    lineOf(documentId, facts, parts.onSaved, () => store),
  )
  const current = observable<Current>({ id: startAt, from: 'address' })
  const editing = observable<string | null>(null)
  const startGroup = facts.find(({ id }) => id === startAt)?.group
  const openGroups = observable<ReadonlySet<FactGroup>>(new Set([...openAtFirst, ...(startGroup ? [startGroup] : [])]))
  const ability = detail.abilities.review
  return {
    documentId,
    store,
    current,
    editing,
    openGroups,
    facts,
    locked: ability && !ability.allowed ? ability.why : null,
    judge: ({ id }, verdict) => store.take([{ factId: id, input: { factId: id, verdict } }]),
    correct: ({ id }, value) => store.take([{ factId: id, input: { factId: id, verdict: 'corrected', value } }]),
    acceptAll: (group) =>
      store.take(group.map(({ id }) => ({ factId: id, input: { factId: id, verdict: 'accepted' as const } }))),
    undo: ({ id }) => store.take([{ factId: id, input: null }]),
  }
}

/** Makes a fact the one looked at, and opens its group. */
export function goTo(desk: ReviewDesk, id: string | null, from: Current['from']): void {
  const group = desk.facts.find((fact) => fact.id === id)?.group
  const open = desk.openGroups.get()
  if (group && !open.has(group)) desk.openGroups.set(new Set([...open, group]))
  desk.current.set({ id, from })
}
