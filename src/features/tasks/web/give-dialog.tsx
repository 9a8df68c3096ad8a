import { useMutation } from '@tanstack/react-query'
import { type ComponentType, useState } from 'react'
import { DayField } from '#web-kit/day-field.tsx'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import { request } from '#web-kit/request.ts'
import type { GiveAnswer, PlanItemView } from '../cascade-contract.ts'
import { periodAmongOthers } from '../model/index.ts'

/** A unit or a saved group that was chosen. */
export interface ChosenTarget {
  readonly kind: 'unit' | 'group'
  readonly id: string
  readonly name: string
}

/** Chooses units and saved groups; the app hands it in. */
export interface TargetsPicker {
  label: string
  value: readonly ChosenTarget[]
  onChange: (chosen: readonly ChosenTarget[]) => void
  required?: boolean
}

const targetsOf = (chosen: readonly ChosenTarget[]) =>
  chosen.map(({ kind, id }) => (kind === 'unit' ? { kind, unitId: id } : { kind, groupId: id }))

function doneWords({ assignments, units, already, past }: GiveAnswer): string {
  return [
    `Đã giao ${assignments} việc cho ${units} đơn vị.`,
    already > 0 && `${already} đơn vị đã có việc này từ trước.`,
    past.length > 0 && `Kỳ đã qua không giao: ${past.map(periodAmongOthers).join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Gives an item of a plan in force to units that do not have it yet. */
export default function GiveDialog(props: {
  planId: string
  item: PlanItemView
  Picker: ComponentType<TargetsPicker>
  onClose: () => void
  onDone: (words: string) => void
}) {
  const { planId, item, Picker } = props
  const [lead, setLead] = useState<readonly ChosenTarget[]>([])
  const [support, setSupport] = useState<readonly ChosenTarget[]>([])
  const [due, setDue] = useState<string | null>(null)
  const sending = useMutation({
    mutationFn: () =>
      request<GiveAnswer>('POST', `/api/plans/${encodeURIComponent(planId)}/give`, {
        itemId: item.itemId,
        targets: targetsOf(lead),
        support: targetsOf(support),
        ...(due === null ? {} : { due }),
      }),
    onSuccess: (answer) => props.onDone(doneWords(answer)),
  })
  return (
    <FormDialog
      title="Giao việc của kế hoạch"
      send="Giao việc"
      gap={lead.length === 0 ? 'Hãy chọn đơn vị hoặc nhóm đơn vị được giao.' : null}
      isSending={sending.isPending}
      error={sending.error}
      onSend={() => sending.mutate()}
      onClose={props.onClose}
    >
      <p>{item.text}</p>
      {item.leadText && <p className="quiet">Kế hoạch ghi: {item.leadText}</p>}
      <Picker
        label={item.kind === 'report' ? 'Đơn vị báo cáo' : 'Đơn vị chủ trì'}
        value={lead}
        onChange={setLead}
        required
      />
      {item.kind === 'task' && <Picker label="Đơn vị phối hợp" value={support} onChange={setSupport} />}
      <DayField label="Hạn riêng (để trống: theo kế hoạch)" value={due} onChange={setDue} clearable />
    </FormDialog>
  )
}
