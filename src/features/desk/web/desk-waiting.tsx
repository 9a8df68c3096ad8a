import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { stepWords as planStepWords } from '#features/plans/model/index.ts'
import { periodInBrackets, stepWords } from '#features/tasks/model/index.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { momentWords } from '#web-kit/moment-words.ts'
import { sentenceOf } from '#web-kit/problem.ts'
import type { AwaitedWord, Desk, DeskChange, WordKind } from '../contract.ts'
import { sawChanges, useDone } from './desk-queries.ts'
import style from './desk-sections.module.css'
import { AllOfIt, DeskSection, WorkRow } from './desk-sections.tsx'
import { useQuickStep } from './quick-step.ts'
import { WorkLink } from './work-link.tsx'

/** Plans to sign, and given work on which somebody waits for a word. */
export function AwaitedWords({ desk }: { desk: Desk }) {
  const accept = useQuickStep('accept')
  const { toSign, words, abilities } = desk
  const count = toSign.count + words.count
  if (count === 0) return null
  return (
    <DeskSection
      title="Chờ ý kiến của tôi"
      count={count}
      all={<AllOfIt count={count} shown={toSign.items.length + words.items.length} search={{ muc: 'da-giao' }} />}
    >
      {toSign.items.map(({ id, title, sign, isAmendment, since }) => (
        <li key={id} className={style.row}>
          <div className={style.words}>
            <Link to="/ke-hoach/$planId" params={{ planId: id }} className={style.link} data-row-link>
              {title}
            </Link>
            <div className="small quiet">
              {isAmendment ? 'Bản sửa đổi kế hoạch' : 'Kế hoạch'} trình ký lúc {momentWords(since)}
              {sign && ` · ${sign}`}
            </div>
          </div>
          <Link to="/ke-hoach/$planId" params={{ planId: id }} className={style.action}>
            Xem và ký
          </Link>
        </li>
      ))}
      {words.items.map((word) => (
        <WorkRow
          key={`${word.id} ${word.why}`}
          work={word}
          beside={` · ${word.unit.name}`}
          about={<WordOf word={word} />}
          action={
            word.why === 'result' && abilities.judge.allowed ? (
              <Button
                size="compact-sm"
                variant="light"
                leftSection={<IconCheck size={15} aria-hidden />}
                loading={accept.isPending && accept.variables?.includes(word.id)}
                aria-label={`Duyệt kết quả: ${word.text}, ${word.unit.name}`}
                onClick={() => accept.mutate([word.id])}
              >
                Duyệt
              </Button>
            ) : (
              <WorkLink id={word.id} className={style.action}>
                {actionWords[word.why]}
              </WorkLink>
            )
          }
        />
      ))}
      {accept.isError && (
        <li role="alert" className={style.problem}>
          {sentenceOf(accept.error)}
        </li>
      )}
    </DeskSection>
  )
}

const actionWords: Readonly<Record<WordKind, string>> = {
  result: 'Xem kết quả',
  refusal: 'Xem lý do',
  question: 'Trả lời',
  extension: 'Xem và trả lời',
}

function WordOf({ word }: { word: AwaitedWord }) {
  const { why, said, toDay, nil, since } = word
  const heads: Readonly<Record<WordKind, string>> = {
    result: nil ? 'Đã nộp: không phát sinh' : 'Đã nộp kết quả',
    refusal: 'Từ chối',
    question: 'Hỏi',
    extension: `Xin gia hạn${toDay ? ` đến ${writtenDate(toDay)}` : ''}`,
  }
  return (
    <div className="small">
      {heads[why]} lúc {momentWords(since)}
      {said && `: “${said}”`}
    </div>
  )
}

/** What others did since one last looked. */
export function Changes({ desk }: { desk: Desk }) {
  const done = useDone()
  const { items, more, since } = desk.changes
  const newest = items[0]?.at
  const seeing = useMutation({ mutationFn: sawChanges, onSuccess: () => done('Đã ghi nhận là bạn đã xem.') })
  if (items.length === 0 || newest === undefined) return null
  return (
    <DeskSection
      title="Có thay đổi trong kế hoạch của tôi"
      count={items.length}
      all={
        <Button size="compact-sm" variant="default" loading={seeing.isPending} onClick={() => seeing.mutate(newest)}>
          Đã xem
        </Button>
      }
    >
      {items.map((change) => (
        <ChangeRow key={change.id} change={change} />
      ))}
      <li className={`${style.row} small quiet`}>
        {more ? 'Còn những thay đổi cũ hơn. ' : ''}Kể từ {momentWords(since)}.
      </li>
    </DeskSection>
  )
}

/** A step that a newer program wrote is shown as it stands. */
function wordsOfPlanStep(action: string): string {
  return Object.hasOwn(planStepWords, action) ? planStepWords[action as keyof typeof planStepWords] : action
}

function ChangeRow({ change }: { change: DeskChange }) {
  const { on, subject, title, action, by, said, at } = change
  return (
    <li className={style.row}>
      <div className={style.words}>
        {on === 'plan' ? (
          <Link to="/ke-hoach/$planId" params={{ planId: subject }} className={style.link} data-row-link>
            {title}
          </Link>
        ) : (
          <WorkLink id={subject} className={style.link}>
            {title}
            {periodInBrackets(change.period)}
          </WorkLink>
        )}
        <div className="small quiet">
          <strong>{on === 'plan' ? wordsOfPlanStep(action) : stepWords(action)}</strong>
          {by && ` · ${by.name}`} · {momentWords(at)}
          {said && ` · “${said}”`}
        </div>
      </div>
    </li>
  )
}
