import type { Opened } from '../archive/parse-xml.ts'

/** Elements that hold nothing a reader of the printed page sees, or the same once more. */
export const passedOver: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rPrChange',
  'w:pPrChange',
  'w:numberingChange',
  'w:sectPr',
  'w:sdtPr',
  'w:tblPr',
  'w:tblGrid',
  'w:tcPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'mc:Fallback',
  'pic:pic',
])

/** Signs of Symbol and Wingdings: the dash of Symbol is a dash, the rest are bullets and boxes. */
export function symbolOf({ attributes }: Opened): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  if (Number.isNaN(code)) return ''
  if (code === 0xf02d || code === 0x2d) return '-'
  return code >= 0xf000 && code <= 0xf0ff ? '•' : String.fromCodePoint(Math.min(code, 0xffff))
}
