import { isAuthorityLine, isOfficeLine, isTypeLine } from './fixed-lines.ts'
import type { Line } from './line.ts'

/** Heads and feet printed in two columns: each half becomes a cell, the left column read before the right. */

const wideGap = /(?:\t+|\s{3,})(?=\S)/g
/** Blanks behind these words are left for the pen: a number, a day, a month. */
const leftBlank = /(?:^|\s)(?:Số\s*:?|ngày|tháng|năm)$/iu
/** Behind the mark of an item a tab sets off its words, no column. */
const markAlone = /^(?:[-–+•*·▪]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[a-zđ])[.)]*)$/u
const nation = 'CỘNG H(?:OÀ|ÒA) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM'
const motto = `${nation}|Độc lập\\s*[-–]\\s*Tự do\\s*[-–]\\s*Hạnh phúc`
const mottoAtRight = new RegExp(`^(.*\\S)\\s+(${motto})\\s*$`, 'u')
const signThenDate = /^(Số\s*:?\s*[^\s,]*(?:\s*[/-]\s*[^\s,]+)?)\s+(\p{Lu}[^,]{1,40},\s*ngày\s.*)$/u
const signedAtRight = /^(.*\S)\s+((?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ)\s*\.?\s+\p{Lu}{2,}.*)$/u
const officeAtRight = /^(Nơi nhận\s*:?)\s+([^\p{Ll}]{6,60})$/u
const nameAfterLast = /^([-–]?\s*Lưu.{1,60}?[.;])\s+(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,4})$/u
const officeBeside = /^(.*\p{Ll}[^\p{L}]*)\s((?:Q\. ?)?\p{Lu}{2,}(?:[ ,-]+\p{Lu}{2,})*)$/u
const nameBeside = /^(.*[;,.)])\s+(\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,4})$/u
/** The entry that ends a list of recipients: where the copy is kept. */
const lastEntry = /^[-–+•*]?\s*Lưu/u
const bulleted = /^[-–+•*]\s*\p{L}/u
const recipientsHead = /^\s*Nơi\s+nhận/u
const headLimit = 25
/** A web page may print a title, a date, a menu of so many lines above the head itself. */
const headReach = 80
const headBegins = new RegExp(`(?:${nation})\\s*$`, 'u')
/** A foot is over so many lines after its recipients begin. */
const footLimit = 60
/** A right half may stand alone on its line behind so many blanks. */
const rightIndent = 20

type Region = 'head' | 'foot' | null

interface Halves {
  readonly left: string
  readonly right: string
}

function halvesOf(text: string, region: Region, stretch: Stretch | null): Halves | null {
  const trimmed = text.trim()
  const indent = text.length - text.trimStart().length
  if (indent >= rightIndent || text.startsWith('\t')) return { left: '', right: trimmed }
  for (const gap of trimmed.includes('   ') || trimmed.includes('\t') ? trimmed.matchAll(wideGap) : []) {
    const left = trimmed.slice(0, gap.index)
    if (!leftBlank.test(left) && !markAlone.test(left)) return { left, right: trimmed.slice(gap.index + gap[0].length) }
  }
  return region === 'head' ? flatHead(trimmed) : flatFoot(trimmed, stretch)
}

function flatHead(trimmed: string): Halves | null {
  if (trimmed.length > 200) return null
  const flat = squeeze(trimmed)
  return split(mottoAtRight.exec(flat) ?? signThenDate.exec(flat))
}

function flatFoot(trimmed: string, stretch: Stretch | null): Halves | null {
  if (trimmed.length > 160) return null
  const flat = squeeze(trimmed)
  if (isAuthorityLine(flat)) return null
  const found = signedAtRight.exec(flat) ?? officeAtRight.exec(flat) ?? nameAfterLast.exec(flat)
  return split(found) ?? (stretch && stretch.right.length > 0 ? signatureBeside(flat) : null)
}

/** An office or a name printed behind a recipient: "- Sở Nội vụ; PHÓ CHỦ TỊCH", "(b/c); Nguyễn Văn A". */
function signatureBeside(flat: string): Halves | null {
  const office = split(officeBeside.exec(flat))
  if (office && isOfficeLine(office.right)) return office
  return split(nameBeside.exec(flat))
}

