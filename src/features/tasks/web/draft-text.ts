import { useState } from 'react'

const keyOf = (of: string) => `danvan.draft.${of}`

function kept(of: string): string {
  try {
    return localStorage.getItem(keyOf(of)) ?? ''
  } catch {
    return ''
  }
}

/** Text that is being written: what was not sent is there again after a lost line, a closed page or an empty battery. */
export function useDraftText(of: string): readonly [text: string, write: (text: string) => void, forget: () => void] {
  const [text, setText] = useState(() => kept(of))
  const keep = (next: string) => {
    try {
      if (next === '') localStorage.removeItem(keyOf(of))
      else localStorage.setItem(keyOf(of), next)
    } catch {
      // A browser that keeps nothing: the text stands while the form does.
    }
  }
  const write = (next: string) => {
    setText(next)
    keep(next)
  }
  return [text, write, () => keep('')]
}
