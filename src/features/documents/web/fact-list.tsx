import { Button } from '@mantine/core'
import { IconChecks, IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { memo, useSyncExternalStore } from 'react'
import { usePrinting } from '#web-kit/printing.ts'
import type { FactSection } from '../model/fact-words.ts'
import style from './fact-list.module.css'
import { FactRow } from './fact-row.tsx'
import { useReviewDesk, useReviewedCount } from './review-context.ts'

function useIsOpen(group: FactSection['group']): boolean {
  const { openGroups } = useReviewDesk()
  return useSyncExternalStore(openGroups.subscribe, () => openGroups.get().has(group))
}

/** Accepts what is left in an opened group: nothing is accepted that was not on screen. */
function AcceptAll(props: { section: FactSection; left: number }) {
  const desk = useReviewDesk()
  if (desk.locked || props.left === 0) return null
  const accept = () => desk.acceptAll(props.section.facts.filter(({ id }) => !desk.store.reviewOf(id)))
  return (
    <Button size="compact-sm" variant="subtle" leftSection={<IconChecks size={16} aria-hidden />} onClick={accept}>
      Chấp nhận {props.left} mục còn lại trong nhóm
    </Button>
  )
}

/** One group: its head opens and closes it; its facts below. */
export const FactGroup = memo(function FactGroup(props: { section: FactSection }) {
  const { group, name, facts } = props.section
  const { openGroups } = useReviewDesk()
  const printing = usePrinting()
  const open = useIsOpen(group) || printing
  const reviewed = useReviewedCount(facts)
  const toggle = () => {
    const groups = new Set(openGroups.get())
    if (!groups.delete(group)) groups.add(group)
    openGroups.set(groups)
  }
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <section className={style.group} data-group={group} data-open={open || undefined}>
      <div className={style.head}>
        <h2>
          <button type="button" aria-expanded={open} onClick={toggle}>
            <Chevron size={17} aria-hidden />
            <span className={style.swatch} aria-hidden />
            {name}
          </button>
        </h2>
        <span className={style.count}>
          <span className="visually-hidden">đã xem </span>
          {reviewed}/{facts.length}
        </span>
        {open && !printing && <AcceptAll section={props.section} left={facts.length - reviewed} />}
      </div>
      {open && (
        <ul className={style.facts}>
          {facts.map((fact) => (
            <FactRow key={fact.id} fact={fact} />
          ))}
        </ul>
      )}
    </section>
  )
})
