import { memo, useEffect, useMemo, useRef } from 'react'
import '@fontsource/tinos/400.css'
import '@fontsource/tinos/700.css'
import type { Reading } from '#documents/reading/contract.ts'
import type { ReviewableFact } from '../model/facts-of-reading.ts'
import type { Paragraph, Segment } from '../model/paper.ts'
import { layOut, rolesOf } from '../model/paper.ts'
import style from './paper.module.css'
import { useReviewDesk } from './review-context.ts'
import { goTo } from './review-desk-state.ts'

/** The facts and the problems of a reading as marks on its text. */
function marksOf(reading: Reading, facts: readonly ReviewableFact[]) {
  const problems = reading.problems.flatMap(({ span }, index) =>
    span ? [{ id: `problems/${index}`, spans: [span] }] : [],
  )
  return [...facts, ...problems]
}

function PaperSegment(props: { text: string; segment: Segment; groups: ReadonlyMap<string, string> }) {
  const { start, end, marks } = props.segment
  const words = props.text.slice(start, end)
  const first = marks.find((id) => props.groups.get(id) !== 'problem') ?? marks[0]
  if (first === undefined) return words
  return (
    <span
      className={style.mark}
      data-marks={marks.join(' ')}
      data-first={first}
      data-group={props.groups.get(first)}
      data-problem={marks.some((id) => props.groups.get(id) === 'problem') || undefined}
    >
      {words}
    </span>
  )
}

function PaperParagraph(props: { text: string; paragraph: Paragraph; groups: ReadonlyMap<string, string> }) {
  const { role, segments } = props.paragraph
  if (segments.length === 0) return <p className={style.blank} />
  return (
    <p data-role={role}>
      {segments.map((segment) => (
        <PaperSegment key={segment.start} text={props.text} segment={segment} groups={props.groups} />
      ))}
    </p>
  )
}

/** Which of the marks under a click is meant: the narrowest first, the next one out with each further click. */
function meant(marks: readonly string[], current: string | null): string | undefined {
  const here = current === null ? -1 : marks.indexOf(current)
  return marks[(here + 1) % marks.length]
}

/** Carries the current mark and the verdicts onto the text without drawing it again. */
function useMarksInText(facts: readonly ReviewableFact[]) {
  const { current, store } = useReviewDesk()
  const paper = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const root = paper.current
    if (!root) return
    const byMark = new Map<string, HTMLElement[]>()
    for (const element of root.querySelectorAll<HTMLElement>('[data-marks]')) {
      for (const id of element.dataset.marks?.split(' ') ?? []) {
        const elements = byMark.get(id)
        if (elements) elements.push(element)
        else byMark.set(id, [element])
      }
    }
    let lit: readonly HTMLElement[] = []
    const light = () => {
      const { id, from } = current.get()
      for (const element of lit) delete element.dataset.current
      lit = (id === null ? undefined : byMark.get(id)) ?? []
      for (const element of lit) element.dataset.current = ''
      if (from !== 'text') lit[0]?.scrollIntoView({ block: 'center' })
    }
    const marked = new Map<string, string>()
    const judged = () => {
      for (const { id } of facts) {
        const verdict = store.reviewOf(id)?.verdict ?? ''
        if ((marked.get(id) ?? '') === verdict) continue
        marked.set(id, verdict)
        for (const element of byMark.get(id) ?? []) {
          if (element.dataset.first === id) element.dataset.verdict = verdict
        }
      }
    }
    light()
    judged()
    const stop = [current.subscribe(light), store.subscribe(judged)]
    return () => {
      for (const end of stop) end()
    }
  }, [current, store, facts])
  return paper
}

/** The original as readable paper, every fact marked; a click goes to the fact. Drawn once per document. */
export const Paper = memo(function Paper(props: { reading: Reading; onPick: () => void }) {
  const desk = useReviewDesk()
  const { reading } = props
  const paper = useMarksInText(desk.facts)
  const paragraphs = useMemo(
    () => layOut(reading.text, marksOf(reading, desk.facts), rolesOf(reading)),
    [reading, desk.facts],
  )
  const groups = useMemo(
    () =>
      new Map<string, string>([
        ...desk.facts.map(({ id, group }) => [id, group] as const),
        ...reading.problems.map((_, index) => [`problems/${index}`, 'problem'] as const),
      ]),
    [reading, desk.facts],
  )
  const pick = (event: React.MouseEvent) => {
    const mark = (event.target as Element).closest<HTMLElement>('[data-marks]')
    const id = mark && meant(mark.dataset.marks?.split(' ') ?? [], desk.current.get().id)
    if (!id || getSelection()?.toString()) return
    goTo(desk, id, 'text')
    props.onPick()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: every mark is reached by the keyboard in the list of facts
    // biome-ignore lint/a11y/useKeyWithClickEvents: every mark is reached by the keyboard in the list of facts
    <div ref={paper} className={style.paper} onClick={pick}>
      {paragraphs.map((paragraph) => (
        <PaperParagraph key={paragraph.start} text={reading.text} paragraph={paragraph} groups={groups} />
      ))}
    </div>
  )
})
