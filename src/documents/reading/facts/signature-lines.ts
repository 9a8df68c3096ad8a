import { isOfficeLine } from '../lines/fixed-lines.ts'
import { isPersonName } from '../tree/foot.ts'
import type { Passage } from '../tree/passage.ts'

/** One line of a signature and what it says. */
export interface SignatureLine {
  readonly part: 'authority' | 'office' | 'name' | 'other'
  readonly text: string
  readonly start: number
  readonly end: number
}

const authority = /^(?:(?:TM|KT|TL|TUQ)\s?\.\s*|(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L|T\/U)\.?\s+)(?=\p{Lu})/u
/** Where one line holds several: before a second authority, before the deputy's office, before a name in small letters. */
const innerAuthority = /\s(?=(?:KT|K\/T|TL|T\/L|TUQ)\s*\.?\s+\p{Lu}{2})/u
const deputyAfter = /^((?:KT|K\/T|TL|T\/L|TUQ)\s*\.?\s+.+?)\s+(PHÓ\s.+|CHÁNH\s.+|GIÁM ĐỐC\s.+)$/u
const headAfter =
  /^((?:TM|T\/M)\s*\.?\s+.+?)\s+((?:PHÓ )?(?:(?<!ĐOÀN\s)CHỦ TỊCH|(?<!BAN\s)BÍ THƯ|TRƯỞNG BAN|GIÁM ĐỐC|TRƯỞNG ĐOÀN|TỔ TRƯỞNG)(?:\s.*)?)$/u
const nameAfter = /^([^\p{Ll}]{6,}?)\s+(\p{Lu}\p{Ll}[\p{L}’'-]*(?:\s+\p{Lu}\p{Ll}*[\p{L}’'-]*){1,4})$/u
const degree = /^(?:(?:\p{Lu}\p{L}{0,5}\.|TS|ThS|(?:Đại|Thượng|Trung|Thiếu) (?:tá|tướng))[.,]?\s*)+(?=\p{Lu})/u

/** The lines of a signature, broken authorities mended ("TM. ỦY BAN NHÂN⏎DÂN") and run-on lines parted. */
export function splitSignature(passages: readonly Passage[]): SignatureLine[] {
  const lines: SignatureLine[] = []
  const pieces = passages.flatMap(({ text, start }) => piecesOf(text, start)).map(classify)
  const hasName = pieces.some(({ part, text }) => part === 'name' && /\p{Ll}/u.test(text))
  for (const line of pieces) {
    const before = lines.at(-1)
    if (before && mends(before, line, hasName)) {
      lines[lines.length - 1] = { ...before, text: `${before.text} ${line.text}`, end: line.end }
    } else lines.push(line)
  }
  return lines
}

interface Piece {
  readonly text: string
  readonly start: number
}

function piecesOf(text: string, start: number): Piece[] {
  if (isPersonName(text) && /\p{Ll}/u.test(text)) return [{ text, start }]
  for (const pattern of [innerAuthority, deputyAfter, headAfter, nameAfter]) {
    const found = pattern.exec(text)
    if (!found) continue
    const at = found[2] === undefined ? found.index + 1 : text.length - found[2].length
    const first = text.slice(0, at).trimEnd()
    return [...piecesOf(first, start), ...piecesOf(text.slice(at), start + at)]
  }
  return [{ text, start }]
}

function classify({ text, start }: Piece): SignatureLine {
  const end = start + text.length
  if (authority.test(text)) return { part: 'authority', text, start, end }
  if (isOfficeLine(text)) return { part: 'office', text, start, end }
  const lead = degree.exec(text)?.[0].length ?? 0
  const name = text.slice(lead).replace(/[\s./]+$/u, '')
  if (isPersonName(name)) return { part: 'name', text: name, start: start + lead, end: start + lead + name.length }
  return { part: 'other', text, start, end }
}

/** Capitals that go on a broken authority or office; a name in capitals is the last of them. */
function mends(before: SignatureLine, line: SignatureLine, hasName: boolean): boolean {
  if (before.part !== 'authority' && before.part !== 'office') return false
  if (line.part === 'authority' || line.part === 'office' || /\p{Ll}/u.test(line.text)) return false
  return hasName || line.part !== 'name'
}
