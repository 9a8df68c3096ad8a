import {
  type LetterLook,
  type ParagraphLook,
  plainLetters,
  plainParagraph,
  withLetterProperties,
  withParagraphProperties,
} from './looks.ts'
import { type Property, readProperties } from './properties.ts'

interface RawStyle {
  readonly basedOn: number
  readonly letters: readonly Property[]
  readonly paragraph: readonly Property[]
}

/** The styles of a file, each with everything that it is based on. */
export interface StyleSheet {
  readonly letters: (style: number) => LetterLook
  readonly paragraph: (style: number) => ParagraphLook
  /** What a style of letters puts on top of the paragraph's. */
  readonly letterProperties: (style: number) => readonly Property[]
}

const paragraphStyle = 1
const letterStyle = 2

/** Reads the style sheet (STSH, MS-DOC 2.9.271). */
export function readStyleSheet(bytes: Buffer): StyleSheet {
  const styles = bytes.length > 20 ? rawStyles(bytes) : []
  const font = bytes.length > 20 ? bytes.readUInt16LE(14) : -1
  const chainOf = (style: number): RawStyle[] => {
    const chain: RawStyle[] = []
    for (let at = style; chain.length < 12; ) {
      const found = styles[at]
      if (!found || chain.includes(found)) break
      chain.unshift(found)
      at = found.basedOn
    }
    return chain
  }
  const letters = remember((style) =>
    chainOf(style).reduce<LetterLook>((look, next) => withLetterProperties(look, next.letters), {
      ...plainLetters,
      font,
    }),
  )
  const paragraph = remember((style) =>
    chainOf(style).reduce<ParagraphLook>((look, next) => withParagraphProperties(look, next.paragraph), plainParagraph),
  )
  return { letters, paragraph, letterProperties: (style) => chainOf(style).flatMap((next) => next.letters) }
}

function remember<Look>(resolve: (style: number) => Look): (style: number) => Look {
  const known = new Map<number, Look>()
  return (style) => {
    const look = known.get(style) ?? resolve(style)
    known.set(style, look)
    return look
  }
}

function rawStyles(bytes: Buffer): (RawStyle | undefined)[] {
  const styles: (RawStyle | undefined)[] = []
  const count = bytes.readUInt16LE(2)
  const baseLength = bytes.readUInt16LE(4)
  let at = 2 + bytes.readUInt16LE(0)
  for (let index = 0; index < count && at + 2 <= bytes.length; index += 1) {
    const length = bytes.readUInt16LE(at)
    const style = bytes.subarray(at + 2, at + 2 + length)
    styles.push(length >= baseLength + 2 && style.length === length ? rawStyle(style, baseLength) : undefined)
    at += 2 + length
  }
  return styles
}

function rawStyle(bytes: Buffer, baseLength: number): RawStyle {
  const kindAndBase = bytes.readUInt16LE(2)
  const kind = kindAndBase & 0xf
  const nameLength = bytes.readUInt16LE(baseLength)
  const pieces: Buffer[] = []
  for (let at = baseLength + 2 + (nameLength + 1) * 2; at + 2 <= bytes.length && pieces.length < 2; ) {
    const length = bytes.readUInt16LE(at)
    pieces.push(bytes.subarray(at + 2, at + 2 + length))
    at += 2 + length + (length & 1)
  }
  const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = pieces
  return {
    basedOn: kindAndBase >> 4,
    letters: readProperties(kind === paragraphStyle ? second : kind === letterStyle ? first : Buffer.alloc(0)),
    paragraph: kind === paragraphStyle ? readProperties(first.subarray(2)) : [],
  }
}

/** The names of a file's fonts (SttbfFfn, MS-DOC 2.9.286). */
export function readFontNames(bytes: Buffer): string[] {
  const names: string[] = []
  if (bytes.length < 4) return names
  const count = bytes.readUInt16LE(0)
  for (let at = 4; names.length < count && at < bytes.length; ) {
    const length = (bytes[at] ?? 0) + 1
    const name = bytes.toString('utf16le', at + 40, at + length)
    names.push(name.split('\0')[0] ?? '')
    at += length
  }
  return names
}
