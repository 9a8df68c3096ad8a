import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a zip; `stated` lets the directory lie about its size. */
export interface ZipPart {
  readonly name: string
  readonly data: string | Uint8Array
  readonly stated?: number
  readonly encrypted?: boolean
}

/** Writes a zip by hand, so that tests can make broken and hostile ones too. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, data, stated, encrypted = false } of parts) {
    const bytes = Buffer.from(data)
    const packed = deflateRawSync(bytes)
    const title = Buffer.from(name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(encrypted ? 1 : 0, 2)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(stated ?? bytes.length, 18)
    shared.writeUInt16LE(title.length, 22)
    const here = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), shared, title, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), shared, tail, title)
    local.push(here)
    offset += here.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...local, directory, end]))
}
