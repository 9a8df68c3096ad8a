import type { ReadingProblem, Section } from '../../contract.ts'

type Kind = 'roman' | 'arabic' | 'letter'

interface Label {
  readonly kind: Kind
  /** From 1. */
  readonly place: number
}

interface Numbered {
  readonly section: Section
  readonly label: Label
}

/** The letters of an outline in the order of NĐ 30/2020/NĐ-CP, Phụ lục I; many skip đ or use f and j. */
const letters = [
  'a',
  'b',
  'c',
  'd',
  'đ',
  'e',
  'g',
  'h',
  'i',
  'k',
  'l',
  'm',
  'n',
  'o',
  'p',
  'q',
  'r',
  's',
  't',
  'u',
  'v',
  'x',
  'y',
]
const alsoNext: Readonly<Record<string, readonly string[]>> = {
  d: ['đ', 'e'],
  e: ['g', 'f'],
  f: ['g'],
  i: ['k', 'j'],
  j: ['k'],
}
const romanFigures: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }

/** Slips in the numbering of sections: a wrong start, a gap, a number twice. What is printed stays as printed. */
export function findNumberingSlips(sections: readonly Section[]): ReadingProblem[] {
  const problems: ReadingProblem[] = []
  const previous = new Map<string, Numbered>()
  const lastOfLevel = new Map<number, Label>()
  for (const section of sections) {
    const label = parseLabel(section.label)
    if (label === null) continue
    const key = `${parentOf(section.path)}|${label.kind}`
    const before = previous.get(key) ?? null
    const problem =
      before === null ? startSlip(section, label, lastOfLevel.get(section.level)) : stepSlip(section, label, before)
    if (problem !== null) problems.push(problem)
    previous.set(key, { section, label })
    lastOfLevel.set(section.level, label)
  }
  return problems
}

function startSlip(section: Section, label: Label, last: Label | undefined): ReadingProblem | null {
  if (label.place === 1) return null
  // Numbers may run on from one part into the next.
  if (last?.kind === label.kind && label.place === last.place + 1) return null
  const where = parentOf(section.path) === '' ? 'của văn bản' : `trong mục ${parentOf(section.path)}`
  const message = `Mục đầu tiên ${where} mang số “${section.label}”: có thể thiếu mục đứng trước hoặc đánh số nhầm. Hãy đối chiếu với bản gốc.`
  return { code: 'numbering-start', message, span: section.span }
}

function stepSlip(section: Section, label: Label, { section: before, label: last }: Numbered): ReadingProblem | null {
  if (label.place === 1 || follows(section.label, before.label, label, last)) return null
  if (label.place === last.place) {
    const message = `Số mục “${section.label}” xuất hiện hai lần liền nhau. Hãy đối chiếu với bản gốc trước khi dẫn mục này.`
    return { code: 'numbering-double', message, span: section.span }
  }
  if (label.place < last.place) return null
  const message = `Sau mục “${before.label}” là mục “${section.label}”: có thể thiếu mục ở giữa. Hãy đối chiếu với bản gốc.`
  return { code: 'numbering-gap', message, span: section.span }
}

function follows(label: string, before: string, { kind, place }: Label, last: Label): boolean {
  if (kind === 'letter' && (alsoNext[letterOf(before)] ?? []).includes(letterOf(label))) return true
  return place === last.place + 1
}

/** The number that a label stands for: `II`, `3`, `2.1`, `đ`, `Điều 5`; null for bullets and words. */
function parseLabel(printed: string): Label | null {
  const label = printed.length < 4 ? printed : printed.replace(/^(?:Điều|Mục|Phần|Chương)\s+/iu, '')
  if (/^[IVXL]{1,6}$/.test(label)) return { kind: 'roman', place: romanPlace(label) }
  const figures = /^(?:\d{1,2}\.)*(\d{1,3})$/.exec(label)?.[1]
  if (figures !== undefined) return { kind: 'arabic', place: Number(figures) }
  const letter = letterOf(label)
  const place =
    letter === 'f' ? letters.indexOf('e') + 1 : letter === 'j' ? letters.indexOf('i') + 1 : letters.indexOf(letter)
  return label.length === 1 && place >= 0 ? { kind: 'letter', place: place + 1 } : null
}

function romanPlace(label: string): number {
  let sum = 0
  for (const [at, figure] of [...label].entries()) {
    const value = romanFigures[figure] ?? 0
    sum += value < (romanFigures[label.charAt(at + 1)] ?? 0) ? -value : value
  }
  return sum
}

function letterOf(label: string): string {
  return label.toLowerCase()
}

function parentOf(path: string): string {
  const cut = path.lastIndexOf('/')
  return cut < 0 ? '' : path.slice(0, cut)
}
