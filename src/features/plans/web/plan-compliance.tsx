import { Button, NativeSelect } from '@mantine/core'
import { IconBellRinging, IconCheck, IconClock, IconFileSpreadsheet } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { writtenDate } from '#kernel/written-date.ts'
import { DataTable } from '#web-kit/data-table.tsx'
import { LinkButton } from '#web-kit/link-button.tsx'
import { EmptyState, ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import type { ComplianceRow, PlanDetail } from '../contract.ts'
import style from './plan-compliance.module.css'
import { complianceQuery, usePlanChange } from './plan-queries.ts'

const AdoptionDialog = lazy(() => import('./adoption-dialog.tsx'))

type Shown = 'all' | 'missing' | 'issued'

/** "Đã ban hành kế hoạch / chưa": unit by unit, with sign and date. */
export function PlanCompliance({ detail }: { detail: PlanDetail }) {
  const { plan } = detail
  const [shown, setShown] = useState<Shown>('all')
  const [recorded, setRecorded] = useState<ComplianceRow['unit'] | null>(null)
  const list = useQuery(complianceQuery(plan.id))
  const withdraw = usePlanChange(plan.id, () => {})
  if (list.error) return <ProblemNotice error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <Waiting what="Đang xem các đơn vị đã ban hành kế hoạch…" />
  const { items, counts, abilities } = list.data
  if (counts.owing === 0) {
    return (
      <EmptyState title="Kế hoạch này không yêu cầu đơn vị nào ban hành kế hoạch riêng">
        Muốn theo dõi việc ban hành, khi soạn hãy đánh dấu “Đơn vị nhận phải ban hành kế hoạch riêng” ở nhiệm vụ tương
        ứng.
      </EmptyState>
    )
  }
  const rows = items.filter(({ issued }) => shown === 'all' || (issued !== null) === (shown === 'issued'))
  const missing = counts.owing - counts.issued
  return (
    <>
      <p className={style.count} role="status">
        <strong>
          {counts.issued}/{counts.owing}
        </strong>{' '}
        đơn vị đã ban hành kế hoạch{missing > 0 ? `, còn ${missing} đơn vị chưa.` : '.'}
      </p>
      <div className={style.bar}>
        <NativeSelect
          aria-label="Lọc theo việc ban hành"
          value={shown}
          onChange={(event) => setShown(event.currentTarget.value as Shown)}
          data={[
            { value: 'all', label: `Tất cả (${counts.owing})` },
            { value: 'missing', label: `Chưa ban hành (${missing})` },
            { value: 'issued', label: `Đã ban hành (${counts.issued})` },
          ]}
        />
        <Button
          component="a"
          variant="default"
          href={`/api/plans/${plan.id}/compliance/export?state=${shown}`}
          download
          leftSection={<IconFileSpreadsheet size={17} aria-hidden />}
        >
          Tải .xlsx
        </Button>
        {missing > 0 && (
          <LinkButton
            to="/ke-hoach/$planId"
            params={{ planId: plan.id }}
            search={{ phan: 'giao-viec' }}
            variant="default"
            leftSection={<IconBellRinging size={17} aria-hidden />}
          >
            Đôn đốc ở “Việc đã giao”
          </LinkButton>
        )}
      </div>
      {withdraw.error && <ProblemNotice error={withdraw.error} />}
      <DataTable
        caption="Ban hành kế hoạch theo đơn vị"
        rowKey={({ unit }) => unit.id}
        rows={rows}
        columns={[
          { key: 'unit', head: 'Đơn vị', cell: ({ unit, issued }) => <UnitCell name={unit.name} issued={issued} /> },
          {
            key: 'state',
            head: 'Ban hành',
            width: '9rem',
            wideOnly: true,
            cell: ({ issued }) => <StateCell issued={issued !== null} />,
          },
          {
            key: 'sign',
            head: 'Số, ký hiệu',
            width: '12rem',
            wideOnly: true,
            cell: ({ issued }) => <SignCell issued={issued} />,
          },
          {
            key: 'date',
            head: 'Ngày',
            width: '8rem',
            wideOnly: true,
            cell: ({ issued }) =>
              issued?.issueDate ? <span className="numeric">{writtenDate(issued.issueDate)}</span> : '',
          },
          {
            key: 'do',
            head: 'Việc',
            width: '8.5rem',
            cell: ({ unit, issued }) =>
              abilities.record.allowed && (
                <RowAction
                  issued={issued}
                  name={unit.name}
                  onRecord={() => setRecorded(unit)}
                  onWithdraw={() =>
                    withdraw.mutate({ method: 'DELETE', path: `/adoptions/${unit.id}`, done: 'Đã bỏ ghi.' })
                  }
                />
              ),
          },
        ]}
      />
      {recorded && (
        <Suspense>
          <AdoptionDialog planId={plan.id} unit={recorded} onClose={() => setRecorded(null)} />
        </Suspense>
      )}
    </>
  )
}

type Issued = ComplianceRow['issued']

function UnitCell(props: { name: string; issued: Issued }) {
  return (
    <>
      {props.name}
      <div className={style.inShort}>
        <StateCell issued={props.issued !== null} /> <SignCell issued={props.issued} />
        {props.issued?.issueDate && `, ${writtenDate(props.issued.issueDate)}`}
      </div>
    </>
  )
}

function StateCell(props: { issued: boolean }) {
  const Icon = props.issued ? IconCheck : IconClock
  return (
    <span className={style.state} data-issued={props.issued}>
      <Icon size={15} stroke={2} aria-hidden />
      {props.issued ? 'Đã ban hành' : 'Chưa'}
    </span>
  )
}

function SignCell(props: { issued: Issued }) {
  if (!props.issued) return null
  const { sign, planId, recorded } = props.issued
  if (planId === null) return `${sign ?? ''}${recorded ? ' (theo giấy)' : ''}`
  return (
    <Link to="/ke-hoach/$planId" params={{ planId }} search={{}}>
      {sign ?? 'Mở kế hoạch'}
    </Link>
  )
}

function RowAction(props: { issued: Issued; name: string; onRecord: () => void; onWithdraw: () => void }) {
  if (props.issued !== null && !props.issued.recorded) return null
  const isRecorded = props.issued !== null
  return (
    <Button size="compact-sm" variant="default" onClick={isRecorded ? props.onWithdraw : props.onRecord}>
      {isRecorded ? 'Bỏ ghi' : 'Ghi theo giấy'}
      <span className="visually-hidden"> của {props.name}</span>
    </Button>
  )
}
