/** How often something recurs; `months`: every so many months (3: quarterly, 6: half-yearly). */
export type Frequency = {
  readonly unit: 'day' | 'week' | 'month' | 'year'
  readonly every: number
  readonly times: number
  /** The days of the week, as in RFC 5545, where they are named: `TU,FR`; of a month with which one of it: `1SA`. */
  readonly weekday?: string
  /** "trước thứ Sáu hằng tuần"; "trước 16 giờ thứ Sáu" is still in time on that day. */
  readonly before?: true
}

/** A frequency with its place in the text. */
export interface FoundFrequency {
  readonly start: number
  readonly end: number
  readonly frequency: Frequency
  /** `each`: "hằng tháng"; `period`: "6 tháng", "năm" as the name of a period; `rate`: "2 lần/tháng". */
  readonly form: 'each' | 'period' | 'rate'
}

const each =
  /(?<![\p{L}\p{N}])(?:hằng|hàng|mỗi|từng)\s+(ngày|tuần|tháng|qu[ýí]|năm|6\s+tháng|sáu\s+tháng)(?![\p{L}\p{N}])/giu
const rate =
  /(?<![\p{L}\p{N}])(?:(\d{1,2})|một|hai|ba|bốn)\s*(?:\(\p{L}+\)\s*)?lần\s*(?:\/|trong\s+(?:một\s+|01\s+)?|(?:mỗi|một|01)\s+)\s*(?:01\s+)?(ngày|tuần|tháng|qu[ýí]|năm)(?![\p{L}\p{N}])/giu
const everySo =
  /(?<![\p{L}\p{N}])(\d{1,2})\s+(tuần|tháng|năm)\s*(?:\/\s*(?:01|1|một)?\s*lần|(?:01|1|một)\s+lần)(?![\p{L}\p{N}])/giu
const weekday = '(?:thứ\\s+(hai|ba|tư|năm|sáu|bảy|[2-7])|(chủ\\s+nhật))(?![\\p{L}\\d])'
/** "thứ Ba và thứ Sáu", "thứ Hai, thứ Tư, thứ Sáu": group for group as one day of the week. */
const weekdayList = `${weekday}(?:\\s*(?:,|và)\\s*${weekday.replaceAll(/\((?!\?)/gu, '(?:')})*`
const aWeekday = new RegExp(weekday, 'iu')
const eachWeekday = new RegExp(weekday, 'giu')
const everyWeek = '(?:hằng|hàng|mỗi|từng)\\s+tuần'
/** "thứ Sáu hằng tuần", "hằng tuần, trước 16 giờ ngày thứ Sáu". */
const onWeekday = new RegExp(
  `(?<!\\p{L})(?:${weekdayList}\\s*,?\\s+(?:của\\s+)?${everyWeek}|${everyWeek}\\s*[,(]?\\s*(?:(?:vào|trước)\\s+)?(?:\\d{1,2}\\s*(?:giờ|h)\\s*(?:\\d{2}\\s*(?:phút)?)?\\s*,?\\s*)?(?:ngày\\s+|sáng\\s+|chiều\\s+)?${weekdayList})(?!\\p{L})`,
  'giu',
)
/** "thứ Bảy tuần đầu hằng tháng", "Chủ nhật tuần thứ hai hằng tháng". */
const onWeekdayOfMonth = new RegExp(
  `(?<!\\p{L})${weekday}\\s+(?:của\\s+)?(?:tuần\\s+)?(đầu(?:\\s+tiên)?|cuối(?:\\s+cùng)?|(?<=tuần\\s+)thứ\\s+(?:nhất|hai|ba|tư|[1-4]))\\s+(?:của\\s+)?(?:hằng|hàng|mỗi|từng)\\s+tháng(?!\\p{L})`,
  'giu',
)
/** By the last letter of "thứ nhất", "thứ hai", "thứ ba", "thứ tư". */
const ordinals: Readonly<Record<string, string>> = { t: '1', i: '2', a: '3', ư: '4', 1: '1', 2: '2', 3: '3', 4: '4' }
const beforeWeekday = /(?<!\p{L})trước\s+(?:ngày\s+)?$/iu
const weekdays: Readonly<Record<string, string>> = {
  hai: 'MO',
  ba: 'TU',
  tư: 'WE',
  năm: 'TH',
  sáu: 'FR',
  bảy: 'SA',
  2: 'MO',
  3: 'TU',
  4: 'WE',
  5: 'TH',
  6: 'FR',
  7: 'SA',
}
const period = '(?:0?6|sáu)\\s+tháng|tháng|qu[ýí]|(?:0?1\\s+|một\\s+)?năm(?!\\s+\\d)'
const regular = new RegExp(
  `(?<!\\p{L})định\\s+k\\p{L}\\s*[(:]?\\s*((?:theo\\s+)?(?:(?:hằng|hàng)\\s+)?(?:${period})(?![\\p{L}\\p{N}])(?:\\s*(?:,|/|và|hoặc)\\s*(?:${period})(?![\\p{L}\\p{N}])(?!\\s*\\())*)(?!\\s*[(\\d])`,
  'giu',
)
const onePeriod = new RegExp(period, 'giu')
const recurs = /hằng|hàng|mỗi|từng|lần|định\s+k/iu
/** Rates count times; what is regular says so: without these words the long expressions are not tried. */
const counts = /lần/iu
const isRegular = /định\s+k/iu
const numberWords: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, bốn: 4 }

