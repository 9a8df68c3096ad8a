import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { FieldGroup } from '#web-kit/field-group.tsx'
import type { UnitName } from '../contract.ts'
import type { PartDraft } from './event-draft.ts'
import { NewUnitFields } from './event-fields.tsx'
import { newHeir } from './event-first-draft.ts'
import { type FormProps, MinutesField } from './event-form-props.tsx'
import style from './event-page.module.css'
import { UnitPicker, UnitsPicker } from './unit-picker.tsx'

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

/** Units directly below that go elsewhere than to who takes over. */
function BelowField(props: {
  below: readonly UnitName[]
  day: string | null
  onChange: (below: readonly UnitName[]) => void
}) {
  return (
    <UnitsPicker
      label="Đơn vị trực thuộc chuyển về đây"
      description="Chỉ chọn đơn vị trực thuộc trực tiếp. Đơn vị không được chọn thì theo đơn vị tiếp nhận công việc."
      day={props.day}
      value={props.below.map((each) => ({ kind: 'unit' as const, ...each }))}
      onChange={(chosen) => props.onChange(chosen.map(({ id, name }) => ({ id, name })))}
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

/** What a part is told apart by, however many are taken away before it. */
function keyOfPart({ into }: PartDraft): string {
  if (into === null) return 'stays'
  return 'face' in into ? into.unit : into.id
}

/** Parts of a unit, each with its share. */
export function SplitForm({ draft, day, unit, newUnit, onChange }: FormProps<'split'>) {
  const change = (index: number, part: Partial<(typeof draft.parts)[number]>) =>
    onChange({ ...draft, parts: draft.parts.map((each, at) => (at === index ? { ...each, ...part } : each)) })
  const goOn = (goesOn: boolean) =>
    onChange({
      ...draft,
      goesOn,
      parts: goesOn
        ? [{ into: null, percent: '50', below: [] }, ...draft.parts.slice(1)]
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
          key={keyOfPart(part)}
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
          {index > 0 && <BelowField below={part.below} day={day} onChange={(below) => change(index, { below })} />}
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
        onClick={() => onChange({ ...draft, parts: [...draft.parts, { into: newUnit(), percent: '', below: [] }] })}
      >
        Thêm một phần
      </Button>
      <MinutesField minutes={draft.minutes} onChange={(minutes) => onChange({ ...draft, minutes })} />
    </>
  )
}

/** Who takes over from a unit that ends. */
export function DissolveForm({ draft, day, onChange }: FormProps<'dissolve'>) {
  const change = (index: number, heir: Partial<(typeof draft.heirs)[number]>) =>
    onChange({ ...draft, heirs: draft.heirs.map((each, at) => (at === index ? { ...each, ...heir } : each)) })
  return (
    <FieldGroup title="Đơn vị nhận bàn giao">
      <p className="quiet small">
        Đơn vị đầu tiên tiếp nhận công việc đang làm và các đơn vị trực thuộc; tỷ lệ dùng để quy số liệu đã báo cáo.
      </p>
      {draft.heirs.map((heir, index) => (
        <div key={heir.row} className={style.heir}>
          <UnitPicker
            label={index === 0 ? 'Đơn vị tiếp nhận công việc' : 'Đơn vị cùng kế thừa'}
            value={heir.unit}
            day={day}
            onChange={(unit) => change(index, { unit })}
          />
          <PercentField value={heir.percent} onChange={(percent) => change(index, { percent })} />
          {index > 0 && <BelowField below={heir.below} day={day} onChange={(below) => change(index, { below })} />}
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
        onClick={() => onChange({ ...draft, heirs: [...draft.heirs, newHeir('')] })}
      >
        Thêm đơn vị kế thừa
      </Button>
      <MinutesField minutes={draft.minutes} onChange={(minutes) => onChange({ ...draft, minutes })} />
    </FieldGroup>
  )
}
