import { UnreadableFile } from '../file-problem.ts'
import type { CompoundFile } from './compound-file.ts'

/** A stretch of text: characters `start` to `end`, kept at byte `offset` in one or two bytes each. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly offset: number
  readonly width: 1 | 2
}

/** The parts of a Word 97–2003 file (MS-DOC) that the reader needs. */
export interface WordStreams {
  readonly document: Buffer
  readonly table: Buffer
  readonly pieces: readonly Piece[]
  /** Characters of the body, notes at the foot, headers, comments, notes at the end, text boxes: in this order. */
  readonly lengths: Readonly<Record<'body' | 'footnotes' | 'headers' | 'comments' | 'endnotes' | 'boxes', number>>
  /** A part of the table stream, by the place of its address in the file information block. */
  readonly part: (at: number) => Buffer
}

const wordMark = 0xa5ec
const firstOfWord97 = 0xc1

const old =
  'Tệp được lưu bằng phiên bản Word quá cũ (Word 95 trở về trước); hãy mở bằng Word hoặc LibreOffice, lưu lại thành .docx rồi tải lên.'

/** Opens the streams of a Word file; throws `UnreadableFile` for one that is encrypted, too old or broken. */
export function openWordStreams(file: CompoundFile): WordStreams {
  const document = file.stream('WordDocument')
  if (!document || document.length < 0x2f2 || document.readUInt16LE(0) !== wordMark) throw new UnreadableFile('damaged')
  if (document.readUInt16LE(2) < firstOfWord97) throw new UnreadableFile('unknown-format', old)
  const flags = document.readUInt16LE(0x0a)
  if (flags & 0x0100) throw new UnreadableFile('encrypted')
  const table = file.stream(flags & 0x0200 ? '1Table' : '0Table')
  if (!table) throw new UnreadableFile('damaged')
  const part = (at: number): Buffer => {
    const start = document.readUInt32LE(at)
    return table.subarray(start, start + document.readUInt32LE(at + 4))
  }
  const length = (at: number): number => document.readUInt32LE(at)
  return {
    document,
    table,
    pieces: piecesOf(part(0x1a2), document.length),
    lengths: {
      body: length(0x4c),
      footnotes: length(0x50),
      headers: length(0x54) + length(0x58),
      comments: length(0x5c),
      endnotes: length(0x60),
      boxes: length(0x64),
    },
    part,
  }
}

function piecesOf(clx: Buffer, documentBytes: number): Piece[] {
  let at = 0
  while (clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1)
  if (clx[at] !== 2) throw new UnreadableFile('damaged')
  const table = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1))
  const count = Math.floor((table.length - 4) / 12)
  const pieces: Piece[] = []
  let bytes = 0
  for (let index = 0; index < count; index += 1) {
    const start = table.readUInt32LE(index * 4)
    const end = table.readUInt32LE(index * 4 + 4)
    const address = table.readUInt32LE((count + 1) * 4 + index * 8 + 2)
    const width = address & 0x40000000 ? 1 : 2
    const offset = width === 1 ? (address & 0x3fffffff) >> 1 : address
    const length = (end - start) * width
    bytes += length
    // Pieces may lie anywhere in the stream, but no text is longer than the stream that holds it.
    if (end < start || offset + length > documentBytes || bytes > documentBytes) throw new UnreadableFile('damaged')
    pieces.push({ start, end, offset, width })
  }
  return pieces
}

/** The characters of all pieces; those kept in one byte are of windows-1252. */
export function textOf({ document, pieces }: WordStreams): string {
  const western = new TextDecoder('windows-1252')
  return pieces
    .map(({ start, end, offset, width }) => {
      const bytes = document.subarray(offset, offset + (end - start) * width)
      return width === 1 ? western.decode(bytes) : bytes.toString('utf16le')
    })
    .join('')
}
