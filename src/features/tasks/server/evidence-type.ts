import { openArchive } from '#documents/reading/formats/archive/open-archive.ts'

interface KnownType {
  readonly mediaType: string
  readonly endings: readonly string[]
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What may be kept as evidence, by what it is; its name must end as one of its kind does. */
const known = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  doc: { mediaType: 'application/msword', endings: ['doc'] },
  docx: { mediaType: word, endings: ['docx'] },
  xlsx: { mediaType: sheet, endings: ['xlsx'] },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg', 'jfif'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  webp: { mediaType: 'image/webp', endings: ['webp'] },
  heic: { mediaType: 'image/heic', endings: ['heic', 'heif'] },
} as const satisfies Record<string, KnownType>

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1')

/**
 * What a file is, by its content; null where it is nothing that may be kept as evidence: an unknown kind, a kind that its
 * name denies, a Word or Excel file with macros.
 */
export async function evidenceTypeOf(name: string, bytes: Uint8Array): Promise<string | null> {
  const type = await typeOfContent(bytes)
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  return type?.endings.some((each) => each === ending) ? type.mediaType : null
}

async function typeOfContent(bytes: Uint8Array): Promise<KnownType | null> {
  const head = latin(bytes, 0, 16)
  if (latin(bytes, 0, 1024).includes('%PDF-')) return known.pdf
  if (head.startsWith('\xff\xd8\xff')) return known.jpeg
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return known.png
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return known.webp
  if (head.slice(4, 8) === 'ftyp' && /^(hei[cxms]|hev[cx]|mif1|msf1)/.test(head.slice(8, 12))) return known.heic
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return isOldWord(bytes) ? known.doc : null
  return head.startsWith('PK\x03\x04') ? typeOfArchive(bytes) : null
}

/** An OLE file holds many things; one of Word names its stream in UTF-16. */
function isOldWord(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('WordDocument', 'utf16le'))
}

/** By the names of the parts alone: nothing is unpacked. */
async function typeOfArchive(bytes: Uint8Array): Promise<KnownType | null> {
  const names: readonly string[] = await openArchive(bytes)
    .then((archive) => archive.names)
    .catch(() => [])
  if (!names.includes('[Content_Types].xml') || names.some((name) => /vbaProject/i.test(name))) return null
  if (names.includes('word/document.xml')) return known.docx
  return names.includes('xl/workbook.xml') ? known.xlsx : null
}
