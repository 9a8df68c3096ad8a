import { Link } from '@tanstack/react-router'
import { issuerWords, signWords } from '#features/documents/model/index.ts'
import { namedDate, writtenDate } from '#kernel/written-date.ts'
import type { Column } from '#web-kit/data-table.tsx'
import { DataTable } from '#web-kit/data-table.tsx'
import type { PlanSummary } from '../contract.ts'
import { stageOf, stageWords } from '../model/index.ts'
import { PlanBadge } from './plan-badge.tsx'
import style from './plans.module.css'

const blank = <span className="quiet">–</span>

/** The time a plan covers: `năm 2026`, `ngày … đến ngày …`; null where the document does not state it. */
export function planTimeWords({ periodFrom, periodTo }: Pick<PlanSummary, 'periodFrom' | 'periodTo'>): string | null {
  if (periodFrom && periodTo && periodFrom !== periodTo) return `${namedDate(periodFrom)} đến ${namedDate(periodTo)}`
  const one = periodFrom ?? periodTo
  return one && namedDate(one)
}

/** The same in the few words that a cell holds. */
function periodCell({ periodFrom, periodTo }: PlanSummary): string | null {
  const ends = [...new Set([periodFrom, periodTo])].flatMap((end) => (end ? [writtenDate(end)] : []))
  return ends.length > 0 ? ends.join(' đến ') : null
}

const columns: readonly Column<PlanSummary>[] = [
  {
    key: 'sign',
    head: 'Số, ký hiệu',
    width: '8.5rem',
    wideOnly: true,
    cell: ({ sign }) => (sign ? signWords(sign) : blank),
  },
  {
    key: 'title',
    head: 'Kế hoạch',
    cell: ({ id, title, sign, tasks, duties, ...plan }) => (
      <>
        <Link to="/ke-hoach/$planId" params={{ planId: id }} search={{}} className={style.title} data-row-link>
          {title}
        </Link>
        <div className={style.inShort}>
          {[sign && signWords(sign), stageWords[stageOf(plan)], `${tasks} nhiệm vụ`, `${duties} chế độ báo cáo`]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </>
    ),
  },
  {
    key: 'state',
    head: 'Trạng thái',
    width: '8.5rem',
    wideOnly: true,
    cell: (plan) => <PlanBadge stage={stageOf(plan)} />,
  },
  {
    key: 'issuer',
    head: 'Cơ quan ban hành',
    width: '10rem',
    wideOnly: true,
    cell: ({ issuer, unitName }) => (issuer ? issuerWords(issuer) : (unitName ?? blank)),
  },
  {
    key: 'date',
    head: 'Ngày',
    width: '7rem',
    wideOnly: true,
    cell: ({ issueDate }) => (issueDate ? <span className="numeric">{writtenDate(issueDate)}</span> : blank),
  },
  { key: 'period', head: 'Thời gian', width: '6.5rem', wideOnly: true, cell: (plan) => periodCell(plan) ?? blank },
  { key: 'tasks', head: 'Nhiệm vụ', width: '5rem', wideOnly: true, cell: ({ tasks }) => tasks },
  { key: 'duties', head: 'Báo cáo', width: '4.5rem', wideOnly: true, cell: ({ duties }) => duties },
]

export function PlansTable(props: { plans: readonly PlanSummary[] }) {
  return <DataTable caption="Kế hoạch" columns={columns} rows={props.plans} rowKey={({ id }) => id} />
}
