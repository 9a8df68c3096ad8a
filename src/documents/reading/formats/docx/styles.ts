import type { Block } from '../../blocks.ts'
import { type Attributes, parseXml } from '../archive/parse-xml.ts'

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

const isOn = ({ 'w:val': value }: Attributes): boolean => value !== '0' && value !== 'false' && value !== 'off'

/** Takes in one element of a w:rPr. */
export function readRunLook(look: RunLook, name: string, attributes: Attributes): void {
  switch (name) {
    case 'w:b':
      look.bold = isOn(attributes)
      break
    case 'w:i':
      look.italic = isOn(attributes)
      break
    case 'w:caps':
      look.capitals = isOn(attributes)
      break
    case 'w:vanish':
      look.hidden = isOn(attributes)
      break
    case 'w:rStyle':
      look.style = attributes['w:val'] ?? ''
      break
    case 'w:rFonts': {
      const font = attributes['w:hAnsi'] ?? attributes['w:ascii']
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
export function readParagraphLook(look: ParagraphLook, name: string, attributes: Attributes): void {
  const value = attributes['w:val'] ?? ''
  if (name === 'w:pStyle') look.style = value
  else if (name === 'w:jc') look.align = alignments[value]
  else if (name === 'w:numId') look.list = { ...look.list, id: value }
  else if (name === 'w:ilvl') look.list = { ...look.list, level: Number(value) || 0 }
}

/** Reads styles.xml; without one every look is empty. */
export function readStyles(part: Uint8Array | null): Styles {
  const styles = new Map<string, Style>()
  const defaults: Style = { run: {} }
  let current: Style | null = null
  let defaultParagraph: string | undefined
  if (part) {
    parseXml(part, {
      open: (name, attributes) => {
        if (name === 'w:docDefaults') current = defaults
        else if (name === 'w:style') {
          const id = attributes['w:styleId'] ?? ''
          current = { run: {} }
          styles.set(id, current)
          if (attributes['w:type'] === 'paragraph' && attributes['w:default']) defaultParagraph = id
        } else if (current && name === 'w:basedOn') current.basedOn = attributes['w:val'] ?? ''
        else if (current) {
          readRunLook(current.run, name, attributes)
          readParagraphLook(current, name, attributes)
        }
      },
      close: (name) => {
        if (name === 'w:style' || name === 'w:docDefaults') current = null
      },
    })
  }
  return { of: inherited(styles, defaults), defaultParagraph }
}

/** Resolves a style through what it is based on, once for each id; a circle of styles ends where it began. */
function inherited(styles: ReadonlyMap<string, Style>, defaults: Style): (id: string | undefined) => Style {
  const known = new Map<string | undefined, Style>()
  return (id) => {
    const seen = known.get(id)
    if (seen) return seen
    const chain: Style[] = []
    for (let at = id; at !== undefined && chain.length < 20; ) {
      const style = styles.get(at)
      if (!style || chain.includes(style)) break
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
