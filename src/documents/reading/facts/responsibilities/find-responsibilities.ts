import { singleBlanks } from '#kernel/single-blanks.ts'
import type { Responsibility } from '../../contract.ts'
import { everyHint, type Hints, hint, may } from '../../hints/hints.ts'
import type { Outline, Passage } from '../../tree/passage.ts'
import { blanksAt, splitClauses } from '../deadlines/clauses.ts'
import { findDutyTables } from '../duties/duty-tables.ts'
import { type LabelMeaning, labelMeaning, readLabelClause } from '../duties/label-lines.ts'
import { dutyVerb, rolesIn } from '../duties/roles.ts'
import { findScenes, type Scene } from '../duties/scenes.ts'
import { findSubject, type Subject, subjectAt } from '../duties/subjects.ts'
import { trimmedEnd } from '../duties/trimmed-end.ts'

/** Sections that say why, how it stands and whom it touches give nobody a duty. */
const noDuty: ReadonlySet<string> = new Set(['purpose', 'situation', 'scope', 'time'])
const labelRoles: ReadonlyMap<LabelMeaning, string> = new Map([
  ['lead', 'chủ trì'],
  ['support', 'phối hợp'],
  ['doer', 'thực hiện'],
  ['follower', 'theo dõi'],
])
const supportRole = 'phối hợp'
/** Behind a heading that names units, so much of their duties tells the roles. */
const duties = 3
const longestName = 100
const longestLead = 60

