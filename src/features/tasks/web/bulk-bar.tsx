import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useRef, useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { ProblemNotice } from '#web-kit/messages.tsx'
import type { AssignmentRow, BulkAction, BulkAnswer } from '../assignment-contract.ts'
import { bulkAct, undoBatch, useFresh } from './assignment-queries.ts'
import type { Tab } from './assignments-address.ts'
import style from './assignments-page.module.css'
import { type BulkDeed, bulkDeedsOf, bulkLabels } from './bulk-deeds.ts'

const BulkDialog = lazy(() => import('./bulk-dialog.tsx'))

/** What was done last, and the way back. */
function Done(props: { answer: BulkAnswer; label: string; onClose: () => void }) {
  const { answer, label } = props
  const fresh = useFresh()
  const undo = useMutation({ mutationFn: () => undoBatch(answer.batchId), onSuccess: fresh })
  const refused = undo.data?.refused ?? answer.refused
  return (
    <section className={style.done} data-none={answer.done === 0 || undefined} aria-label="Kết quả thao tác hàng loạt">
      <div className={style.doneLine} role="status">
        <span>
          {undo.data ? `Đã hoàn tác ${undo.data.done} việc.` : `${label}: đã làm ${answer.done} việc.`}
          {refused.length > 0 && ` ${refused.length} việc giữ nguyên:`}
        </span>
        {!undo.data && answer.done > 0 && (
          <Button size="compact-sm" variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
            Hoàn tác
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={props.onClose}>
          Đóng
        </Button>
      </div>
      {undo.error && <ProblemNotice error={undo.error} />}
      {refused.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by the keyboard.
        <ul className={style.refused} tabIndex={0}>
          {refused.map(({ id, text, why }) => (
            <li key={id}>
              {text && `${text}: `}
              {why}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What can be done to the chosen rows at once; it says what was done, what was not and why, and takes it back. */
export function BulkBar(props: {
  tab: Tab
  rows: readonly AssignmentRow[]
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
}) {
  const { tab, rows, chosen, onChoose } = props
  const [open, setOpen] = useState<BulkDeed | null>(null)
  const [done, setDone] = useState<{ readonly answer: BulkAnswer; readonly label: string } | null>(null)
  const id = useRef(newId())
  const fresh = useFresh()
  const ids = rows.filter((row) => chosen.has(row.id)).map((row) => row.id)
  const finish = async (deed: BulkDeed, answer: BulkAnswer | null) => {
    id.current = newId()
    setOpen(null)
    onChoose(new Set())
    if (answer) setDone({ answer, label: bulkLabels[deed] })
    await fresh()
  }
  const plain = useMutation({
    mutationFn: (action: BulkAction) => bulkAct({ id: id.current, ids, action }),
    onSuccess: (answer, action) => finish(action, answer),
  })
  const press = (deed: BulkDeed) => {
    setDone(null)
    if (deed === 'acknowledge' || deed === 'accept') plain.mutate(deed)
    else setOpen(deed)
  }
  const deeds = bulkDeedsOf[tab]
  return (
    <>
      {done && <Done answer={done.answer} label={done.label} onClose={() => setDone(null)} />}
      {plain.error && <ProblemNotice error={plain.error} />}
      {ids.length > 0 && (
        <section className={style.bulk} aria-label="Việc đã chọn">
          <strong role="status">{ids.length} việc đã chọn</strong>
          {deeds.map((deed) => (
            <Button
              key={deed}
              size="compact-md"
              variant={deed === deeds[0] ? 'filled' : 'default'}
              loading={plain.isPending && plain.variables === deed}
              onClick={() => press(deed)}
            >
              {bulkLabels[deed]}
            </Button>
          ))}
          {ids.length < rows.length && (
            <Button
              size="compact-md"
              variant="subtle"
              onClick={() => onChoose(new Set(rows.slice(0, 500).map((row) => row.id)))}
            >
              Chọn cả {Math.min(rows.length, 500)} việc đang xem
            </Button>
          )}
          <Button size="compact-md" variant="subtle" onClick={() => onChoose(new Set())}>
            Bỏ chọn
          </Button>
        </section>
      )}
      <Suspense>
        {open && (
          <BulkDialog
            deed={open}
            label={bulkLabels[open]}
            stepId={id.current}
            ids={ids}
            onClose={() => setOpen(null)}
            onDone={(answer) => void finish(open, answer)}
          />
        )}
      </Suspense>
    </>
  )
}
