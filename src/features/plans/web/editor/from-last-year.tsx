import { Button, Checkbox, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { deadlineWords } from '#documents/deadlines/deadline-words.ts'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { request } from '#web-kit/request.ts'
import type { NextYear } from '../../editing-contract.ts'
import style from './new-plan.module.css'
import { PlanChoice } from './plan-choice.tsx'
import { useMakePlan } from './use-make-plan.ts'

type Change = NextYear['changes'][number]

const kindWords: Readonly<Record<Change['kind'], string>> = {
  period: 'Thời gian thực hiện',
  year: 'Năm trong lời văn',
  anniversary: 'Số năm kỷ niệm',
  deadline: 'Thời hạn',
  'legal-basis': 'Căn cứ pháp lý',
}
const kinds = Object.keys(kindWords) as Change['kind'][]

/** Last year's plan taken on: every change said yes or no to before it is made. */
export function FromLastYear(props: {
  planId: string | null
  onChoose: (planId: string | null) => void
  onMade: (planId: string) => void
}) {
  const { planId } = props
  if (planId === null) return <PlanChoice label="Kế hoạch năm trước" onChoose={props.onChoose} />
  return <Changes key={planId} planId={planId} onBack={() => props.onChoose(null)} onMade={props.onMade} />
}

function Changes(props: { planId: string; onBack: () => void; onMade: (planId: string) => void }) {
  const { planId } = props
  const next = useQuery({
    queryKey: ['plans', 'next-year', planId],
    queryFn: ({ signal }) =>
      request<NextYear>('GET', `/api/plans/${encodeURIComponent(planId)}/next-year`, undefined, signal),
  })
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set())
  const [title, setTitle] = useState<string | null>(null)
  const making = useMakePlan(props.onMade)
  if (!next.data) {
    return next.isError ? (
      <ProblemNotice error={next.error} retry={() => void next.refetch()} />
    ) : (
      <Waiting what="Đang xem kế hoạch cũ…" />
    )
  }
  const { changes, fromYear, toYear } = next.data
  const taken = changes.filter(({ id, changes: does }) => does && !refused.has(id)).map(({ id }) => id)
  const toggle = (ids: readonly string[], yes: boolean) => {
    const set = new Set(refused)
    for (const id of ids) yes ? set.delete(id) : set.add(id)
    setRefused(set)
  }
  return (
    <form
      className={style.fields}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        making.mutate({ from: 'last-year', planId, taken, title: (title ?? next.data.title).trim() || next.data.title })
      }}
    >
      <p>
        Từ năm {fromYear} sang năm {toYear}. Chỗ nào bỏ dấu thì giữ nguyên như cũ.{' '}
        <Button variant="subtle" size="compact-sm" onClick={props.onBack}>
          Chọn kế hoạch khác
        </Button>
      </p>
      <Textarea
        label="Tên kế hoạch"
        autosize
        minRows={1}
        value={title ?? next.data.title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {kinds.map((kind) => (
        <ChangeGroup
          key={kind}
          kind={kind}
          changes={changes.filter((each) => each.kind === kind)}
          refused={refused}
          onToggle={toggle}
        />
      ))}
      {changes.length === 0 && <p>Không có ngày, năm nào phải đổi.</p>}
      {making.isError && <ProblemNotice error={making.error} />}
      <Button type="submit" loading={making.isPending} className={style.send ?? ''}>
        Lập kế hoạch năm {toYear} ({taken.length} chỗ đổi)
      </Button>
    </form>
  )
}

/** A deadline's rule is never shown as it is kept. */
function shownWords({ kind, before, after }: Change): readonly [string, string] {
  if (kind !== 'deadline') return [before, after]
  return [before.replace(/\s*\([^()]*\)$/u, ''), deadlineWords(after)]
}

function ChangeGroup(props: {
  kind: Change['kind']
  changes: readonly Change[]
  refused: ReadonlySet<string>
  onToggle: (ids: readonly string[], yes: boolean) => void
}) {
  const { kind, changes, refused } = props
  if (changes.length === 0) return null
  const open = changes.filter(({ changes: does }) => does).map(({ id }) => id)
  const yes = open.filter((id) => !refused.has(id)).length
  return (
    <fieldset className={style.changes}>
      <legend>
        {kindWords[kind]} ({changes.length})
      </legend>
      {open.length > 1 && (
        <Checkbox
          label="Tất cả trong nhóm này"
          checked={yes === open.length}
          indeterminate={yes > 0 && yes < open.length}
          onChange={(event) => props.onToggle(open, event.currentTarget.checked)}
        />
      )}
      <ul>
        {changes.map((change) => {
          const [before, after] = shownWords(change)
          return (
            <li key={change.id}>
              {change.changes ? (
                <Checkbox
                  checked={!refused.has(change.id)}
                  onChange={(event) => props.onToggle([change.id], event.currentTarget.checked)}
                  label={
                    <>
                      <del>{before}</del> → <ins>{after}</ins>
                    </>
                  }
                  description={change.why}
                />
              ) : (
                <div className={style.told}>
                  <p>{before}</p>
                  <p className={style.beside}>{change.why}</p>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
