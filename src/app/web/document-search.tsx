import { Kbd, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { readFilters } from '#features/documents/web/document-filters.ts'
import { useShortcuts } from '#web-kit/shortcuts.ts'
import style from './frame.module.css'

const listPath = '/van-ban'
const pauseBeforeSearch = 250

/**
 * Finds documents from any page; "/" comes here. On the list each pause in typing narrows it, with its filters kept; from
 * another page Enter leads to what was found.
 */
export function DocumentSearch() {
  const navigate = useNavigate()
  const onList = useRouterState({ select: ({ location }) => location.pathname === listPath })
  const searched = useRouterState({
    select: ({ location }) => (location.pathname === listPath ? (readFilters(location.search).q ?? '') : ''),
  })
  const [words, setWords] = useState(searched)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (document.activeElement !== input.current) setWords(searched)
  }, [searched])
  useEffect(() => () => clearTimeout(timer.current), [])
  useShortcuts((key) => {
    if (key !== '/') return false
    input.current?.focus()
    input.current?.select()
    return true
  })
  const search = (q: string, replace: boolean) => {
    clearTimeout(timer.current)
    void navigate({
      to: listPath,
      search: (before) => readFilters({ ...(onList ? before : {}), q: q.trim() }),
      replace,
    })
  }
  const type = (q: string) => {
    setWords(q)
    clearTimeout(timer.current)
    if (onList) timer.current = setTimeout(() => search(q, true), pauseBeforeSearch)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    search(words, onList)
  }
  return (
    <search>
      <form onSubmit={submit}>
        <TextInput
          ref={input}
          type="search"
          aria-label="Tìm văn bản theo số, trích yếu, nội dung; không cần gõ dấu"
          placeholder="Tìm văn bản, không cần gõ dấu"
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            <Kbd size="xs" className={style.slash} aria-hidden>
              /
            </Kbd>
          }
          rightSectionPointerEvents="none"
          value={words}
          onChange={(event) => type(event.currentTarget.value)}
        />
      </form>
    </search>
  )
}
