import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core'
import '@mantine/core/styles/Combobox.layer.css'
import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { sentenceOf } from '#web-kit/problem.ts'
import type { UnitName } from '../contract.ts'
import { rememberUnit } from './recent-units.ts'
import style from './unit-picker.module.css'
import {
  nothingWords,
  type Picked,
  type PickerOption,
  type PickerOptions,
  usePickerOptions,
} from './unit-picker-options.ts'

export type { Picked } from './unit-picker-options.ts'

interface PickerWords {
  label: string
  description?: ReactNode
  error?: ReactNode
  required?: boolean
  disabled?: boolean
  placeholder?: string
  /** The day on which the units must be there; null: today. */
  day?: string | null
}

const pauseBeforeSearch = 150

/** Chooses one unit by name, short name, code or former name; the keyboard is enough. */
export function UnitPicker(props: PickerWords & { value: UnitName | null; onChange: (unit: UnitName | null) => void }) {
  const { value, onChange, ...words } = props
  return (
    <PickerField
      {...words}
      isSingle
      withGroups={false}
      chosen={value ? [{ kind: 'unit', ...value }] : []}
      onChange={(chosen) => {
        const last = chosen.at(-1)
        onChange(last ? { id: last.id, name: last.name } : null)
      }}
    />
  )
}

/** Chooses any number of units and, where `groups` is set, saved groups of them. */
export function UnitsPicker(
  props: PickerWords & { value: readonly Picked[]; onChange: (chosen: readonly Picked[]) => void; groups?: boolean },
) {
  const { value, onChange, groups = false, ...words } = props
  return <PickerField {...words} isSingle={false} withGroups={groups} chosen={value} onChange={onChange} />
}

function PickerField(
  props: PickerWords & {
    isSingle: boolean
    withGroups: boolean
    chosen: readonly Picked[]
    onChange: (chosen: readonly Picked[]) => void
  },
) {
  const { chosen, onChange, isSingle, day = null } = props
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed.trim(), pauseBeforeSearch)
  const id = useId()
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const options = usePickerOptions({
    words,
    day,
    withGroups: props.withGroups,
    isOpen: list.dropdownOpened,
    taken: new Set(chosen.map((each) => each.id)),
  })
  const all = [...options.groups, ...options.units]
  const choose = (option: PickerOption | undefined) => {
    if (!option) return
    const { kind, name } = option
    if (kind === 'unit') rememberUnit(option.id)
    onChange([...(isSingle ? [] : chosen), { kind, id: option.id, name }])
    setTyped('')
    if (isSingle) list.closeDropdown()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && typed === '' && chosen.length > 0) {
      event.preventDefault()
      onChange(chosen.slice(0, -1))
    }
  }
  return (
    <Combobox
      store={list}
      withinPortal={false}
      onOptionSubmit={(chosenId) => choose(all.find((each) => each.id === chosenId))}
    >
      <Combobox.DropdownTarget>
        <PillsInput
          id={id}
          label={props.label}
          description={props.description}
          error={props.error}
          withAsterisk={props.required ?? false}
          disabled={props.disabled ?? false}
          onClick={() => list.openDropdown()}
        >
          <Pill.Group>
            {chosen.map((each) => (
              <Pill
                key={each.id}
                className={style.pill}
                withRemoveButton={!props.disabled}
                removeButtonProps={{ 'aria-label': `Bỏ ${each.name}`, 'aria-hidden': false, tabIndex: 0 }}
                onRemove={() => onChange(chosen.filter((other) => other.id !== each.id))}
              >
                {each.name}
              </Pill>
            ))}
            <Combobox.EventsTarget withExpandedAttribute>
              <PillsInput.Field
                id={id}
                role="combobox"
                autoComplete="off"
                className={style.field}
                disabled={props.disabled ?? false}
                placeholder={chosen.length === 0 ? (props.placeholder ?? 'Gõ tên hoặc mã đơn vị, không cần dấu') : ''}
                value={typed}
                onFocus={() => list.openDropdown()}
                onBlur={() => list.closeDropdown()}
                onKeyDown={press}
                onChange={(event) => {
                  setTyped(event.currentTarget.value)
                  list.openDropdown()
                  list.updateSelectedOptionIndex()
                }}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <OptionList label={props.label} options={options} words={words} day={day} />
      </Combobox.Dropdown>
    </Combobox>
  )
}

function OptionList(props: { label: string; options: PickerOptions; words: string; day: string | null }) {
  const { options, words, day } = props
  const { groups, units } = options
  const isEmpty = groups.length + units.length === 0
  return (
    <>
      <Combobox.Options className={style.list} aria-label={props.label}>
        {groups.length > 0 && <Combobox.Group label="Nhóm">{groups.map(Option)}</Combobox.Group>}
        {units.length > 0 && (
          <Combobox.Group label={options.areRecent ? 'Đã chọn gần đây' : 'Đơn vị'}>{units.map(Option)}</Combobox.Group>
        )}
      </Combobox.Options>
      <div role="status" className={style.said} hidden={!isEmpty && !options.hasMore && !options.error}>
        {options.error
          ? sentenceOf(options.error)
          : isEmpty
            ? options.isWaiting
              ? 'Đang tìm…'
              : nothingWords(words, day)
            : options.hasMore && 'Còn nhiều đơn vị khớp nữa; gõ thêm để thu hẹp.'}
      </div>
    </>
  )
}

function Option(option: PickerOption) {
  return (
    <Combobox.Option key={option.id} value={option.id} className={style.option ?? ''}>
      <span>{option.name}</span>
      {option.beside && <span className={style.beside}>{option.beside}</span>}
    </Combobox.Option>
  )
}
