import {
  type DaysOff,
  type DueShift,
  daysBetween,
  isWeekend,
  isWorkingDay,
  periodWords,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '#documents/deadlines/index.ts'
import { closingDay, periodNamed } from '#documents/deadlines/periods.ts'
import type { Day } from '#kernel/dates/day.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { AssignmentKind } from './assignment.ts'

/** One day of an item, as the text states it: nothing is moved off a day off yet. */
export interface LaidDay {
  readonly period: string | null
  readonly opens: Day | null
  readonly due: Day | null
  readonly awaits: string | null
  /** The last day of the unit's own work in the plan above that this carries on; null where there is none. */
  readonly parentDue: Day | null
}

/** A task or a report duty laid over the time of its plan. */
export interface LaidItem {
  readonly id: string
  readonly kind: AssignmentKind
  readonly text: string
  /** Who gives a report and who gets it: units where they are known, and the words of the document. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly toWords: string | null
  /** Work without an end, which asks for no day. */
  readonly isContinuous: boolean
  readonly days: readonly LaidDay[]
}

export interface SimulationSetting {
  readonly issueDate: Day
  readonly dueShift: DueShift
  readonly daysOff: DaysOff
  /** The last day of the time that the plan covers, where it states one. */
  readonly planEnd: Day | null
}

export const findingCodes = [
  'past-at-issue',
  'after-parent',
  'internal-late',
  'reports-same-day',
  'period-after-year',
  'before-cut-off',
  'day-off',
  'short-buffer',
  'buffer',
  'awaits-event',
  'no-date',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** `wrong`: it cannot be as it stands; `look`: somebody must decide; `know`: good to know. */
export type FindingWeight = 'wrong' | 'look' | 'know'

export interface Finding {
  readonly code: FindingCode
  readonly weight: FindingWeight
  /** The items that it is about. */
  readonly items: readonly string[]
  readonly day: Day | null
  /** A sentence that says what to do. */
  readonly message: string
}

type Dated = LaidDay & { readonly item: LaidItem; readonly due: Day }

/**
 * Lays the deadlines of a plan on the calendar and names every collision and impossibility. It forbids nothing: whoever
 * issues the plan decides.
 */
export function simulate(items: readonly LaidItem[], setting: SimulationSetting): readonly Finding[] {
  const dated = items.flatMap((item) =>
    item.days.flatMap((day) => (day.due === null ? [] : [{ ...day, item, due: day.due }])),
  )
  const reports = dated.filter(({ item }) => item.kind === 'report')
  const findings: Finding[] = [
    ...pastAtIssue(dated, setting),
    ...afterParent(dated),
    ...buffers(reports),
    ...sameDay(reports),
    ...afterYear(reports),
    ...beforeCutOff(reports),
    ...onDaysOff(dated, setting),
    ...awaitingEvents(items),
    ...withoutDay(items, setting),
  ]
  return findings.sort((one, other) => weights.indexOf(one.weight) - weights.indexOf(other.weight))
}

/** The gravest first. */
const weights: readonly FindingWeight[] = ['wrong', 'look', 'know']

const nameOf = ({ item, period }: Dated): string =>
  item.kind === 'report' && period !== null ? `Báo cáo ${periodWords(period)}` : `“${shortened(item.text)}”`

const receiverOf = ({ toWords }: LaidItem): string => (toWords === null ? '' : ` gửi ${toWords}`)

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text)

/** One of several days of the same item: what is past of it is not given any more. */
const comesBack = ({ item, period }: Dated): boolean => period !== null || item.days.length > 1

/** As many past days of one item are told one by one; more of them, as of a weekly meeting, in one sentence. */
const mostPastDays = 4

function pastAtIssue(dated: readonly Dated[], setting: SimulationSetting): Finding[] {
  const { issueDate } = setting
  const past = Map.groupBy(
    dated.filter(({ due }) => due < issueDate),
    ({ item }) => item.id,
  )
  return [...past.values()].flatMap((of) => (of.length > mostPastDays ? [manyPast(of, setting)] : onePast(of, setting)))
}

function manyPast(of: readonly Dated[], { issueDate }: SimulationSetting): Finding {
  const dues = of.map(({ due }) => due).sort()
  const [first = issueDate] = dues
  const { item } = of[0] as Dated
  return {
    code: 'past-at-issue',
    weight: 'wrong',
    items: [item.id],
    day: first,
    message: `“${shortened(item.text)}” có ${of.length} kỳ đã qua khi ban hành (${writtenDate(issueDate)}), từ ${writtenDate(first)} đến ${writtenDate(dues.at(-1) ?? first)}. Các kỳ này không được giao; hãy sửa hạn nếu vẫn cần.`,
  }
}

function onePast(of: readonly Dated[], { issueDate }: SimulationSetting): Finding[] {
  return of.map((each) => ({
    code: 'past-at-issue',
    weight: 'wrong',
    items: [each.item.id],
    day: each.due,
    message: `${nameOf(each)} đến hạn ${writtenDate(each.due)}, đã qua khi ban hành (${writtenDate(issueDate)}). ${
      comesBack(each) ? 'Kỳ này không được giao; hãy sửa hạn nếu vẫn cần.' : 'Giao ra là quá hạn ngay; hãy sửa hạn.'
    }`,
  }))
}

function afterParent(dated: readonly Dated[]): Finding[] {
  return dated
    .filter(({ due, parentDue }) => parentDue !== null && due > parentDue)
    .map((each) => ({
      code: 'after-parent',
      weight: 'wrong',
      items: [each.item.id],
      day: each.due,
      message: `${nameOf(each)} có hạn ${writtenDate(each.due)}, muộn hơn hạn ${writtenDate(each.parentDue ?? '')} mà cấp trên giao cho đơn vị. Hãy đặt hạn sớm hơn để kịp tổng hợp.`,
    }))
}

/** Fewer days than this to bring the reports of many units together are few. */
const fewDays = 3

/** What a unit gathers from others must reach it before it reports on; S0 leaves four days for it. */
function buffers(reports: readonly Dated[]): Finding[] {
  return reports.flatMap((inside): Finding[] => {
    const outside = reports.find(
      (other) =>
        other.item !== inside.item &&
        other.period === inside.period &&
        inside.item.to.some((unit) => other.item.from.includes(unit)),
    )
    if (!outside) return []
    const days = daysBetween(inside.due, outside.due)
    const who = inside.item.toWords ?? 'Đơn vị tổng hợp'
    const said = `${who} nhận báo cáo đến hết ngày ${writtenDate(inside.due)} và phải${receiverOf(outside.item)} chậm nhất ${writtenDate(outside.due)}`
    const items = [inside.item.id, outside.item.id]
    if (days <= 0)
      return [
        {
          code: 'internal-late',
          weight: 'wrong',
          items,
          day: inside.due,
          message: `${said}: không còn ngày nào để tổng hợp. Hãy đặt hạn nội bộ sớm hơn.`,
        },
      ]
    const isShort = days < fewDays
    return [
      {
        code: isShort ? 'short-buffer' : 'buffer',
        weight: isShort ? 'look' : 'know',
        items,
        day: inside.due,
        message: `${said}: có ${days} ngày để tổng hợp.${isShort ? ' Hãy cân nhắc đặt hạn nội bộ sớm hơn.' : ''}`,
      },
    ]
  })
}

/** Two duties to the same receiver, of the same givers as far as they are known. */
function areRivals(one: LaidItem, other: LaidItem): boolean {
  const isSame = (left: readonly string[], right: readonly string[]) =>
    left.length === 0 || right.length === 0 || left.some((unit) => right.includes(unit))
  return one !== other && isSame(one.to, other.to) && isSame(one.from, other.from)
}

function sameDay(reports: readonly Dated[]): Finding[] {
  return pairsOf(reports)
    .filter(([one, other]) => one.due === other.due && areRivals(one.item, other.item))
    .map(([one, other]) => ({
      code: 'reports-same-day',
      weight: 'look',
      items: [one.item.id, other.item.id],
      day: one.due,
      message: `${nameOf(one)} và ${lowered(nameOf(other))}${receiverOf(one.item)} cùng đến hạn ngày ${writtenDate(one.due)}. Hãy thống nhất gộp làm một báo cáo hay gửi riêng.`,
    }))
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** The year's report before that of its last quarter or half cannot hold the whole year. */
function afterYear(reports: readonly Dated[]): Finding[] {
  return reports.flatMap((year) => {
    if (year.period === null || !/^\d{4}$/.test(year.period)) return []
    const last = reports.find(
      (other) =>
        (other.period === `${year.period}-Q4` || other.period === `${year.period}-H2`) &&
        other.due > year.due &&
        areRivals(year.item, other.item),
    )
    if (!last) return []
    return [
      {
        code: 'period-after-year' as const,
        weight: 'look' as const,
        items: [last.item.id, year.item.id],
        day: last.due,
        message: `${nameOf(last)} đến hạn ${writtenDate(last.due)}, sau ${lowered(nameOf(year))} (hạn ${writtenDate(year.due)}): số liệu năm chưa có đủ kỳ cuối. Hãy thống nhất ngày chốt số liệu của báo cáo năm.`,
      },
    ]
  })
}

function beforeCutOff(reports: readonly Dated[]): Finding[] {
  const early = reports.flatMap((each) => {
    const period = each.period === null ? null : periodNamed(each.period)
    const closing = period === null ? null : closingDay(period, period.last)
    return closing !== null && each.due < closing ? [{ each, closing }] : []
  })
  return groupedByItem(early).map((group) => ({
    code: 'before-cut-off',
    weight: 'look',
    items: [group[0].each.item.id],
    day: group[0].each.due,
    message: `“${shortened(group[0].each.item.text)}” có hạn ${group.map(({ each }) => writtenDate(each.due)).join(', ')} sớm hơn ngày chốt số liệu ${group.map(({ closing }) => writtenDate(closing)).join(', ')} (Điều 12 Nghị định số 09/2019/NĐ-CP). Số liệu được chốt vào ngày hạn; phát sinh sau đó tính vào kỳ sau.`,
  }))
}

type Early = { readonly each: Dated; readonly closing: Day }

function groupedByItem(early: readonly Early[]): readonly (readonly [Early, ...Early[]])[] {
  const groups = new Map<string, [Early, ...Early[]]>()
  for (const one of early) {
    const group = groups.get(one.each.item.id)
    if (group) group.push(one)
    else groups.set(one.each.item.id, [one])
  }
  return [...groups.values()]
}

const weekdayNames = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']

/** Days on which nobody works: said once for a day, with where the plan's setting puts it. */
function onDaysOff(dated: readonly Dated[], { dueShift, daysOff }: SimulationSetting): Finding[] {
  const byDay = new Map<Day, Dated[]>()
  for (const each of dated) {
    if (isWorkingDay(each.due, daysOff)) continue
    byDay.set(each.due, [...(byDay.get(each.due) ?? []), each])
  }
  return [...byDay].map(([due, all]) => {
    const what = isWeekend(due) ? (weekdayNames[new Date(`${due}T00:00:00Z`).getUTCDay()] ?? '') : 'ngày nghỉ lễ'
    const [before, after] = [workingDayOnOrBefore(due, daysOff), workingDayOnOrAfter(due, daysOff)]
    const moved =
      dueShift === 'none'
        ? 'Kế hoạch giữ nguyên ngày'
        : `Kế hoạch chuyển sang ngày ${writtenDate(dueShift === 'before' ? before : after)}`
    return {
      code: 'day-off',
      weight: 'know',
      items: [...new Set(all.map(({ item }) => item.id))],
      day: due,
      message: `Ngày ${writtenDate(due)} là ${what}. ${moved} (ngày làm việc liền trước ${writtenDate(before)}, liền sau ${writtenDate(after)}).`,
    }
  })
}

function awaitingEvents(items: readonly LaidItem[]): Finding[] {
  const events = new Map<string, Set<string>>()
  for (const { id, days } of items) {
    for (const { due, awaits } of days) {
      if (due === null && awaits !== null) events.set(awaits, (events.get(awaits) ?? new Set()).add(id))
    }
  }
  return [...events].map(([event, ids]) => ({
    code: 'awaits-event',
    weight: 'know',
    items: [...ids],
    day: null,
    message: `Hạn của ${ids.size} mục tính từ sự kiện “${shortened(event)}”. Khi sự kiện diễn ra, hãy ghi ngày để hạn được tính.`,
  }))
}

/** A plan without any date is a plan all the same; a day is proposed, and never set by itself. */
function withoutDay(items: readonly LaidItem[], { planEnd }: SimulationSetting): Finding[] {
  const without = items.filter(
    ({ days, isContinuous }) => !isContinuous && days.every(({ due, awaits }) => due === null && awaits === null),
  )
  if (without.length === 0) return []
  const proposal =
    planEnd === null ? '' : ` Nếu cần theo dõi, có thể đặt hạn ${writtenDate(planEnd)} (ngày cuối thời gian thực hiện).`
  return [
    {
      code: 'no-date',
      weight: 'know',
      items: without.map(({ id }) => id),
      day: null,
      message: `${without.length} mục không có hạn. Vẫn giao được: các mục này không bị tính quá hạn.${proposal}`,
    },
  ]
}

/** A plan with more report days than these is compared only as far; the pairs grow with the square. */
const mostCompared = 300

function pairsOf(reports: readonly Dated[]): (readonly [Dated, Dated])[] {
  const compared = reports.slice(0, mostCompared)
  return compared.flatMap((one, at) => compared.slice(at + 1).map((other) => [one, other] as const))
}
