/** One property of letters or of a paragraph ("sprm" in MS-DOC): its code and its operand. */
export interface Property {
  readonly code: number
  readonly operand: Buffer
}

/** Operand lengths by the top three bits of the code; the sixth kind says its own length. */
const lengths = [1, 1, 2, 4, 2, 2, -1, 3] as const

const tableDefinition = 0xd608

/** Reads a list of properties; one that is cut short ends it. */
export function readProperties(bytes: Buffer): Property[] {
  const found: Property[] = []
  for (let at = 0; at + 2 < bytes.length; ) {
    const code = bytes.readUInt16LE(at)
    at += 2
    let length: number = lengths[(code >> 13) as 0] ?? 1
    if (code === tableDefinition) {
      if (at + 2 > bytes.length) break
      length = bytes.readUInt16LE(at) - 1
      at += 2
    } else if (length < 0) {
      length = bytes[at] ?? 0
      at += 1
    }
    if (length < 0 || at + length > bytes.length) break
    found.push({ code, operand: bytes.subarray(at, at + length) })
    at += length
  }
  return found
}

/** Looks of a stretch of bytes of the document stream, from `from` up to `to`. */
export interface Formatted {
  readonly from: number
  readonly to: number
  /** The paragraph's style; letters name theirs among their properties. */
  readonly style: number
  readonly properties: readonly Property[]
}

const pageSize = 512

/** All formatted stretches that a table of pages (PlcBteChpx, PlcBtePapx) leads to, in the order of bytes. */
export function formattedStretches(document: Buffer, table: Buffer, kind: 'letters' | 'paragraphs'): Formatted[] {
  const count = Math.floor((table.length - 4) / 8)
  const found: Formatted[] = []
  for (let index = 0; index < count; index += 1) {
    const number = table.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff
    const page = document.subarray(number * pageSize, (number + 1) * pageSize)
    if (page.length === pageSize) found.push(...stretchesOf(page, kind))
  }
  return found.sort((a, b) => a.from - b.from)
}

function stretchesOf(page: Buffer, kind: 'letters' | 'paragraphs'): Formatted[] {
  const count = page[pageSize - 1] ?? 0
  const width = kind === 'letters' ? 1 : 13
  if ((count + 1) * 4 + count * width > pageSize) return []
  const found: Formatted[] = []
  for (let index = 0; index < count; index += 1) {
    const place = (page[(count + 1) * 4 + index * width] ?? 0) * 2
    const bytes =
      place === 0 ? Buffer.alloc(0) : kind === 'letters' ? letterBytes(page, place) : paragraphBytes(page, place)
    const isParagraph = kind === 'paragraphs' && bytes.length >= 2
    found.push({
      from: page.readUInt32LE(index * 4),
      to: page.readUInt32LE(index * 4 + 4),
      style: isParagraph ? bytes.readUInt16LE(0) : 0,
      properties: readProperties(isParagraph ? bytes.subarray(2) : bytes),
    })
  }
  return found
}

const letterBytes = (page: Buffer, at: number): Buffer => page.subarray(at + 1, at + 1 + (page[at] ?? 0))

function paragraphBytes(page: Buffer, at: number): Buffer {
  const half = page[at] ?? 0
  return half > 0 ? page.subarray(at + 1, at + half * 2) : page.subarray(at + 2, at + 2 + (page[at + 1] ?? 0) * 2)
}

/** The stretch that a byte lies in. */
export function stretchAt(stretches: readonly Formatted[], byte: number): Formatted | null {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.from ?? 0) <= byte) low = middle + 1
    else high = middle
  }
  const found = stretches[low - 1]
  return found && byte < found.to ? found : null
}
