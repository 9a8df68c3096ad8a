import { isTextLike } from './text/text-like.ts'

/** What a file is, by its bytes. */
export type FileKind = 'zip' | 'ole' | 'pdf' | 'html' | 'text' | 'rtf' | 'image' | 'program' | 'unknown'

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  bytes.length >= signature.length && signature.every((byte, at) => bytes[at] === byte)

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['program', [0x4d, 0x5a]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

/** Recognises a file by its bytes alone; a PDF may have rubbish in front of its mark, as readers allow. */
export function recognise(bytes: Uint8Array): FileKind {
  const known = signatures.find(([, signature]) => startsWith(bytes, signature))
  if (known && (known[0] !== 'program' || !isTextLike(bytes))) return known[0]
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'image'
  if (!isTextLike(bytes)) return 'unknown'
  return isHtml(start.replaceAll('\0', '')) ? 'html' : 'text'
}

/** A page begins with a doctype or its root; a piece of one copied from elsewhere is dense with paragraph tags. */
function isHtml(start: string): boolean {
  if (/^[^<]{0,8}(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/is.test(start)) return true
  return (
    /^[^<]{0,8}</.test(start) &&
    (start.match(/<\/?(?:p|div|table|tr|td|br|span|h[1-6]|li)\b[^<>]*>/gi)?.length ?? 0) >= 4
  )
}