const units: Readonly<Record<string, Frequency>> = {
  ngày: { unit: 'day', every: 1, times: 1 },
  tuần: { unit: 'week', every: 1, times: 1 },
  tháng: { unit: 'month', every: 1, times: 1 },
  quý: { unit: 'month', every: 3, times: 1 },
  quí: { unit: 'month', every: 3, times: 1 },
  năm: { unit: 'year', every: 1, times: 1 },
}
const halfYear: Frequency = { unit: 'month', every: 6, times: 1 }

/** The frequency that a period's name stands for: "tháng", "quý", "6 tháng", "năm"; null for any other word. */
export function frequencyOf(name: string): Frequency | null {
  const folded = name.toLowerCase().normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (/^(?:0?6|sáu) tháng/u.test(folded)) return halfYear
  return units[folded.replace(/í$/u, 'ý')] ?? null
}

/** As RFC 5545 names it; Sunday stands in a group of its own. */
const weekdayOf = (name: string | undefined): string => weekdays[name?.toLowerCase() ?? ''] ?? 'SU'

/** Every "hằng …", "… lần/…" and "… tháng một lần" of the text, in reading order. */
export function findFrequencies(text: string): FoundFrequency[] {
  if (!recurs.test(text)) return []
  const found: FoundFrequency[] = []
  const add = (match: RegExpMatchArray, frequency: Frequency | null, form: FoundFrequency['form']) => {
    const start = match.index ?? 0
    if (frequency) found.push({ start, end: start + match[0].length, frequency, form })
  }
  for (const match of text.matchAll(onWeekday)) {
    const day = match.index + match[0].search(aWeekday)
    const isBefore = beforeWeekday.test(text.slice(Math.max(0, day - 16), day))
    const before = isBefore ? { before: true as const } : {}
    const days = [...match[0].matchAll(eachWeekday)].map((one) => weekdayOf(one[1]))
    add(match, { unit: 'week', every: 1, times: 1, weekday: [...new Set(days)].join(','), ...before }, 'each')
  }
  for (const match of text.matchAll(onWeekdayOfMonth)) {
    const which = /^đầu/iu.test(match[3] ?? '') ? '1' : (ordinals[(match[3] ?? '').slice(-1).toLowerCase()] ?? '-1')
    add(match, { unit: 'month', every: 1, times: 1, weekday: `${which}${weekdayOf(match[1])}` }, 'each')
  }
  const onDays = [...found]
  for (const match of text.matchAll(each)) {
    const isTaken = onDays.some(({ start, end }) => start <= match.index && match.index < end)
    if (!isTaken) add(match, frequencyOf(match[1] ?? ''), 'each')
  }
  const counted = counts.test(text)
  for (const match of counted ? text.matchAll(rate) : []) {
    const base = frequencyOf(match[2] ?? '')
    const times = match[1] ? Number(match[1]) : (numberWords[(match[0].split(/\s/u)[0] ?? '').toLowerCase()] ?? 1)
    add(match, base && { ...base, times }, 'rate')
  }
  for (const match of counted ? text.matchAll(everySo) : []) {
    const base = frequencyOf(match[2] ?? '')
    add(match, base && { ...base, every: base.every * Number(match[1]) }, 'rate')
  }
  const [starts, ends] = [new Set(found.map(({ start }) => start)), new Set(found.map(({ end }) => end))]
  for (const match of isRegular.test(text) ? text.matchAll(regular) : []) {
    const list = match[1] ?? ''
    const at = match.index + match[0].lastIndexOf(list)
    for (const name of list.matchAll(onePeriod)) {
      const start = at + name.index
      if (starts.has(start) || ends.has(start + name[0].length)) continue
      const frequency = frequencyOf(name[0].replace(/^(?:0?1|một)\s+(?=năm)/iu, ''))
      if (frequency) found.push({ start, end: start + name[0].length, frequency, form: 'each' })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The frequency as an RFC 5545 rule without days. */
export function ruleOf({ unit, every, times, weekday, before }: Frequency): string {
  const rate = times > 1 ? ` x${times}` : ''
  const interval = every > 1 ? `;INTERVAL=${every}` : ''
  const name = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' }[unit]
  const onDay = weekday === undefined ? '' : `;BYDAY=${weekday}`
  return `FREQ=${name}${interval}${onDay}${rate}${before ? ' (before)' : ''}`
}
