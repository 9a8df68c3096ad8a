import { hint, may } from '../../hints/hints.ts'
import type { Outline, Passage, Zone } from '../../tree/passage.ts'
import { type Clause, splitClauses } from '../deadlines/clauses.ts'
import { type LabelLine, readLabelLine } from './label-lines.ts'
import { dutyVerb } from './roles.ts'
import { innerSectionKind, type SectionKind, topSectionKind } from './section-kind.ts'
import { askedBeforeColon, findSubject, isLooseHeadAt, skipGiving, subjectAt } from './subjects.ts'
import { findSupporters, type Supporters } from './supporters.ts'
import { trimmedEnd } from './trimmed-end.ts'

/** Units with their place in the document's text. */
export interface PlacedUnits {
  readonly text: string
  readonly span: readonly [number, number]
}

/** A passage with what stands around it: the section that it lies in, who it speaks of, the year that it means. */
export interface Scene {
  readonly passage: Passage
  /** Where its words begin behind its own label. */
  readonly bodyAt: number
  readonly kind: SectionKind | null
  /** The words of the innermost heading above it. */
  readonly heading: string | null
  /** Only a heading: its items or its text follow. */
  readonly isHeading: boolean
  readonly labelLine: LabelLine | null
  /** The units named by the nearest heading above (or by the passage itself, when it is that heading). */
  readonly headingUnits: PlacedUnits | null
  /** The units that the passage's own sentence speaks to, and where their duty begins. */
  readonly subject: (PlacedUnits & { readonly dutyAt: number }) | null
  /** The units that the sentence above its list asks ("Các phòng … thực hiện các nội dung sau:"). */
  readonly asked: PlacedUnits | null
  /** The units that it asks to support others. */
  readonly supporters: readonly Supporters[]
  /** Its clauses behind its own label; a heading has none. */
  readonly clauses: readonly Clause[]
  /** The one year that a heading above states. */
  readonly year: number | null
}

interface OpenHeading {
  readonly path: string
  readonly text: string
  readonly kind: SectionKind | null
  readonly units: PlacedUnits | null
  readonly year: number | null
}

const longestHeading = 420
/** "3. Cán bộ phụ trách lĩnh vực giám sát": a heading that is one person's title is no longer than this. */
const longestPerson = 110
/** "3. Ban Thường vụ … yêu cầu:": the heading's units ask others. */
const asksOthers = /^\s*(?:yêu\s+cầu|đề\s+nghị|giao|quyết\s+định|chỉ\s+đạo|thống\s+nhất|kết\s+luận)\s*:?\s*$/iu

/** Three constructs look at the same scenes of one document. */
const known = new WeakMap<Outline, readonly Scene[]>()

/** The scenes of the body, the closing words and the annexes, in reading order. */
export function findScenes(tree: Outline): readonly Scene[] {
  const scenes = known.get(tree) ?? readScenes(tree)
  known.set(tree, scenes)
  return scenes
}

const spokenZones: ReadonlySet<Zone> = new Set(['body', 'closing', 'annex'])

/** Whether a path is that of a section or of anything in it. */
const liesIn = (path: string, section: string): boolean =>
  path.startsWith(section) && (path.length === section.length || path.charAt(section.length) === '/')

/** Whether a path ends with a label as its last part. */
const isLastOf = (path: string, label: string): boolean =>
  path.endsWith(label) && (path.length === label.length || path.charAt(path.length - label.length - 1) === '/')

function readScenes(tree: Outline): readonly Scene[] {
  const scenes: Scene[] = []
  /** Each lies in the one before it. */
  const open: OpenHeading[] = []
  let lead: Scene | null = null
  const { passages } = tree
  for (let index = 0; index < passages.length; index += 1) {
    const passage = passages[index] as Passage
    if (passage.cell || !spokenZones.has(passage.zone)) continue
    const { path, bodyAt } = passage
    while (open.length > 0 && !liesIn(path, open.at(-1)?.path ?? '')) open.pop()
    const isHeading = isHeadingOnly(passage, bodyAt, passages[index + 1])
    const isSection = passage.label !== null && isLastOf(path, passage.label)
    if (isSection) {
      const heading = headingOf(passage, bodyAt, open.length === 0, isHeading)
      if (open.at(-1)?.path === path) open.pop()
      open.push(heading)
    }
    const scene = sceneOf(passage, { bodyAt, isHeading, isSection }, open, lead)
    scenes.push(scene)
    if (isHeading) lead = null
    if (asksBelow(scene)) lead = scene
  }
  return scenes
}

/** A heading has no full stop and its items or its text stand below it. */
function isHeadingOnly({ text, path, label, zone }: Passage, bodyAt: number, next: Passage | undefined): boolean {
  if (
    label === null ||
    text.length > longestHeading ||
    (text.includes(';') && !isListOfUnits(text, bodyAt)) ||
    '.;,'.includes(text.charAt(trimmedEnd(text) - 1))
  )
    return false
  if (!next || next.zone !== zone) return false
  if (next.path !== path) return liesIn(next.path, path)
  return next.label === null || next.label !== label
}

