import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { lineNames, lines } from '#kernel/line-of-authority.ts'
import { isoFromWritten, writtenDate } from '#kernel/written-date.ts'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import type { ParticularsInput, PlanSummary } from '../contract.ts'
import { newPlanTypes } from '../model/index.ts'
import { usePlanChange } from './plan-queries.ts'

const shifts: Readonly<Record<ParticularsInput['dueShift'], string>> = {
  none: 'Giữ nguyên ngày',
  before: 'Chuyển về ngày làm việc liền trước',
  after: 'Chuyển sang ngày làm việc liền sau',
}

/** The end of a period as typed; undefined where it is no date. */
function readTime(typed: string): string | null | undefined {
  return typed.trim() === '' ? null : (isoFromWritten(typed) ?? undefined)
}

/** What of a draft is no content: its title, type and line, the time it covers. */
export default function ParticularsDialog({ plan, onClose }: { plan: PlanSummary; onClose: () => void }) {
  const [draft, setDraft] = useState({
    title: plan.title,
    type: plan.type,
    line: plan.line,
    issuer: plan.issuer ?? '',
    from: plan.periodFrom ? writtenDate(plan.periodFrom) : '',
    to: plan.periodTo ? writtenDate(plan.periodTo) : '',
    isUmbrella: plan.isUmbrella,
    dueShift: plan.dueShift,
  })
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }))
  const change = usePlanChange(plan.id, onClose)
  const [periodFrom, periodTo] = [readTime(draft.from), readTime(draft.to)]
  const isTime = periodFrom !== undefined && periodTo !== undefined
  const gap =
    draft.title.trim() === ''
      ? 'Hãy ghi trích yếu.'
      : isTime
        ? null
        : 'Thời gian chưa đúng. Hãy gõ như 2026, 10/2026 hoặc 01/10/2026.'
  const types = [...new Set([plan.type, ...newPlanTypes])]
  const { title, type, line, isUmbrella, dueShift } = draft
  const issuer = draft.issuer.trim() || null
  const body = { title, type, line, issuer, periodFrom, periodTo, isUmbrella, dueShift }
  return (
    <FormDialog
      title="Tên, loại, thời gian của kế hoạch"
      send="Lưu"
      gap={gap}
      isSending={change.isPending}
      error={change.error}
      onClose={onClose}
      onSend={() => change.mutate({ method: 'PUT', path: '/particulars', body, done: 'Đã lưu.' })}
    >
      <Textarea
        label="Trích yếu"
        required
        autosize
        maxLength={1000}
        value={title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        data-autofocus
      />
      <NativeSelect
        label="Loại văn bản"
        value={type}
        data={types}
        onChange={(event) => set({ type: event.currentTarget.value })}
      />
      <NativeSelect
        label="Hệ thống"
        description="Quyết định cách ghi số, ký hiệu: 12/KH-STP, hoặc 12-KH/HU với văn bản của Đảng."
        value={line}
        data={lines.map((value) => ({ value, label: lineNames[value] }))}
        onChange={(event) => set({ line: event.currentTarget.value as typeof line })}
      />
      <TextInput
        label="Cơ quan ban hành"
        description="Để trống thì lấy tên đơn vị khi ban hành."
        maxLength={300}
        value={draft.issuer}
        onChange={(event) => set({ issuer: event.currentTarget.value })}
      />
      <TextInput
        label="Thời gian từ"
        description="Ngày, tháng hoặc năm: 01/10/2026, 10/2026, 2026."
        value={draft.from}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <TextInput label="Thời gian đến" value={draft.to} onChange={(event) => set({ to: event.currentTarget.value })} />
      <NativeSelect
        label="Thời hạn rơi vào ngày nghỉ"
        value={dueShift}
        data={Object.entries(shifts).map(([value, label]) => ({ value, label }))}
        onChange={(event) => set({ dueShift: event.currentTarget.value as typeof dueShift })}
      />
      <Checkbox
        label="Kế hoạch nhiều năm: các kế hoạch hằng năm nằm dưới kế hoạch này"
        checked={isUmbrella}
        onChange={(event) => set({ isUmbrella: event.currentTarget.checked })}
      />
    </FormDialog>
  )
}
