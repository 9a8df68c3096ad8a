import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  readonly data: string | Uint8Array
}

/** 1 January 1980, the first day that a zip can tell: the same content gives the same bytes. */
const firstZipDay = 0x21

/** Packs parts into a zip without a clock in it. */
export function writeZip(parts: readonly ZipPart[]): Buffer<ArrayBuffer> {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const data = Buffer.from(part.data)
    const name = Buffer.from(part.name)
    const packed = deflateRawSync(data)
    const shared = sharedFields({ size: data.length, crc: crc32(data), name }, packed.length)
    const record = Buffer.concat([signed(0x04034b50), shared, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(signed(0x02014b50), Buffer.from([20, 0]), shared, tail, name)
    local.push(record)
    offset += record.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, directory, signed(0x06054b50), end])
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature)
  return bytes
}

/** The fields that the local and the central record share, from "version needed" to "length of the extra field". */
function sharedFields(entry: { size: number; crc: number; name: Buffer }, packedSize: number): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x0800, 2)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt16LE(firstZipDay, 8)
  fields.writeUInt32LE(entry.crc, 10)
  fields.writeUInt32LE(packedSize, 14)
  fields.writeUInt32LE(entry.size, 18)
  fields.writeUInt16LE(entry.name.length, 22)
  return fields
}
