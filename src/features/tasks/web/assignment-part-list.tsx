import { Link } from '@tanstack/react-router'
import type { AssignmentDetail } from '../assignment-contract.ts'
import style from './assignment-view.module.css'
import { DueWords, StateBadge } from './work-badges.tsx'

/** What was passed on below, and how the whole stands by it. */
export function AssignmentPartList({ detail }: { detail: AssignmentDetail }) {
  const { items, words, wants } = detail.parts
  if (items.length === 0) return null
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">Phần việc giao tiếp cho cấp dưới: {words}</h2>
      {wants.length > 0 && <p className="small">{wants.join(' · ')}</p>}
      <ul className={style.parts}>
        {items.map((part) => (
          <li key={part.id}>
            <div>
              {part.isSeen ? (
                <Link to="/nhiem-vu/$assignmentId" params={{ assignmentId: part.id }}>
                  {part.unit.name}
                </Link>
              ) : (
                part.unit.name
              )}
              {part.text !== detail.assignment.text && <div className="quiet small">{part.text}</div>}
            </div>
            <div>
              <StateBadge state={part.state} /> <DueWords row={{ ...part, firstDue: part.due }} />
            </div>
            {part.warning && <p className={style.warning}>{part.warning}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
