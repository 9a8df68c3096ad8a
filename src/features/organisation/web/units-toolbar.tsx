import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { dayOf } from '#kernel/dates/day.ts'
import { type Line, lineNames, lines } from '#kernel/line-of-authority.ts'
import { DayField } from '#web-kit/day-field.tsx'
import { type changedAddress, isDay, type UnitsAddress } from './unit-page-place.ts'
import style from './units-page.module.css'

const pauseBeforeSearch = 200

const today = (): string => dayOf(new Date())

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Words typed stand in the address after a pause; what the address says otherwise comes back. */
function useWords(address: UnitsAddress, search: (words: string | null) => void) {
  const [typed, setTyped] = useState(address.tim ?? '')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    setTyped((before) => (before.trim() === (address.tim ?? '') ? before : (address.tim ?? '')))
  }, [address.tim])
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (words: string) => {
    setTyped(words)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => search(words.trim() || null), pauseBeforeSearch)
  }
  return [typed, type] as const
}

/** Above the tree: words to search for, the line, the day. */
export function UnitsToolbar(props: {
  address: UnitsAddress
  go: (change: Parameters<typeof changedAddress>[1]) => void
}) {
  const { address, go } = props
  const [typed, type] = useWords(address, (tim) => go({ tim }))
  const toFirst = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return
    document.querySelector<HTMLElement>(`.${style.list} a, .${style.list} [role="treeitem"][tabindex="0"]`)?.focus()
    event.preventDefault()
  }
  return (
    <search className={style.bar} aria-label="Chọn ngày, hệ thống và tìm đơn vị">
      <TextInput
        id="unit-words"
        type="search"
        className={style.words}
        label="Tìm đơn vị"
        placeholder="Tên, tên cũ, tên gọi tắt hoặc mã; không cần gõ dấu"
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={toFirst}
      />
      <NativeSelect
        label="Hệ thống"
        value={address.he ?? 'government'}
        data={lines.map((line) => ({ value: line, label: capital(lineNames[line]) }))}
        onChange={(event) => go({ he: event.currentTarget.value as Line })}
      />
      <DayField
        label="Vào ngày"
        value={address.ngay ?? today()}
        onChange={(day) => isDay(day) && go({ ngay: day === today() ? null : day })}
      />
      {address.ngay && (
        <Button variant="subtle" onClick={() => go({ ngay: null })}>
          Về hôm nay
        </Button>
      )}
    </search>
  )
}