/** "1. Các sở, ban, ngành; UBND các xã": units and nothing else. */
function isListOfUnits(text: string, bodyAt: number): boolean {
  const units = subjectAt(text, bodyAt)
  return units !== null && units.end >= trimmedEnd(text, ':')
}

function headingOf(passage: Passage, bodyAt: number, isTop: boolean, isHeading: boolean): OpenHeading {
  const words = passage.text.slice(bodyAt)
  const kind = isTop ? topSectionKind(words) : innerSectionKind(words)
  const units = headingUnitsOf(passage, bodyAt, isHeading)
  return { path: passage.path, text: words, kind, units, year: yearIn(words) }
}

/** "1. Sở Nội vụ", "2. Đối với các cơ quan nhà nước", "3. Các sở chủ trì dự án thuộc Chương trình". */
function headingUnitsOf(passage: Passage, bodyAt: number, isHeading: boolean): PlacedUnits | null {
  const { text } = passage
  const subject = subjectAt(text, bodyAt)
  if (!subject && isHeading && text.length < longestPerson && isLooseHeadAt(text, bodyAt))
    return placed(passage, bodyAt, trimmedEnd(text, ':'))
  if (!subject || asksOthers.test(text.slice(subject.end, subject.end + 40))) return null
  if (!isHeading && !/^\s*(?:\([^)]{0,200}\)\s*)?:/u.test(text.slice(subject.end, subject.end + 220))) return null
  // "1. Sở … chỉ đạo các đơn vị thực hiện:" speaks of the unit; without the colon the whole heading is its name.
  const isSentence =
    text.charAt(trimmedEnd(text) - 1) === ':' && dutyVerb.test(text.slice(subject.end, subject.end + 200))
  const end = isHeading && !isSentence ? trimmedEnd(text, ':') : subject.end
  return placed(passage, subject.start, Math.max(end, subject.end))
}

/** A sentence that ends with a colon and gives the items below it to units. */
function asksBelow({ passage, labelLine, isHeading, subject }: Scene): boolean {
  if (isHeading || labelLine || passage.text.charAt(trimmedEnd(passage.text) - 1) !== ':') return false
  return subject !== null || askedBeforeColon(passage.text) !== null
}

/** The units that the sentence above asks, where the passage is an item of its list. */
function askedBy(lead: Scene | null, passage: Passage): PlacedUnits | null {
  if (!lead) return null
  const isItem =
    passage.label !== null || (passage.path !== lead.passage.path && liesIn(passage.path, lead.passage.path))
  if (!isItem && lead.passage.path !== '') return null
  if (lead.subject) return lead.subject
  const asked = askedBeforeColon(lead.passage.text)
  return asked && placed(lead.passage, asked.start, asked.end)
}

function sceneOf(
  passage: Passage,
  own: { bodyAt: number; isHeading: boolean; isSection: boolean },
  open: readonly OpenHeading[],
  lead: Scene | null,
): Scene {
  const { bodyAt, isHeading } = own
  const { kind, units, year } = saidAbove(open)
  const labelLine = may(passage.hints, hint.colon) ? readLabelLine(passage.text, bodyAt) : null
  const subject = labelLine || isHeading ? null : findSubject(passage, bodyAt, passage.text.length)
  return {
    passage,
    bodyAt,
    isHeading,
    labelLine,
    kind,
    heading: open.at(own.isSection && !isHeading ? -2 : -1)?.text ?? null,
    headingUnits: units,
    subject: subject && { ...placed(passage, subject.start, subject.end), dutyAt: subject.dutyAt },
    asked: askedBy(lead, passage),
    supporters: findSupporters(passage),
    clauses: isHeading ? [] : splitClauses(passage.text, bodyAt),
    year,
  }
}

/** What the innermost of the headings says that says it. */
function saidAbove(open: readonly OpenHeading[]): Pick<OpenHeading, 'kind' | 'units' | 'year'> {
  let [kind, units, year]: [SectionKind | null, PlacedUnits | null, number | null] = [null, null, null]
  for (const heading of open) {
    kind = heading.kind ?? kind
    units = heading.units ?? units
    year = heading.year ?? year
  }
  return { kind, units, year }
}

function placed(passage: Passage, start: number, end: number): PlacedUnits {
  return { text: passage.text.slice(start, end), span: [passage.start + start, passage.start + end] }
}

const yearAlone = /(?<![\d/.-])20\d\d(?!\d)/gu

/** The one year that a text states; null where it states none or several. */
export function yearIn(text: string): number | null {
  if (!text.includes('20')) return null
  let year: string | null = null
  yearAlone.lastIndex = 0
  for (let match = yearAlone.exec(text); match; match = yearAlone.exec(text)) {
    if (year !== null && year !== match[0]) return null
    year = match[0]
  }
  return year === null || /giai\s+đoạn/iu.test(text) ? null : Number(year)
}

/** The words of a passage where a unit may begin, behind its label and words such as "Đề nghị". */
export const unitsAt = ({ passage, bodyAt }: Scene): number => skipGiving(passage.text, bodyAt)
