import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { request, withQuery } from '#web-kit/request.ts'
import type { UnitName } from '../contract.ts'
import style from './event-page.module.css'

interface Found extends UnitName {
  readonly above: UnitName | null
}

function useFoundUnits(words: string, day: string | null) {
  return useQuery({
    queryKey: ['organisation', 'field', words, day],
    queryFn: ({ signal }) =>
      request<{ items: readonly Found[] }>(
        'GET',
        withQuery('/api/units', { q: words, day: day ?? undefined, living: 'true', limit: 12 }),
        undefined,
        signal,
      ),
    enabled: words.trim() !== '',
  })
}

/** One unit that is there on the day, found by typing a part of its name (with or without marks) or its code. */
export function EventUnitField(props: {
  label: string
  value: UnitName | null
  day: string | null
  description?: ReactNode
  onChange: (unit: UnitName | null) => void
}) {
  const id = useId()
  const [words, setWords] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const found = useFoundUnits(words ?? '', props.day)
  const items = words === null || words.trim() === '' ? [] : (found.data?.items ?? [])
  const choose = (unit: UnitName | undefined) => {
    if (!unit) return
    props.onChange({ id: unit.id, name: unit.name })
    setWords(null)
    setAt(0)
  }
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, items.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && items.length > 0) choose(items[at])
    else if (event.key === 'Escape' && words !== null) setWords(null)
    else return
    event.preventDefault()
  }
  const type = (text: string) => {
    setWords(text)
    setAt(0)
    if (text === '') props.onChange(null)
  }
  const isOpen = items.length > 0
  const active = items[at]
  return (
    <div className={style.unitField}>
      <TextInput
        label={props.label}
        description={props.description}
        placeholder="Gõ tên hoặc mã"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active ? `${id}-${active.id}` : undefined}
        autoComplete="off"
        value={words ?? props.value?.name ?? ''}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={hear}
        onBlur={() => setWords(null)}
      />
      {isOpen && (
        <div id={`${id}-list`} role="listbox" aria-label={props.label} className={style.found}>
          {items.map((unit, index) => (
            <div
              key={unit.id}
              id={`${id}-${unit.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onPointerDown={(event) => {
                event.preventDefault()
                choose(unit)
              }}
            >
              {unit.name}
              {unit.above && <span className="quiet small"> · {unit.above.name}</span>}
            </div>
          ))}
        </div>
      )}
      {words !== null && words.trim() !== '' && found.data?.items.length === 0 && (
        <p className="quiet small" role="status">
          Không có đơn vị nào khớp vào ngày này.
        </p>
      )}
    </div>
  )
}
