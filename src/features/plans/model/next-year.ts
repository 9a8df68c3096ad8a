import { findReplacement } from '#documents/replaced/find-replacement.ts'
import { findSigns } from '#documents/signs/find-signs.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { findAnniversaries } from './anniversary.ts'
import type { DraftDeadline, PlanContent } from './plan-content.ts'
import { shiftYear, yearPlaces } from './shift-year.ts'

export const itemChangeKinds = ['deadline', 'year', 'anniversary', 'legal-basis', 'period'] as const

/** A change that next year's plan would make, or, where `changes` is false, something that a person must look into. */
export interface ItemChange {
  readonly id: string
  /** Null: of the plan's head. */
  readonly itemId: string | null
  readonly kind: (typeof itemChangeKinds)[number]
  /** The words as they stand, and as they would. */
  readonly before: string
  readonly after: string
  readonly why: string
  readonly changes: boolean
}

/** What of a plan goes on into the next year. */
export interface PlanOfYear {
  readonly title: string
  readonly periodFrom: string | null
  readonly periodTo: string | null
  readonly content: PlanContent
}

interface Swap {
  readonly change: ItemChange
  readonly start: number
  readonly end: number
  readonly words: string
}

const around = 60

/** The words about a place, so that a person sees what is meant. */
function excerpt(text: string, start: number, end: number, words: string): string {
  const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, start - around)) + 1)
  const space = text.indexOf(' ', end + around)
  const to = space < 0 ? text.length : space
  return `${from > 0 ? '…' : ''}${text.slice(from, start)}${words}${text.slice(end, to)}${to < text.length ? '…' : ''}`
}

function swapsOf(itemId: string | null, field: string, text: string, of: number, years: number): Swap[] {
  const swap = (start: number, end: number, words: string, kind: ItemChange['kind'], why: string): Swap => ({
    start,
    end,
    words,
    change: {
      id: `${itemId ?? 'head'}:${field}:${start}`,
      itemId,
      kind,
      before: excerpt(text, start, end, text.slice(start, end)),
      after: excerpt(text, start, end, words),
      why,
      changes: words !== text.slice(start, end),
    },
  })
  const jubilees = findAnniversaries(text, of).map(({ start, end, years: count, founded }) =>
    founded === null
      ? swap(
          start,
          end,
          text.slice(start, end),
          'anniversary',
          'Văn bản không nêu năm thành lập khớp với số năm này nên không tự sửa. Hãy kiểm tra.',
        )
      : swap(start, end, String(count + years), 'anniversary', `Tính từ năm ${founded} đến năm ${of + years}.`),
  )
  const dates = yearPlaces(text, of, years).map(({ start, end, after }) =>
    swap(start, end, after, 'year', `Chuyển sang năm ${of + years}.`),
  )
  return [...jubilees, ...dates].sort((one, other) => one.start - other.start)
}

function legalBasesOf(itemId: string | null, field: string, text: string): ItemChange[] {
  return findSigns(text).flatMap((sign) => {
    const row = findReplacement({ sign: sign.text, date: null, text: sign.text, context: text })
    if (!row) return []
    const words = row.change === 'replaced' ? 'được thay bằng' : 'được sửa đổi bởi'
    const since = row.from ? ` từ ${writtenDate(row.from)}` : ''
    const check = row.verified ? '' : ' Hãy kiểm tra lại vì nguồn chưa được đối chiếu.'
    const change: ItemChange = {
      id: `${itemId ?? 'head'}:${field}:basis:${sign.start}`,
      itemId,
      kind: 'legal-basis',
      before: excerpt(text, sign.start, sign.end, sign.text),
      after: row.by,
      why: `${row.title} (${sign.text}) đã ${words} ${row.by}${since}.${check}`,
      changes: false,
    }
    return [change]
  })
}

function deadlineChange(itemId: string, index: number, deadline: DraftDeadline, years: number): ItemChange | null {
  const { normalized, text } = deadline
  const next = normalized === null ? null : shiftYear(normalized, years)
  if (next === normalized || next === null) return null
  return {
    id: `${itemId}:deadline:${index}`,
    itemId,
    kind: 'deadline',
    before: `${text} (${normalized})`,
    after: next,
    why: `Chuyển sang ${years === 1 ? 'năm sau' : `${years} năm sau`}; thứ trong tuần có thể khác, hãy kiểm tra.`,
    changes: true,
  }
}

