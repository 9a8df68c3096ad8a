import { singleBlanks } from '#kernel/single-blanks.ts'

export type LabelKind =
  | 'part'
  | 'chapter'
  | 'division'
  | 'article'
  | 'capital'
  | 'roman'
  | 'number'
  | 'decimal'
  | 'letter'
  | 'bracket'
  | 'ordinal'
  | 'dash'
  | 'plus'

/** The label that a paragraph begins with. */
export interface Label {
  readonly kind: LabelKind
  /** As printed, without its closing mark: `I`, `2.1`, `a`, `Điều 3`, `Thứ nhất`, `-`. */
  readonly label: string
  /** The mark that closes it: `.`, `)`, `/`, `-`, `:` or nothing. */
  readonly mark: string
  /** Where the words after the label begin. */
  readonly bodyAt: number
  /** How many figures the label is made of: 1 for `2`, 3 for `2.1.4`. */
  readonly depth: number
}

type Pattern = readonly [LabelKind, RegExp]

/** What may follow a label. */
const word = '\\p{L}\\d“"\'‘«(\\[%≥<>'
const bullets: readonly Pattern[] = [['dash', new RegExp(`^([-–—•●▪·*])\\s*(?=[${word}])`, 'u')]]
const pluses: readonly Pattern[] = [['plus', new RegExp(`^([+○◦])\\s*(?=[${word}])`, 'u')]]
const brackets: readonly Pattern[] = [
  ['bracket', new RegExp(`^(\\((?:\\d{1,2}|[a-zđ]|[ivx]{1,4})\\))\\s*(?=[${word}])`, 'u')],
]
const decimal: Pattern = [
  'decimal',
  new RegExp(`^((?:\\d{1,2}|[IVX]{1,5})(?:\\.\\d{1,2}){1,4})[.)/:]?[-–]?\\s+(?=[${word}])`, 'u'),
]
const figures: readonly Pattern[] = [
  decimal,
  ['decimal', /^(\d{1,2}(?:\.\d{1,2}){1,4})[.)][-–]?(?=\p{L})/u],
  ['number', new RegExp(`^(\\d{1,2})\\s?(?:[.)/:]\\s*[-–]?|[-–])\\s+(?=[${word}])`, 'u')],
  ['number', /^(\d{1,2})(?:[.)](?=\p{Lu})|-(?=\p{Lu}\p{Ll}+\s))/u],
]
const romans: readonly Pattern[] = [
  decimal,
  ['roman', new RegExp(`^([IVXL]{1,7})\\s?(?:[.)/:]\\s*[-–]?|[-–])(?:\\s+(?=[${word}])|(?=\\p{Lu}))`, 'u')],
]
const capitals: readonly Pattern[] = [['capital', new RegExp(`^([A-HKĐ])\\s?[.)/]\\s+(?=[${word}])`, 'u')]]
const letters: readonly Pattern[] = [['letter', new RegExp(`^([a-zđ]\\d?)\\s?(?:\\)\\s*|[./-]\\s+)(?=[${word}])`, 'u')]]
const named: readonly Pattern[] = [
  ['part', /^((?:Phần|PHẦN)\s+(?:(?:thứ|THỨ)\s+\p{L}{2,5}|[IVX]{1,5}|[A-E]|\d{1,2}))(?:\s*[.:\-–]|$)\s*/u],
  ['chapter', /^((?:Chương|CHƯƠNG)\s+(?:[IVX]{1,5}|\d{1,2}))(?:\s*[.:\-–]\s*|\s+(?=\p{Lu})|$)/u],
  ['division', /^((?:Tiểu mục|TIỂU MỤC|Mục|MỤC)\s+(?:[IVX]{1,5}|\d{1,2}))(?:\s*[.:\-–]\s+|$)/u],
  ['article', /^((?:Điều|ĐIỀU)\s+\d{1,3}[a-zđ]?)\s*(?:[.:\-–]\s*|$)/u],
  ['ordinal', /^(Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))\s*(?:[,:.]|\s+là,?)\s*(?!\d)/u],
]
/** Only labels with a word in them have blanks: "Mục I". */
const shortestNamed = 5
const namedOrCapital: readonly Pattern[] = [...named, ...capitals]

/** The patterns that a paragraph's first two characters leave open. */
function candidates(text: string): readonly Pattern[] | null {
  const first = text.charAt(0)
  if (first >= '0' && first <= '9') return figures
  if (first >= 'a' && first <= 'z') return /[\s\d)./-]/.test(text.charAt(1)) ? letters : null
  if ('IVXL'.includes(first)) return romans
  if ('PCMTĐ'.includes(first)) return namedOrCapital
  if (first >= 'A' && first <= 'K') return capitals
  if (first === '(') return brackets
  if ('-–—•●▪·*'.includes(first)) return bullets
  if ('+○◦'.includes(first)) return pluses
  return first === 'đ' ? letters : null
}

/** Whether a paragraph begins with a label. */
export function beginsWithLabel(text: string): boolean {
  const patterns = text === '' ? null : candidates(text)
  return patterns?.some(([, pattern]) => pattern.test(text)) ?? false
}

/** Reads the label at the start of a paragraph; null where there is none. */
export function parseLabel(text: string): Label | null {
  const patterns = text === '' ? null : candidates(text)
  if (patterns === null) return null
  for (const [kind, pattern] of patterns) {
    const found = pattern.exec(text)
    if (!found?.[1]) continue
    const label = found[1].length < shortestNamed ? found[1] : singleBlanks(found[1])
    const depth = kind === 'decimal' ? label.split('.').length : 1
    const mark = found[0].slice(found[1].length).trim().charAt(0)
    return { kind, label, mark, bodyAt: found[0].length, depth }
  }
  return null
}
