import { behindBlanks, bookEnd, bookEndBehindBlanks, isCapitalAt, matchEnd, phraseBook } from './phrases.ts'
import { firstWordsBehindNames, levelEnd, levelsEnd, qualifierEnd } from './places.ts'
import { dashedFieldEnd, endsHere, tailEnd } from './tails.ts'
import { type WordKeys, wordKey, wordKeys } from './word-keys.ts'
import {
  bareBodies,
  bodiesWithName,
  groupModifiers,
  groupNouns,
  notBefore,
  offices,
  uncapitalisedBodies,
  vagueBodies,
  wholeBodies,
} from './words.ts'

/** `body`: one named agency; `group`: a kind of agencies ("các sở, ban, ngành"); `office`: a person by their office. */
export type AgencyKind = 'body' | 'group' | 'office'

/** One name of an agency, of a group of agencies or of an office, with its place in the text that was given. */
export interface AgencyName {
  readonly kind: AgencyKind
  readonly start: number
  readonly end: number
}

const insensitive = (source: string) => new RegExp(source, 'iuy')

const wholeBody = phraseBook(wholeBodies)
const bodyWithName = phraseBook(bodiesWithName, notBefore)
const bareBody = phraseBook(bareBodies, notBefore)
const uncapitalisedBody = phraseBook([...uncapitalisedBodies, ...vagueBodies])
const office = phraseBook(offices)
const officeOf = /\s+(?:của\s+|là\s+|các\s+đồng\s+chí\s+)?/uy
const determiner = insensitive('(?:tất\\s+cả\\s+các|toàn\\s+thể\\s+các|các|những|mỗi|từng)\\s+')
const groupNoun = phraseBook(groupNouns, notBefore)
const groupModifier = phraseBook(groupModifiers)
const owner = insensitive('\\s+(?:trực\\s+thuộc|thuộc|của|trong|tại)\\s+')
/** The words with which qualifiers and owners can begin. */
const goesOnWords: WordKeys = new Set([...firstWordsBehindNames, ...wordKeys(['trực', 'thuộc', 'của', 'trong', 'tại'])])
const separator = /\s*[,;/]\s*(?:và\s+)?|\s+(?:và|hoặc|cùng|cùng\s+với)\s+/uy
/** With what it begins behind its blanks. */
const maySeparate = new Set([',', ';', '/', 'v', 'V', 'h', 'H', 'c', 'C'])
/** A semicolon parts one group from the next. */
const groupSeparator = /\s*[,/]\s*(?:và\s+)?|\s+(?:và|hoặc|cùng)\s+/uy
const blanks = /\s+/uy
/** A committee is named by its work: "Ban Chỉ đạo các Chương trình … tỉnh", "Tổ công tác triển khai Đề án 06". */
const committee =
  /(?:ban\s+chỉ\s+(?:đạo|huy)|ban\s+tổ\s+chức|ban\s+quản\s+lý|tổ\s+công\s+tác|hội\s+đồng|cơ\s+quan\s+thường\s+trực\s+(?:ban|tổ))(?:\s+chỉ\s+đạo|\s+công\s+tác)?\s+(?:quốc\s+gia\s+)?(?:các|về|thực\s+hiện|triển\s+khai|phòng|xây\s+dựng|công\s+tác|vì|cải\s+cách|khu|dự\s+án|chợ|rừng|di\s+tích)(?!\p{L})(?:,\s*chống)?(?:(?!\s+(?:tỉnh|thành\s+phố|huyện|xã|phường|cấp|để|trước|theo|kết\s+quả|tổng\s+hợp|xem\s+xét|chủ\s+trì|phối\s+hợp|phân\s+công|báo\s+cáo|gửi|giúp|có\s+trách|chịu|yêu\s+cầu|theo\s+dõi|đôn\s+đốc|tham\s+mưu|hằng|hàng|định\s+kỳ|và\s+\p{Lu}|về\s+(?:kết|tình|việc))(?!\p{L}))[^,;.:()]){1,90}/iuy
/** "Ban Chỉ đạo quốc gia 1237", "Ban Chỉ đạo 35", "Tổ công tác Đề án 06": a committee is called by a number too. */
const committeeNumber =
  /(?:\s+(?:quốc\s+gia|đề\s+án))?\s+\d{2,4}(?![\d/.%]|\s*(?:ngày|tháng|năm|người|đồng|thành)(?!\p{L}))/iuy
const determiners = wordKeys(['các', 'những', 'mỗi', 'từng', 'tất', 'toàn'])
const committeeWords = wordKeys(['ban', 'tổ', 'hội', 'cơ'])
const letter = /[\p{L}\p{N}]/u
const wordLists = [wholeBody, bodyWithName, bareBody, uncapitalisedBody, groupNoun, office, committeeWords, determiners]
/** The words with which a name can begin: at any other place nothing more is tried. */
export const firstWordsOfNames: WordKeys = new Set(wordLists.flatMap((words) => [...words.keys()]))

