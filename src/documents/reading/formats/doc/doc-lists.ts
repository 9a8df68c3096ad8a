import { countLabels, type Level, type List, type ListLabels, newLevel, newList } from '../lists/count-labels.ts'

const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
}

const listEntry = 28
const levelEntry = 28
const overrideEntry = 16

/**
 * Reads the lists of a Word file (PlfLst and PlfLfo, MS-DOC 2.9.187 and 2.9.183). The levels stand behind the list
 * table, outside the length that the file states for it, so the whole table stream is needed.
 */
export function readDocLists(table: Buffer, lists: { start: number; length: number }, overrides: Buffer): ListLabels {
  const shared = new Map<string, Map<number, Level>>()
  if (lists.length > 2) readLevels(table.subarray(lists.start), shared)
  return countLabels({ shared, lists: overrides.length > 4 ? readOverrides(overrides) : new Map() })
}

function readLevels(bytes: Buffer, shared: Map<string, Map<number, Level>>): void {
  const count = bytes.readUInt16LE(0)
  let at = 2 + count * listEntry
  for (let index = 0; index < count; index += 1) {
    const entry = 2 + index * listEntry
    const levels = new Map<number, Level>()
    shared.set(String(bytes.readInt32LE(entry)), levels)
    const simple = ((bytes[entry + 26] ?? 0) & 1) === 1
    for (let level = 0; level < (simple ? 1 : 9) && at + levelEntry + 2 <= bytes.length; level += 1) {
      const read = readLevel(bytes, at)
      levels.set(level, read.level)
      at = read.end
    }
  }
}

/** One level (LVL, MS-DOC 2.9.150); the numbers of levels stand in its text as characters 0 to 8. */
function readLevel(bytes: Buffer, at: number): { level: Level; end: number } {
  const textAt = at + levelEntry + (bytes[at + 24] ?? 0) + (bytes[at + 25] ?? 0)
  const length = textAt + 2 <= bytes.length ? bytes.readUInt16LE(textAt) : 0
  const text = bytes.toString('utf16le', textAt + 2, textAt + 2 + length * 2)
  const flags = bytes[at + 5] ?? 0
  const level: Level = {
    ...newLevel(),
    start: bytes.readInt32LE(at),
    format: formats[bytes[at + 4] ?? 0] ?? 'decimal',
    arabic: (flags & 4) !== 0,
    restart: (flags & 8) !== 0 ? (bytes[at + 26] ?? 0) : null,
    suffix: bytes[at + 15] === 2 ? 'nothing' : 'tab',
    text: Array.from(text, (sign) => (sign < '\t' ? `%${sign.charCodeAt(0) + 1}` : sign)).join(''),
  }
  return { level, end: textAt + 2 + length * 2 }
}

function readOverrides(bytes: Buffer): Map<string, List> {
  const lists = new Map<string, List>()
  const count = Math.min(bytes.readUInt32LE(0), Math.floor((bytes.length - 4) / overrideEntry))
  let at = 4 + count * overrideEntry
  for (let index = 0; index < count; index += 1) {
    const entry = 4 + index * overrideEntry
    const list = newList(String(bytes.readInt32LE(entry)))
    lists.set(String(index + 1), list)
    at += 4
    for (let left = bytes[entry + 12] ?? 0; left > 0 && at + 8 <= bytes.length; left -= 1) {
      const flags = bytes.readUInt32LE(at + 4)
      const number = flags & 0xf
      if (flags & 0x10) list.starts.set(number, bytes.readInt32LE(at))
      at += 8
      if ((flags & 0x20) === 0 || at + levelEntry > bytes.length) continue
      const read = readLevel(bytes, at)
      list.levels.set(number, read.level)
      at = read.end
    }
  }
  return lists
}
