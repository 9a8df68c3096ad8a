import type { Section } from '../contract.ts'
import { type Label, type LabelKind, parseLabel } from '../lines/label.ts'
import type { Paragraph } from '../lines/source-text.ts'
import type { Zone } from './passage.ts'

/** Where a paragraph stands among the sections. */
export interface Place {
  readonly path: string
  readonly label: string | null
  /** Where the words begin behind the label. */
  readonly bodyAt: number
}

/** How deep a kind of label stands under the others (NĐ 30/2020, PL I, II.6; bullets are custom). */
const ranks: Readonly<Record<Exclude<LabelKind, 'dash' | 'plus'>, number>> = {
  part: 0,
  chapter: 1,
  division: 2,
  article: 3,
  capital: 4,
  roman: 5,
  number: 6,
  decimal: 6,
  ordinal: 11,
  letter: 12,
  bracket: 14,
}
const subNumberRank = 13

interface Open {
  readonly rank: number
  readonly label: Label
}

const sectionZones: ReadonlySet<Zone> = new Set(['opening', 'body'])

/** Gives each paragraph its place and lists the labelled sections with their paths, as they are printed. */
export function findSections(
  paragraphs: readonly Paragraph[],
  zones: readonly Zone[],
): { readonly sections: readonly Section[]; readonly places: readonly Place[] } {
  const sections: Section[] = []
  const places: Place[] = []
  let open: readonly Open[] = []
  let path = ''
  for (let index = 0; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index] as Paragraph
    const before = open
    const zone = zones[index] ?? 'body'
    const label = zone === 'head' || zone === 'title' || zone === 'signature' ? null : parseLabel(paragraph.text)
    if (open.length > 0 && (zone === 'title' || zone === 'closing')) open = []
    if (!label && zone === 'body' && open.some(isOrdinal)) open = open.filter((above) => !isOrdinal(above))
    const isSection = label && sectionZones.has(zone) && !paragraph.cell && isHeading(label, paragraph, open)
    if (isSection) {
      const rank = rankOf(label, open)
      open = [...open.filter((above) => above.rank < rank), { rank, label }]
    }
    if (open !== before) path = pathOf(open)
    if (isSection) sections.push(sectionOf(paragraph, paragraphs[index + 1], label, { path, level: open.length }))
    places.push({ path: sectionZones.has(zone) ? path : '', label: label?.label ?? null, bodyAt: label?.bodyAt ?? 0 })
  }
  return { sections, places }
}

const isCapital = ({ label }: Open): boolean => label.kind === 'capital'

/** "B. NỘI DUNG, NHIỆM VỤ" where nothing stands as "A": a part whose first is not among what was sent. */
const isCapitals = (words: string, { label }: Label): boolean =>
  label >= 'B' && label <= 'H' && /\p{Lu}{2}.*\s.*\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words)

const isOrdinal = ({ label }: Open): boolean => label.kind === 'ordinal'

const pathOf = (open: readonly Open[]): string => open.map(({ label }) => label.label).join('/')

/** Bullets are no sections; neither is a number that goes on a sentence ("30. đồng"). */
function isHeading(label: Label, { text }: Paragraph, open: readonly Open[]): boolean {
  if (label.kind === 'dash' || label.kind === 'plus') return false
  if (label.kind === 'capital')
    return label.label === 'A' || open.some(isCapital) || isCapitals(text.slice(label.bodyAt), label)
  if (label.kind !== 'number' || !/^\p{Ll}/u.test(text.slice(label.bodyAt))) return true
  const before = open.find((above) => above.label.kind === 'number')?.label.label ?? '0'
  return Number(label.label) === Number(before) + 1 || Number(label.label) === 1
}

function rankOf(label: Label, open: readonly Open[]): number {
  if (label.kind === 'dash' || label.kind === 'plus') return 99
  if (label.kind === 'decimal') return ranks.decimal + label.depth - 1
  if (label.kind === 'letter' && label.label.length > 1) return subNumberRank
  if (label.kind === 'number' && label.mark === ')' && open.some(isNumberWithAnotherMark)) return subNumberRank
  return ranks[label.kind]
}

const isNumberWithAnotherMark = ({ label }: Open): boolean => label.kind === 'number' && label.mark !== ')'

function sectionOf(
  paragraph: Paragraph,
  next: Paragraph | undefined,
  label: Label,
  place: Pick<Section, 'path' | 'level'>,
): Section {
  const bare = label.bodyAt >= paragraph.text.length
  const useNext = bare && next !== undefined && parseLabel(next.text) === null && next.text.length < 300
  const source = useNext ? next : paragraph
  const from = useNext ? 0 : bare ? 0 : label.bodyAt
  return {
    ...place,
    label: label.label,
    text: source.text.slice(from),
    span: [source.start + from, source.end],
  }
}
