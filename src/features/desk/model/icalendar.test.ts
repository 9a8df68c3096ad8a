import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { shiftDay } from '#kernel/dates/day.ts'
import { oneOf, seededRandom } from '../../../../tests/support/random.ts'
import { type Calendar, type CalendarEvent, icalendarOf } from './icalendar.ts'

const at = new Date('2026-11-23T03:00:00Z')
const report: CalendarEvent = {
  uid: '01a2-report@danvan',
  from: '2026-11-30',
  to: '2026-11-30',
  title: 'Báo cáo quý IV; kèm phụ lục, gửi Sở Nội vụ',
  about: 'Kế hoạch 12/KH-UBND\nHạn: 30/11/2026',
  categories: ['Báo cáo', 'Đơn vị A, B'],
  url: 'https://danvan.vi-du.vn/nhiem-vu/01a2',
  sequence: 3,
  changedAt: new Date('2026-11-20T01:02:03Z'),
  remindMinutes: [960, -480],
}
const calendarOf = (...events: CalendarEvent[]): Calendar => ({ name: 'Việc của Sở', about: 'Hạn', at, events })

/** What the parser reads back of every event. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      from: event.startDate.toString(),
      to: shiftDay(event.endDate.toString(), -1),
      isDate: event.startDate.isDate && event.endDate.isDate,
      title: event.summary,
      about: event.description ?? '',
      categories: component.getFirstProperty('categories')?.getValues() ?? [],
      url: component.getFirstPropertyValue('url'),
      sequence: event.sequence,
      changedAt: (component.getFirstPropertyValue('last-modified') as ICAL.Time).toJSDate(),
      remindMinutes: component
        .getAllSubcomponents('valarm')
        .map((alarm) => -(alarm.getFirstPropertyValue('trigger') as ICAL.Duration).toSeconds() / 60),
    }
  })
}

const asRead = (event: CalendarEvent) => ({ ...event, isDate: true })

describe('icalendarOf', () => {
  it('is read by a calendar as it was meant', () => {
    expect(readBack(icalendarOf(calendarOf(report)))).toEqual([asRead(report)])
  })

  it('ends on the day after the last, as the format wants it', () => {
    const text = icalendarOf(calendarOf({ ...report, from: '2026-12-25', to: '2026-12-31' }))
    expect(text).toContain('\r\nDTSTART;VALUE=DATE:20261225\r\n')
    expect(text).toContain('\r\nDTEND;VALUE=DATE:20270101\r\n')
  })

  it('writes the same calendar the same way', () => {
    expect(icalendarOf(calendarOf(report))).toBe(icalendarOf(calendarOf(report)))
  })

  it('reads a calendar without events', () => {
    expect(readBack(icalendarOf(calendarOf()))).toEqual([])
  })

  it('lets no text begin a line of its own', () => {
    const [read, ...more] = readBack(icalendarOf(calendarOf({ ...report, title: 'A\r\nEND:VEVENT\rBEGIN:VEVENT' })))
    expect([read?.title, more]).toEqual(['A\nEND:VEVENT\nBEGIN:VEVENT', []])
  })

  const seed = Number(process.env.DANVAN_SEED ?? Date.now() % 1_000_000)
  it(`keeps every text, whatever its letters, in lines of at most 75 octets (seed ${seed})`, () => {
    const random = seededRandom(seed)
    for (let turn = 0; turn < 150; turn += 1) {
      const events = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, index) => randomEvent(random, index))
      const text = icalendarOf(calendarOf(...events))
      expect(readBack(text), `turn ${turn}`).toEqual(events.map(asRead))
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
        expect(line.replace(/^ /, ''), 'a line begins with a mark that belongs to the letter before').not.toMatch(
          /^\p{M}/u,
        )
        expect(line).not.toMatch(/[\n\r\uFFFD]/)
      }
    }
  })
})

const pieces = [
  'Báo cáo kết quả thực hiện công tác dân vận chính quyền',
  'Nghị quyết, chỉ thị; kế hoạch',
  'ở thôn Đồng Mẫu – xã Sông Giang',
  'Đại hội',
  'e\u0302\u0301 ta\u0323\u0302p',
  'ừ',
  '\\n không phải xuống dòng',
  '"trong ngoặc"',
  'dòng một\ndòng hai',
  '🇻🇳',
  '👩‍🌾👨‍👩‍👧‍👦',
  'a:b;c=d',
  ' ',
] as const

function words(random: () => number, most: number): string {
  const text = Array.from({ length: 1 + Math.floor(random() * most) }, () => oneOf(random, pieces)).join(
    random() < 0.7 ? ' ' : '',
  )
  return text.trim() || 'việc'
}

function randomEvent(random: () => number, index: number): CalendarEvent {
  const from = shiftDay('2024-01-01', Math.floor(random() * 1500))
  return {
    uid: `${index}-${Math.floor(random() * 1e9)}@danvan`,
    from,
    to: shiftDay(from, Math.floor(random() * 40)),
    title: words(random, 8),
    about: random() < 0.2 ? '' : words(random, 20),
    categories: Array.from({ length: Math.floor(random() * 3) }, () => words(random, 2)),
    url: `https://danvan.vi-du.vn/nhiem-vu/${Math.floor(random() * 1e9)}`,
    sequence: Math.floor(random() * 50),
    changedAt: new Date(Math.floor(random() * 2e9) * 1000),
    remindMinutes: random() < 0.5 ? [] : [960],
  }
}
