import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PlanDetail } from '../contract.ts'
import type { PlanSection, PlanTask, ReportDuty, Target } from '../model/index.ts'
import { deadlineAsRead } from './deadline-as-read.ts'
import style from './plan-page.module.css'
import { useWho, type WhoWords } from './plan-who.ts'

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

function DutyItem(props: { duty: ReportDuty; documentId: string | null; who: WhoWords }) {
  const { id, what, deadline, factId, ...duty } = props.duty
  const who = (words: string | null, targets: readonly Target[]) => props.who(words ? [words] : [], targets).join('; ')
  const from = who(duty.fromText, duty.from)
  const to = who(duty.toText, duty.to ? [duty.to] : [])
  const via = who(duty.viaText, duty.via ? [duty.via] : [])
  return (
    <li className={style.item} id={`muc-${id}`}>
      <p className={style.when}>{deadlineAsRead(deadline)}</p>
      <div className={style.body}>
        <p className={style.what}>{what ?? deadline.text}</p>
        <dl>
          <Row label="Ai báo cáo">{from || <span className="quiet">văn bản không nêu</span>}</Row>
          {via && <Row label="Thông qua">{via}</Row>}
          <Row label="Báo cáo đến">{to || <span className="quiet">văn bản không nêu</span>}</Row>
        </dl>
      </div>
      <Why documentId={props.documentId} factId={factId} of={`chế độ báo cáo ${what ?? deadline.text}`} />
    </li>
  )
}

function TaskItem(props: { task: PlanTask; documentId: string | null; who: WhoWords }) {
  const { id, path, text, deadlines, factId } = props.task
  const lead = props.who(props.task.leadText, props.task.lead)
  const support = props.who(props.task.supportText, props.task.support)
  return (
    <li className={style.item} id={`muc-${id}`}>
      <p className={style.path}>{path}</p>
      <div className={style.body}>
        <p className={style.what}>{text}</p>
        {(lead.length > 0 || support.length > 0 || deadlines.length > 0 || props.task.asksPlan) && (
          <dl>
            {lead.length > 0 && <Row label="Chủ trì">{lead.join('; ')}</Row>}
            {support.length > 0 && <Row label="Phối hợp">{support.join('; ')}</Row>}
            {deadlines.length > 0 && <Row label="Thời hạn">{deadlines.map(deadlineAsRead).join('; ')}</Row>}
            {props.task.asksPlan && <Row label="Yêu cầu">Đơn vị nhận phải ban hành kế hoạch riêng</Row>}
          </dl>
        )}
      </div>
      <Why documentId={props.documentId} factId={factId} of={`nhiệm vụ ${path}`} />
    </li>
  )
}

function TaskList(props: { tasks: readonly PlanTask[]; documentId: string | null; who: WhoWords }) {
  if (props.tasks.length === 0) return null
  return (
    <ul>
      {props.tasks.map((task) => (
        <TaskItem key={task.id} task={task} documentId={props.documentId} who={props.who} />
      ))}
    </ul>
  )
}

/** A heading of the plan as deep as it stands there, with its text and the tasks below it. */
function Section(props: {
  section: PlanSection
  tasks: readonly PlanTask[]
  documentId: string | null
  who: WhoWords
}) {
  const { level, label, title, text } = props.section
  const Heading = level === 1 ? 'h3' : 'h4'
  return (
    <div className={style.part} data-level={level}>
      <Heading>{[label, title].filter(Boolean).join('. ')}</Heading>
      {text && <p className={style.text}>{text}</p>}
      <TaskList tasks={props.tasks} documentId={props.documentId} who={props.who} />
    </div>
  )
}

/** What the version says: who owes which report by when, then what is to be done, each with its place in the document. */
export function PlanContentSection({ detail }: { detail: PlanDetail }) {
  const { plan, content, abilities } = detail
  const { sections, tasks, duties } = content
  const documentId = abilities.document.allowed ? plan.documentId : null
  const who = useWho(content)
  const known = new Set(sections.map(({ id }) => id))
  const loose = tasks.filter(({ sectionId }) => sectionId === null || !known.has(sectionId))
  return (
    <>
      <section className={style.section} aria-labelledby="duties">
        <h2 id="duties">Chế độ báo cáo ({duties.length})</h2>
        {duties.length === 0 && (
          <p className="quiet">
            Kế hoạch này không giao báo cáo{plan.documentId === null ? '' : ', hoặc chưa mục nào được chấp nhận'}.
          </p>
        )}
        <ul>
          {duties.map((duty) => (
            <DutyItem key={duty.id} duty={duty} documentId={documentId} who={who} />
          ))}
        </ul>
      </section>
      <section className={style.section} aria-labelledby="tasks">
        <h2 id="tasks">Nhiệm vụ ({tasks.length})</h2>
        {tasks.length === 0 && <p className="quiet">Chưa có nhiệm vụ nào.</p>}
        <TaskList tasks={loose} documentId={documentId} who={who} />
        {sections.map((section) => (
          <Section
            key={section.id}
            section={section}
            tasks={tasks.filter(({ sectionId }) => sectionId === section.id)}
            documentId={documentId}
            who={who}
          />
        ))}
      </section>
    </>
  )
}
