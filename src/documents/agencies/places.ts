import { bookEnd, bookEndBehindBlanks, isCapitalAt, matchEnd, phraseBook } from './phrases.ts'
import { type WordKeys, wordKey, wordKeys } from './word-keys.ts'
import {
  bareBodies,
  bodiesWithName,
  groupNouns,
  levels,
  notBefore,
  offices,
  qualifiers,
  stopSyllables,
  wholeBodies,
} from './words.ts'

const insensitive = (source: string) => new RegExp(source, 'iuy')

const wholeBody = phraseBook(wholeBodies)
const bodyWithName = phraseBook(bodiesWithName, notBefore)
const level = phraseBook(levels, notBefore)
const levelPrefix = insensitive(
  '\\s+(?:(?:ở\\s+)?cấp\\s+|các\\s+|\\d{1,3}\\s+|toàn\\s+|trong\\s+|trên\\s+địa\\s+bàn\\s+(?:các\\s+)?)?',
)
const qualifier = phraseBook(qualifiers)
const levelSeparator = /\s*[,;/]\s*(?:và\s+)?|\s+(?:và|hoặc)\s+/uy
const severalPlaces = /\scác\s/iu
const placeSeparator = /\s*,\s*(?:và\s+)?|\s+và\s+/uy
const otherNames = phraseBook([...offices, ...groupNouns, ...bareBodies, 'các', 'những'])
const mostPlaces = 40
const capitals = '\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{Ll}*(?!\\p{L}))*'
const placeName = new RegExp(`\\.?\\s+${capitals}`, 'uy')
/** "thôn 5", "khu vực 3 - Phú Thọ"; never a count ("xã 02 lần"). */
const numberedPlace = new RegExp(
  `\\s+(?:số\\s+)?\\d{1,2}(?![\\d/.,%]|\\s+(?:lần|ngày|tuần|tháng|năm|giờ|buổi|cuộc|người|đợt|mô|việc|bộ|bản|xã|phường|thôn|ấp|tổ|đơn|cơ|trường|\\p{Ll}+\\s*/)(?!\\p{L}))(?:\\s+[-–]\\s+${capitals})?`,
  'uy',
)

/** Whether another agency's name begins at a place; a cheap test, for names that must not swallow the next one. */
export function beginsBody(text: string, at: number): boolean {
  if (!isCapitalAt(text, at)) return false
  const key = wordKey(text, at)
  if (bookEnd(wholeBody, text, at, key) > 0) return true
  const named = bookEnd(bodyWithName, text, at, key)
  return named > 0 && /^\s+\p{Lu}/u.test(text.slice(named, named + 6))
}

const prefixWords = wordKeys(['ở', 'cấp', 'các', 'toàn', 'trong', 'trên'])
/** The words with which a level or a qualifier can begin behind a name. */
export const firstWordsBehindNames: WordKeys = new Set([...prefixWords, ...level.keys(), ...qualifier.keys()])

/** The end of the place behind a name, from the blank on: "tỉnh", "tỉnh X", "cấp tỉnh", "các xã, phường"; or -1. */
export function levelsEnd(text: string, from: number): number {
  const afterPrefix = matchEnd(levelPrefix, text, from)
  let end = afterPrefix < 0 || beginsBody(text, afterPrefix) ? -1 : bookEnd(level, text, afterPrefix)
  while (end > 0) {
    const afterName = placeNameEnd(text, end)
    if (afterName > 0)
      return severalPlaces.test(text.slice(from, afterPrefix)) ? furtherNames(text, afterName) : afterName
    const afterSeparator = matchEnd(levelSeparator, text, end)
    const next = afterSeparator < 0 || beginsBody(text, afterSeparator) ? -1 : bookEnd(level, text, afterSeparator)
    if (next < 0) return end
    end = next
  }
  return end
}

/** "các xã Hòa Phú, Hòa Thịnh và Hòa An": the further names under one word of a level. */
function furtherNames(text: string, from: number): number {
  let end = from
  for (let count = 0; count < mostPlaces; count += 1) {
    const at = matchEnd(placeSeparator, text, end)
    if (at < 0 || beginsOther(text, at)) return end
    const next = placeNameEnd(text, at - 1)
    if (next < 0) return end
    end = next
  }
  return end
}

/** A capital that begins an office or a group of bodies begins no place. */
const beginsOther = (text: string, at: number) => beginsBody(text, at) || bookEnd(otherNames, text, at) > 0

function placeNameEnd(text: string, at: number): number {
  const end = matchEnd(placeName, text, at)
  if (end < 0) return matchEnd(numberedPlace, text, at)
  const start = at + (/^[.\s]*/u.exec(text.slice(at, at + 6))?.[0].length ?? 0)
  return beginsBody(text, start) || isVerb(text.slice(start, end), text.slice(end, end + 12)) ? -1 : end
}

/** "tỉnh Chỉ đạo …": one syllable that begins verbs, with a small one behind it, is no place. */
function isVerb(name: string, after: string): boolean {
  return !/\s/u.test(name) && stopSyllables.has(name.toLowerCase()) && /^\s+\p{Ll}/u.test(after)
}

/** The end of one fixed qualifier ("các cấp", "có liên quan"), from the blank on; or -1. */
export const qualifierEnd = (text: string, from: number) => bookEndBehindBlanks(qualifier, text, from)

/** The end of one word of a level ("xã"), at the word itself; or -1. */
export const levelEnd = (text: string, at: number) => bookEnd(level, text, at)
