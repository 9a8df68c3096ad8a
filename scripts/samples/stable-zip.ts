import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

interface Entry {
  readonly name: Buffer
  readonly data: Buffer
}

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
/** 1 January 1980, the first day that a zip can tell. */
const firstZipDay = 0x21
const moment = /(<dcterms:(created|modified)[^>]*>)[^<]*/g

/**
 * Writes a zip again so that the same content gives the same bytes: no clock in its entries, none in the document's
 * own properties. Only for zips that we made ourselves.
 */
export function fixZipDates(zip: Buffer): Uint8Array {
  const entries = readEntries(zip).map(({ name, data }) => {
    if (name.toString() !== 'docProps/core.xml') return { name, data }
    return { name, data: Buffer.from(data.toString().replace(moment, '$12026-01-01T00:00:00Z')) }
  })
  return writeEntries(entries)
}

function readEntries(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || zip.readUInt32LE(end) !== endSignature) throw new Error('not a zip')
  const entries: Entry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28)
    const start = zip.readUInt32LE(at + 42)
    const dataStart = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const packed = zip.subarray(dataStart, dataStart + zip.readUInt32LE(at + 20))
    const data = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed
    entries.push({ name: zip.subarray(at + 46, at + 46 + nameLength), data })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

/** The fields that the local and the central record share, from "version needed" to "length of the extra field". */
function sharedFields(entry: Entry, packed: Buffer): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x0800, 2)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt16LE(firstZipDay, 8)
  fields.writeUInt32LE(crc32(entry.data), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(entry.data.length, 18)
  fields.writeUInt16LE(entry.name.length, 22)
  return fields
}

function number(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntLE(value, 0, bytes)
  return buffer
}

function writeEntries(entries: readonly Entry[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const packed = deflateRawSync(entry.data, { level: 9 })
    const shared = sharedFields(entry, packed)
    const record = Buffer.concat([number(localSignature, 4), shared, entry.name, packed])
    central.push(number(centralSignature, 4), number(20, 2), shared, Buffer.alloc(10), number(offset, 4), entry.name)
    local.push(record)
    offset += record.length
  }
  const directory = Buffer.concat(central)
  const count = number(entries.length, 2)
  const end = [number(endSignature, 4), Buffer.alloc(4), count, count, number(directory.length, 4), number(offset, 4)]
  return Buffer.concat([...local, directory, ...end, Buffer.alloc(2)])
}
