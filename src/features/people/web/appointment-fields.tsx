import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { Role } from '#access/roles.ts'
import { dayOf } from '#kernel/dates/day.ts'
import { DayField } from '#web-kit/day-field.tsx'
import type { PersonDetail } from '../contract.ts'
import { type DecisionDraft, DecisionFields, noDecision } from './decision-fields.tsx'
import type { PeoplePageParts } from './people-parts.tsx'
import style from './person-form.module.css'
import { roleOptions } from './role-words.ts'

interface UnitName {
  readonly id: string
  readonly name: string
}

/** Handed down by the page, so that this window need not fetch them with itself. */
export type UnitPickers = Pick<PeoplePageParts, 'UnitPicker' | 'UnitsPicker'>

export interface AppointmentDraft {
  readonly role: Role
  readonly unit: UnitName | null
  readonly isEverywhere: boolean
  readonly position: string
  readonly from: string | null
  readonly lastDay: string | null
  readonly named: readonly UnitName[]
  readonly decision: DecisionDraft
}

export function newAppointmentDraft(): AppointmentDraft {
  return {
    role: 'specialist',
    unit: null,
    isEverywhere: false,
    position: '',
    from: dayOf(new Date()),
    lastDay: null,
    named: [],
    decision: noDecision,
  }
}

/** What is still to be filled in before it can be sent; null where nothing is. */
export function gapOf({ unit, isEverywhere, from }: AppointmentDraft): string | null {
  if (!unit && !isEverywhere) return 'Hãy chọn đơn vị.'
  return from === null ? 'Hãy chọn ngày bắt đầu.' : null
}

/** The draft as it is sent. */
export function inputOf(draft: AppointmentDraft) {
  const { role, unit, isEverywhere, position, from, lastDay, named, decision } = draft
  return {
    role,
    unitId: isEverywhere ? null : (unit?.id ?? null),
    position,
    from,
    lastDay,
    named: role === 'appraiser' ? named.map(({ id }) => id) : [],
    decision,
  }
}

/** A role at a unit, from a day on. */
export function AppointmentFields(props: {
  draft: AppointmentDraft
  onChange: (draft: AppointmentDraft) => void
  everywhere: PersonDetail['abilities']['appointEverywhere']
  pickers: UnitPickers
}) {
  const { draft, onChange } = props
  const { UnitPicker, UnitsPicker } = props.pickers
  return (
    <>
      <div className={style.row}>
        <NativeSelect
          label="Vai trò"
          value={draft.role}
          data={roleOptions}
          onChange={(event) => onChange({ ...draft, role: event.currentTarget.value as Role })}
        />
        <TextInput
          label="Chức vụ (nếu có)"
          placeholder="Phó Chủ tịch"
          maxLength={100}
          value={draft.position}
          onChange={(event) => onChange({ ...draft, position: event.currentTarget.value })}
        />
      </div>
      {!draft.isEverywhere && (
        <UnitPicker
          label="Đơn vị"
          required
          value={draft.unit}
          day={draft.from}
          onChange={(unit) => onChange({ ...draft, unit })}
        />
      )}
      {props.everywhere.allowed && (
        <Checkbox
          label="Giao cho toàn hệ thống, không thuộc riêng đơn vị nào"
          checked={draft.isEverywhere}
          onChange={(event) => onChange({ ...draft, isEverywhere: event.currentTarget.checked })}
        />
      )}
      {draft.role === 'appraiser' && (
        <UnitsPicker
          label="Các đơn vị được giao thẩm định"
          value={draft.named}
          onChange={(named) => onChange({ ...draft, named })}
        />
      )}
      <div className={style.row}>
        <DayField label="Từ ngày" required value={draft.from} onChange={(from) => onChange({ ...draft, from })} />
        <DayField
          label="Đến hết ngày (để trống nếu chưa định)"
          clearable
          value={draft.lastDay}
          onChange={(lastDay) => onChange({ ...draft, lastDay })}
          {...(draft.from === null ? {} : { minDay: draft.from })}
        />
      </div>
      <DecisionFields value={draft.decision} onChange={(decision) => onChange({ ...draft, decision })} />
    </>
  )
}
