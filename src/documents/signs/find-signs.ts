import { readNumberBefore, type SignNumber } from './read-number.ts'
import { readSymbol } from './read-symbol.ts'
import type { FoundSign } from './sign.ts'
import { splitGroups } from './split-groups.ts'
import { isTypeCode } from './type-codes.ts'

/** Party order with the dash left out, only behind "số": "số 14 CT/TU". */
const partyWithoutDash =
  /(?<=[sS][ốỐ]\s{0,3}:?\s{0,3})(\d{1,5})(?:\s{1,2}|(?=\p{Lu}\p{L}))(\p{Lu}[\p{L}]{0,5})\s{0,2}$/u
/** Party order: number, dash, type code, then the slash. */
const partyBefore =
  /(?:(?<=[sS][ốỐ]:?)|(?<![\p{L}\d/.,:\-–]))(\d{1,5}[a-zđAB]?)\s{0,4}[-–]\s{0,4}(\p{Lu}[\p{L}]{0,5})\s{0,2}$/u
const blankBefore = /([sS][ốỐ]\s{0,3}:?)([\s.…_]{0,60})$/u
const blankPartyBefore = /([sS][ốỐ]\s{0,3}:?)([\s.…_]{0,60})[-–]\s{0,4}(\p{Lu}[\p{L}]{0,5})\s{0,2}$/u
const yearThenSlash = /\s{0,3}((?:19|20)\d\d)\s{0,3}\/\s{0,3}/y
/** A form, a drawing or a standard has a code of the same shape, but it is no document's sign. */
const formBefore = /(?:[Mm]ẫu|[Bb]iểu|MẪU|BIỂU|[Pp]hiếu|[Pp]hụ lục|PHỤ LỤC)(?:\s{1,3}(?:số|SỐ))?\s{0,3}:?\s{0,3}$/u

/** How far before a slash its number may begin. */
const reach = 64

/**
 * Every sign of an official document in a text, in reading order: state, Party, joint, legal (with year), letters without a
 * type code, blank numbers after "Số:". Blanks and line ends inside are seen through. Codes of forms ("Mẫu số 01/HNCT"),
 * dates, fractions and standards are none. A `bare` one is a sign only where the words beside it say so: the caller decides.
 * Linear: only slashes are looked at.
 */
export function findSigns(text: string): FoundSign[] {
  const found: FoundSign[] = []
  let end = 0
  for (let slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', Math.max(slash + 1, end))) {
    const sign = signAtSlash(text, slash, end)
    if (sign === null) continue
    found.push(sign)
    end = sign.end
  }
  return found
}

/** The sign that a whole text is, apart from blanks around it and "Số:" before it; null where it is none. */
export function parseSign(text: string): FoundSign | null {
  const sign = findSigns(text)[0]
  if (sign === undefined) return null
  const around = text.slice(0, sign.start) + text.slice(sign.end)
  return /^\s*(?:[sS][ốỐ]\s*:?)?\s*[.;,]?\s*$/u.test(around) ? sign : null
}

function signAtSlash(text: string, slash: number, from: number): FoundSign | null {
  const after = text.charCodeAt(slash + 1)
  // Most slashes stand in dates and fractions: a figure behind that begins no year ends the matter.
  if (isFigure(after) && !(isFigure(text.charCodeAt(slash + 2)) && (after === 49 || after === 50))) return null
  if (after === 47 || (slash > 0 && text.charCodeAt(slash - 1) === 47)) return null
  const number = readNumberBefore(text, slash, from)
  if (number !== null) return legalSign(text, slash, number) ?? stateSign(text, slash, number)
  if (isFigure(after)) return null
  const before = text.slice(Math.max(from, slash - reach), slash)
  return partySign(text, slash, before) ?? blankSign(text, slash, before)
}

/** 04/2015/NĐ-CP, 10/2022/QH15. */
function legalSign(text: string, slash: number, { start, printed }: SignNumber): FoundSign | null {
  yearThenSlash.lastIndex = slash + 1
  const year = yearThenSlash.exec(text)
  if (year === null || isFormCode(text, start)) return null
  const symbol = readSymbol(text, yearThenSlash.lastIndex)
  if (symbol === null) return null
  const groups = splitGroups(symbol.groups)
  if (symbol.groups.length < 2 && groups.typeCode === null && !/\d$/.test(symbol.text)) return null
  return {
    form: 'legal',
    text: `${printed}/${year[1]}/${symbol.text}`,
    number: printed,
    year: Number(year[1]),
    symbol: symbol.text,
    ...groups,
    bare: false,
    start,
    end: symbol.end,
  }
}

/** 11-CT/TU, 161-CTr/BCSĐUBND-BDVTU, "-KH/HU" after "Số". */
function partySign(text: string, slash: number, before: string): FoundSign | null {
  const dashed = partyBefore.exec(before)
  const numbered = dashed ?? partyWithoutDash.exec(before)
  const head = numbered ?? blankPartyBefore.exec(before)
  if (head === null) return null
  const place = slash - before.length + head.index
  const code = (numbered === null ? head[3] : head[2]) ?? ''
  if (!isTypeCode(code) || isFormCode(text, place)) return null
  const symbol = readSymbol(text, slash + 1)
  if (symbol === null) return null
  const number = numbered === null ? null : (head[1] ?? '')
  return {
    form: symbol.groups.length > 1 ? 'joint' : 'party',
    text: `${number ?? ''}${numbered === dashed ? '-' : ''}${code}/${symbol.text}`,
    number,
    year: null,
    symbol: `${code}/${symbol.text}`,
    typeCode: code,
    issuerCodes: symbol.groups,
    bare: false,
    start: place + (number === null ? blankLength(head) : 0),
    end: symbol.end,
  }
}

/** 246/KH-UBND, 8935/BNV-CTTN&BĐG and the bare 1070/TCT. */
function stateSign(text: string, slash: number, { start, printed }: SignNumber): FoundSign | null {
  const symbol = readSymbol(text, slash + 1)
  if (symbol === null || isFormCode(text, start)) return null
  const groups = splitGroups(symbol.groups)
  return {
    form: groups.typeCode === null ? 'letter' : 'state',
    text: `${printed}/${symbol.text}`,
    number: printed,
    year: null,
    symbol: symbol.text,
    ...groups,
    bare: symbol.groups.length < 2 && groups.typeCode === null,
    start,
    end: symbol.end,
  }
}

/** "/KH-STP" after "Số:". */
function blankSign(text: string, slash: number, before: string): FoundSign | null {
  const head = blankBefore.exec(before)
  if (head === null) return null
  const place = slash - before.length + head.index
  const symbol = isFormCode(text, place) ? null : readSymbol(text, slash + 1)
  if (symbol === null || symbol.groups.length < 2) return null
  const groups = splitGroups(symbol.groups)
  if (groups.typeCode === null) return null
  return {
    form: 'state',
    text: `/${symbol.text}`,
    number: null,
    year: null,
    symbol: symbol.text,
    ...groups,
    bare: false,
    start: place + blankLength(head),
    end: symbol.end,
  }
}

/** A blank number begins at its dots, or at the mark after the blanks; never at "Số:". */
function blankLength(head: RegExpExecArray): number {
  const [, word = '', blanks = ''] = head
  return word.length + blanks.length - blanks.trimStart().length
}

function isFormCode(text: string, start: number): boolean {
  return formBefore.test(text.slice(Math.max(0, start - 24), start))
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57
}
