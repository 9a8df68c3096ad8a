import { Button } from '@mantine/core'
import { IconFileText, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { deadlineSentence, issuerWords, signWords } from '#features/documents/model/index.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { LinkButton } from '#web-kit/link-button.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { usePrinting } from '#web-kit/printing.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import { WhyButton } from '#web-kit/why-button.tsx'
import type { PlanDetail } from '../contract.ts'
import type { PlanTask, ReportDuty } from '../model/index.ts'
import style from './plan-page.module.css'
import { loadPaperFont, PlanPaper } from './plan-paper.tsx'
import { planQuery } from './plan-queries.ts'
import { periodWords } from './plans-table.tsx'

const route = getRouteApi('/frame/ke-hoach/$planId')

/** Leads back to the place in the document that a task or a duty was made of; nowhere for whoever may not see it. */
function Why(props: { documentId: string | null; factId: string | null; of: string }) {
  if (props.documentId === null || props.factId === null) return null
  return (
    <Link
      to="/van-ban/$documentId"
      params={{ documentId: props.documentId }}
      search={{ fact: props.factId }}
      className={style.why}
    >
      Vì sao?<span className="visually-hidden"> {props.of}</span>
    </Link>
  )
}

function Row(props: { label: string; children: ReactNode }) {
  return (
    <div className={style.row}>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

function DutyItem(props: { duty: ReportDuty; documentId: string | null }) {
  const { what, fromText: from, toText: to, viaText: via, deadline, factId } = props.duty
  return (
    <li className={style.item}>
      <p className={style.when}>{deadlineSentence(deadline.normalized)}</p>
      <div className={style.body}>
        <p className={style.what}>{what ?? deadline.text}</p>
        <dl>
          <Row label="Ai báo cáo">{from ?? <span className="quiet">văn bản không nêu</span>}</Row>
          {via && <Row label="Thông qua">{via}</Row>}
          <Row label="Báo cáo đến">{to ?? <span className="quiet">văn bản không nêu</span>}</Row>
        </dl>
      </div>
      <Why documentId={props.documentId} factId={factId} of={`chế độ báo cáo ${what ?? deadline.text}`} />
    </li>
  )
}

function TaskItem(props: { task: PlanTask; documentId: string | null }) {
  const { path, text, leadText: lead, supportText: support, deadlines, factId } = props.task
  return (
    <li className={style.item}>
      <p className={style.path}>{path}</p>
      <div className={style.body}>
        <p className={style.what}>{text}</p>
        {(lead.length > 0 || support.length > 0 || deadlines.length > 0) && (
          <dl>
            {lead.length > 0 && <Row label="Chủ trì">{lead.join('; ')}</Row>}
            {support.length > 0 && <Row label="Phối hợp">{support.join('; ')}</Row>}
            {deadlines.length > 0 && (
              <Row label="Thời hạn">{deadlines.map(({ normalized }) => deadlineSentence(normalized)).join('; ')}</Row>
            )}
          </dl>
        )}
      </div>
      <Why documentId={props.documentId} factId={factId} of={`nhiệm vụ ${path}`} />
    </li>
  )
}

function PlanContent(props: { detail: PlanDetail }) {
  const { plan, content, abilities } = props.detail
  const { tasks, duties } = content
  const documentId = abilities.document.allowed ? plan.documentId : null
  return (
    <>
      <section className={style.section} aria-labelledby="duties">
        <h2 id="duties">Chế độ báo cáo ({duties.length})</h2>
        {duties.length === 0 && (
          <p className="quiet">Kế hoạch này không giao báo cáo, hoặc chưa mục nào được chấp nhận.</p>
        )}
        <ul>
          {duties.map((duty) => (
            <DutyItem key={duty.id} duty={duty} documentId={documentId} />
          ))}
        </ul>
      </section>
      <section className={style.section} aria-labelledby="tasks">
        <h2 id="tasks">Nhiệm vụ ({tasks.length})</h2>
        {tasks.length === 0 && <p className="quiet">Chưa nhiệm vụ nào được chấp nhận.</p>}
        <ul>
          {tasks.map((task) => (
            <TaskItem key={task.id} task={task} documentId={documentId} />
          ))}
        </ul>
      </section>
    </>
  )
}

/** One plan: who owes which report by when, then what is to be done, each with its place in the document. */
export default function PlanPage() {
  const { planId } = route.useParams()
  const found = useQuery(planQuery(planId))
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
  if (printing) return <PlanPaper detail={found.data} />
  const source = found.data.abilities.document
  const { documentId } = plan
  const told = [{ what: 'Xem văn bản gốc', ...source }]
  const period = periodWords(plan)
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
            <WhyButton kind="plan" id={plan.id} what="kế hoạch này" abilities={told} />
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
      <PlanContent detail={found.data} />
    </PageBody>
  )
}
