import { Select } from '@mantine/core'
import '@mantine/core/styles/Combobox.layer.css'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { peopleNamedQuery } from './people-queries.ts'
import { heldWords } from './role-words.ts'

interface PersonName {
  readonly id: string
  readonly name: string
}

const pauseBeforeSearch = 200

/** Chooses a person by name, without diacritics too; each is told apart by their first role. */
export function PersonPicker(props: {
  label: string
  /** Nobody stands in for themself. */
  except: string
  value: PersonName | null
  onChange: (person: PersonName | null) => void
}) {
  const { value, onChange } = props
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed === value?.name ? '' : typed.trim(), pauseBeforeSearch)
  const { data } = useQuery(peopleNamedQuery(words))
  const found = (data?.items ?? []).filter(({ id }) => id !== props.except)
  const options = found.map(({ id, name, roles }) => ({
    value: id,
    label: roles[0] ? `${name} (${heldWords(roles[0])})` : name,
  }))
  const chosen =
    value && !options.some((each) => each.value === value.id) ? [{ value: value.id, label: value.name }] : []
  return (
    <Select
      label={props.label}
      withAsterisk
      searchable
      data-autofocus
      placeholder="gõ tên, không cần dấu"
      nothingFoundMessage="Không có ai khớp trong phạm vi bạn xem được."
      data={[...options, ...chosen]}
      value={value?.id ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      comboboxProps={{ withinPortal: false }}
      onChange={(id) => onChange(id === null ? null : { id, name: found.find((each) => each.id === id)?.name ?? '' })}
    />
  )
}