/** Who is to lead, support, do, advise or follow up, section by section. */
export function findResponsibilities(tree: Outline): readonly Responsibility[] {
  const found: Responsibility[] = []
  const scenes = findScenes(tree)
  let told = -1
  for (const [index, scene] of scenes.entries()) {
    if (index <= told || (scene.kind && noDuty.has(scene.kind))) continue
    const below = belowLabel(scene, scenes, index)
    told = index + below.length
    found.push(...below)
    if (scene.labelLine) found.push(...fromLabelLine(scene))
    else if (scene.isHeading) found.push(...fromHeading(scene, scenes.slice(index + 1, index + 1 + duties)))
    else found.push(...fromProse(scene))
  }
  return [...found, ...fromTables(tree)].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

function responsibility(passage: Passage, start: number, end: number, role: string): Responsibility {
  const text = passage.text.slice(start, end)
  const span = [passage.start + start, passage.start + end] as const
  return { unit: singleBlanks(text), role, section: sectionOf(passage.path), text, span }
}

/** Articles are numbered through a whole document and cited without their chapter: `Điều 10/2`. */
const sectionOf = (path: string) => path.replace(/^.*\/(?=Điều\s)/u, '') || null

/** "Đơn vị chủ trì: Sở …", also with a sentence behind the colon ("Cơ quan thực hiện: Sở … chủ trì, phối hợp với …"). */
function fromLabelLine(scene: Scene): Responsibility[] {
  const { labelLine, passage } = scene
  const role = labelLine ? labelRoles.get(labelLine.meaning) : undefined
  if (!labelLine || !role) return []
  const { text } = passage
  const further = labelClauses(text, labelLine.valueAt)
  const behind = further.flatMap((clause) => fromLabelClause(passage, clause) ?? [])
  const subject = subjectAt(text, labelLine.valueAt)
  if (subject && dutyVerb.test(text.slice(subject.end, subject.end + 120)))
    return [...fromSentence(scene, labelLine.valueAt), ...behind]
  const end = trimmedEnd(text.slice(0, further[0]?.start), '.;, ')
  if (end <= labelLine.valueAt || !(subject || isName(text.slice(labelLine.valueAt, end)))) return behind
  const labelled = /tham\s+mưu/iu.test(labelLine.label) ? `${role}; tham mưu` : role
  return [responsibility(passage, labelLine.valueAt, end, labelled), ...behind]
}

const isBareLabel = /^(?:các\s+)?(?:cơ\s+quan|đơn\s+vị)\s+(?:chủ\s+trì|phối\s+hợp|(?:tổ\s+chức\s+)?thực\s+hiện)$/iu

/** "b) Cơ quan phối hợp": a heading that is a label without its colon. */
const bareLabel = ({ isHeading, passage, bodyAt }: Scene) =>
  isHeading && isBareLabel.test(passage.text.slice(bodyAt)) ? labelMeaning(passage.text.slice(bodyAt)) : null

/** "b) Cơ quan phối hợp:" with nothing behind it: its value are the items below that are names and nothing else. */
function belowLabel(scene: Scene, scenes: readonly Scene[], index: number): Responsibility[] {
  const { labelLine, passage } = scene
  const meaning = labelLine ? labelLine.meaning : bareLabel(scene)
  const role = meaning ? labelRoles.get(meaning) : undefined
  if (!role || (labelLine && passage.text.slice(labelLine.valueAt).trim() !== '')) return []
  const found: Responsibility[] = []
  for (let at = index + 1; at < scenes.length; at += 1) {
    const { passage: item, bodyAt } = scenes[at] as Scene
    const subject = /^[-–+•*]/u.test(item.text) ? subjectAt(item.text, bodyAt) : null
    if (!subject || subject.end < trimmedEnd(item.text, '.;, ')) break
    found.push(responsibility(item, subject.start, subject.end, role))
  }
  return found
}

/** "Chủ trì: Phòng X. Phối hợp: Văn phòng.": the clauses behind the first value that are labels themselves. */
const labelClauses = (text: string, from: number) =>
  splitClauses(text, from).filter((clause) => clause.start > from && readLabelClause(text, clause) !== null)

/** What stands behind "Cơ quan phối hợp:" and is short, begins with a capital and is no sentence names a body. */
const isName = (value: string) =>
  value.length <= longestName && /^\p{Lu}/u.test(value) && !/[.;:]|^Theo\s|\d{3}/u.test(value)

/** "1. Sở Nội vụ" and what stands below it. */
function fromHeading(scene: Scene, below: readonly Scene[]): Responsibility[] {
  const { passage, headingUnits } = scene
  if (!headingUnits || headingUnits.span[0] < passage.start || headingUnits.span[0] >= passage.end) return []
  const own = below.filter((other) => other.passage.path.startsWith(passage.path))
  const roles = rolesOf(own.map((other) => other.passage.text.slice(other.bodyAt, other.bodyAt + 160)).join(' '))
  return [responsibility(passage, headingUnits.span[0] - passage.start, headingUnits.span[1] - passage.start, roles)]
}

const rolesOf = (words: string, hints: Hints = everyHint) => rolesIn(words, hints).join('; ')

function fromProse(scene: Scene): Responsibility[] {
  const { passage } = scene
  const found: Responsibility[] = []
  let listed: { start: number; end: number }[] = []
  const { clauses } = scene
  for (const [index, clause] of clauses.entries()) {
    const labelled = index > 0 ? fromLabelClause(passage, clause) : null
    if (labelled) {
      found.push(labelled)
      continue
    }
    const list = clauses[index + 1]?.goesOn ? wholeList(passage.text, clause) : null
    if (list) {
      listed.push(list)
      continue
    }
    // Behind a list of names the next names go on the list, whatever verb follows them.
    const goesOn = listed.length > 0 ? subjectAt(passage.text, clause.start) : null
    const subject =
      (index === 0
        ? (ownSubject(scene, clause) ?? behindColon(scene))
        : findSubject(passage, clause.start, clause.end)) ?? goesOn
    const own = subject && subject.end <= clause.end ? ofSubject(scene, subject, clause.end) : []
    const role = own[0]?.role
    if (role) found.push(...listed.map(({ start, end }) => responsibility(passage, start, end, role)))
    found.push(...own)
    listed = []
  }
  if (found.length === 0) found.push(...inLastBracket(passage))
  if (found.length > 0 || !scene.headingUnits || scene.headingUnits.span[0] < passage.start) return found
  // "3. Sở …: Phối hợp với …": the item itself is headed by its units.
  return fromSentence(scene, scene.headingUnits.span[0] - passage.start)
}

const lastBracket = /\(([^()]{3,160})\)\s*[.;]?$/u
const behindNames =
  /^\s*(?:$|[;,]\s*(?:hoàn\s+thành|hoàn\s+tất|xong|thực\s+hiện|trước|trong|tháng|quý|ngày|từ|chậm\s+nhất))/iu
/** A bracket behind these says who receives or who is meant, not who does it. */
const receiver = /(?:gửi|nộp|báo\s+cáo|trình|qua|cơ\s+quan\s+thường\s+trực)(?!\p{L})[^.;]{0,120}$/iu

/** "3. Đăng ký thi đua các cụm (Văn phòng; xong trước ngày …).": an item of a list ends with whoever does it. */
function inLastBracket(passage: Passage): Responsibility[] {
  const { text, label } = passage
  const bracket = label === null || !text.includes('(') ? null : lastBracket.exec(text)
  if (!bracket || receiver.test(text.slice(0, bracket.index))) return []
  const start = bracket.index + 1
  const subject = subjectAt(text, start)
  if (subject?.names[0]?.kind !== 'body' || subject.start !== start) return []
  if (!behindNames.test(text.slice(subject.end, start + (bracket[1]?.length ?? 0)))) return []
  return [responsibility(passage, subject.start, subject.end, 'thực hiện')]
}

/** "… Chủ trì: Phòng X. Phối hợp: Văn phòng.": a label inside a paragraph. */
function fromLabelClause(passage: Passage, clause: { start: number; end: number }): Responsibility | null {
  const line = may(passage.hints, hint.colon) ? readLabelClause(passage.text, clause) : null
  const role = line ? labelRoles.get(line.meaning) : undefined
  if (!line || !role) return null
  const subject = subjectAt(passage.text, line.valueAt)
  if (subject && subject.end <= clause.end) return responsibility(passage, subject.start, subject.end, role)
  const end = trimmedEnd(passage.text.slice(0, clause.end), '.;, ')
  return isName(passage.text.slice(line.valueAt, end)) ? responsibility(passage, line.valueAt, end, role) : null
}

/** "Chế độ báo cáo: Các trường … báo cáo kết quả": the subject behind the words that name what the item is about. */
function behindColon({ passage, clauses }: Scene): Subject | null {
  const { text } = passage
  const [first] = clauses
  const colon =
    first && may(passage.hints, hint.colon) ? text.slice(first.start, first.start + longestLead).indexOf(':') : -1
  if (!first || colon < 0) return null
  const at = first.start + colon + 1
  return findSubject(passage, at + blanksAt(text, at), first.end)
}

/** The subject of the first clause, which the scene has found already for the whole passage. */
function ownSubject({ passage, subject }: Scene, clause: { end: number }) {
  if (!subject) return null
  const [start, end] = [subject.span[0] - passage.start, subject.span[1] - passage.start]
  return end <= clause.end ? { start, end, dutyAt: subject.dutyAt } : null
}

/** "Chánh Văn phòng; Giám đốc các sở; …": a clause of names alone shares the duty of the clause behind it. */
function wholeList(text: string, clause: { start: number; end: number }): { start: number; end: number } | null {
  const subject = subjectAt(text, clause.start)
  return subject && subject.end >= clause.end ? { start: subject.start, end: clause.end } : null
}

function fromSentence(scene: Scene, at: number): Responsibility[] {
  const subject = subjectAt(scene.passage.text, at)
  return subject ? ofSubject(scene, subject, scene.passage.text.length) : []
}

function ofSubject(
  { passage, supporters }: Scene,
  subject: { start: number; end: number; dutyAt: number },
  to: number,
): Responsibility[] {
  const roles = rolesOf(passage.text.slice(subject.dutyAt, to), passage.hints)
  const own = supporters.filter(({ verbAt, end }) => verbAt >= subject.dutyAt && end <= to)
  return [
    responsibility(passage, subject.start, subject.end, roles),
    ...own.map(({ start, end }) => responsibility(passage, start, end, supportRole)),
  ]
}

function fromTables(tree: Outline): Responsibility[] {
  return findDutyTables(tree).flatMap(({ rows, isSchedule }) =>
    (isSchedule ? [] : rows).flatMap(({ cells }) =>
      [...labelRoles].flatMap(([meaning, role]) =>
        (cells.get(meaning) ?? [])
          .filter(({ text }) => /^\p{Lu}|^các\s/u.test(text))
          .map((passage) => responsibility(passage, 0, passage.text.trimEnd().length, role)),
      ),
    ),
  )
}
