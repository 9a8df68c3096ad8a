import { UnreadableFile } from '../file-problem.ts'

/** The streams of an OLE compound file (MS-CFB) by name; the first of a name wins. */
export interface CompoundFile {
  /** Streams and storages. */
  readonly names: ReadonlySet<string>
  /** The bytes of a stream; null where there is none of that name. */
  readonly stream: (name: string) => Buffer | null
}

interface Entry {
  readonly start: number
  readonly size: number
}

const endOfChain = 0xfffffffa
const headerEntries = 109

/** Opens a compound file. Chains that run in circles or out of the file throw `UnreadableFile`. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < 512) throw new UnreadableFile('damaged')
  const sectorSize = 1 << file.readUInt16LE(30)
  if (sectorSize !== 512 && sectorSize !== 4096) throw new UnreadableFile('damaged')
  const sector = (number: number): Buffer => {
    const at = (number + 1) * sectorSize
    if (at >= file.length) throw new UnreadableFile('damaged')
    return file.subarray(at, at + sectorSize)
  }
  const fat = words(fatSectors(file, sector, sectorSize).map(sector))
  const whole = (start: number): Buffer => Buffer.concat(chain(start, fat).map(sector))
  const entries = directory(whole(file.readUInt32LE(48)))
  const root = entries.get('Root Entry')
  const smallFat = words([whole(file.readUInt32LE(60))])
  const smallSectors = root ? whole(root.start) : Buffer.alloc(0)
  const smallest = file.readUInt32LE(56)
  const stream = (name: string): Buffer | null => {
    const entry = entries.get(name)
    if (!entry) return null
    if (entry.size >= smallest) return whole(entry.start).subarray(0, entry.size)
    const pieces = chain(entry.start, smallFat).map((at) => smallSectors.subarray(at * 64, at * 64 + 64))
    return Buffer.concat(pieces).subarray(0, entry.size)
  }
  return { names: new Set(entries.keys()), stream }
}

/** Where the allocation table lies: in the header, and for large files in a chain of sectors of its own. */
function fatSectors(file: Buffer, sector: (number: number) => Buffer, sectorBytes: number): number[] {
  const found: number[] = []
  for (let at = 0; at < headerEntries; at += 1) found.push(file.readUInt32LE(76 + at * 4))
  const seen = new Set<number>()
  for (let next = file.readUInt32LE(68); next < endOfChain; ) {
    if (seen.has(next)) throw new UnreadableFile('damaged')
    seen.add(next)
    const numbers = words([sector(next)])
    found.push(...numbers.slice(0, -1))
    next = numbers.at(-1) ?? endOfChain
  }
  const real = found.filter((number) => number < endOfChain)
  // More table than file: sectors named again and again.
  if (real.length * sectorBytes > file.length) throw new UnreadableFile('damaged')
  return real
}

function words(sectors: readonly Buffer[]): Uint32Array {
  const joined = Buffer.concat(sectors)
  const numbers = new Uint32Array(joined.length >> 2)
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = joined.readUInt32LE(at * 4)
  return numbers
}

function chain(start: number, fat: Uint32Array): number[] {
  const found: number[] = []
  for (let at = start; at < endOfChain; at = fat[at] ?? endOfChain) {
    if (found.length > fat.length) throw new UnreadableFile('damaged')
    found.push(at)
  }
  return found
}

function directory(bytes: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const length = bytes.readUInt16LE(at + 64)
    if (length < 2 || length > 64 || bytes[at + 66] === 0) continue
    const name = bytes.toString('utf16le', at, at + length - 2)
    if (!entries.has(name))
      entries.set(name, { start: bytes.readUInt32LE(at + 116), size: bytes.readUInt32LE(at + 120) })
  }
  return entries
}
