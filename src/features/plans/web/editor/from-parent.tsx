import { Button, Checkbox, NumberInput, Textarea } from '@mantine/core'
import '@mantine/core/styles/NumberInput.layer.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { deadlineWords } from '#documents/deadlines/deadline-words.ts'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { request } from '#web-kit/request.ts'
import type { InheritablePlan } from '../../editing-contract.ts'
import style from './new-plan.module.css'
import { PlanChoice } from './plan-choice.tsx'
import { useMakePlan } from './use-make-plan.ts'

type Item = InheritablePlan['items'][number]

const oursWords: Readonly<Record<NonNullable<Item['ours']>, string>> = {
  lead: 'đơn vị mình chủ trì',
  support: 'đơn vị mình phối hợp',
  report: 'đơn vị mình báo cáo',
  via: 'báo cáo qua đơn vị mình',
}

/** A plan of one's own out of what a plan above gives. */
export function FromParent(props: {
  planId: string | null
  onChoose: (planId: string | null) => void
  onMade: (planId: string) => void
}) {
  const { planId } = props
  if (planId === null) return <PlanChoice label="Kế hoạch cấp trên" onChoose={props.onChoose} />
  return <Items key={planId} planId={planId} onBack={() => props.onChoose(null)} onMade={props.onMade} />
}

function Items(props: { planId: string; onBack: () => void; onMade: (planId: string) => void }) {
  const { planId } = props
  const above = useQuery({
    queryKey: ['plans', 'inheritable', planId],
    queryFn: ({ signal }) =>
      request<InheritablePlan>('GET', `/api/plans/${encodeURIComponent(planId)}/inheritable`, undefined, signal),
  })
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)
  const [title, setTitle] = useState('')
  const [buffer, setBuffer] = useState(0)
  const [isTried, setTried] = useState(false)
  const making = useMakePlan(props.onMade)
  if (!above.data) {
    return above.isError ? (
      <ProblemNotice error={above.error} retry={() => void above.refetch()} />
    ) : (
      <Waiting what="Đang xem kế hoạch cấp trên…" />
    )
  }
  const { items, sign } = above.data
  const ours = items.filter((item) => item.ours !== null)
  const taken = chosen ?? new Set(ours.map(({ itemId }) => itemId))
  const toggle = (ids: readonly string[], yes: boolean) => {
    const next = new Set(taken)
    for (const id of ids) yes ? next.add(id) : next.delete(id)
    setChosen(next)
  }
  const noTitle = title.trim() === ''
  return (
    <form
      className={style.fields}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (noTitle || taken.size === 0) return
        making.mutate({ from: 'parent', planId, items: [...taken], buffer, title: title.trim() })
      }}
    >
      <p>
        {[sign, above.data.title].filter(Boolean).join(' – ')}{' '}
        <Button variant="subtle" size="compact-sm" onClick={props.onBack}>
          Chọn kế hoạch khác
        </Button>
      </p>
      <Textarea
        label="Tên kế hoạch của đơn vị"
        withAsterisk
        autosize
        minRows={1}
        value={title}
        error={isTried && noTitle ? 'Hãy ghi tên kế hoạch.' : null}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NumberInput
        label="Xong trước hạn của cấp trên (ngày)"
        description="Hạn của đơn vị mình sẽ sớm hơn chừng ấy ngày; để 0 thì giữ đúng hạn cấp trên."
        min={0}
        max={60}
        allowDecimal={false}
        value={buffer}
        onChange={(value) => setBuffer(Number(value) || 0)}
        className={style.short ?? ''}
      />
      <ItemGroup title="Giao cho đơn vị mình" items={ours} taken={taken} onToggle={toggle} />
      <ItemGroup
        title={ours.length > 0 ? 'Các mục khác' : 'Tất cả các mục (kế hoạch chưa ghi rõ giao cho đơn vị nào)'}
        items={items.filter((item) => item.ours === null)}
        taken={taken}
        onToggle={toggle}
      />
      {isTried && taken.size === 0 && <p role="alert">Hãy chọn ít nhất một nhiệm vụ hoặc chế độ báo cáo.</p>}
      {making.isError && <ProblemNotice error={making.error} />}
      <Button type="submit" loading={making.isPending} className={style.send ?? ''}>
        Lập kế hoạch từ {taken.size} mục
      </Button>
    </form>
  )
}

function ItemGroup(props: {
  title: string
  items: readonly Item[]
  taken: ReadonlySet<string>
  onToggle: (ids: readonly string[], yes: boolean) => void
}) {
  const { items, taken } = props
  if (items.length === 0) return null
  const ids = items.map(({ itemId }) => itemId)
  const count = ids.filter((id) => taken.has(id)).length
  return (
    <fieldset className={style.changes}>
      <legend>
        {props.title} ({items.length})
      </legend>
      {items.length > 1 && (
        <Checkbox
          label="Tất cả trong nhóm này"
          checked={count === ids.length}
          indeterminate={count > 0 && count < ids.length}
          onChange={(event) => props.onToggle(ids, event.currentTarget.checked)}
        />
      )}
      <ul>
        {items.map((item) => (
          <li key={item.itemId}>
            <Checkbox
              checked={taken.has(item.itemId)}
              onChange={(event) => props.onToggle([item.itemId], event.currentTarget.checked)}
              label={[item.path, item.text].filter(Boolean).join(' ')}
              description={[
                item.kind === 'duty' && 'báo cáo',
                item.ours && oursWords[item.ours],
                item.deadline === '' ? 'không có hạn' : deadlineWords(item.deadline),
              ]
                .filter(Boolean)
                .join(' · ')}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
