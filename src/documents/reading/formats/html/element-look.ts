import type { Block } from '../../blocks.ts'
import { type LegacyFont, legacyFont } from '../legacy/legacy-font.ts'

/** How the letters within an element look, as far as its tags and inline styles say. */
export interface ElementLook {
  readonly bold: boolean
  readonly italic: boolean
  readonly legacy: LegacyFont
  readonly capitals: boolean
  readonly align: Block['align']
  readonly role: Block['role']
  readonly preformatted: boolean
  /** Within the label that Word writes in front of a list item. */
  readonly label: boolean
}

export const plainLook: ElementLook = {
  bold: false,
  italic: false,
  legacy: null,
  capitals: false,
  align: undefined,
  role: undefined,
  preformatted: false,
  label: false,
}

const boldTags = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th'])
const italicTags = new Set(['i', 'em', 'cite', 'dfn'])
const alignments = new Set(['left', 'center', 'right', 'justify'])

const asAlign = (value: string | undefined): Block['align'] =>
  value && alignments.has(value) ? (value as Block['align']) : undefined

type Attributes = Readonly<Record<string, string>>

/** The look inside an element, from the look around it. */
export function lookInside(outer: ElementLook, name: string, attributes: Attributes): ElementLook {
  const { style, align, face } = attributes
  const tagged = boldTags.has(name) || italicTags.has(name) || name === 'center' || name === 'pre'
  const part = name === 'div' ? partOf(attributes) : undefined
  if (!tagged && style === undefined && align === undefined && face === undefined && !part) return outer
  const look = {
    ...outer,
    bold: outer.bold || boldTags.has(name),
    italic: outer.italic || italicTags.has(name),
    align: name === 'center' ? ('center' as const) : (asAlign(align?.toLowerCase()) ?? outer.align),
    legacy: face === undefined ? outer.legacy : legacyFont(face.split(',')[0]?.trim()),
    preformatted: outer.preformatted || name === 'pre',
    role: part ?? outer.role,
  }
  return style === undefined ? look : styled(look, style.toLowerCase())
}

/** What a part of a page is that LibreOffice writes: headers and footers by title, notes by id. */
function partOf({ id, title }: Attributes): Block['role'] {
  if (title === 'header' || title === 'footer') return title
  return id !== undefined && /^(?:sd)?(?:footnote|endnote|ftn|edn)\d/.test(id) ? 'note' : undefined
}

const declaration = /([a-z-]+)\s*:\s*([^;]*)/g

function styled(look: ElementLook, style: string): ElementLook {
  let { bold, italic, capitals, align, legacy, role, label, preformatted } = look
  for (const [, property, value = ''] of style.matchAll(declaration)) {
    const worth = value.trim()
    if (property === 'font-weight') bold = /^(?:bold|[6-9]00)/.test(worth)
    else if (property === 'font-style') italic = /^(?:italic|oblique)/.test(worth)
    else if (property === 'text-transform') capitals = worth === 'uppercase'
    else if (property === 'text-align') align = asAlign(worth) ?? align
    else if (property === 'font-family') legacy = legacyFont(worth.split(',')[0]?.trim())
    else if (property === 'mso-list' && worth === 'ignore') label = true
    else if (property === 'white-space') preformatted = worth.startsWith('pre')
    else if (property === 'mso-element') role = roleOf(worth) ?? role
  }
  return { bold, italic, capitals, align, legacy, role, label, preformatted }
}

function roleOf(element: string): Block['role'] {
  if (element === 'header') return 'header'
  if (element === 'footer') return 'footer'
  return /^(?:footnote|endnote|comment)/.test(element) ? 'note' : undefined
}

const unseenTags = new Set(
  'script style noscript nav template svg select button iframe object title textarea audio video canvas xml'.split(' '),
)

const noteAnchor = /^#_?(?:ftn|edn|sdfootnote|sdendnote)/

/** Whether nothing of an element is text to read: code, menus, form controls, hidden pieces, numbers of footnotes. */
export function isUnseen(name: string, { style, hidden, href }: Attributes): boolean {
  if (unseenTags.has(name) || hidden !== undefined) return true
  if (name === 'a' && href !== undefined && noteAnchor.test(href)) return true
  return style !== undefined && /display\s*:\s*none|mso-hide\s*:\s*all/i.test(style)
}