/** Names nest ("Văn phòng | Đảng ủy | UBND tỉnh"), but never deeper than this. */
const deepest = 3

/** The qualifiers behind a name: "tỉnh", "thành phố X", "cấp xã", "các xã, phường", "có liên quan", "thuộc Sở". */
function skipQualifiers(text: string, from: number, depth: number): number {
  let at = from
  for (let count = 0; count < 5; count += 1) {
    const behind = behindBlanks(text, at)
    if (!goesOnWords.has(wordKey(text, behind)) && !isDigitAt(text, behind)) return at
    const next = Math.max(levelsEnd(text, at), qualifierEnd(text, at), skipOwner(text, at, depth))
    if (next <= at) return at
    at = next
  }
  return at
}

/** "UBND 35 xã, phường". */
const isDigitAt = (text: string, at: number): boolean => text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39

function skipOwner(text: string, from: number, depth: number): number {
  const at = depth < deepest ? matchEnd(owner, text, from) : -1
  if (at < 0) return -1
  return parseOne(text, at, depth + 1)?.end ?? levelEnd(text, at)
}

/** Where a body's name ends, and whether it is told by a proper name, not by the words around it alone. */
interface Body {
  readonly end: number
  readonly isNamed: boolean
}

function parseBody(text: string, at: number, depth: number): Body | null {
  const key = wordKey(text, at)
  if (!isCapitalAt(text, at)) {
    const end = bookEnd(uncapitalisedBody, text, at, key)
    return end > 0 ? { end: skipInner(text, end, depth), isNamed: isNamedBody(text, at) } : null
  }
  const named = namedEnd(text, at, key)
  const end = Math.max(named, committeeWords.has(key) ? matchEnd(committee, text, at) : -1)
  if (end > 0) return { end: skipInner(text, end, depth), isNamed: named > 0 }
  const bare = bookEnd(bareBody, text, at, key)
  if (bare < 0) return null
  const qualified = skipInner(text, bare, depth)
  return qualified > bare || endsHere(text, bare) ? { end: qualified, isNamed: false } : null
}

/** The end of a whole name, or of a kind of body with its proper name behind it; -1 where neither stands there. */
function namedEnd(text: string, at: number, key = wordKey(text, at)): number {
  const kind = bookEnd(bodyWithName, text, at, key)
  const tail = kind < 0 ? -1 : tailEnd(text, kind)
  const whole = bookEnd(wholeBody, text, at, key)
  const numbered = whole < 0 || !committeeWords.has(key) ? -1 : matchEnd(committeeNumber, text, whole)
  return Math.max(whole, whole < 0 ? -1 : dashedFieldEnd(text, whole), tail > kind ? tail : -1, numbered)
}

/** A body directly behind a body ("Ban Dân vận | Tỉnh ủy", "Văn phòng | UBND tỉnh") belongs to its name. */
function skipInner(text: string, from: number, depth: number): number {
  const qualified = skipQualifiers(text, from, depth)
  const next = depth < deepest && qualified === from ? matchEnd(blanks, text, from) : -1
  if (next < 0 || !isCapitalAt(text, next)) return qualified
  return parseBody(text, next, depth + 1)?.end ?? qualified
}

/** "các sở, ban, ngành tỉnh", "các cơ quan, đơn vị, địa phương", "cấp ủy, chính quyền các cấp". */
function parseGroup(text: string, at: number, depth: number): AgencyName | null {
  const key = wordKey(text, at)
  if (!groupNoun.has(key) && !determiners.has(key)) return null
  const first = determinedAt(text, at, key)
  let end = nounEnd(text, first)
  if (end < 0) return null
  let nouns = 1
  while (nouns < 16) {
    const next = nextNoun(text, end)
    if (next < 0) break
    end = nounEnd(text, next)
    nouns += 1
  }
  const qualified = skipQualifiers(text, end, depth)
  if (first === at && nouns === 1 && qualified === end) return null
  return {
    kind: 'group',
    start: at,
    end: first === at ? qualified : Math.max(qualified, ofOneKindEnd(text, first, depth)),
  }
}

/** "các Ban Xây dựng Đảng", "mỗi Tổ Dân vận": bodies of one name in several places; -1 where none is named. */
function ofOneKindEnd(text: string, at: number, depth: number): number {
  const end = isCapitalAt(text, at) ? namedEnd(text, at) : -1
  return end < 0 ? -1 : skipInner(text, end, depth)
}