const split = (found: RegExpExecArray | null): Halves | null =>
  found?.[1] && found[2] ? { left: found[1], right: found[2] } : null

/** The two columns of one stretch while its lines are gathered. */
interface Stretch {
  readonly left: Line[]
  readonly right: Line[]
  readonly table: number
}

/** A table with the recipients in it, read column by column, however many rows it was written in. */
function regroupFoot(lines: readonly Line[]): readonly Line[] {
  const feet = new Set<number>()
  for (const { cell, text } of lines) if (cell && recipientsHead.test(text)) feet.add(cell.table)
  if (feet.size === 0) return lines
  const columnOf = ({ cell }: Line): number => (cell && feet.has(cell.table) ? cell.column : -1)
  const regrouped: Line[] = []
  for (let at = 0; at < lines.length; ) {
    const table = lines[at]?.cell?.table
    let end = at + 1
    if (table !== undefined && feet.has(table)) while (lines[end]?.cell?.table === table) end += 1
    const run = lines.slice(at, end)
    regrouped.push(...(run.length > 1 ? run.toSorted((a, b) => columnOf(a) - columnOf(b)) : run))
    at = end
  }
  return regrouped
}

/** Lines with each two-column stretch of the head and of the foot turned into a table of one row. */
export function partColumns(lines: readonly Line[]): Line[] {
  const parted: Line[] = []
  let region: Region = 'head'
  let stretch: Stretch | null = null
  let table = 5000
  let footTo = 0
  const headAt = lines.findIndex((line, index) => index < headReach && headBegins.test(line.text))
  const flush = (): void => {
    if (stretch) parted.push(...stretch.left, ...stretch.right)
    stretch = null
  }
  for (const [index, line] of regroupFoot(lines).entries()) {
    if (recipientsHead.test(line.text)) {
      region = 'foot'
      footTo = index + footLimit
    } else if (region === 'foot' && index > footTo) region = null
    else if (region === null && index === headAt) region = 'head'
    else if (region === 'head' && (index >= Math.max(headAt, 0) + headLimit || isTypeLine(squeeze(line.text))))
      region = null
    const halves = line.cell || region === null ? null : halvesOf(line.text, region, stretch)
    const goesOn = stretch !== null && !line.cell && region !== null && isLeftOnly(line, region, stretch)
    if (!halves && !goesOn) {
      flush()
      const text = squeeze(line.text)
      parted.push(text === line.text ? line : { ...line, text })
      continue
    }
    if (!stretch) {
      table += 1
      stretch = { left: [], right: [], table }
    }
    addHalves(stretch, line, halves ?? { left: line.text, right: '' })
  }
  flush()
  return parted
}

/** A line of the left column whose right half is empty: a name, a sign or a recipient. */
function isLeftOnly({ text, gap }: Line, region: Region, { left }: Stretch): boolean {
  const line = squeeze(text)
  if (region === 'head') return line.length < 70 && (!/\p{Ll}/u.test(line) || /^Số(?!\p{L})/u.test(line))
  if (bulleted.test(line)) return line.length < 200
  const last = left.findLast((each) => /^[-–+•*]/.test(each.text))?.text ?? ''
  if (line.length > 12 && lastEntry.test(last) && /\.$/.test(left.at(-1)?.text ?? '')) return false
  return gap === 'none' && line.length < 100 && /\p{Ll}|^\d/u.test(line)
}

function addHalves({ left, right, table }: Stretch, line: Line, halves: Halves): void {
  for (const [column, half] of [halves.left, halves.right].entries()) {
    const side = column === 0 ? left : right
    const text = squeeze(half)
    if (text === '' || /^[-_—–*\s]+$/.test(text)) continue
    const gap = side.length === 0 ? 'hard' : 'none'
    side.push({
      ...line,
      text,
      boldLead: line.boldLead >= line.text.length ? text.length : 0,
      cell: { table, row: 0, column },
      gap,
    })
  }
}

function squeeze(text: string): string {
  return text.includes('\t') || text.includes('  ') ? text.replace(/\s+/g, ' ').trim() : text.trim()
}
