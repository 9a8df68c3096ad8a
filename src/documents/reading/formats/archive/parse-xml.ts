import { UnreadableFile } from '../file-problem.ts'
import { type Attributes, type Opened, XmlScan } from './scan-xml.ts'

export type { Attributes, Opened }

/** What a part's reader wants to hear of; names come with their prefix as the part writes them. */
export interface XmlHandler {
  readonly open: (name: string, element: Opened) => void
  readonly close: (name: string) => void
  readonly text?: (text: string) => void
}

const deepest = 2_000
const chunk = 1 << 20

/**
 * Walks through an XML part once. A DOCTYPE is refused (nothing that Word writes has one, and entity bombs need it);
 * entities beyond the five of XML stay as written; a part nested beyond all reason is refused.
 */
export function parseXml(bytes: Uint8Array, handler: XmlHandler): void {
  // In one piece, which is several times as fast as a stream and needs no decoder of its own.
  if (bytes.length <= chunk) {
    parseXmlText(decodeXml(bytes), handler)
    return
  }
  const scan = scanFor(handler)
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += chunk) {
    scan.write(decoder.decode(bytes.subarray(at, at + chunk), { stream: true }))
  }
  scan.write(decoder.decode())
  scan.end()
}

/** `parseXml` for a part, or a piece of one, that is decoded already. */
export function parseXmlText(xml: string, handler: XmlHandler): void {
  const scan = scanFor(handler)
  scan.write(xml)
  scan.end()
}

/** The characters of a part. */
export const decodeXml = (bytes: Uint8Array): string => wholeParts[encodingOf(bytes)].decode(bytes)

function scanFor({ open, close, text }: XmlHandler): XmlScan {
  let depth = 0
  return new XmlScan({
    open: (name, element) => {
      depth += 1
      if (depth > deepest) throw new UnreadableFile('damaged')
      open(name, element)
    },
    close: (name) => {
      depth -= 1
      close(name)
    },
    text: (data) => text?.(data),
    doctype: () => {
      throw new UnreadableFile('damaged')
    },
  })
}

const wholeParts = {
  'utf-8': new TextDecoder('utf-8'),
  'utf-16le': new TextDecoder('utf-16le'),
  'utf-16be': new TextDecoder('utf-16be'),
}

function encodingOf([first, second]: Uint8Array): keyof typeof wholeParts {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}
