import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { boardLead } from './board-words.ts'
import { boardQuery } from './desk-queries.ts'
import style from './desk-sections.module.css'

const shown = 5

/** For whoever leads: the worst units of the first level, and the way to the board. Nothing where nobody stands below. */
export function BoardSummary() {
  const { data: board } = useQuery({ ...boardQuery({}), retry: false })
  if (!board || (board.rows.length <= 1 && board.total.units <= 1) || board.total.owed === 0) return null
  const worst = board.rows.filter(({ late }) => late > 0).slice(0, shown)
  return (
    <section className={style.section} aria-label="Ai đang chậm">
      <div className={style.head}>
        <h2>Ai đang chậm</h2>
        <Link to="/ban-lam-viec/cham-han">Mở bảng, đôn đốc</Link>
      </div>
      <p className={style.told}>{boardLead(board)}</p>
      {worst.length > 0 && (
        <ul className={style.rows}>
          {worst.map(({ unit, late, units, unitsLate, nudged, isSelf }) => (
            <li key={unit.id} className={style.row}>
              <div className={style.words}>
                <Link
                  to="/ban-lam-viec/cham-han"
                  search={isSelf ? { xem: unit.id, rieng: 1 } : { xem: unit.id }}
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
