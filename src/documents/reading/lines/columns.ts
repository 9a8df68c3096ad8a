import type { Line } from './line.ts'

/** Lines of a head or a foot printed side by side: each half becomes a cell, the left column read before the right. */

const wideGap = /(?:\t+|\s{3,})(?=\S)/
const rightOfHead =
  /^(.*\S)\s+(CỘNG H(?:OÀ|ÒA) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc)\s*$/u
const signThenDate = /^(Số\s*:?\s*[^\s,]*(?:\s*[/-]\s*[^\s,]+)?)\s+(\p{Lu}[^,]{1,40},\s*ngày\s.*)$/u
const signedAtRight = /^(.*\S)\s+((?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ)\s*\.?\s+\p{Lu}{2,}.*)$/u
const headLimit = 25

interface Halves {
  readonly left: string
  readonly right: string
}

function halvesOf(text: string, inHead: boolean, inFoot: boolean): Halves | null {
  const indent = text.length - text.trimStart().length
  if (indent >= 20 && (inHead || inFoot)) return { left: '', right: text.trim() }
  const gap = inHead || inFoot ? wideGap.exec(text.trim()) : null
  if (gap) return { left: text.trim().slice(0, gap.index), right: text.trim().slice(gap.index + gap[0].length) }
  const flat = text.replace(/\s+/g, ' ').trim()
  const bar = inHead ? flat.indexOf(' | ') : -1
  if (bar > 0) return { left: flat.slice(0, bar).trim(), right: flat.slice(bar + 3).trim() }
  const found = inHead ? (rightOfHead.exec(flat) ?? signThenDate.exec(flat)) : inFoot ? signedAtRight.exec(flat) : null
  return found?.[1] && found[2] ? { left: found[1], right: found[2] } : null
}

/** Lines with each two-column stretch of the head and of the foot turned into a table of one row. */
export function partColumns(lines: readonly Line[]): Line[] {
  const parted: Line[] = []
  let table = 5000
  let left: Line[] = []
  let right: Line[] = []
  let sawRecipients = false
  const flush = (): void => {
    parted.push(...left, ...right)
    if (left.length + right.length > 0) table += 1
    left = []
    right = []
  }
  for (const [index, line] of lines.entries()) {
    const inHead = index < headLimit && !sawRecipients
    if (line.text.includes('Nơi nhận') && /^\s*Nơi nhận/u.test(line.text)) sawRecipients = true
    const halves = line.cell || !(inHead || sawRecipients) ? null : halvesOf(line.text, inHead, sawRecipients)
    if (!halves) {
      flush()
      parted.push(line.text.includes('\t') || line.text.includes('  ') ? { ...line, text: squeeze(line.text) } : line)
      continue
    }
    for (const [column, half] of [halves.left, halves.right].entries()) {
      const side = column === 0 ? left : right
      if (half === '') continue
      const gap = side.length === 0 ? 'hard' : 'none'
      side.push({ ...line, text: squeeze(half), cell: { table, row: 0, column }, gap })
    }
  }
  flush()
  return parted
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()
