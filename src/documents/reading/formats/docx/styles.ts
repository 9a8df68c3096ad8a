import type { Block } from '../../blocks.ts'
import { decodeXml, type Opened, parseXmlText } from '../archive/parse-xml.ts'
import { endOfTag, tagOf } from '../archive/tags.ts'

/** What a run says of its own letters; undefined where it says nothing and its style decides. */
export interface RunLook {
  bold?: boolean
  italic?: boolean
  capitals?: boolean
  hidden?: boolean
  font?: string
  style?: string
}

/** What a paragraph says of itself; `list` is the automatic list that it stands in. */
export interface ParagraphLook {
  style?: string
  align?: Block['align']
  list?: { id?: string; level?: number }
}

export interface Style extends ParagraphLook {
  basedOn?: string
  run: RunLook
}

export interface Styles {
  /** The look of a paragraph or character style with everything it is based on, and of the document's defaults. */
  readonly of: (id: string | undefined) => Style
  readonly defaultParagraph: string | undefined
}

const isOn = ({ attributes: { 'w:val': value } }: Opened): boolean =>
  value !== '0' && value !== 'false' && value !== 'off'

const valOf = ({ attributes: { 'w:val': value = '' } }: Opened): string => value

/** Takes in one element of a w:rPr. */
export function readRunLook(look: RunLook, name: string, element: Opened): void {
  switch (name) {
    case 'w:b':
      look.bold = isOn(element)
      break
    case 'w:i':
      look.italic = isOn(element)
      break
    case 'w:caps':
      look.capitals = isOn(element)
      break
    case 'w:vanish':
      look.hidden = isOn(element)
      break
    case 'w:rStyle':
      look.style = valOf(element)
      break
    case 'w:rFonts': {
      const font = element.attributes['w:hAnsi'] ?? element.attributes['w:ascii']
      if (font) look.font = font
      break
    }
  }
}

const alignments: Readonly<Record<string, Block['align']>> = {
  left: 'left',
  start: 'left',
  right: 'right',
  end: 'right',
  center: 'center',
  both: 'justify',
  distribute: 'justify',
}

/** Takes in one element of a w:pPr. */
export function readParagraphLook(look: ParagraphLook, name: string, element: Opened): void {
  if (name === 'w:pStyle') look.style = valOf(element)
  else if (name === 'w:jc') look.align = alignments[valOf(element)]
  else if (name === 'w:numId') look.list = { ...look.list, id: valOf(element) }
  else if (name === 'w:ilvl') look.list = { ...look.list, level: Number(valOf(element)) || 0 }
}

/**
 * The styles of styles.xml; without one every look is empty. Word writes hundreds of them and a document uses a handful,
 * so only where each stands is read here, and itself when it is asked for.
 */
export function readStyles(part: Uint8Array | null): Styles {
  const xml = part ? decodeXml(part) : ''
  const { places, defaultParagraph } = placesOfStyles(xml)
  const defaults = readStyle(between(xml, '<w:docDefaults', '</w:docDefaults>'))
  const style = (id: string): Style | null => {
    const written = places.get(id)
    return written === undefined ? null : readStyle(xml.slice(...written))
  }
  return { of: inherited(style, defaults), defaultParagraph }
}

const styleStart = '<w:style '
const styleEnd = '</w:style>'

/** Where each style stands, from its opening tag to behind its closing one. */
function placesOfStyles(xml: string): { places: Map<string, [number, number]>; defaultParagraph: string | undefined } {
  const places = new Map<string, [number, number]>()
  let defaultParagraph: string | undefined
  for (let at = xml.indexOf(styleStart); at >= 0; ) {
    const tagEnd = endOfTag(xml, at + 1)
    if (tagEnd < 0) break
    const { attributes, closes } = tagOf(xml.slice(at + 1, tagEnd))
    const close = closes ? -1 : xml.indexOf(styleEnd, tagEnd)
    const end = close < 0 ? tagEnd + 1 : close + styleEnd.length
    const id = attributes['w:styleId'] ?? ''
    places.set(id, [at, end])
    if (attributes['w:type'] === 'paragraph' && attributes['w:default']) defaultParagraph = id
    at = xml.indexOf(styleStart, end)
  }
  return { places, defaultParagraph }
}

function between(xml: string, open: string, close: string): string {
  const from = xml.indexOf(open)
  const to = from < 0 ? -1 : xml.indexOf(close, from)
  return to < 0 ? '' : xml.slice(from, to + close.length)
}

function readStyle(xml: string): Style {
  const style: Style = { run: {} }
  parseXmlText(xml, {
    open: (name, element) => {
      if (name === 'w:basedOn') style.basedOn = valOf(element)
      readRunLook(style.run, name, element)
      readParagraphLook(style, name, element)
    },
    close: () => {},
  })
  return style
}

/** Resolves a style through what it is based on, once for each id; a circle of styles ends where it began. */
function inherited(styleOf: (id: string) => Style | null, defaults: Style): (id: string | undefined) => Style {
  const known = new Map<string | undefined, Style>()
  return (id) => {
    const seen = known.get(id)
    if (seen) return seen
    const chain: Style[] = []
    const met = new Set<string>()
    for (let at = id; at !== undefined && chain.length < 20 && !met.has(at); ) {
      met.add(at)
      const style = styleOf(at)
      if (!style) break
      chain.unshift(style)
      at = style.basedOn
    }
    const whole: Style = { run: { ...defaults.run } }
    for (const style of chain) {
      Object.assign(whole.run, style.run)
      if (style.align) whole.align = style.align
      if (style.list) whole.list = { ...whole.list, ...style.list }
    }
    known.set(id, whole)
    return whole
  }
}
