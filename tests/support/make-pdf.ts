/** Letters on a page of a test PDF, in points from the lower left corner; Courier, so Latin-1 alone. */
export interface Written {
  readonly x: number
  readonly y: number
  /** A `¤` is a letter that the font lacks: nothing is drawn in its room. */
  readonly text: string
  readonly size?: number
  readonly bold?: boolean
}

/** How wide a letter of Courier is, in letter sizes. */
export const letterWidth = 0.6

/** A drawn line from one corner to the other. */
export type Drawn = readonly [x1: number, y1: number, x2: number, y2: number]

export interface PdfPageContent {
  readonly texts?: readonly Written[]
  readonly lines?: readonly Drawn[]
}

/** Writes a PDF of A4 pages by hand, so that every place on a page is known. */
export function makePdf(pages: readonly PdfPageContent[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>',
  ]
  for (const [at, { texts = [], lines = [] }] of pages.entries()) {
    const content = [
      ...texts.map(({ x, y, text, size = 12, bold }) => {
        return `BT /F${bold ? 2 : 1} ${size} Tf ${x} ${y} Td [${shown(text)}] TJ ET`
      }),
      ...lines.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`),
    ].join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${6 + at * 2} 0 R ` +
        '/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>',
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  }
  return assembled(objects)
}

const shown = (text: string): string =>
  text
    .split('¤')
    .map((part) => `(${escaped(part)})`)
    .join(` ${-letterWidth * 1000} `)

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&')

function assembled(objects: readonly string[]): Uint8Array {
  const pieces = ['%PDF-1.4\n']
  const offsets: number[] = []
  let at = pieces[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    const piece = `${index + 1} 0 obj\n${object}\nendobj\n`
    offsets.push(at)
    pieces.push(piece)
    at += piece.length
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  pieces.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`,
    `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
  )
  return new Uint8Array(Buffer.from(pieces.join(''), 'latin1'))
}
