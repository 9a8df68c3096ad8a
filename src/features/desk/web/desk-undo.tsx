import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { observable, useObservable } from '#web-kit/observable.ts'
import { sentenceOf } from '#web-kit/problem.ts'
import { request } from '#web-kit/request.ts'
import { useDone } from './desk-queries.ts'
import style from './desk-sections.module.css'

/** The last act of this page that can still be taken back. */
export const lastAct = observable<{ readonly batchId: string; readonly words: string } | null>(null)

interface UndoAnswer {
  readonly done: number
  readonly refused: readonly { readonly why: string }[]
}

/** Says what was done last, with the way back. */
export function DeskUndo() {
  const act = useObservable(lastAct)
  const done = useDone()
  const undoing = useMutation({
    mutationFn: (batchId: string) =>
      request<UndoAnswer>('POST', `/api/assignments/batches/${encodeURIComponent(batchId)}/undo`),
    onSuccess: ({ done: count, refused }) => {
      lastAct.set(null)
      const left = refused[0] ? ` ${refused.length} việc không hoàn tác được: ${refused[0].why}` : ''
      done(`Đã hoàn tác ${count} việc.${left}`)
    },
  })
  if (!act) return null
  return (
    <div className={style.undo}>
      <p>{undoing.isError ? sentenceOf(undoing.error) : act.words}</p>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconArrowBackUp size={15} aria-hidden />}
        loading={undoing.isPending}
        onClick={() => undoing.mutate(act.batchId)}
      >
        Hoàn tác
      </Button>
    </div>
  )
}
