import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { whyQuery } from '#web-kit/why.ts'
import { boardLead } from './board-words.ts'
import { boardQuery } from './desk-queries.ts'
import style from './desk-sections.module.css'

const shown = 5

const given = { viec: 'da-giao' } as const

/**
 * The worst units, and the way to the board: for whoever leads those of the first level below, for whoever sees none below
 * those that owe what their own unit gave. Nothing where nobody owes anything.
 */
export function BoardSummary() {
  const below = useQuery({ ...boardQuery({}), retry: false })
  const isAlone = below.data !== undefined && below.data.rows.length <= 1 && below.data.total.units <= 1
  const maySeeGiven =
    useQuery({ ...whyQuery({ kind: 'giving', verb: 'see' }), enabled: isAlone }).data?.allowed ?? false
  const ofGiven = useQuery({ ...boardQuery(given), retry: false, enabled: isAlone && maySeeGiven })
  const board = isAlone ? ofGiven.data : below.data
  if (!board || board.total.owed === 0) return null
  const address = board.scope === 'given' ? given : {}
  const worst = board.rows.filter(({ late }) => late > 0).slice(0, shown)
  return (
    <section className={style.section} aria-label="Ai đang chậm">
      <div className={style.head}>
        <h2>Ai đang chậm</h2>
        <Link to="/ban-lam-viec/cham-han" search={address}>
          Mở bảng, đôn đốc
        </Link>
      </div>
      <p className={style.told}>{boardLead(board)}</p>
      {worst.length > 0 && (
        <ul className={style.rows}>
          {worst.map(({ unit, late, units, unitsLate, nudged, isSelf }) => (
            <li key={unit.id} className={style.row}>
              <div className={style.words}>
                <Link
                  to="/ban-lam-viec/cham-han"
                  search={{ ...address, xem: unit.id, ...(isSelf ? { rieng: 1 as const } : {}) }}
                  className={style.link}
                  data-row-link
                >
                  {unit.name}
                </Link>
                <div className="small quiet">
                  <strong className={style.due} data-late>
                    {late} việc quá hạn
                  </strong>
                  {units > 1 && ` · ${unitsLate} trong ${units} đơn vị`}
                  {nudged > 0 && ` · đã đôn đốc ${nudged} việc hôm nay`}
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
