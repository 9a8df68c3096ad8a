import { Kbd, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useShortcuts } from '#web-kit/shortcuts.ts'

/** Finds documents from any page; "/" comes here, Enter shows what was found. */
export function DocumentSearch() {
  const navigate = useNavigate()
  const searched = useRouterState({
    select: ({ location }) => (location.pathname === '/van-ban' ? ((location.search as { q?: string }).q ?? '') : ''),
  })
  const [words, setWords] = useState(searched)
  useEffect(() => setWords(searched), [searched])
  const input = useRef<HTMLInputElement>(null)
  useShortcuts((key) => {
    if (key !== '/') return false
    input.current?.focus()
    input.current?.select()
    return true
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const q = words.trim()
    void navigate({ to: '/van-ban', search: q ? { q } : {} })
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
            <Kbd size="xs" aria-hidden>
              /
            </Kbd>
          }
          rightSectionPointerEvents="none"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </form>
    </search>
  )
}
