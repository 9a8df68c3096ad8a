import { Parser } from 'htmlparser2'
import { UnreadableFile } from '../file-problem.ts'

export type Attributes = Readonly<Record<string, string>>

/** What a part's reader wants to hear of; names come with their prefix as the part writes them. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text?: (text: string) => void
}

const deepest = 2_000
const chunk = 1 << 16

/**
 * Walks through an XML part once. A DOCTYPE is refused (nothing that Word writes has one, and entity bombs need it);
 * entities beyond the five of XML stay as written; a part nested beyond all reason is refused.
 */
export function parseXml(bytes: Uint8Array, { open, close, text }: XmlHandler): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1
        if (depth > deepest) throw new UnreadableFile('damaged')
        open(name, attributes)
      },
      onclosetag: (name) => {
        depth -= 1
        close(name)
      },
      ontext: (data) => text?.(data),
      onprocessinginstruction: (name) => {
        if (name.toLowerCase() === '!doctype') throw new UnreadableFile('damaged')
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += chunk) {
    parser.write(decoder.decode(bytes.subarray(at, at + chunk), { stream: true }))
  }
  parser.end(decoder.decode())
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}
