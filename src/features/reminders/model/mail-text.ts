import { type Day, dayOf } from '#kernel/dates/day.ts'
import { singleBlanks } from '#kernel/single-blanks.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { isRung } from './ladder.ts'
import { type MessageFacts, pathOf, titleOf, whenOf, whereOf } from './message-words.ts'

/** What a mail says. */
export interface MailWords {
  readonly subject: string
  readonly text: string
}

/** What the digest tells a person. Lists may be cut; the counts say how many there are. */
export interface DigestFacts {
  readonly name: string
  readonly late: OwedList
  readonly today: OwedList
  /** In the days after today up to a week. */
  readonly week: OwedList
  readonly toAcknowledge: number
  /** What waits for the person's own word. */
  readonly waiting: {
    readonly results: number
    readonly extensions: number
    readonly refusals: number
    readonly plans: number
  }
  readonly messages: readonly MessageFacts[]
}

export interface OwedList {
  readonly count: number
  readonly items: readonly MessageFacts[]
}

const longestSubject = 150

/** One line, cut at a blank where it is too long for a list of mail. */
function subjectOf(text: string): string {
  const line = singleBlanks(text).trim()
  if (line.length <= longestSubject) return line
  return `${line.slice(0, line.lastIndexOf(' ', longestSubject))} …`
}

function foot(url: string): string {
  return [
    '--',
    'Thư do danvan gửi tự động, xin đừng trả lời thư này.',
    `Chọn cách nhận thư và giờ yên tĩnh: ${url}/loi-nhac/thiet-lap`,
    'Việc phải làm luôn được nhắc, không tắt được.',
  ].join('\n')
}

/** One message: what, when, where, the words that somebody added, and the link. */
export function messageBlock(facts: MessageFacts, today: Day, url: string): string {
  return blockOf(titleOf(facts), facts, today, url)
}

function blockOf(title: string, facts: MessageFacts, today: Day, url: string): string {
  const when = whenOf(facts, today)
  return [
    title,
    ...(when === null ? [] : [`   ${when}`]),
    `   ${whereOf(facts)}`,
    ...(facts.note === null ? [] : [`   “${facts.note}”`]),
    `   ${url}${pathOf(facts)}`,
  ].join('\n')
}

/** The mail that goes out at once: of one message, or of what came together. */
export function mailAtOnce(name: string, messages: readonly MessageFacts[], now: Date, url: string): MailWords {
  const today = dayOf(now)
  const [first] = messages
  const subject = messages.length === 1 && first ? titleOf(first) : `${messages.length} lời nhắc từ danvan`
  const blocks = messages.map((facts, index) => `${index + 1}. ${messageBlock(facts, today, url)}`)
  return { subject: subjectOf(subject), text: [`Kính gửi ${name},`, ...blocks, foot(url)].join('\n\n') }
}

/** Whether there is anything to tell. */
export function isWorthMailing({ late, today, week, toAcknowledge, waiting, messages }: DigestFacts): boolean {
  const counts = [late.count, today.count, week.count, toAcknowledge, messages.length, ...Object.values(waiting)]
  return counts.some((count) => count > 0)
}

/** The mail of the morning: what is late, due today and this week, what waits, and what is new. */
export function digestMail(facts: DigestFacts, now: Date, url: string): MailWords {
  const day = dayOf(now)
  const owed = [
    section('QUÁ HẠN', facts.late, day, url),
    section('HẠN HÔM NAY', facts.today, day, url),
    section('TRONG 7 NGÀY TỚI', facts.week, day, url),
  ]
  const parts = [
    `Kính gửi ${facts.name},`,
    `Phần việc của đơn vị bạn, tính đến sáng ngày ${writtenDate(day)}:`,
    ...owed.flat(),
    ...listOfMessages('VIỆC PHỐI HỢP', facts.messages.filter(isHelping), day, url),
    ...waitingPart(facts, url),
    ...listOfMessages(
      'MỚI',
      facts.messages.filter((each) => !isHelping(each)),
      day,
      url,
    ),
    foot(url),
  ]
  return { subject: subjectOf(digestSubject(facts, day)), text: parts.join('\n\n') }
}

function digestSubject({ late, today, week, toAcknowledge, waiting, messages }: DigestFacts, day: Day): string {
  const words = [
    count(late.count, 'việc quá hạn'),
    count(today.count, 'việc hạn hôm nay'),
    count(week.count, 'việc trong 7 ngày tới'),
    count(
      messages.filter(isHelping).reduce((sum, each) => sum + each.count, 0),
      'việc phối hợp được nhắc hạn',
    ),
    count(toAcknowledge, 'việc chờ tiếp nhận'),
    count(
      Object.values(waiting).reduce((sum, each) => sum + each, 0),
      'việc chờ ý kiến của bạn',
    ),
  ].flatMap((each) => each ?? [])
  if (words.length === 0) words.push(`${messages.length} tin mới`)
  return `Việc ngày ${writtenDate(day)}: ${words.join(', ')}`
}

const count = (number: number, words: string): string | null => (number > 0 ? `${number} ${words}` : null)

function section(title: string, { count: all, items }: OwedList, day: Day, url: string): string[] {
  if (all === 0) return []
  const blocks = items.map((facts, index) => `${index + 1}. ${blockOf(facts.text, facts, day, url)}`)
  const rest = all > items.length ? [`… và ${all - items.length} việc khác: ${url}/nhiem-vu`] : []
  return [`${title} (${all})`, ...blocks, ...rest]
}

function waitingPart({ toAcknowledge, waiting }: DigestFacts, url: string): string[] {
  const lines = [
    count(toAcknowledge, `việc chờ đơn vị bạn tiếp nhận: ${url}/nhiem-vu`),
    count(waiting.results, 'kết quả đã nộp, chờ bạn duyệt'),
    count(waiting.extensions, 'đề nghị gia hạn, chờ bạn trả lời'),
    count(waiting.refusals, 'việc bị từ chối, chờ ý kiến của bạn'),
    count(waiting.plans, 'kế hoạch trình bạn ký'),
  ].flatMap((line) => (line === null ? [] : [`- ${line}`]))
  return lines.length === 0 ? [] : [['CHỜ BẠN', ...lines, `Xem ở bàn làm việc: ${url}/`].join('\n')]
}

/** A deadline of work that the unit helps with: it stands in no list of what the unit owes. */
const isHelping = ({ kind, side }: MessageFacts): boolean => side === 'supporter' && isRung(kind)

function listOfMessages(title: string, messages: readonly MessageFacts[], day: Day, url: string): string[] {
  if (messages.length === 0) return []
  return [
    `${title} (${messages.length})`,
    ...messages.map((facts, index) => `${index + 1}. ${messageBlock(facts, day, url)}`),
  ]
}
