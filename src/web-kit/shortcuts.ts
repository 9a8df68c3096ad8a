import { useEffect, useRef } from 'react'
import { observable } from './observable.ts'

const storageKey = 'danvan.single-key-shortcuts'

/** Whether keys without Ctrl or Alt do something; a person may turn them off (WCAG 2.2, 2.1.4). */
export const shortcutsOn = observable(readSetting())

function readSetting(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}

export function setShortcuts(on: boolean): void {
  shortcutsOn.set(on)
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off')
  } catch {
    // A browser that keeps nothing: the choice holds until the page is closed.
  }
}

const typingIn = 'input, textarea, select, [contenteditable]'
const pressedBy = 'button, a, summary, [role="menuitem"], [role="tab"]'

/** Whether a key pressed here belongs to the element itself: text being typed, or a control being pressed. */
export function belongsToElement(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return true
  const target = event.target instanceof Element ? event.target : null
  if (!target || target.closest('[role="dialog"], [role="menu"]')) return target !== null
  if (target.closest(typingIn)) return true
  return (event.key === 'Enter' || event.key === ' ') && target.closest(pressedBy) !== null
}

/** Hears keys anywhere on the page that no element claims; `press` tells whether it used the key. */
export function useShortcuts(press: (key: string, event: KeyboardEvent) => boolean): void {
  const latest = useRef(press)
  latest.current = press
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (belongsToElement(event)) return
      if (event.key.length === 1 && !shortcutsOn.get()) return
      if (latest.current(event.key, event)) event.preventDefault()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}
