import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { lineNames } from '#kernel/line-of-authority.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { PlanDetail } from '../contract.ts'
import { PlanBadge } from './plan-badge.tsx'
import style from './plan-page.module.css'
import { relationWords } from './relation-words.ts'

const ParentsDialog = lazy(() => import('./parents-dialog.tsx'))

type Related = NonNullable<PlanDetail['replacedBy']>

function RelatedPlan(props: { plan: Related }) {
  const { id, sign, title, issueDate, unitName } = props.plan
  return (
    <>
      <Link to="/ke-hoach/$planId" params={{ planId: id }} search={{}}>
        {[sign && `Số ${sign}`, title].filter(Boolean).join(', ')}
      </Link>
      <div className="quiet small">
        {[unitName, issueDate && `ngày ${writtenDate(issueDate)}`].filter(Boolean).join(' · ')}
      </div>
    </>
  )
}

/** What the plan rests on, of both lines, and what rests on it. */
export function PlanParents({ detail }: { detail: PlanDetail }) {
  const { plan, parents, children, abilities } = detail
  const [open, setOpen] = useState(false)
  const mayChange = abilities.make.allowed && plan.state !== 'replaced' && plan.state !== 'closed'
  return (
    <>
      <section className={style.section} aria-labelledby="parents">
        <div className={style.heading}>
          <h2 id="parents">Căn cứ ({parents.length})</h2>
          {mayChange && (
            <Button
              size="compact-sm"
              variant="default"
              className="no-print"
              leftSection={<IconPencil size={15} aria-hidden />}
              onClick={() => setOpen(true)}
            >
              Sửa căn cứ
            </Button>
          )}
        </div>
        {parents.length === 0 && (
          <p className="quiet">
            Chưa ghi kế hoạch, văn bản nào làm căn cứ.
            {mayChange && plan.documentId !== null && ' Văn bản gốc có viện dẫn: bấm “Sửa căn cứ” để chọn.'}
          </p>
        )}
        <ul>
          {parents.map(({ relation, line, plan: parent, reference }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what a plan rests on is kept by its place alone
            <li key={index} className={style.item}>
              <p>
                {relationWords[relation]}
                <span className="quiet small"> (hệ thống {lineNames[line]})</span>
              </p>
              <div className={style.body}>
                {parent ? (
                  <RelatedPlan plan={parent} />
                ) : (
                  <p>{reference ?? 'một kế hoạch ngoài phạm vi bạn xem được'}</p>
                )}
              </div>
              {parent && <PlanBadge stage={parent.state} />}
            </li>
          ))}
        </ul>
      </section>
      <section className={style.section} aria-labelledby="children">
        <h2 id="children">Kế hoạch dựa trên kế hoạch này ({children.length})</h2>
        {children.length === 0 && <p className="quiet">Chưa có trong phạm vi bạn xem được.</p>}
        <ul>
          {children.map((child) => (
            <li key={child.id} className={style.item}>
              <p>{relationWords[child.relation]}</p>
              <div className={style.body}>
                <RelatedPlan plan={child} />
              </div>
              <PlanBadge stage={child.state} />
            </li>
          ))}
        </ul>
      </section>
      {open && (
        <Suspense>
          <ParentsDialog detail={detail} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
