import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ProblemNotice } from '#web-kit/messages.tsx'
import { useRested } from '#web-kit/rested.ts'
import { peopleNamedQuery } from './people-queries.ts'
import style from './person-form.module.css'
import { heldWords } from './role-words.ts'

interface PersonName {
  readonly id: string
  readonly name: string
}

const pauseBeforeSearch = 200

/** Chooses a person by name, without diacritics too; those of one name are told apart by their roles. */
export function PersonPicker(props: {
  label: string
  /** Nobody stands in for themself. */
  except: string
  value: PersonName | null
  onChange: (person: PersonName) => void
}) {
  const { value, onChange } = props
  const group = useId()
  const [typed, setTyped] = useState('')
  const words = useRested(typed.trim(), pauseBeforeSearch)
  const found = useQuery(peopleNamedQuery(words))
  const people = (found.data?.items ?? []).filter(({ id }) => id !== props.except)
  return (
    <fieldset className={style.picker}>
      <legend>
        {props.label}
        {value && `: ${value.name}`}
      </legend>
      <TextInput
        aria-label={`${props.label}: tìm theo tên`}
        type="search"
        placeholder="gõ tên, không cần dấu"
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.isError && <ProblemNotice error={found.error} retry={() => void found.refetch()} />}
      <div className={style.choices}>
        {people.map(({ id, name, roles }) => (
          <label key={id} className={style.choice}>
            <input type="radio" name={group} checked={value?.id === id} onChange={() => onChange({ id, name })} />
            <span>
              {name} <span className="quiet small">{roles.map(heldWords).join('; ')}</span>
            </span>
          </label>
        ))}
      </div>
      <p className="quiet small" role="status">
        {found.data && people.length === 0 && 'Không có ai khớp trong phạm vi bạn xem được.'}
        {found.data?.next && `Đang hiện ${people.length} người đầu; hãy gõ thêm để tìm đúng người.`}
      </p>
    </fieldset>
  )
}
