import type { Deadline, Reading } from '#documents/reading/contract.ts'
import { deadlineWords } from '#features/documents/model/index.ts'
import { writtenDate } from '#kernel/written-date.ts'

const kindWords: Readonly<Record<Reading['kind'], string>> = {
  plan: 'Kế hoạch',
  report: 'Báo cáo',
  decision: 'Quyết định',
  directive: 'Chỉ thị',
  guidance: 'Hướng dẫn',
  conclusion: 'Kết luận',
  letter: 'Công văn',
  news: 'Trang tin',
  other: 'Văn bản',
}

const shortened = (text: string, most = 160): string => {
  const flat = text.replace(/\s+/g, ' ')
  return flat.length > most ? `${flat.slice(0, most - 1).trimEnd()}…` : flat
}

/** A Reading as a person reads it in a terminal: the head, what is owed and by when, the tasks, what to look at. */
export function summaryOf(reading: Reading): string {
  return `${[...headOf(reading), ...bodyOf(reading)].join('\n')}\n`
}

function headOf({ source, kind, sign, issueDate, place, issuer, title, period, signer, type }: Reading): string[] {
  const named: readonly (readonly [string, string | null | undefined])[] = [
    ['Tệp', source.name],
    ['Loại', kind === 'news' ? kindWords.news : (type?.text ?? kindWords[kind])],
    ['Số, ký hiệu', sign && (sign.number === null ? `${sign.text} (chưa có số)` : sign.text)],
    ['Ngày ban hành', issueDate && writtenDate(issueDate.date)],
    ['Nơi ban hành', place?.text],
    ['Cơ quan', issuer?.text],
    ['Tên', title && shortened(title.text, 300)],
    ['Thời gian', period?.text],
    ['Người ký', signer && [signer.authority, signer.title, signer.name].filter((part) => part !== null).join(' · ')],
  ]
  return named.filter(([, value]) => value).map(([label, value]) => `${`${label}:`.padEnd(15)}${value}`)
}

function bodyOf({ deadlines, tasks, references, recipients, problems }: Reading): string[] {
  const duties = deadlines.filter(({ to }) => to !== null)
  const others = deadlines.filter(({ to }) => to === null)
  return [
    ...list('Chế độ báo cáo', duties.map(dutyLine)),
    ...list('Thời hạn khác', others.map(deadlineLine)),
    ...list(
      'Nhiệm vụ',
      tasks.map(({ path, text }) => shortened(`${path}. ${text}`)),
    ),
    ...list(
      'Văn bản được dẫn',
      references.map(({ text }) => shortened(text)),
    ),
    ...list(
      'Nơi nhận',
      recipients.map(({ text }) => shortened(text)),
    ),
    ...list(
      'Cần xem lại',
      problems.map(({ message }) => message),
    ),
  ]
}

const list = (label: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${label} (${lines.length})`, ...lines.map((line) => `  - ${line}`)]

function dutyLine(duty: Deadline): string {
  const from = duty.from ? `${duty.from} gửi ` : 'gửi '
  const via = duty.via ? ` (qua ${duty.via})` : ''
  return shortened(`${from}${duty.to}${via}: ${deadlineWords(duty.normalized)}`, 240)
}

const deadlineLine = ({ normalized, what, text }: Deadline): string =>
  shortened(`${deadlineWords(normalized)}: ${what ?? text}`, 240)
