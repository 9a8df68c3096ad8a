import { behindBlanks, bookEnd, bookEndBehindBlanks, isCapitalAt, matchEnd, phraseBook } from './phrases.ts'
import { beginsBody, firstWordsBehindNames, levelsEnd, qualifierEnd } from './places.ts'
import { wordKey } from './word-keys.ts'
import { fields, groupNouns, offices, stopSyllables } from './words.ts'

const field = phraseBook(fields)
const fieldCode = /\s+(?:\p{Lu}{2,}|\p{Lu}+(?:&|, ?|-)\p{Lu}[\p{Lu}&]*)(?:&\p{Lu}+)*(?![\p{L}\p{N}])/uy
const joint = /\s*,\s*|\s+và\s+|\s*[-–]\s*/uy
/** Nouns whose second syllable is a verb elsewhere ("Phòng Quản lý nước và Công trình"). */
const noun = /công\s+trình|chương\s+trình/iuy
/** With what `joint` begins behind its blanks. */
const mayJoin = new Set([',', 'v', 'V', '-', '–'])
const groupStart = phraseBook([...groupNouns, ...offices, 'các', 'những'])
const dashed = /\s+[-–]\s+/uy
const word = /\s+([\p{L}\p{N}&]+)/uy
const smallWords = 4

/**
 * The end of the proper part of a body's name behind its kind: "Nội vụ", "Văn hóa, Thể thao và Du lịch", "KH&CN", or
 * capitalised words with a few small ones behind each. `from` itself where there is none.
 */
export function tailEnd(text: string, from: number): number {
  let at = from
  for (let count = 0; count < 4; count += 1) {
    const next = behindBlanks(text, at)
    if (next === at || (!isCapitalAt(text, next) && (count > 0 || !field.has(wordKey(text, next))))) return at
    const known = count === 0 ? Math.max(fieldEnd(text, at), matchEnd(fieldCode, text, at)) : -1
    const end = known > 0 ? known : capitalisedEnd(text, at)
    if (end <= at) return at
    at = joinedEnd(text, end)
  }
  return at
}

/** A field of the table; in small letters only where its first syllable cannot be a verb. */
function fieldEnd(text: string, from: number): number {
  const end = bookEndBehindBlanks(field, text, from)
  if (end < 0) return -1
  const first = nextWord(text, from)
  return first && (isCapitalAt(first, 0) || first === 'và' || !stopSyllables.has(first)) ? end : -1
}

/** "Ban Tổ chức - Tuyên giáo", "Văn phòng - Thống kê": a field behind a dash goes on a name that is whole; or -1. */
export function dashedFieldEnd(text: string, from: number): number {
  const dash = matchEnd(dashed, text, from)
  return dash < 0 || !isCapitalAt(text, dash) ? -1 : bookEnd(field, text, dash)
}

/** ", Thể thao và Du lịch": goes on where the joined word has a capital and begins no other agency. */
function joinedEnd(text: string, from: number): number {
  let end = from
  for (let count = 0; count < 4; count += 1) {
    const at = mayJoin.has(text.charAt(behindBlanks(text, end))) ? matchEnd(joint, text, end) : -1
    if (at < 0 || !isCapitalAt(text, at)) return end
    if (beginsBody(text, at) || startsGroup(text, at)) return end
    const next = capitalisedEnd(text, at - 1)
    if (next <= at) return end
    end = next
  }
  return end
}

function startsGroup(text: string, at: number): boolean {
  return bookEnd(groupStart, text, at) > 0
}

/** One capitalised word and the small words behind it, up to a verb, a qualifier or a preposition. */
function capitalisedEnd(text: string, from: number): number {
  const first = nextWord(text, from)
  if (!first || !isCapitalAt(first, 0) || beginsBody(text, word.lastIndex - first.length)) return -1
  const start = word.lastIndex - first.length
  let at = Math.max(word.lastIndex, matchEnd(noun, text, start))
  for (let count = 0; count < smallWords; count += 1) {
    const mayEnd = firstWordsBehindNames.has(wordKey(text, behindBlanks(text, at)))
    if (mayEnd && (levelsEnd(text, at) > 0 || qualifierEnd(text, at) > 0)) return at
    const next = nextWord(text, at)
    if (!next || isCapitalAt(next, 0) || stopSyllables.has(next)) return at
    at = word.lastIndex
  }
  return at
}

/** The word behind the blanks at a place; leaves `word.lastIndex` behind it. */
function nextWord(text: string, at: number): string | undefined {
  word.lastIndex = at
  return word.exec(text)?.[1]
}

/** Whether no other word goes on behind a name, or only a verb or a preposition. */
export function endsHere(text: string, at: number): boolean {
  const next = nextWord(text, at)
  return next === undefined || stopSyllables.has(next)
}
