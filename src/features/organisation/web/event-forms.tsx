import { NativeSelect } from '@mantine/core'
import { type Line, lineNames, lines } from '#kernel/line-of-authority.ts'
import { FieldGroup } from '#web-kit/field-group.tsx'
import type { EventDraft } from './event-draft.ts'
import { FaceFields, NewUnitFields } from './event-fields.tsx'
import { type FormProps, MinutesField } from './event-form-props.tsx'
import style from './event-page.module.css'
import { DissolveForm, SplitForm } from './event-part-forms.tsx'
import { UnitPicker, UnitsPicker } from './unit-picker.tsx'

function FoundForm({ draft, day, onChange }: FormProps<'found'>) {
  return (
    <FieldGroup title="Đơn vị mới">
      <NewUnitFields
        unit={draft.founded}
        day={day}
        nameLabel="Tên đơn vị mới"
        onChange={(founded) => onChange({ ...draft, founded })}
      />
    </FieldGroup>
  )
}

function ChangeForm({ draft, onChange }: FormProps<'change'>) {
  return (
    <FieldGroup title="Nội dung mới">
      <FaceFields face={draft.face} onChange={(face) => onChange({ ...draft, face })} />
    </FieldGroup>
  )
}

function MoveForm({ draft, day, onChange }: FormProps<'move'>) {
  return (
    <FieldGroup title="Cơ quan cấp trên mới">
      <div className={style.row}>
        <NativeSelect
          label="Hệ thống"
          data={lines.map((line) => ({ value: line, label: lineNames[line] }))}
          value={draft.line}
          onChange={(event) => onChange({ ...draft, line: event.currentTarget.value as Line })}
        />
        <UnitPicker
          label="Cơ quan cấp trên mới"
          description="Để trống nếu không còn trực thuộc trong hệ thống này."
          value={draft.superior}
          day={day}
          onChange={(superior) => onChange({ ...draft, superior })}
        />
      </div>
    </FieldGroup>
  )
}

function MergeForm({ draft, day, unit, newUnit, onChange }: FormProps<'merge'>) {
  const all = [...(unit ? [unit] : []), ...draft.others]
  const target = typeof draft.into === 'string' ? draft.into : 'new'
  return (
    <>
      <FieldGroup title={`Cùng sáp nhập với ${unit?.name ?? ''}`}>
        <UnitsPicker
          label="Các đơn vị cùng sáp nhập"
          required
          day={day}
          value={draft.others.map((other) => ({ kind: 'unit' as const, ...other }))}
          onChange={(chosen) => {
            const others = chosen.filter(({ id }) => id !== draft.unit).map(({ id, name }) => ({ id, name }))
            const isLeft =
              typeof draft.into !== 'string' || [draft.unit, ...others.map(({ id }) => id)].includes(draft.into)
            onChange({ ...draft, others, into: isLeft ? draft.into : draft.unit })
          }}
        />
      </FieldGroup>
      <FieldGroup title="Đơn vị sau sáp nhập">
        <NativeSelect
          label="Đơn vị kế thừa, nhận bàn giao"
          data={[
            { value: 'new', label: 'Một đơn vị mới' },
            ...all.map(({ id, name }) => ({ value: id, label: `${name} (tiếp tục hoạt động)` })),
          ]}
          value={target}
          onChange={(event) => {
            const { value } = event.currentTarget
            onChange({ ...draft, into: value === 'new' ? newUnit() : value })
          }}
        />
        {typeof draft.into !== 'string' && (
          <NewUnitFields
            unit={draft.into}
            day={day}
            nameLabel="Tên đơn vị mới"
            onChange={(into) => onChange({ ...draft, into })}
          />
        )}
        <MinutesField minutes={draft.minutes} onChange={(minutes) => onChange({ ...draft, minutes })} />
      </FieldGroup>
    </>
  )
}

/** The form for the kind of event that the draft is of. */
export function EventForm(props: Omit<FormProps<EventDraft['kind']>, 'draft'> & { readonly draft: EventDraft }) {
  const { draft, ...rest } = props
  if (draft.kind === 'found') return <FoundForm draft={draft} {...rest} />
  if (draft.kind === 'change') return <ChangeForm draft={draft} {...rest} />
  if (draft.kind === 'move') return <MoveForm draft={draft} {...rest} />
  if (draft.kind === 'merge') return <MergeForm draft={draft} {...rest} />
  if (draft.kind === 'split') return <SplitForm draft={draft} {...rest} />
  return <DissolveForm draft={draft} {...rest} />
}
