import type { Deadline, Reading } from '#documents/reading/contract.ts'
import type { Span } from '#kernel/span.ts'

export type FactGroup = 'head' | 'deadlines' | 'duties' | 'tasks' | 'references' | 'recipients' | 'signer'

/** One thing a person reviews: what the machine read, as fields that can be corrected, and where it stands. */
export interface ReviewableFact {
  /** Stable within one reading: `sign`, `deadlines/0`, `tasks/12`. */
  readonly id: string
  readonly group: FactGroup
  /** Vietnamese name of the fact. */
  readonly label: string
  readonly fields: Readonly<Record<string, string | null>>
  readonly spans: readonly Span[]
}

/** Vietnamese names of the editable fields. */
export const fieldLabels: Readonly<Record<string, string>> = {
  text: 'Nội dung',
  date: 'Ngày',
  from: 'Từ / Đơn vị báo cáo',
  to: 'Đến / Nơi nhận báo cáo',
  via: 'Thông qua',
  normalized: 'Thời hạn',
  what: 'Việc',
  type: 'Loại',
  sign: 'Số, ký hiệu',
  issuer: 'Cơ quan ban hành',
  lead: 'Chủ trì',
  support: 'Phối hợp',
  authority: 'Quyền hạn',
  title: 'Chức vụ',
  name: 'Họ tên',
}

const headFacts = [
  ['sign', 'Số, ký hiệu'],
  ['issueDate', 'Ngày ban hành'],
  ['place', 'Nơi ban hành'],
  ['type', 'Loại văn bản'],
  ['issuer', 'Cơ quan ban hành'],
  ['parentIssuer', 'Cơ quan chủ quản'],
  ['title', 'Trích yếu'],
  ['period', 'Thời gian thực hiện'],
] as const

/** Whether a deadline asks for a report. */
export function isReportDuty(deadline: Deadline): boolean {
  return deadline.to !== null
}

function headFactsOf(reading: Reading): ReviewableFact[] {
  const facts: ReviewableFact[] = []
  for (const [id, label] of headFacts) {
    const fact = reading[id]
    if (!fact) continue
    const fields: Record<string, string | null> = { text: fact.text }
    if ('date' in fact) fields.date = fact.date
    if ('from' in fact) Object.assign(fields, { from: fact.from, to: fact.to })
    facts.push({ id, group: 'head', label, fields, spans: [fact.span] })
  }
  return facts
}

function deadlineFactsOf(reading: Reading): ReviewableFact[] {
  return reading.deadlines.map((deadline, index) => {
    const { text, normalized, what, from, to, via } = deadline
    const duty = isReportDuty(deadline)
    const fields = duty ? { text, normalized, what, from, to, via } : { text, normalized, what }
    const [group, label] = duty ? (['duties', 'Chế độ báo cáo'] as const) : (['deadlines', 'Thời hạn'] as const)
    return { id: `deadlines/${index}`, group, label, fields, spans: [deadline.span] }
  })
}

/** Everything in a reading that a person accepts, corrects or rejects, in the order of review. */
export function factsOfReading(reading: Reading): readonly ReviewableFact[] {
  const tasks = reading.tasks.map((task, index) => ({
    id: `tasks/${index}`,
    group: 'tasks' as const,
    label: `Nhiệm vụ ${task.path}`.trim(),
    fields: { text: task.text, lead: task.lead.join('; ') || null, support: task.support.join('; ') || null },
    spans: [task.span],
  }))
  const references = reading.references.map(({ text, type, sign, date, issuer, span, mentions }, index) => ({
    id: `references/${index}`,
    group: 'references' as const,
    label: 'Văn bản viện dẫn',
    fields: { text, type, sign, date, issuer },
    spans: mentions.length > 0 ? mentions : [span],
  }))
  const recipients = reading.recipients.map(({ text, span }, index) => ({
    id: `recipients/${index}`,
    group: 'recipients' as const,
    label: 'Nơi nhận',
    fields: { text },
    spans: [span],
  }))
  const signer = reading.signer
  const signers = signer
    ? [
        {
          id: 'signer',
          group: 'signer' as const,
          label: 'Người ký',
          fields: { authority: signer.authority, title: signer.title, name: signer.name },
          spans: [signer.span],
        },
      ]
    : []
  return [...headFactsOf(reading), ...deadlineFactsOf(reading), ...tasks, ...references, ...recipients, ...signers]
}
