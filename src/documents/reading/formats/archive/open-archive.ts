import { inflateRawSync } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl'
import { UnreadableFile } from '../file-problem.ts'
import { MemoryReader } from './memory-reader.ts'

/** What an archive may be at most; a real document is far below all of these. */
export interface ArchiveLimits {
  readonly entries: number
  /** Bytes of all parts together when unpacked, as stated and as really counted. */
  readonly totalBytes: number
  /** Unpacked to packed, for parts over `ratioFromBytes`. */
  readonly ratio: number
  readonly ratioFromBytes: number
}

export const archiveLimits: ArchiveLimits = {
  entries: 20_000,
  totalBytes: 200 * 1024 * 1024,
  ratio: 150,
  ratioFromBytes: 8 * 1024 * 1024,
}

/** The parts of a zip by name; each is unpacked only when it is asked for, and never beyond the limits. */
export interface Archive {
  readonly names: readonly string[]
  /** The bytes of a part; null where there is none of that name. Throws `UnreadableFile` for a broken or hostile one. */
  readonly read: (name: string) => Uint8Array | null
}

const bomb = 'Tệp nén này bung ra lớn bất thường nên không được mở; hãy kiểm tra nguồn gốc của tệp.'

/** Opens a zip and looks through its directory before anything is unpacked. */
export async function openArchive(bytes: Uint8Array, limits: ArchiveLimits = archiveLimits): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await opened(buffer)
  const entries = directory(zip, limits)
  let unpacked = 0
  const read = (name: string): Uint8Array | null => {
    const entry = entries.get(name)
    if (!entry) return null
    const part = unpack(zip, entry, buffer, limits.totalBytes - unpacked)
    unpacked += part.length
    return part
  }
  return { names: [...entries.keys()], read }
}

async function opened(buffer: Buffer): Promise<ZipFile> {
  try {
    const reader = new MemoryReader(buffer)
    return await fromRandomAccessReaderPromise(reader, buffer.length, { lazyEntries: true, autoClose: false })
  } catch {
    throw new UnreadableFile('damaged')
  }
}

/** The parts that the zip's directory lists, each heard of before `readEntry` returns. */
function directory(zip: ZipFile, limits: ArchiveLimits): Map<string, Entry> {
  if (zip.entryCount > limits.entries) throw new UnreadableFile('too-large', bomb)
  const entries = new Map<string, Entry>()
  let read = 0
  let total = 0
  let isBroken = false
  let isBomb = false
  zip.on('error', () => {
    isBroken = true
  })
  zip.on('entry', (entry: Entry) => {
    read += 1
    const { fileName, compressedSize, uncompressedSize: size } = entry
    total += size
    isBomb ||= total > limits.totalBytes || (size > limits.ratioFromBytes && size > compressedSize * limits.ratio)
    if (!entries.has(fileName)) entries.set(fileName, entry)
  })
  while (read < zip.entryCount && !isBroken && !isBomb) {
    const before = read
    zip.readEntry()
    // A part without a name would be heard of later; no writer makes one.
    isBroken ||= read === before
  }
  if (isBomb) throw new UnreadableFile('too-large', bomb)
  if (isBroken) throw new UnreadableFile('damaged')
  return entries
}

/** Unpacked in one piece where the directory does not lie; a chunk of zlib has at least 64 bytes. */
const leastChunk = 64
const mostChunk = 8 * 1024 * 1024
const stored = 0
const deflated = 8

function unpack(zip: ZipFile, entry: Entry, buffer: Buffer, room: number): Uint8Array {
  if ((entry.generalPurposeBitFlag & 1) === 1) throw new UnreadableFile('encrypted')
  try {
    const fileDataStart = dataStart(zip, entry)
    const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize)
    if (packed.length < entry.compressedSize) throw new UnreadableFile('damaged')
    if (entry.compressionMethod === stored) return packed
    if (entry.compressionMethod !== deflated) throw new UnreadableFile('damaged')
    // The directory may lie about the size: what counts is what comes out.
    const most = Math.max(1, Math.min(room, entry.uncompressedSize + 1))
    return inflateRawSync(packed, { maxOutputLength: most, chunkSize: Math.max(leastChunk, Math.min(most, mostChunk)) })
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    if (error instanceof RangeError) throw new UnreadableFile('too-large', bomb)
    throw new UnreadableFile('damaged')
  }
}

/** Where the packed bytes of a part begin. The reader of an archive in memory answers before it returns. */
function dataStart(zip: ZipFile, entry: Entry): number {
  let start = -1
  zip.readLocalFileHeader(entry, { minimal: true }, (error, header) => {
    if (!error) start = header.fileDataStart
  })
  if (start < 0) throw new UnreadableFile('damaged')
  return start
}
