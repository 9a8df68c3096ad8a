import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lineNames } from '#kernel/line-of-authority.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import type { UnitName } from '../contract.ts'
import { faceFieldNames, kindNames, levelNames, statusNames } from '../model/index.ts'
import type { UnitView } from '../unit-contract.ts'
import { UnitActions, UnitLifeView } from './unit-life.tsx'
import style from './unit-page.module.css'
import { changedAddress, type UnitsAddress } from './unit-page-place.ts'
import { treeQuery, unitQuery } from './unit-queries.ts'
import { stateWords } from './unit-state-words.ts'

/** The name of a unit that leads to its details, on the same day and in the same line. */
function InPlace(props: { unit: UnitName; address: UnitsAddress }) {
  return (
    <Link
      to="/don-vi"
      search={changedAddress(props.address, { dv: props.unit.id, tim: null })}
      className={style.link ?? ''}
    >
      {props.unit.name}
    </Link>
  )
}

const codeFields = ['shortName', 'signAbbreviation', 'organId', 'areaCode', 'address'] as const

function Facts(props: { unit: UnitView; address: UnitsAddress }) {
  const { face, superiors, formerNames } = props.unit
  return (
    <dl className={style.facts}>
      {codeFields.map((field) => (
        <FactRow key={field} name={faceFieldNames[field]} value={face[field]} />
      ))}
      {superiors.map(({ line, way }) => (
        <div key={line} style={{ display: 'contents' }}>
          <dt>Cấp trên, hệ thống {lineNames[line]}</dt>
          <dd>
            <ol className={style.way}>
              {way.map((unit) => (
                <li key={unit.id}>
                  <InPlace unit={unit} address={changedAddress(props.address, { he: line })} />
                </li>
              ))}
            </ol>
          </dd>
        </div>
      ))}
      {formerNames.map(({ name, from, to }) => (
        <FactRow key={from} name="Tên cũ" value={`${name} (${writtenDate(from)} – trước ${writtenDate(to ?? '')})`} />
      ))}
    </dl>
  )
}

function FactRow(props: { name: string; value: string | null }) {
  if (props.value === null) return null
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </>
  )
}

function Below(props: { unit: UnitView; address: UnitsAddress }) {
  const { unit, address } = props
  const line = address.he ?? 'government'
  const count = unit.below.find((each) => each.line === line)
  const list = useInfiniteQuery({
    ...treeQuery({ line, day: address.ngay ?? null }, unit.id),
    enabled: count !== undefined,
  })
  const others = unit.below.filter((each) => each !== count)
  if (unit.below.length === 0) return null
  return (
    <section>
      <h3>Đơn vị trực thuộc</h3>
      {count && (
        <p className="quiet small">
          {`${count.direct} trực tiếp, ${count.all} tính cả các cấp dưới, theo hệ thống ${lineNames[line]}.`}
        </p>
      )}
      {others.map((each) => (
        <p key={each.line} className="small">
          <Link to="/don-vi" search={changedAddress(address, { he: each.line })} className={style.link ?? ''}>
            {`${each.direct} trực tiếp theo hệ thống ${lineNames[each.line]}`}
          </Link>
        </p>
      ))}
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      <ul className={style.belowList}>
        {list.data?.pages
          .flatMap(({ items }) => items)
          .map((each) => (
            <li key={each.id}>
              <InPlace unit={each} address={address} />
            </li>
          ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Xem thêm
        </Button>
      )}
    </section>
  )
}

/** One unit on the day of the address: what it is, who stands above and below it, what one may do, and its life. */
export function UnitDetails(props: { unitId: string; address: UnitsAddress }) {
  const { unitId, address } = props
  const { data: unit, ...asked } = useQuery(unitQuery(unitId, address.ngay ?? null))
  if (asked.isError && !unit) return <ProblemNotice error={asked.error} retry={() => void asked.refetch()} />
  if (!unit) return <Waiting what="Đang mở đơn vị…" />
  const { face } = unit
  const notThere = stateWords(unit)
  const status = face.status === 'active' ? null : statusNames[face.status]
  return (
    <article className={style.details} aria-labelledby="unit-name">
      <header>
        <h2 id="unit-name" tabIndex={-1}>
          {face.name}
        </h2>
        <p className={style.kind}>
          {[kindNames[face.kind], levelNames[face.level], status].filter(Boolean).join(' · ')}
          {`, vào ngày ${writtenDate(unit.day)}`}
        </p>
      </header>
      {notThere && <p className={style.notice}>{notThere}</p>}
      <div className="no-print">
        <UnitActions unitId={unitId} />
      </div>
      <Facts unit={unit} address={address} />
      <Below unit={unit} address={address} />
      <UnitLifeView unitId={unitId} />
    </article>
  )
}
