import type { Fact } from '../contract.ts'
import type { Outline, Passage } from '../tree/passage.ts'

const heading = /^Nơi\s+(?:nhận|gửi)\s*[:.]?\s*/iu
const bullet = /^[-–—+•●▪*]\s*/u
const closingMark = /[\s;.,/:]+$/u

interface Item {
  text: string
  readonly start: number
  end: number
}

/** The entries under "Nơi nhận", without the dash and the closing mark, in their order. */
export function findRecipients(tree: Outline): readonly Fact[] {
  const passages = recipientPassages(tree)
  const hasBullets = passages.some(({ text }) => bullet.test(text.replace(heading, '')))
  const items: Item[] = []
  for (const passage of passages) {
    for (const [index, piece] of piecesOf(passage, hasBullets).entries()) {
      const current = items.at(-1)
      // A line of capitals below the list heads a signature.
      if (current && index === 0 && isCapitals(piece.text)) continue
      if (current && index === 0 && continues(current, piece, hasBullets)) {
        current.text = `${current.text} ${piece.text}`
        current.end = piece.end
      } else items.push({ ...piece })
    }
  }
  return items.map(bare).filter(({ text }) => text !== '')
}

const isCapitals = (text: string): boolean => text.length > 12 && !/\p{Ll}|\d/u.test(text) && !bullet.test(text)

/** The first list of recipients; a document attached to this one may bring another. */
function recipientPassages(tree: Outline): Passage[] {
  const from = tree.passages.findIndex(({ zone }) => zone === 'recipients')
  if (from < 0) return []
  const rest = tree.passages.slice(from)
  const length = rest.findIndex(({ zone }) => zone !== 'recipients')
  return rest.slice(0, length < 0 ? undefined : length)
}

const nextBullet = /\s*(?=[-–+]\s+\p{L})/uy

/** The entries that stand in one paragraph: several after "; -", and between semicolons where no dash parts them. */
function piecesOf({ text, start }: Passage, hasBullets: boolean): Item[] {
  const pieces: Item[] = []
  let at = heading.exec(text)?.[0].length ?? 0
  let depth = 0
  for (let place = at; place < text.length; place += 1) {
    const char = text[place] ?? ''
    if (char === '(') depth += 1
    else if (char === ')') depth = 0
    if (depth === 0 && (hasBullets ? beginsBulletAfter(text, place, char) : char === ';')) {
      pieces.push({ text: text.slice(at, place + 1), start: start + at, end: start + place + 1 })
      at = place + 1
    }
  }
  pieces.push({ text: text.slice(at), start: start + at, end: start + text.length })
  return pieces.filter((piece) => piece.text.trim() !== '').map(trimStart)
}

/** "Thường trực Tỉnh ủy; (để báo cáo) - Các ban": a bracket behind the closing mark still belongs to the entry. */
const longestBracket = 80
const behindMark = /;\s*\([^()]*\)$/u

function beginsBulletAfter(text: string, place: number, char: string): boolean {
  const ends =
    char === ';' ||
    char === ',' ||
    char === '.' ||
    (char === ')' && behindMark.test(text.slice(Math.max(0, place - longestBracket), place + 1)))
  if (!ends) return false
  nextBullet.lastIndex = place + 1
  return nextBullet.test(text)
}

function trimStart({ text, start, end }: Item): Item {
  const bareText = text.trimStart()
  return { text: bareText, start: start + text.length - bareText.length, end }
}

/** A line that goes on the entry before: in brackets, without the dash of the others, or a part of "VP UBND tỉnh:". */
function continues(current: Item, { text }: Item, hasBullets: boolean): boolean {
  if (text.startsWith('(')) return true
  if (/^\p{Ll}/u.test(text)) return !/[;,.]\s*$/.test(current.text)
  if (/^\+/.test(text)) return /:\s*(?:$|\+)/u.test(current.text) && !/^\+\s*Lưu/u.test(text)
  return hasBullets && !bullet.test(text)
}

function bare({ text, start, end }: Item): Fact {
  const lead = bullet.exec(text)?.[0].length ?? 0
  const tail = closingMark.exec(text.slice(lead))?.[0].length ?? 0
  return { text: text.slice(lead, text.length - tail), span: [start + lead, end - tail] }
}
