import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { writtenDate } from '#kernel/written-date.ts'
import { owedPlansQuery } from './plan-queries.ts'
import style from './plans.module.css'

/** "Kế hoạch cấp trên giao phải ban hành": what the unit owes, before everything else. */
export function OwedPlans() {
  const { data } = useQuery(owedPlansQuery)
  if (!data || data.items.length === 0) return null
  return (
    <section className={style.owed} aria-labelledby="owed-plans">
      <h2 id="owed-plans">Kế hoạch cấp trên giao phải ban hành ({data.items.length})</h2>
      <ul>
        {data.items.map(({ plan, unit, draftId }) => (
          <li key={`${plan.id} ${unit.id}`}>
            <div>
              <Link to="/ke-hoach/$planId" params={{ planId: plan.id }} search={{}}>
                {[plan.sign, plan.title].filter(Boolean).join(', ')}
              </Link>
              <div className="quiet small">
                {[
                  plan.unitName,
                  plan.issueDate && `ngày ${writtenDate(plan.issueDate)}`,
                  `đơn vị phải ban hành: ${unit.name}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </div>
            {draftId === null ? (
              <Link to="/ke-hoach/moi" search={{ tu: 'cap-tren', kh: plan.id }} className={style.owedNext}>
                Lập kế hoạch từ kế hoạch này
              </Link>
            ) : (
              <Link to="/ke-hoach/$planId" params={{ planId: draftId }} search={{}} className={style.owedNext}>
                Mở dự thảo đang soạn
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
