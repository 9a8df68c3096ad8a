import '@fontsource/tinos/400.css'
import '@fontsource/tinos/700.css'
import { issuerWords, signWords } from '#features/documents/model/index.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { writtenInstant } from '#kernel/written-instant.ts'
import type { PlanDetail } from '../contract.ts'
import type { PlanTask, ReportDuty, Target } from '../model/index.ts'
import { deadlineAsRead } from './deadline-as-read.ts'
import style from './plan-paper.module.css'
import { useWho, type WhoWords } from './plan-who.ts'
import { planTimeWords } from './plans-table.tsx'

const unstated = 'Văn bản không nêu'

function DutyTable(props: { duties: readonly ReportDuty[]; who: WhoWords }) {
  const who = (words: string | null, targets: readonly Target[]) => props.who(words ? [words] : [], targets).join('; ')
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
        {props.duties.map(({ id, what, from, fromText, to, toText, via, viaText, deadline }, index) => (
          <tr key={id}>
            <td className={style.number}>{index + 1}</td>
            <td className={style.sentence}>{what ?? deadline.text}</td>
            <td>{who(fromText, from) || unstated}</td>
            <td>
              {who(toText, to ? [to] : []) || unstated}
              {(viaText || via) && ` (qua ${who(viaText, via ? [via] : [])})`}
            </td>
            <td>{deadlineAsRead(deadline)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function TaskTable(props: { tasks: readonly PlanTask[]; who: WhoWords }) {
  const tasks = props.tasks.map((task) => ({
    ...task,
    leads: props.who(task.leadText, task.lead),
    supports: props.who(task.supportText, task.support),
  }))
  const anyUnit = tasks.some(({ leads, supports }) => leads.length + supports.length > 0)
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
        {tasks.map(({ id, path, text, leads, supports, deadlines }) => (
          <tr key={id}>
            <td className={style.path}>{path}</td>
            <td className={style.sentence}>{text}</td>
            {anyUnit && (
              <td>
                {leads.length > 0 && <p>{leads.join('; ')}</p>}
                {supports.length > 0 && <p>Phối hợp: {supports.join('; ')}</p>}
              </td>
            )}
            {anyDeadline && <td>{deadlines.map(deadlineAsRead).join('; ')}</td>}
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
  const who = useWho(content)
  const period = planTimeWords(plan)
  const source = [
    plan.sign ? `Theo văn bản số ${signWords(plan.sign)}` : plan.documentId === null ? 'Dự thảo' : 'Theo văn bản',
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
      {duties.length > 0 ? <DutyTable duties={duties} who={who} /> : <p>Không có.</p>}
      <h2>II. Nhiệm vụ</h2>
      {tasks.length > 0 ? <TaskTable tasks={tasks} who={who} /> : <p>Không có.</p>}
      <p className={style.made}>Kế hoạch được lập trên danvan lúc {writtenInstant(plan.createdAt)}.</p>
    </article>
  )
}
