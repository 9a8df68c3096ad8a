import { useInfiniteQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { lineNames } from '#kernel/line-of-authority.ts'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { type TreePlace, treeQuery } from './unit-queries.ts'
import { Branch } from './unit-tree-branch.tsx'
import { findTyped, moveOfKey } from './unit-tree-keys.ts'
import { TreeContext, type TreeState } from './unit-tree-state.ts'

const pauseBetweenLetters = 700

/**
 * The organisation in one line on one day as a tree (W3C APG): loaded branch by branch, all of it by keyboard. `way` opens
 * it down to a unit; `empty` stands where nobody is in the line.
 */
export function UnitTree(props: {
  place: TreePlace
  chosen: string | null
  way: readonly string[]
  empty: ReactNode
  onChoose: (unit: string) => void
}) {
  const { place, chosen, way, onChoose } = props
  const tree = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(way.slice(0, -1)))
  const [focused, setFocused] = useState<string | null>(way.at(-1) ?? null)
  const shownWay = useRef(way)
  useEffect(() => {
    if (shownWay.current === way) return
    shownWay.current = way
    setOpen((before) => new Set([...before, ...way.slice(0, -1)]))
    setFocused(way.at(-1) ?? null)
  }, [way])
  const state = useMemo<TreeState>(
    () => ({
      place,
      chosen,
      open,
      focused,
      way,
      setOpen: (unit, isOpen) =>
        setOpen((before) => new Set(isOpen ? [...before, unit] : [...before].filter((each) => each !== unit))),
      setFocused,
      choose: onChoose,
      settle: () => {
        const items = itemsOf(tree.current)
        if (items[0] && !items.some(({ dataset }) => dataset.unit === focused))
          setFocused(items[0].dataset.unit ?? null)
      },
    }),
    [place, chosen, open, focused, way, onChoose],
  )
  const keys = useTreeKeys(state)
  const top = useInfiniteQuery(treeQuery(place, null, way[0] ?? null))
  if (top.isError && !top.data) return <ProblemNotice error={top.error} retry={() => void top.refetch()} />
  if (!top.data) return <Waiting what="Đang mở cây đơn vị…" />
  if (top.data.pages[0]?.items.length === 0) return props.empty
  return (
    <TreeContext value={state}>
      <div ref={tree} role="tree" aria-label={`Đơn vị theo hệ thống ${lineNames[place.line]}`} onKeyDown={keys}>
        <Branch under={null} level={1} />
      </div>
    </TreeContext>
  )
}

function itemsOf(tree: HTMLElement | null): HTMLElement[] {
  return [...(tree?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])]
}

function useTreeKeys(state: TreeState) {
  const typed = useRef({ text: '', at: 0 })
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const items = itemsOf(event.currentTarget)
    const at = items.indexOf(event.target as HTMLElement)
    if (at < 0) return
    const rows = items.map((item) => ({
      name: item.dataset.name ?? '',
      level: Number(item.ariaLevel),
      isOpen: item.ariaExpanded === null ? null : item.ariaExpanded === 'true',
    }))
    const go = (to: number) => {
      items[to]?.focus()
      items[to]?.scrollIntoView({ block: 'nearest' })
    }
    const isLetter =
      event.key.length === 1 && (event.key !== ' ' || Date.now() - typed.current.at < pauseBetweenLetters)
    const move = isLetter ? null : moveOfKey(rows, at, event.key)
    if (move) {
      const [what, row] = Object.entries(move)[0] as [string, number]
      const item = items[row]
      if (what === 'to') go(row)
      else if (what === 'choose') item?.click()
      else state.setOpen(item?.dataset.unit ?? '', what === 'open')
    } else if (isLetter) {
      const now = Date.now()
      const text = now - typed.current.at < pauseBetweenLetters ? typed.current.text + event.key : event.key
      typed.current = { text, at: now }
      const found = findTyped(rows, at, text)
      if (found >= 0) go(found)
    } else return
    event.preventDefault()
  }
}
