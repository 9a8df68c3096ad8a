import { Button } from '@mantine/core'
import { IconFileText, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'
import { issuerWords, signWords } from '#features/documents/model/index.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { LinkButton } from '#web-kit/link-button.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { usePrinting } from '#web-kit/printing.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import { WhyButton } from '#web-kit/why-button.tsx'
import type { PlanDetail } from '../contract.ts'
import { isInForce, wasIssued } from '../model/index.ts'
import { type PlanPart, planParts } from './plan-address.ts'
import { PlanBadge } from './plan-badge.tsx'
import { PlanContentSection } from './plan-content-section.tsx'
import { PlanNext } from './plan-next.tsx'
import style from './plan-page.module.css'
import { loadPaperFont, PlanPaper } from './plan-paper.tsx'
import { planQuery } from './plan-queries.ts'
import { PlanStepper } from './plan-stepper.tsx'
import { planTimeWords } from './plans-table.tsx'

const route = getRouteApi('/frame/ke-hoach/$planId')

const ParticularsDialog = lazy(() => import('./particulars-dialog.tsx'))

type PartView = ComponentType<{ detail: PlanDetail }>

/** What stands under each part; all but the content are fetched when they are first opened. */
const views: Readonly<Record<PlanPart, PartView>> = {
  'noi-dung': PlanContentSection,
  'thoi-han': lazy(async () => ({ default: (await import('./plan-given.tsx')).PlanDeadlines })),
  'giao-viec': lazy(async () => ({ default: (await import('./plan-given.tsx')).PlanGiven })),
  'thoi-gian': lazy(async () => ({ default: (await import('./plan-given.tsx')).PlanOverTime })),
  'tuan-thu': lazy(async () => ({ default: (await import('./plan-compliance.tsx')).PlanCompliance })),
  'can-cu': lazy(async () => ({ default: (await import('./plan-parents.tsx')).PlanParents })),
  'lich-su': lazy(async () => ({ default: (await import('./plan-history.tsx')).PlanHistory })),
}

const partNames: Readonly<Record<PlanPart, string>> = {
  'noi-dung': 'Nội dung',
  'thoi-han': 'Rà soát thời hạn',
  'giao-viec': 'Việc đã giao',
  'thoi-gian': 'Dòng thời gian',
  'tuan-thu': 'Tuân thủ',
  'can-cu': 'Căn cứ',
  'lich-su': 'Lịch sử',
}

/** The parts there are: what was given and who has planned are told once the plan was issued, the latter to its own unit. */
function partsOf({ plan, offers, stage, recipients }: PlanDetail): readonly PlanPart[] {
  const isOwn = offers.length > 0 || !wasIssued(plan.state) || stage === 'replaced'
  return planParts.filter((part) => {
    if (part === 'giao-viec' || part === 'thoi-gian') return wasIssued(plan.state)
    if (part === 'thoi-han') return isOwn
    if (part === 'tuan-thu') return isOwn && isInForce(plan.state) && recipients.mustPlan > 0
    return true
  })
}

function Parts(props: { detail: PlanDetail; part: PlanPart }) {
  const { detail } = props
  const parts = partsOf(detail)
  const View = views[props.part]
  return (
    <>
      <nav className={style.tabs} aria-label="Các phần của kế hoạch">
        {parts.map((part) => (
          <Link
            key={part}
            to="/ke-hoach/$planId"
            params={{ planId: detail.plan.id }}
            search={part === 'noi-dung' ? {} : { phan: part }}
            activeOptions={{ exact: true }}
            aria-current={part === props.part ? 'page' : undefined}
            replace
          >
            {partNames[part]}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<Waiting what="Đang mở…" />}>
        <View detail={detail} />
      </Suspense>
    </>
  )
}

/** Says which version is shown, where that is not the one in force. */
function VersionNotice({ detail }: { detail: PlanDetail }) {
  const { plan, shownVersion, versions } = detail
  const drafted = versions.find(({ number, issuedAt }) => number > plan.version && issuedAt === null)
  if (shownVersion === plan.version && !drafted) return null
  const number = shownVersion === plan.version ? drafted?.number : undefined
  return (
    <p className={style.versions}>
      {shownVersion === plan.version
        ? `Đang xem nội dung có hiệu lực (bản ${plan.version}).`
        : shownVersion > plan.version
          ? `Đang xem bản sửa đổi đang soạn (bản ${shownVersion}), chưa có hiệu lực.`
          : `Đang xem bản ${shownVersion}, đã được sửa đổi.`}
      <Link to="/ke-hoach/$planId" params={{ planId: plan.id }} search={number === undefined ? {} : { ban: number }}>
        {number === undefined ? 'Xem nội dung đang có hiệu lực' : 'Xem bản sửa đổi đang soạn'}
      </Link>
    </p>
  )
}

function Above({ detail }: { detail: PlanDetail }) {
  const { plan, stage, replacedBy } = detail
  const [open, setOpen] = useState(false)
  return (
    <div className={style.above}>
      <PlanBadge stage={stage} />
      {plan.unitName && <span>{plan.unitName}</span>}
      {plan.isUmbrella && <span>Kế hoạch nhiều năm</span>}
      {detail.editedVersion === plan.version && (
        <Button size="compact-sm" variant="subtle" className="no-print" onClick={() => setOpen(true)}>
          Sửa tên, loại, thời gian
        </Button>
      )}
      {open && (
        <Suspense>
          <ParticularsDialog plan={plan} onClose={() => setOpen(false)} />
        </Suspense>
      )}
      {replacedBy && (
        <span>
          Thay bằng{' '}
          <Link to="/ke-hoach/$planId" params={{ planId: replacedBy.id }} search={{}}>
            {[replacedBy.sign, replacedBy.title].filter(Boolean).join(', ')}
          </Link>
        </span>
      )}
    </div>
  )
}

/** One plan: where it stands and what to do next, then what it says, what it gave, who has planned in turn, why, and when. */
export default function PlanPage() {
  const { planId } = route.useParams()
  const { phan = 'noi-dung', ban } = route.useSearch()
  const found = useQuery(planQuery(planId, ban))
  const plan = found.data?.plan
  const printing = usePrinting()
  usePageTitle(plan?.title ?? 'Kế hoạch')
  useEffect(loadPaperFont, [])
  if (!found.data || !plan) {
    return (
      <PageBody>
        {found.isError ? (
          <ProblemNotice error={found.error} retry={() => void found.refetch()} />
        ) : (
          <Waiting what="Đang mở kế hoạch…" />
        )}
      </PageBody>
    )
  }
  if (printing && phan === 'noi-dung') return <PlanPaper detail={found.data} />
  const source = found.data.abilities.document
  const { documentId } = plan
  const period = planTimeWords(plan)
  const facts = [
    plan.sign && `Số ${signWords(plan.sign)}`,
    plan.issueDate && `ngày ${writtenDate(plan.issueDate)}`,
    plan.issuer && issuerWords(plan.issuer),
    period && `Thời gian: ${period}`,
  ].filter(Boolean)
  return (
    <PageBody>
      <PageHead
        title={plan.title}
        lead={facts.join(' · ')}
        actions={
          <>
            <WhyButton kind="plan" id={plan.id} what="kế hoạch này" abilities={toldOf(found.data)} />
            {source.allowed && documentId !== null && (
              <LinkButton
                to="/van-ban/$documentId"
                params={{ documentId }}
                variant="default"
                leftSection={<IconFileText size={17} aria-hidden />}
              >
                Xem văn bản
              </LinkButton>
            )}
            <Button
              variant="default"
              className="no-print"
              leftSection={<IconPrinter size={17} aria-hidden />}
              onClick={() => print()}
            >
              In
            </Button>
          </>
        }
      />
      <Above detail={found.data} />
      {(found.data.offers.length > 0 || found.data.editedVersion !== null) && (
        <>
          <PlanStepper detail={found.data} />
          <PlanNext detail={found.data} />
        </>
      )}
      {phan === 'noi-dung' && <VersionNotice detail={found.data} />}
      <Parts detail={found.data} part={partsOf(found.data).includes(phan) ? phan : 'noi-dung'} />
    </PageBody>
  )
}

/** What this viewer may do with the plan, for "Vì sao?". */
function toldOf({ abilities, offers }: PlanDetail) {
  return [
    { what: 'Xem văn bản gốc', ...abilities.document },
    { what: 'Soạn nội dung', ...abilities.make },
    ...offers.map(({ label, allowed, why }) => ({ what: label, allowed, why })),
  ]
}
