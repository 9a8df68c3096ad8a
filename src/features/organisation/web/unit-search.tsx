import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { writtenDate } from '#kernel/written-date.ts'
import linkRow from '#web-kit/link-row.module.css'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { levelNames } from '../model/index.ts'
import type { FoundUnit } from '../unit-contract.ts'
import { changedAddress, type UnitsAddress } from './unit-page-place.ts'
import { unitSearchQuery } from './unit-queries.ts'
import style from './unit-search.module.css'
import { otherNameWords, stateWords } from './unit-state-words.ts'

/** The arrows go from result to result; above the first one, back to the words. */
function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a')]
  const next = links[links.indexOf(event.target as HTMLElement) + step]
  if (next) next.focus()
  else if (step < 0) document.getElementById('unit-words')?.focus()
  event.preventDefault()
}

function Result(props: { unit: FoundUnit; address: UnitsAddress }) {
  const { unit, address } = props
  const place = [levelNames[unit.level], unit.above?.name].filter(Boolean).join(' · ')
  return (
    <li>
      <Link
        to="/don-vi"
        search={changedAddress(address, { dv: unit.id })}
        className={linkRow.row ?? ''}
        data-unit={unit.id}
      >
        <span className={linkRow.name}>{unit.name}</span>
        {[otherNameWords(unit), stateWords(unit), place].filter(Boolean).map((words) => (
          <span key={words} className={linkRow.beside}>
            {words}
          </span>
        ))}
      </Link>
    </li>
  )
}

/** The units that the words of the address find, on its day; former names and units that have ended among them. */
export function UnitSearch(props: { words: string; address: UnitsAddress }) {
  const { words, address } = props
  const day = address.ngay ?? null
  const found = useQuery({ ...unitSearchQuery(words, day, false), placeholderData: keepPreviousData })
  if (found.isError) return <ProblemNotice error={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <Waiting what="Đang tìm đơn vị…" />
  const { items, more } = found.data
  const when = day ? ` vào ngày ${writtenDate(day)}` : ''
  return (
    <>
      <p role="status" className={style.said}>
        {items.length === 0
          ? `Không có đơn vị nào khớp “${words}”. Hãy thử ít từ hơn.`
          : `${more ? `${items.length} đơn vị khớp nhất, còn nữa: gõ thêm để thu hẹp` : `${items.length} đơn vị khớp`}${when}.`}
      </p>
      <ul className={style.results} onKeyDown={moveByArrow} aria-label="Đơn vị tìm được">
        {items.map((unit) => (
          <Result key={unit.id} unit={unit} address={address} />
        ))}
      </ul>
    </>
  )
}