/** Where a noun begins behind "các", "mỗi" and their like; the place itself where none stands there. */
const determinedAt = (text: string, at: number, key = wordKey(text, at)) =>
  determiners.has(key) ? Math.max(matchEnd(determiner, text, at), at) : at

/** The place of the next noun of the same group, behind a separator or directly behind with "các"; or -1. */
function nextNoun(text: string, from: number): number {
  const afterSeparator = matchEnd(groupSeparator, text, from)
  const at = afterSeparator > 0 ? afterSeparator : matchEnd(blanks, text, from)
  if (at < 0) return -1
  const next = determinedAt(text, at)
  if (afterSeparator < 0 && next === at) return -1
  return nounEnd(text, next) < 0 || (isCapitalAt(text, next) && isNamedBody(text, next)) ? -1 : next
}

const isNamedBody = (text: string, at: number): boolean => namedEnd(text, at) > 0

function nounEnd(text: string, from: number): number {
  let at = bookEnd(groupNoun, text, from)
  for (let count = 0; at > 0 && count < 3; count += 1) {
    const next = bookEndBehindBlanks(groupModifier, text, at)
    if (next < 0 || isVerbOfDuty(text, at, next)) break
    at = next
  }
  return at
}

const leadsOrHelps = /^\s+(?:phối\s+hợp|chủ\s+trì)$/iu
const objectBehind = /^\s+(?!(?:và|hoặc|có|cùng\s+cấp|trước|theo|trong|để)(?!\p{L}))\p{Ll}/u

/** "các cơ quan phối hợp" is a name; in "các tổ chức phối hợp tuyên truyền" the same words say what they do. */
const isVerbOfDuty = (text: string, from: number, to: number): boolean =>
  leadsOrHelps.test(text.slice(from, to)) && objectBehind.test(text.slice(to, to + 12))

/** "Thủ trưởng các sở", "Chủ tịch UBND các xã", "Chánh Văn phòng": an office with the body that it leads. */
function parseOffice(text: string, at: number, depth: number): AgencyName | null {
  const end = bookEnd(office, text, determinedAt(text, at))
  if (end < 0) return null
  const next = depth < deepest ? matchEnd(officeOf, text, end) : -1
  const led = next < 0 ? -1 : ledEnd(text, end, next, depth)
  if (led > 0) return { kind: 'office', start: at, end: led }
  return isCapitalAt(text, at) ? { kind: 'office', start: at, end: skipQualifiers(text, end, depth) } : null
}

/** What an office leads: a body or a level ("Chủ tịch xã"), written small ("Hiệu trưởng trường X"), or its field. */
function ledEnd(text: string, end: number, next: number, depth: number): number {
  const body = parseOne(text, next, depth + 1)
  if (body) return body.end
  const named = bookEnd(bodyWithName, text, next)
  const isOwnKind = /phòng|ban$/iu.test(text.slice(end - 5, end))
  for (const from of [named, isOwnKind ? end : -1]) {
    const tail = from < 0 || !/^\s+\p{Lu}/u.test(text.slice(from, from + 4)) ? -1 : tailEnd(text, from)
    if (tail > from) return skipQualifiers(text, tail, depth + 1)
  }
  const level = Math.max(levelEnd(text, next), bookEnd(groupNoun, text, next))
  return level < 0 ? -1 : skipQualifiers(text, level, depth + 1)
}

function parseOne(text: string, at: number, depth: number): AgencyName | null {
  if (!firstWordsOfNames.has(wordKey(text, at))) return null
  const body = parseBody(text, at, depth)
  const group = body?.isNamed ? null : parseGroup(text, at, depth)
  if (group && (!body || group.end > body.end)) return group
  return body ? { kind: 'body', start: at, end: body.end } : parseOffice(text, at, depth)
}

/**
 * The name of an agency, a group or an office that begins exactly at `at`, or null. Names are taken as long as the
 * grammar allows: with the level behind them ("tỉnh", "thành phố X"), and with the body that they belong to.
 */
export function parseAgencyAt(text: string, at: number): AgencyName | null {
  return at === 0 || !letter.test(text.charAt(at - 1)) ? parseOne(text, at, 0) : null
}

/**
 * The names listed from `at` on, joined by commas, semicolons or "và": "Sở Tài chính, Sở Nội vụ và UBND các xã".
 * Empty where none begins there.
 */
export function parseAgenciesAt(text: string, at: number): readonly AgencyName[] {
  const names: AgencyName[] = []
  let next = at
  while (next >= 0 && names.length < 40) {
    const name = parseAgencyAt(text, next)
    if (!name) break
    names.push(name)
    next = maySeparate.has(text.charAt(behindBlanks(text, name.end))) ? matchEnd(separator, text, name.end) : -1
  }
  return names
}
