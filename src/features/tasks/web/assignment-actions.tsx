import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { announce } from '#web-kit/announcement.tsx'
import { ProblemNotice } from '#web-kit/messages.tsx'
import { request } from '#web-kit/request.ts'
import type { AssignmentDetail, AssignmentOffer, AssignmentStepAnswer } from '../assignment-contract.ts'
import type { AssignmentAction } from '../model/index.ts'
import { assignmentQuery, undoBatch, useFresh, useStep } from './assignment-queries.ts'
import style from './assignment-view.module.css'
import { nextSentence } from './next-sentence.ts'

const StepDialog = lazy(() => import('./step-dialog.tsx'))
const SplitDialog = lazy(() => import('./split-dialog.tsx'))

/** Steps that need no more than a press. */
const plain: readonly AssignmentAction[] = ['acknowledge', 'accept', 'take-back', 'restore']

/** Steps with a place of their own on the page, or that nobody presses. */
const elsewhere: readonly AssignmentAction[] = ['add-evidence', 'drop-evidence', 'look']

/** The steps to be seen at once; the others wait behind "việc khác". */
const main: readonly AssignmentAction[] = [
  'acknowledge',
  'accept',
  'return',
  'submit',
  'progress',
  'insist',
  'grant-extension',
  'decline-extension',
  'contribute',
  'take-back',
]

/** Tells, once, that somebody who judges the result has it before them: from then on it is not taken back. */
function useLook(detail: AssignmentDetail): void {
  const cache = useQueryClient()
  const { id } = detail.assignment
  const mayLook = detail.offers.some(({ action, allowed }) => action === 'look' && allowed)
  const looked = useRef(false)
  useEffect(() => {
    if (!mayLook || looked.current) return
    looked.current = true
    void request<AssignmentStepAnswer>('POST', `/api/assignments/${encodeURIComponent(id)}/steps`, {
      id: newId(),
      action: 'look',
    }).then(
      (answer) => cache.setQueryData(assignmentQuery(id).queryKey, answer.detail),
      () => {},
    )
  }, [cache, id, mayLook])
}

/** What can be done now by this viewer: the next step as a sentence and buttons, all out of the table. */
export function AssignmentActions({ detail }: { detail: AssignmentDetail }) {
  const { assignment: work } = detail
  const [open, setOpen] = useState<AssignmentOffer | null>(null)
  const [last, setLast] = useState<AssignmentStepAnswer | null>(null)
  const id = useRef(newId())
  /** The step is taken: the next one has an id of its own. */
  const done = (answer: AssignmentStepAnswer, label: string) => {
    id.current = newId()
    setLast(answer)
    announce([`${label}: đã ghi.`, ...answer.warnings].join(' '))
  }
  useLook(detail)
  const step = useStep(work.id, 'steps', (answer) => done(answer, 'Xong'))
  const offers = detail.offers.filter(({ action, allowed }) => allowed && !elsewhere.includes(action))
  const press = (offer: AssignmentOffer) => {
    setLast(null)
    if (plain.includes(offer.action)) step.mutate({ id: id.current, action: offer.action, revision: work.revision })
    else setOpen(offer)
  }
  const first = offers
    .filter(({ action }) => main.includes(action))
    .sort((one, other) => main.indexOf(one.action) - main.indexOf(other.action))
  const others = offers.filter(({ action }) => !main.includes(action))
  const button = (offer: AssignmentOffer, isFirst: boolean) => (
    <Button
      key={offer.action}
      variant={isFirst ? 'filled' : 'default'}
      loading={step.isPending && step.variables?.action === offer.action}
      disabled={step.isPending}
      onClick={() => press(offer)}
    >
      {offer.label}
    </Button>
  )
  return (
    <section className={style.next} aria-label="Làm gì tiếp theo">
      <p>{nextSentence(detail)}</p>
      {detail.lacks.length > 0 && work.state !== 'given' && offers.some(({ action }) => action === 'submit') && (
        <ul className={style.lacks}>
          {detail.lacks.map((lack) => (
            <li key={lack}>{lack}</li>
          ))}
        </ul>
      )}
      <div className={style.buttons}>{first.map((offer, index) => button(offer, index === 0))}</div>
      {others.length > 0 && (
        <details className={style.more}>
          <summary>Thao tác khác</summary>
          <div className={style.buttons}>{others.map((offer) => button(offer, false))}</div>
        </details>
      )}
      {step.error && <ProblemNotice error={step.error} />}
      {last?.warnings.map((warning) => (
        <p key={warning} className={style.warning}>
          {warning}
        </p>
      ))}
      {last?.batchId && <UndoLine key={last.batchId} batchId={last.batchId} onUndone={() => setLast(null)} />}
      <Suspense>
        {open?.action === 'split' && (
          <SplitDialog
            detail={detail}
            stepId={id.current}
            onClose={() => setOpen(null)}
            onDone={(answer) => {
              setOpen(null)
              done(answer, open.label)
            }}
          />
        )}
        {open && open.action !== 'split' && (
          <StepDialog
            detail={detail}
            offer={open}
            stepId={id.current}
            onClose={() => setOpen(null)}
            onDone={(answer) => {
              setOpen(null)
              done(answer, open.label)
            }}
          />
        )}
      </Suspense>
    </section>
  )
}

function UndoLine(props: { batchId: string; onUndone: () => void }) {
  const fresh = useFresh()
  const undo = useMutation({
    mutationFn: () => undoBatch(props.batchId),
    onSuccess: async ({ refused }) => {
      announce(refused[0] ? `Không hoàn tác được: ${refused[0].why}` : 'Đã hoàn tác.')
      await fresh()
      props.onUndone()
    },
  })
  return (
    <div className={style.undo} role="status">
      Đã ghi.
      <Button size="compact-sm" variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
        Hoàn tác
      </Button>
      {undo.error && <ProblemNotice error={undo.error} />}
    </div>
  )
}
