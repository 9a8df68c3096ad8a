import type { Desk } from '../contract.ts'

/** What is owed, in a few words: "2 việc quá hạn, 1 việc hạn hôm nay"; null where nothing is. */
function owedWords({ late, today, week }: Pick<Desk, 'late' | 'today' | 'week'>): string | null {
  const parts = [
    late.count > 0 && `${late.count} việc quá hạn`,
    today.count > 0 && `${today.count} việc hạn hôm nay`,
    week.count > 0 && `${week.count} việc đến hạn trong tuần`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? null : parts.join(', ')
}

/** What to do first: the oldest late, then what is due today, what others wait for, what is to be taken up, what is next. */
function firstThing(desk: Desk): string | null {
  const [late, today, week, toAcknowledge] = [desk.late, desk.today, desk.week, desk.toAcknowledge].map(
    ({ items }) => items[0],
  )
  if (late) return `Làm trước: “${shortened(late.text)}” (${late.dueWords}).`
  if (today) return `Làm trước: “${shortened(today.text)}”, hạn hôm nay.`
  const waiting = desk.words.count + desk.toSign.count
  if (waiting > 0) return `${waiting} việc đang chờ ý kiến của bạn.`
  if (toAcknowledge) return `${desk.toAcknowledge.count} việc chờ tiếp nhận.`
  return week ? `Gần nhất: “${shortened(week.text)}” (${week.dueWords}).` : null
}

/** The first sentence of the desk: what is owed and what to do next; null where the unit owes nothing and nobody waits. */
export function deskLead(desk: Desk): string | null {
  const [owed, first] = [owedWords(desk), firstThing(desk)]
  if (owed === null) return first
  return first === null ? `${owed}.` : `${owed}. ${first}`
}

const mostLetters = 70

function shortened(text: string): string {
  if (text.length <= mostLetters) return text
  const cut = text.slice(0, mostLetters)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), mostLetters / 2))}…`
}
