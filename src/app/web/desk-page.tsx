import { useQuery } from '@tanstack/react-query'
import type { Desk } from '#features/desk/contract.ts'
import { deskLead } from '#features/desk/model/index.ts'
import { BoardSummary } from '#features/desk/web/desk-board.tsx'
import { deskQuery } from '#features/desk/web/desk-queries.ts'
import { OwnWorkSection, ToAcknowledge } from '#features/desk/web/desk-sections.tsx'
import { DeskUndo } from '#features/desk/web/desk-undo.tsx'
import { AwaitedWords, Changes } from '#features/desk/web/desk-waiting.tsx'
import { DocumentIntake } from '#features/documents/web/document-intake.tsx'
import { documentFacetsQuery } from '#features/documents/web/document-queries.ts'
import { OwedPlans } from '#features/plans/web/owed-plans.tsx'
import { owedPlansQuery } from '#features/plans/web/plan-queries.ts'
import { EmptyState, ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import { useRefusalOf } from '#web-kit/why.ts'
import { DeskDocuments, useFreshLists, whatWaits } from './desk-documents.tsx'
import { FirstSteps } from './desk-first-steps.tsx'
import style from './desk-page.module.css'

/** Nothing is owed and nothing waits, neither to do nor to judge. */
function isClear({ late, today, week, toAcknowledge, toSign, words, changes }: Desk): boolean {
  const counts = [late, today, week, toAcknowledge, toSign, words].map(({ count }) => count)
  return counts.every((count) => count === 0) && changes.items.length === 0
}

function OwnDesk({ desk }: { desk: Desk }) {
  const owes = desk.late.count + desk.today.count + desk.week.count > 0
  return (
    <>
      <DeskUndo />
      <OwedPlans />
      <OwnWorkSection title="Quá hạn" due="late" list={desk.late} />
      <OwnWorkSection title="Hôm nay" due="today" list={desk.today} />
      <AwaitedWords desk={desk} />
      <ToAcknowledge desk={desk} />
      <OwnWorkSection title="Tuần này" due="soon" list={desk.week} />
      {desk.unit && !owes && (
        <p className={`${style.section} quiet`}>
          {desk.unit.name} không có việc nào quá hạn hay đến hạn trong bảy ngày tới.
        </p>
      )}
      <BoardSummary />
      <Changes desk={desk} />
    </>
  )
}

/** For whoever takes in no documents: work comes to them, they do not begin it. */
function NothingYet({ desk }: { desk: Desk }) {
  return (
    <>
      <PageHead title="Bàn làm việc" />
      <EmptyState title="Chưa có việc nào">
        Khi có kế hoạch giao việc cho {desk.unit?.name ?? 'đơn vị của bạn'}, việc phải làm và hạn sẽ hiện ở đây.
      </EmptyState>
    </>
  )
}

/** What is owed, what waits, what is new, and where to begin. */
export default function DeskPage() {
  usePageTitle('Bàn làm việc')
  const facets = useQuery({ ...documentFacetsQuery, retry: false })
  const desk = useQuery(deskQuery)
  const owed = useQuery(owedPlansQuery).data?.items.length ?? 0
  const mayNotAdd = useRefusalOf('document', 'add') !== null
  const seesNoDocuments = useRefusalOf('document', 'see') !== null
  useFreshLists(facets.data)
  const failed = desk.error ?? (seesNoDocuments ? null : facets.error)
  if (!desk.data || (!facets.data && !seesNoDocuments)) {
    return (
      <PageBody>
        {failed ? (
          <ProblemNotice error={failed} retry={() => void Promise.all([desk.refetch(), facets.refetch()])} />
        ) : (
          <Waiting what="Đang mở bàn làm việc…" />
        )}
      </PageBody>
    )
  }
  const hasDocuments = (facets.data?.states.length ?? 0) > 0
  if (facets.data && !hasDocuments && isClear(desk.data)) {
    return (
      <PageBody>
        <OwedPlans />
        {mayNotAdd ? <NothingYet desk={desk.data} /> : <FirstSteps />}
        <BoardSummary />
      </PageBody>
    )
  }
  const lead =
    deskLead(desk.data) ??
    (owed ? `${owed} kế hoạch cấp trên giao đang chờ đơn vị ban hành kế hoạch của mình.` : null) ??
    (facets.data && hasDocuments ? whatWaits(facets.data) : 'Không có việc nào đang chờ.')
  return (
    <PageBody>
      <PageHead title="Bàn làm việc" lead={lead} />
      <OwnDesk desk={desk.data} />
      {facets.data && hasDocuments && <DeskDocuments facets={facets.data} />}
      {facets.data && !mayNotAdd && <DocumentIntake />}
    </PageBody>
  )
}
