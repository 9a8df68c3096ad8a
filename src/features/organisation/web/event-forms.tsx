import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type Line, lineNames, lines } from '#kernel/line-of-authority.ts'
import type { UnitName } from '../contract.ts'
import type { EventDraft, NewUnitDraft } from './event-draft.ts'
import { FaceFields, FieldGroup, NewUnitFields } from './event-fields.tsx'
import style from './event-page.module.css'
import { UnitPicker, UnitsPicker } from './unit-picker.tsx'

type DraftOf<Kind extends EventDraft['kind']> = EventDraft & { readonly kind: Kind }

/** What a form is given: what it holds, the day that is chosen, the unit it is about, and how to make another new unit. */
interface FormProps<Kind extends EventDraft['kind']> {
  readonly draft: DraftOf<Kind>
  readonly day: string | null
  /** Null for a founding that starts from no unit. */
  readonly unit: UnitName | null
  readonly newUnit: () => NewUnitDraft
  readonly onChange: (draft: EventDraft) => void
}

function MinutesField(props: { minutes: string; onChange: (minutes: string) => void }) {
  return (
    <TextInput
      label="Biên bản bàn giao (nếu có)"
      placeholder="Số, ký hiệu biên bản"
      value={props.minutes}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}

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

function PercentField(props: { value: string; onChange: (percent: string) => void }) {
  return (
    <TextInput
      label="Tỷ lệ (%)"
      className={style.percent}
      inputMode="decimal"
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}

function RemoveButton(props: { what: string; onClick: () => void }) {
  return (
    <Button
      variant="default"
      className={style.remove}
      aria-label={`Bỏ ${props.what}`}
      leftSection={<IconTrash size={16} aria-hidden />}
      onClick={props.onClick}
    >
      Bỏ
    </Button>
  )
}

function SplitForm({ draft, day, unit, newUnit, onChange }: FormProps<'split'>) {
  const change = (index: number, part: Partial<(typeof draft.parts)[number]>) =>
    onChange({ ...draft, parts: draft.parts.map((each, at) => (at === index ? { ...each, ...part } : each)) })
  const goOn = (goesOn: boolean) =>
    onChange({
      ...draft,
      goesOn,
      parts: goesOn
        ? [{ into: null, percent: '50' }, ...draft.parts.slice(1)]
        : draft.parts.map((part) => (part.into === null ? { ...part, into: newUnit() } : part)),
    })
  return (
    <>
      <FieldGroup title="Cách chia">
        <Checkbox
          label={`Tách: ${unit?.name ?? ''} tiếp tục hoạt động với phần còn lại`}
          checked={draft.goesOn}
          onChange={(event) => goOn(event.currentTarget.checked)}
        />
      </FieldGroup>
      {draft.parts.map((part, index) => (
        <FieldGroup
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no id of their own and are never reordered
          key={index}
          title={part.into === null ? `Phần ở lại ${unit?.name ?? ''}` : `Phần thứ ${index + 1}`}
        >
          <PercentField value={part.percent} onChange={(percent) => change(index, { percent })} />
          {part.into !== null && 'face' in part.into && (
            <NewUnitFields
              unit={part.into}
              day={day}
              nameLabel="Tên đơn vị mới"
              onChange={(into) => change(index, { into })}
            />
          )}
          {draft.parts.length > 2 && part.into !== null && (
            <RemoveButton
              what={`phần thứ ${index + 1}`}
              onClick={() => onChange({ ...draft, parts: draft.parts.filter((_, at) => at !== index) })}
            />
          )}
        </FieldGroup>
      ))}
      <Button
        variant="default"
        className={style.add}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange({ ...draft, parts: [...draft.parts, { into: newUnit(), percent: '' }] })}
      >
        Thêm một phần
      </Button>
      <MinutesField minutes={draft.minutes} onChange={(minutes) => onChange({ ...draft, minutes })} />
    </>
  )
}

function DissolveForm({ draft, day, onChange }: FormProps<'dissolve'>) {
  const change = (index: number, heir: Partial<(typeof draft.heirs)[number]>) =>
    onChange({ ...draft, heirs: draft.heirs.map((each, at) => (at === index ? { ...each, ...heir } : each)) })
  return (
    <FieldGroup title="Đơn vị nhận bàn giao">
      <p className="quiet small">
        Đơn vị đầu tiên tiếp nhận công việc đang làm và các đơn vị trực thuộc; tỷ lệ dùng để quy số liệu đã báo cáo.
      </p>
      {draft.heirs.map((heir, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: heirs have no id until they are chosen
        <div key={index} className={style.heir}>
          <UnitPicker
            label={index === 0 ? 'Đơn vị tiếp nhận công việc' : 'Đơn vị cùng kế thừa'}
            value={heir.unit}
            day={day}
            onChange={(unit) => change(index, { unit })}
          />
          <PercentField value={heir.percent} onChange={(percent) => change(index, { percent })} />
          {index > 0 && (
            <RemoveButton
              what={heir.unit?.name ?? 'đơn vị này'}
              onClick={() => onChange({ ...draft, heirs: draft.heirs.filter((_, at) => at !== index) })}
            />
          )}
        </div>
      ))}
      <Button
        variant="default"
        className={style.add}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange({ ...draft, heirs: [...draft.heirs, { unit: null, percent: '' }] })}
      >
        Thêm đơn vị kế thừa
      </Button>
      <MinutesField minutes={draft.minutes} onChange={(minutes) => onChange({ ...draft, minutes })} />
    </FieldGroup>
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
