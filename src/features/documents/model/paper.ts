import type { Reading } from '#documents/reading/contract.ts'
import type { Span } from '#kernel/span.ts'

/** Something to be shown in the text: a fact or a problem, with its places. */
export interface Mark {
  readonly id: string
  readonly spans: readonly Span[]
}

/** A piece of a paragraph that one set of marks covers; the shortest mark, the one a click means first, comes first. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly marks: readonly string[]
}

/** How a paragraph is set: as the head, a heading, the body, or the signer's block. */
export type ParagraphRole = 'head' | 'heading' | 'body' | 'signer'

export interface Paragraph {
  readonly start: number
  readonly role: ParagraphRole
  readonly segments: readonly Segment[]
}

interface Place {
  readonly id: string
  readonly start: number
  readonly end: number
}

const byStart = (a: Place, b: Place): number => a.start - b.start || a.end - b.end
const byLength = (a: Place, b: Place): number => a.end - a.start - (b.end - b.start) || a.start - b.start

/** Cuts `[start, end)` at every border of the places that touch it. */
function cut(start: number, end: number, places: readonly Place[]): Segment[] {
  const borders = new Set([start, end])
  for (const place of places) {
    if (place.start > start) borders.add(Math.min(place.start, end))
    if (place.end < end) borders.add(Math.max(place.end, start))
  }
  const ordered = [...borders].sort((a, b) => a - b)
  return ordered.slice(1).map((to, index) => {
    const from = ordered[index] ?? start
    const covering = places.filter((place) => place.start < to && from < place.end).sort(byLength)
    return { start: from, end: to, marks: [...new Set(covering.map(({ id }) => id))] }
  })
}

/** A place that a mark names, held inside the text; an empty or a strayed one is dropped. */
function placesOf(marks: readonly Mark[], length: number): Place[] {
  return marks
    .flatMap(({ id, spans }) =>
      spans.map(([start, end]) => ({ id, start: Math.max(0, start), end: Math.min(length, end) })),
    )
    .filter(({ start, end }) => start < end)
    .sort(byStart)
}

/**
 * The text as paragraphs, each cut into segments that never overlap, whatever the marks do. Joined together with line
 * breaks the segments are the text again. Time grows with text plus marks, not with their product.
 */
export function layOut(text: string, marks: readonly Mark[], roleAt: (start: number, end: number) => ParagraphRole) {
  const places = placesOf(marks, text.length)
  const paragraphs: Paragraph[] = []
  let next = 0
  let open: Place[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    open = open.filter((place) => place.end > start)
    for (let place = places[next]; place && place.start < end; place = places[++next]) {
      if (place.end > start) open.push(place)
    }
    paragraphs.push({ start, role: roleAt(start, end), segments: line === '' ? [] : cut(start, end, open) })
    start = end + 1
  }
  return paragraphs
}

/** Tells the role of a paragraph by the facts that stand in it; nothing is guessed beyond them. */
export function rolesOf(reading: Reading): (start: number, end: number) => ParagraphRole {
  const headSpans = [reading.sign, reading.issueDate, reading.type, reading.issuer, reading.parentIssuer, reading.title]
    .flatMap((fact) => (fact ? [fact.span] : []))
    .filter(([start]) => start < 3000)
  const headEnd = Math.max(0, ...headSpans.map(([, end]) => end))
  const headings = new Set(reading.sections.filter(({ level }) => level === 1).map(({ span }) => span[0]))
  const signerStart = reading.signer?.span[0] ?? Number.POSITIVE_INFINITY
  const signerEnd = reading.signer?.span[1] ?? 0
  return (start, end) => {
    if (start < headEnd) return 'head'
    for (let place = start; place < Math.min(end, start + 8); place++) if (headings.has(place)) return 'heading'
    return end > signerStart && start < signerEnd ? 'signer' : 'body'
  }
}
