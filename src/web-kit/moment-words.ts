const format = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

const partsOf = (moment: string) =>
  Object.fromEntries(format.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]))

/** "08:05 ngày 02/03/2026", in Vietnam's time. */
export function momentWords(moment: string): string {
  const { hour, minute, day, month, year } = partsOf(moment)
  return `${hour}:${minute} ngày ${day}/${month}/${year}`
}

/** The same to the second, as a column of moments shows it: `02/03/2026 08:05:30`. */
export function clockWords(moment: string): string {
  const { hour, minute, second, day, month, year } = partsOf(moment)
  return `${day}/${month}/${year} ${hour}:${minute}:${second}`
}
