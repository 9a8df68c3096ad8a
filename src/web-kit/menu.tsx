import { Button, type ButtonProps } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import style from './menu.module.css'

/** One thing that a menu offers. */
export interface MenuChoice {
  readonly label: ReactNode
  readonly icon?: ReactNode
  readonly onChoose: () => void
  /** The menu stays open: what was chosen changes in place. */
  readonly stays?: boolean
}

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** A button that opens a list of things to do: by arrows, Home, End and Enter; Escape and a click elsewhere close it. */
export function ChoiceMenu(props: {
  button: ReactNode
  choices: readonly MenuChoice[]
  /** Stands above the choices. */
  head?: ReactNode
  buttonProps?: ButtonProps & { readonly 'aria-label'?: string }
}) {
  const [open, setOpen] = useState(false)
  const listId = useId()
  const around = useRef<HTMLDivElement>(null)
  const itemsOf = () => [...(around.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
  useEffect(() => {
    if (!open) return
    around.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
    const leave = (event: Event) => {
      if (!around.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
    }
  }, [open])
  const shut = () => {
    setOpen(false)
    around.current?.querySelector('button')?.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') shut()
    else {
      const items = itemsOf()
      const next = moves[event.key]?.(items.indexOf(document.activeElement as HTMLElement), items.length)
      if (next === undefined) return
      items[next]?.focus()
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={around} className={style.around}>
      <Button
        {...props.buttonProps}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        onClick={() => setOpen(!open)}
      >
        {props.button}
      </Button>
      {open && (
        <div className={style.panel}>
          {props.head}
          <div role="menu" id={listId} tabIndex={-1} onKeyDown={press}>
            {props.choices.map(({ label, icon, onChoose, stays }, at) => (
              <button
                // biome-ignore lint/suspicious/noArrayIndexKey: the choices of a menu keep their order while it is open
                key={at}
                type="button"
                role="menuitem"
                tabIndex={-1}
                className={style.item}
                onClick={() => {
                  if (!stays) shut()
                  onChoose()
                }}
              >
                {icon}
                {label}
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  )
}
