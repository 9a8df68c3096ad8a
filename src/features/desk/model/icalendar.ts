import { type Day, shiftDay } from '#kernel/dates/day.ts'

/** One thing of a calendar that takes whole days, from the first to the last, both included. */
export interface CalendarEvent {
  /** The same for the same thing for ever, so that a calendar knows it again. */
  readonly uid: string
  readonly from: Day
  readonly to: Day
  readonly title: string
  readonly about: string
  readonly categories: readonly string[]
  readonly url: string
  /** Goes up whenever the thing changes. */
  readonly sequence: number
  readonly changedAt: Date
  /** Minutes before the first day begins (below 0: after) at which a calendar reminds; none: it does not. */
  readonly remindMinutes: readonly number[]
}

/** A calendar as one subscribes to it. */
export interface Calendar {
  readonly name: string
  readonly about: string
  /** When it was drawn up. */
  readonly at: Date
  readonly events: readonly CalendarEvent[]
}

/** How often a calendar that subscribes is asked to come again (RFC 7986, 5.7). */
const refresh = 'PT1H'

/**
 * The calendar in the format of RFC 5545, as any calendar program subscribes to it: lines end with CR LF and are folded at
 * 75 octets, days are all-day events whose end is the day after the last.
 */
export function icalendarOf({ name, about, at, events }: Calendar): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//danvan//danvan//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-CALDESC:${escaped(about)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    ...events.flatMap((event) => linesOf(event, at)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}

function linesOf(event: CalendarEvent, at: Date): string[] {
  const { uid, from, to, title, about, categories, url, sequence, changedAt, remindMinutes } = event
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${moment(at)}`,
    `DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${shiftDay(to, 1).replaceAll('-', '')}`,
    `SUMMARY:${escaped(title)}`,
    ...(about === '' ? [] : [`DESCRIPTION:${escaped(about)}`]),
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escaped).join(',')}`]),
    `URL:${url}`,
    `SEQUENCE:${sequence}`,
    `LAST-MODIFIED:${moment(changedAt)}`,
    // It is no appointment: nobody's time is taken by it.
    'TRANSP:TRANSPARENT',
    ...remindMinutes.flatMap((minutes) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      `TRIGGER:${minutes > 0 ? '-' : ''}PT${Math.abs(minutes)}M`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

/** A moment in UTC: `20261123T030000Z`. */
function moment(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/** Text as a value (RFC 5545, 3.3.11); characters that no text may hold are left out. */
function escaped(text: string): string {
  return (
    text
      .replaceAll(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the format forbids
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
      .replaceAll('\n', '\\n')
  )
}

const mostOctets = 75
const encoder = new TextEncoder()

/** The line in pieces of at most 75 octets (RFC 5545, 3.1); no piece ends within a letter and the marks above it. */
function folded(line: string): string {
  if (encoder.encode(line).length <= mostOctets) return line
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const letter of lettersOf(line)) {
    const size = encoder.encode(letter).length
    // The blank that begins a further line counts too.
    if (octets + size > mostOctets - (pieces.length > 0 ? 1 : 0) && piece !== '') {
      pieces.push(piece)
      piece = ''
      octets = 0
    }
    piece += letter
    octets += size
  }
  return [...pieces, piece].join('\r\n ')
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** Letters with their marks; one that is longer than a line may be comes apart into its characters. */
function lettersOf(line: string): string[] {
  return [...graphemes.segment(line)].flatMap(({ segment }) =>
    encoder.encode(segment).length < mostOctets ? [segment] : [...segment],
  )
}
