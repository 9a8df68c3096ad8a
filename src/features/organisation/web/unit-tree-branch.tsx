import { IconChevronRight } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type AriaAttributes, type CSSProperties, type ReactNode, type Ref, useEffect, useRef } from 'react'
import type { TreeRow } from '../unit-contract.ts'
import { treeQuery } from './unit-queries.ts'
import style from './unit-tree.module.css'
import { useTree } from './unit-tree-state.ts'

/** The units directly below one, or at the top, as far as they were loaded. */
export function Branch(props: { under: string | null; level: number }) {
  const { under, level } = props
  const { place, way, settle } = useTree()
  const next = way[under === null ? 0 : way.indexOf(under) + 1]
  const isOnWay = under === null || way.includes(under)
  const rows = useInfiniteQuery(treeQuery(place, under, isOnWay ? (next ?? null) : null))
  // biome-ignore lint/correctness/useExhaustiveDependencies: again whenever rows came, whatever else changed
  useEffect(settle, [rows.data])
  if (!rows.data) {
    const words = rows.isError ? 'Chưa mở được. Bấm để thử lại.' : 'Đang mở…'
    return <Aside name={`wait ${under ?? ''}`} level={level} words={words} onPress={() => void rows.refetch()} />
  }
  const units = rows.data.pages.flatMap(({ items }) => items)
  const total = rows.data.pages[0]?.total ?? units.length
  return (
    <>
      {units.map((unit, index) => (
        <Item key={unit.id} unit={unit} level={level} position={index + 1} total={total} />
      ))}
      {rows.hasNextPage && (
        <Aside
          name={`more ${under ?? ''}`}
          level={level}
          words={rows.isFetchingNextPage ? 'Đang mở thêm…' : `Xem thêm, còn ${total - units.length} đơn vị`}
          onPress={() => void rows.fetchNextPage()}
        />
      )}
    </>
  )
}

/** One row of the tree, a unit or not. The keys are heard by the tree, for all rows in one place. */
function Row(props: {
  name: string
  level: number
  onPress: () => void
  children: ReactNode
  unitName?: string
  aria?: AriaAttributes
  ref?: Ref<HTMLDivElement>
}) {
  const { name, level } = props
  const { chosen, focused, setFocused } = useTree()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears Enter and Space and clicks the row
    <div
      ref={props.ref}
      role="treeitem"
      aria-level={level}
      aria-selected={chosen === name}
      {...props.aria}
      tabIndex={focused === name ? 0 : -1}
      data-unit={name}
      data-name={props.unitName ?? ''}
      className={style.row}
      style={{ '--level': level } as CSSProperties}
      onClick={props.onPress}
      onFocus={() => setFocused(name)}
    >
      {props.children}
    </div>
  )
}

/** A row that is no unit: what is still to come of a branch, or why it did not. */
function Aside(props: { name: string; level: number; words: string; onPress: () => void }) {
  return (
    <Row name={props.name} level={props.level} onPress={props.onPress}>
      <span className={style.twisty} aria-hidden />
      <span className={style.more}>{props.words}</span>
    </Row>
  )
}

function Item(props: { unit: TreeRow; level: number; position: number; total: number }) {
  const { unit, level } = props
  const { open, way, setOpen, choose } = useTree()
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (way.at(-1) === unit.id) row.current?.scrollIntoView({ block: 'nearest' })
  }, [way, unit.id])
  const hasBelow = unit.below > 0
  const isOpen = hasBelow && open.has(unit.id)
  return (
    <>
      <Row
        ref={row}
        name={unit.id}
        unitName={unit.name}
        level={level}
        onPress={() => choose(unit.id)}
        aria={{
          'aria-label': hasBelow ? `${unit.name}, ${unit.below} đơn vị trực thuộc` : unit.name,
          'aria-posinset': props.position,
          'aria-setsize': props.total,
          ...(hasBelow ? { 'aria-expanded': isOpen } : {}),
        }}
      >
        {hasBelow ? (
          <IconChevronRight
            className={style.twisty}
            aria-hidden
            onClick={(event) => {
              event.stopPropagation()
              setOpen(unit.id, !isOpen)
            }}
          />
        ) : (
          <span className={style.twisty} aria-hidden />
        )}
        <span>{unit.name}</span>
        {hasBelow && <span className={style.count} data-count={unit.below} aria-hidden />}
      </Row>
      {isOpen && (
        // Beside its row and not in it, so that the row's name is its own text alone; `aria-level` tells what is below what.
        // biome-ignore lint/a11y/useSemanticElements: a group of a tree is no fieldset
        <div role="group" aria-label={`Trực thuộc ${unit.name}`}>
          <Branch under={unit.id} level={level + 1} />
        </div>
      )}
    </>
  )
}
