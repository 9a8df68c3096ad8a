import { NativeSelect, TextInput } from '@mantine/core'
import { type Line, lineNames, lines } from '#kernel/line-of-authority.ts'
import { DayField } from '#web-kit/day-field.tsx'
import { FieldGroup } from '#web-kit/field-group.tsx'
import type { UnitName } from '../contract.ts'
import {
  faceFieldNames,
  kindNames,
  levelNames,
  statusNames,
  type UnitFace,
  unitKinds,
  unitLevels,
  unitStatuses,
} from '../model/index.ts'
import type { CommonDraft, NewUnitDraft } from './event-draft.ts'
import style from './event-page.module.css'
import { UnitPicker } from './unit-picker.tsx'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const optionsOf = <Key extends string>(keys: readonly Key[], names: Readonly<Record<Key, string>>) =>
  keys.map((value) => ({ value, label: capital(names[value]) }))

/** The paper that decides, and the day from which it takes effect. */
export function DecisionFields(props: { common: CommonDraft; onChange: (common: CommonDraft) => void }) {
  const { common, onChange } = props
  return (
    <FieldGroup title="Văn bản quyết định">
      <div className={style.row}>
        <TextInput
          label="Số, ký hiệu"
          placeholder="12/NQ-HĐND"
          withAsterisk
          value={common.sign}
          onChange={(event) => onChange({ ...common, sign: event.currentTarget.value })}
        />
        <DayField
          label="Ngày ban hành"
          required
          value={common.date}
          onChange={(date) => onChange({ ...common, date, day: common.day ?? date })}
        />
        <DayField label="Ngày hiệu lực" required value={common.day} onChange={(day) => onChange({ ...common, day })} />
      </div>
    </FieldGroup>
  )
}

const textFields = ['shortName', 'signAbbreviation', 'organId', 'areaCode', 'address'] as const

/** What a unit is called and is. */
export function FaceFields(props: { face: UnitFace; onChange: (face: UnitFace) => void; nameLabel?: string }) {
  const { face, onChange } = props
  return (
    <>
      <TextInput
        label={props.nameLabel ?? 'Tên đơn vị'}
        withAsterisk
        value={face.name}
        onChange={(event) => onChange({ ...face, name: event.currentTarget.value })}
      />
      <div className={style.row}>
        <NativeSelect
          label="Loại"
          data={optionsOf(unitKinds, kindNames)}
          value={face.kind}
          onChange={(event) => onChange({ ...face, kind: event.currentTarget.value as UnitFace['kind'] })}
        />
        <NativeSelect
          label="Cấp"
          data={optionsOf(unitLevels, levelNames)}
          value={face.level}
          onChange={(event) => onChange({ ...face, level: event.currentTarget.value as UnitFace['level'] })}
        />
        <NativeSelect
          label="Tình trạng"
          data={optionsOf(unitStatuses, statusNames)}
          value={face.status}
          onChange={(event) => onChange({ ...face, status: event.currentTarget.value as UnitFace['status'] })}
        />
      </div>
      <div className={style.row}>
        {textFields.map((key) => (
          <TextInput
            key={key}
            label={faceFieldNames[key]}
            value={face[key] ?? ''}
            onChange={(event) =>
              onChange({ ...face, [key]: event.currentTarget.value.trim() === '' ? null : event.currentTarget.value })
            }
          />
        ))}
      </div>
    </>
  )
}

/** Who stands above a new unit, in each line. */
export function SuperiorFields(props: {
  superiors: NewUnitDraft['superiors']
  day: string | null
  onChange: (superiors: NewUnitDraft['superiors']) => void
}) {
  const change = (line: Line, unit: UnitName | null) => {
    const { [line]: _, ...others } = props.superiors
    props.onChange(unit === null ? others : { ...others, [line]: unit })
  }
  return (
    <div className={style.superiors}>
      {lines.map((line) => (
        <UnitPicker
          key={line}
          label={`Cấp trên, hệ thống ${lineNames[line]}`}
          value={props.superiors[line] ?? null}
          day={props.day}
          onChange={(unit) => change(line, unit)}
        />
      ))}
    </div>
  )
}

/** A new unit: what it is called and is, and who stands above it. */
export function NewUnitFields(props: {
  unit: NewUnitDraft
  day: string | null
  nameLabel: string
  onChange: (unit: NewUnitDraft) => void
}) {
  const { unit, onChange } = props
  return (
    <>
      <FaceFields face={unit.face} nameLabel={props.nameLabel} onChange={(face) => onChange({ ...unit, face })} />
      <SuperiorFields
        superiors={unit.superiors}
        day={props.day}
        onChange={(superiors) => onChange({ ...unit, superiors })}
      />
    </>
  )
}
