import { Link } from '@tanstack/react-router'
import { writtenDate } from '#kernel/written-date.ts'
import { writtenInstant } from '#kernel/written-instant.ts'
import { DataTable } from '#web-kit/data-table.tsx'
import type { PlanDetail, StepTakenView } from '../contract.ts'
import { stageWords, stepWords } from '../model/index.ts'
import style from './plan-page.module.css'

/** Everything that happened to the plan, the latest first, and its versions. */
export function PlanHistory({ detail }: { detail: PlanDetail }) {
  const { plan, steps, versions } = detail
  return (
    <>
      <section className={style.section} aria-labelledby="steps">
        <h2 id="steps">Các bước đã qua</h2>
        {steps.length === 0 ? (
          <p className="quiet">Kế hoạch được lập lúc {writtenInstant(plan.createdAt)}; chưa có bước nào khác.</p>
        ) : (
          <DataTable caption="Các bước đã qua" columns={columns} rows={[...steps].reverse()} rowKey={({ id }) => id} />
        )}
      </section>
      <section className={style.section} aria-labelledby="versions">
        <h2 id="versions">Các bản ({versions.length})</h2>
        <ul>
          {versions.map(({ number, sign, issueDate, issuedAt }) => (
            <li key={number} className={style.item}>
              <p>Bản {number}</p>
              <p>
                {issuedAt === null
                  ? number === 1
                    ? 'dự thảo'
                    : 'bản sửa đổi đang soạn'
                  : [sign, issueDate && `ngày ${writtenDate(issueDate)}`].filter(Boolean).join(', ')}
              </p>
              <Link to="/ke-hoach/$planId" params={{ planId: plan.id }} search={{ ban: number }} className={style.why}>
                Xem nội dung<span className="visually-hidden"> của bản {number}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

const columns = [
  {
    key: 'at',
    head: 'Lúc',
    width: '10rem',
    wideOnly: true,
    cell: ({ at }: StepTakenView) => <span className="numeric">{writtenInstant(at)}</span>,
  },
  {
    key: 'what',
    head: 'Việc',
    cell: ({ action, version, reason, at, by }: StepTakenView) => (
      <>
        {stepWords[action]}
        {version > 1 && ` (sửa đổi lần ${version - 1})`}
        {reason && <div className="quiet">“{reason}”</div>}
        <div className={style.inShort}>
          {writtenInstant(at)}, {by}
        </div>
      </>
    ),
  },
  {
    key: 'to',
    head: 'Chuyển thành',
    width: '11rem',
    wideOnly: true,
    cell: ({ to }: StepTakenView) => stageWords[to],
  },
  {
    key: 'by',
    head: 'Người làm',
    width: '16rem',
    wideOnly: true,
    cell: ({ by, unitName }: StepTakenView) => (
      <>
        {by}
        {unitName && <div className="quiet small">{unitName}</div>}
      </>
    ),
  },
]
