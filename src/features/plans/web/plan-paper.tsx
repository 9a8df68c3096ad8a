import '@fontsource/tinos/400.css'
import '@fontsource/tinos/700.css'
import { deadlineSentence, issuerWords, signWords } from '#features/documents/model/index.ts'
import { writtenDate, writtenInstant } from '#kernel/written-date.ts'
import type { PlanDetail } from '../contract.ts'
import type { PlanTask, ReportDuty } from '../model/index.ts'
import style from './plan-paper.module.css'
import { periodWords } from './plans-table.tsx'

const unstated = 'Văn bản không nêu'

function DutyTable(props: { duties: readonly ReportDuty[] }) {
  return (
    <table className={style.table}>
      <thead>
        <tr>
          <th className={style.number}>TT</th>
          <th>Nội dung báo cáo</th>
          <th className={style.who}>Ai báo cáo</th>
          <th className={style.who}>Báo cáo đến</th>
          <th className={style.when}>Thời hạn</th>
        </tr>
      </thead>
      <tbody>
        {props.duties.map(({ id, what, fromText: from, toText: to, viaText: via, deadline }, index) => (
          <tr key={id}>
            <td className={style.number}>{index + 1}</td>
            <td className={style.sentence}>{what ?? deadline.text}</td>
            <td>{from ?? unstated}</td>
            <td>
              {to ?? unstated}
              {via && ` (qua ${via})`}
            </td>
            <td>{deadlineSentence(deadline.normalized)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function TaskTable(props: { tasks: readonly PlanTask[] }) {
  const { tasks } = props
  const anyUnit = tasks.some(({ leadText, supportText }) => leadText.length + supportText.length > 0)
  const anyDeadline = tasks.some(({ deadlines }) => deadlines.length > 0)
  return (
    <table className={style.table}>
      <thead>
        <tr>
          <th className={style.path}>Mục</th>
          <th>Nội dung</th>
          {anyUnit && <th className={style.who}>Chủ trì, phối hợp</th>}
          {anyDeadline && <th className={style.when}>Thời hạn</th>}
        </tr>
      </thead>
      <tbody>
        {tasks.map(({ id, path, text, leadText: lead, supportText: support, deadlines }) => (
          <tr key={id}>
            <td className={style.path}>{path}</td>
            <td className={style.sentence}>{text}</td>
            {anyUnit && (
              <td>
                {lead.length > 0 && <p>{lead.join('; ')}</p>}
                {support.length > 0 && <p>Phối hợp: {support.join('; ')}</p>}
              </td>
            )}
            {anyDeadline && <td>{deadlines.map(({ normalized }) => deadlineSentence(normalized)).join('; ')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Fetches the paper's letters before anybody prints: a page on its way to paper waits for no font. */
export function loadPaperFont(): void {
  for (const weight of ['400', '700']) void document.fonts.load(`${weight} 12pt Tinos`, 'Kế hoạch')
}

/** The plan as a paper that can be filed: what it is and where it comes from, the reports owed, the tasks. */
export function PlanPaper(props: { detail: PlanDetail }) {
  const { plan, content } = props.detail
  const { tasks, duties } = content
  const period = periodWords(plan)
  const source = [
    `Theo ${plan.sign ? `văn bản số ${signWords(plan.sign)}` : 'văn bản'}`,
    plan.issueDate && `ngày ${writtenDate(plan.issueDate)}`,
    plan.issuer && `của ${issuerWords(plan.issuer)}`,
  ].filter(Boolean)
  return (
    <article className={style.paper}>
      <header>
        <h1>{plan.title}</h1>
        <p>{source.join(' ')}</p>
        {period && <p>Thời gian thực hiện: {period}</p>}
      </header>
      <h2>I. Chế độ báo cáo</h2>
      {duties.length > 0 ? <DutyTable duties={duties} /> : <p>Không có.</p>}
      <h2>II. Nhiệm vụ</h2>
      {tasks.length > 0 ? <TaskTable tasks={tasks} /> : <p>Không có.</p>}
      <p className={style.made}>Kế hoạch được lập trên danvan lúc {writtenInstant(plan.createdAt)}.</p>
    </article>
  )
}
