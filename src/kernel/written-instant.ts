// Apart from `written-date.ts`: a formatter of time zones weighs 7 MiB, which a reader of files has no use for.
const instantInVietnam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An instant (ISO 8601) as `dd/mm/yyyy HH:MM` on the clock of Vietnam; the text itself where it is no instant. */
export function writtenInstant(instant: string): string {
  const time = Date.parse(instant)
  return Number.isNaN(time) ? instant : instantInVietnam.format(time).replace(',', '')
}
