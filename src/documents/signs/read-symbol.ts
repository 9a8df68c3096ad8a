import { isTypeCode } from './type-codes.ts'

/** The groups of a sign after its number: type, issuer, unit. */
export interface SignSymbol {
  /** Without blanks: `QĐ-BNN-KHCN`. */
  readonly text: string
  readonly groups: readonly string[]
  /** Place in the text, behind the last group. */
  readonly end: number
}

/**
 * One group: capitals, each with at most one small letter behind it (TTg, CTr, QĐi, ThU), figures at the end or after a
 * capital (QH15, TH1, UBVHGDTTN15, BCĐ389), joined by & or a dot (XDCQ&TCBC). An ordinary capitalised word is none.
 */
const group =
  /(?:\p{Lu}[ghikrst]?)+\d{0,4}(?:\s?(?:&|&amp;)\s?(?:\p{Lu}[hgrk]?)+\d{0,2}|\.(?:\p{Lu}[hgrk]?){2,}\d{0,2})*(?![\p{L}\d])/uy
const termOfAssembly = /\s\d{2}(?![\d/.,])/y
/** Between two groups; a dash with blanks on both sides only behind the type. */
const tightJoint = /(?:\s{0,3}[-–/]|[-–/]\s{1,3})(?=\p{Lu})/uy
const wideJoint = /\s{0,3}[-–/]\s{0,3}(?=\p{Lu})/uy
/** "BCSĐ UBND": the Party committee of a body is printed as two words. */
const committeeOf = /\s(?=(?:UBND|HĐND|MTTQ)(?![\p{L}\d]))/uy

/** The symbol that begins at `at` (blanks before it allowed); null where none does. */
export function readSymbol(text: string, at: number): SignSymbol | null {
  let from = at
  while (from - at < 4 && isBlank(text.charCodeAt(from))) from += 1
  const groups: string[] = []
  const marks: string[] = []
  let end = from
  for (let mark: string | null = ''; mark !== null && groups.length < 6; ) {
    const part = matchAt(group, text, end + mark.length)
    if (part === null || !isCode(part, groups.length === 0)) break
    end += mark.length + part.length
    let code = part.includes('&') ? part.replaceAll('&amp;', '&').replace(/\s/g, '') : part
    if (code === 'QH' || code === 'UBTVQH') {
      const term = matchAt(termOfAssembly, text, end)
      if (term !== null) {
        code += term.trim()
        end += term.length
      }
    }
    if (marks.length > 0 || groups.length > 0) marks.push(mark)
    groups.push(code)
    mark = nextJoint(text, end, groups)
  }
  if (groups.length === 0) return null
  const whole = groups.map((code, index) => (index === 0 ? code : joined(marks[index - 1] ?? '-') + code)).join('')
  return { text: whole, groups, end }
}

function nextJoint(text: string, end: number, groups: readonly string[]): string | null {
  const last = groups.at(-1) ?? ''
  if (groups.length === 1 && isTypeCode(last)) return matchAt(wideJoint, text, end)
  if (/^BCSĐ?$|^ĐĐ$/.test(last)) return matchAt(committeeOf, text, end) ?? matchAt(tightJoint, text, end)
  return matchAt(tightJoint, text, end)
}

/** Dashes of every length are one; two words without a dash stay one group when printed without blanks. */
function joined(mark: string): string {
  const bare = mark.trim()
  return bare === '–' ? '-' : bare
}

/** A single capital is no code ("tầng 3/A"), unless it is a type's and has more behind it, or a department's. */
function isCode(part: string, isFirst: boolean): boolean {
  if (part.length > 20) return false
  const capitals = countCapitals(part)
  return capitals >= 2 || (isFirst ? isTypeCode(part) && capitals === part.length : departmentOfPolice.test(part))
}

/** "BCA-X03": the police call their departments by a letter and two figures. */
const departmentOfPolice = /^\p{Lu}\d\d$/u

const isCapital = (letter: string): boolean =>
  letter < '\u0080' ? letter >= 'A' && letter <= 'Z' : letter !== letter.toLowerCase()

function countCapitals(part: string): number {
  let count = 0
  for (const letter of part) if (isCapital(letter)) count += 1
  return count
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 160
}
