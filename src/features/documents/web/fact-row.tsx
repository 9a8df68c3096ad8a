import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconCircleDashed, IconPencil, IconX } from '@tabler/icons-react'
import { memo, useEffect, useRef } from 'react'
import { writtenInstant } from '#kernel/written-instant.ts'
import { useObservable } from '#web-kit/observable.ts'
import { usePrinting } from '#web-kit/printing.ts'
import type { FactReview, Verdict } from '../contract.ts'
import { factHeading, factInShort, fieldsInForce } from '../model/fact-words.ts'
import type { ReviewableFact } from '../model/facts-of-reading.ts'
import { FactEditor } from './fact-editor.tsx'
import { FactFields } from './fact-fields.tsx'
import style from './fact-row.module.css'
import { useIsCurrent, useReview, useReviewDesk } from './review-context.ts'
import { goTo } from './review-desk-state.ts'
import { goOn } from './review-keys.ts'

const verdictSigns = {
  accepted: { icon: IconCheck, words: 'Đã chấp nhận' },
  corrected: { icon: IconPencil, words: 'Đã sửa' },
  rejected: { icon: IconX, words: 'Đã bác bỏ' },
} as const satisfies Record<Verdict, unknown>

function VerdictSign(props: { review: FactReview | null }) {
  const sign = props.review ? verdictSigns[props.review.verdict] : { icon: IconCircleDashed, words: 'Chưa xem' }
  return (
    <span className={style.verdict} data-verdict={props.review?.verdict} title={sign.words}>
      <sign.icon size={17} stroke={2} aria-hidden />
      <span className="visually-hidden">{sign.words}</span>
    </span>
  )
}

function Actions(props: { fact: ReviewableFact; review: FactReview | null }) {
  const desk = useReviewDesk()
  const { fact, review } = props
  const judge = (verdict: 'accepted' | 'rejected') => {
    desk.judge(fact, verdict)
    goOn(desk)
  }
  if (desk.locked) return null
  return (
    <div className={style.actions}>
      <Button size="compact-sm" leftSection={<IconCheck size={15} aria-hidden />} onClick={() => judge('accepted')}>
        Chấp nhận
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPencil size={15} aria-hidden />}
        onClick={() => desk.editing.set(fact.id)}
      >
        Sửa
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconX size={15} aria-hidden />}
        onClick={() => judge('rejected')}
      >
        Bác bỏ
      </Button>
      {review && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowBackUp size={15} aria-hidden />}
          onClick={() => desk.undo(fact)}
        >
          Hoàn tác
        </Button>
      )}
    </div>
  )
}

/** The fact that is looked at: everything read, what a person said of it, and what can be done. */
function OpenFact(props: { fact: ReviewableFact; review: FactReview | null }) {
  const { editing } = useReviewDesk()
  const isEdited = useObservable(editing) === props.fact.id
  if (isEdited) return <FactEditor fact={props.fact} review={props.review} />
  return (
    <>
      <FactFields fact={props.fact} review={props.review} />
      {props.review && (
        <p className={style.who}>
          {verdictSigns[props.review.verdict].words}: {props.review.by}, {writtenInstant(props.review.at)}
        </p>
      )}
      <Actions fact={props.fact} review={props.review} />
    </>
  )
}

/** Brings the row of the current fact into view and puts the focus on it, unless a person is typing elsewhere. */
function useFocusWhenCurrent(isCurrent: boolean, id: string) {
  const { current } = useReviewDesk()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!isCurrent || current.get().id !== id) return
    row.current?.scrollIntoView({ block: 'nearest' })
    if (!row.current?.contains(document.activeElement)) row.current?.focus({ preventScroll: true })
  }, [isCurrent, current, id])
  return row
}

/** One fact in the list. Only the current one carries its buttons, so that hundreds of facts stay light. */
export const FactRow = memo(function FactRow(props: { fact: ReviewableFact }) {
  const { fact } = props
  const desk = useReviewDesk()
  const review = useReview(fact.id)
  const printing = usePrinting()
  const isCurrent = useIsCurrent(fact.id) && !printing
  const row = useFocusWhenCurrent(isCurrent, fact.id)
  const inForce = fieldsInForce(fact, review)
  const { line, more } = factInShort(fact, inForce)
  const heading = factHeading(fact, inForce)
  const select = () => desk.current.get().id !== fact.id && goTo(desk, fact.id, 'list')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j, k and the arrows choose a fact
    <li
      ref={row}
      tabIndex={isCurrent ? 0 : -1}
      className={style.row}
      data-fact={fact.id}
      data-group={fact.group}
      data-verdict={review?.verdict}
      aria-current={isCurrent || undefined}
      aria-label={isCurrent ? fact.label : undefined}
      onClick={select}
    >
      <VerdictSign review={review} />
      <div className={style.content}>
        {heading && <div className={style.label}>{heading}</div>}
        {isCurrent ? (
          <OpenFact fact={fact} review={review} />
        ) : (
          <>
            <div className={style.line}>{line}</div>
            {more && <div className={style.more}>{more}</div>}
          </>
        )}
      </div>
    </li>
  )
})