/** The texts of a content, each with its item and field. */
function textsOf({ sections, tasks, duties }: PlanContent): readonly (readonly [string, string, string])[] {
  return [
    ...sections.flatMap(({ id, title, text }) => [[id, 'title', title] as const, [id, 'text', text] as const]),
    ...tasks.map(({ id, text }) => [id, 'text', text] as const),
    ...duties.map(({ id, what }) => [id, 'what', what ?? ''] as const),
  ]
}

function periodChange(name: 'periodFrom' | 'periodTo', value: string | null, years: number): ItemChange | null {
  if (value === null) return null
  return {
    id: `head:${name}`,
    itemId: null,
    kind: 'period',
    before: writtenDate(value),
    after: writtenDate(shiftYear(value, years)),
    why: name === 'periodFrom' ? 'Thời gian bắt đầu của kế hoạch.' : 'Thời gian kết thúc của kế hoạch.',
    changes: true,
  }
}

/** Everything that would change if the plan of a year is taken on into another, for a person to say yes or no to. */
export function changesOfNextYear(plan: PlanOfYear, of: number, years: number): readonly ItemChange[] {
  const deadlines = [
    ...plan.content.tasks.flatMap(({ id, deadlines: list }) =>
      list.map((each, at) => deadlineChange(id, at, each, years)),
    ),
    ...plan.content.duties.map(({ id, deadline }) => deadlineChange(id, 0, deadline, years)),
  ]
  const heads = [['', 'title', plan.title] as const]
  const texts = [...heads, ...textsOf(plan.content)].map(([id, field, text]) => [id || null, field, text] as const)
  return [
    periodChange('periodFrom', plan.periodFrom, years),
    periodChange('periodTo', plan.periodTo, years),
    ...texts.flatMap(([id, field, text]) => swapsOf(id, field, text, of, years).map(({ change }) => change)),
    ...deadlines,
    ...texts.flatMap(([id, field, text]) => legalBasesOf(id, field, text)),
  ].filter((change) => change !== null)
}

/** The plan with those changes made that were said yes to (ids of `changesOfNextYear`, asked with the same years). */
export function planOfNextYear(plan: PlanOfYear, of: number, years: number, taken: ReadonlySet<string>): PlanOfYear {
  const text = (itemId: string | null, field: string, words: string): string =>
    swapsOf(itemId, field, words, of, years)
      .filter(({ change }) => taken.has(change.id))
      .reduceRight((said, { start, end, words: next }) => said.slice(0, start) + next + said.slice(end), words)
  const deadline = (itemId: string, index: number, each: DraftDeadline): DraftDeadline => {
    if (each.normalized === null || !taken.has(`${itemId}:deadline:${index}`)) return each
    const words = yearPlaces(each.text, of, years).reduceRight(
      (said, { start, end, after }) => said.slice(0, start) + after + said.slice(end),
      each.text,
    )
    return { ...each, text: words, normalized: shiftYear(each.normalized, years) }
  }
  const { sections, tasks, duties } = plan.content
  const period = (name: 'periodFrom' | 'periodTo') =>
    plan[name] !== null && taken.has(`head:${name}`) ? shiftYear(plan[name], years) : plan[name]
  return {
    title: text(null, 'title', plan.title),
    periodFrom: period('periodFrom'),
    periodTo: period('periodTo'),
    content: {
      sections: sections.map((each) => ({
        ...each,
        title: text(each.id, 'title', each.title),
        text: text(each.id, 'text', each.text),
      })),
      tasks: tasks.map((each) => ({
        ...each,
        text: text(each.id, 'text', each.text),
        deadlines: each.deadlines.map((one, at) => deadline(each.id, at, one)),
      })),
      duties: duties.map((each) => ({
        ...each,
        what: each.what === null ? null : text(each.id, 'what', each.what),
        deadline: deadline(each.id, 0, each.deadline),
      })),
    },
  }
}
