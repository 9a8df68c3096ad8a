import { describe, expect, it } from 'vitest'
import {
  type Drawn,
  letterWidth,
  makePdf,
  type PdfPageContent,
  type Written,
} from '../../../../../tests/support/make-pdf.ts'
import { readFile } from '../read-file.ts'

async function blocksOf(...pages: PdfPageContent[]) {
  const { content, problem } = await readFile(makePdf(pages), 'x.pdf')
  if (problem) throw new Error(problem.message)
  return content.blocks
}

/** A line that reaches from `x` to the right margin at 523. */
const full = (x: number, y: number, start = ''): Written => ({ x, y, text: fill(start, 523 - x) })

/** Words up to a width. */
function fill(start: string, width: number): string {
  const words = `${start} ${'viec cua to dan pho trong thang nay '.repeat(4)}`.trim()
  return `${words.slice(0, Math.floor(width / (12 * letterWidth)) - 1)}x`
}

const lines = (...texts: Written[]): PdfPageContent => ({ texts })

describe('running text of a PDF', () => {
  it('joins lines into paragraphs by indents and short lines', async () => {
    const blocks = await blocksOf(
      lines(full(100, 700, '1. Mot'), full(72, 684), { x: 72, y: 668, text: 'xong.' }, full(100, 646, '2. Hai'), {
        x: 72,
        y: 630,
        text: 'het.',
      }),
    )
    expect(blocks.map(({ text }) => text.slice(0, 6))).toEqual(['1. Mot', '2. Hai'])
    expect(blocks[0]?.text).toMatch(/xong\.$/)
  })

  it('joins a paragraph that a page end cuts, around the page number', async () => {
    const number = (text: string): Written => ({ x: 295, y: 800, text })
    const filler = Array.from({ length: 6 }, (_, at) => full(72, 760 - at * 16))
    const blocks = await blocksOf(
      lines(...filler, full(100, 640, 'Dau trang')),
      lines(
        number('2'),
        { x: 72, y: 760, text: 'cuoi cau.' },
        full(100, 738, 'Doan sau'),
        full(72, 722),
        full(72, 706),
      ),
    )
    const whole = blocks.find(({ text }) => text.startsWith('Dau trang'))
    expect(whole?.text).toMatch(/cuoi cau\.$/)
    expect(blocks.at(-1)).toMatchObject({ text: '2', role: 'header' })
  })

  it('does not join a label to the line above although that one is full', async () => {
    const blocks = await blocksOf(lines(full(72, 700, 'a) Mot'), full(72, 684, 'b) Hai')))
    expect(blocks).toHaveLength(2)
  })

  it('parts two paragraphs of one full line each by their first indents', async () => {
    const one: Written = { ...full(100, 700), text: `${full(100, 700).text.slice(0, -1)};` }
    const blocks = await blocksOf(lines(one, full(100, 684, 'Can cu'), { x: 72, y: 668, text: 'het.' }, full(72, 652)))
    expect(blocks.map(({ text }) => text.slice(0, 6)).slice(0, 2)).toEqual(['viec c', 'Can cu'])
  })

  it('does not take the end of a bracket for a label', async () => {
    const open: Written = { ...full(72, 700, '- Mot'), text: `${full(72, 700, '- Mot').text.slice(0, -7)} (khoa` }
    const blocks = await blocksOf(lines(open, full(72, 684, 'XII) ve viec'), { x: 72, y: 668, text: 'het.' }))
    expect(blocks).toHaveLength(1)
  })

  it('goes on below a line that left no room for a long word', async () => {
    const filler = Array.from({ length: 3 }, (_, at) => full(72, 760 - at * 16))
    const short: Written = { x: 72, y: 700, text: `${full(72, 700).text.slice(0, -11)} ngay` }
    const blocks = await blocksOf(
      lines(...filler, { x: 72, y: 712, text: 'het.' }, short, full(72, 684, '04/12/2017'), {
        x: 72,
        y: 668,
        text: 'xong.',
      }),
    )
    expect(blocks.at(-1)?.text).toMatch(/ngay 04\/12\/2017 .*xong\.$/)
  })

  it('parts a title in bold letters that fills its line from the words below', async () => {
    const title: Written = { ...full(72, 700, 'Huong ung'), bold: true }
    const blocks = await blocksOf(lines(title, full(100, 684, 'Can cu'), { x: 72, y: 668, text: 'het.' }))
    expect(blocks.map(({ text }) => text.slice(0, 6))).toEqual(['Huong ', 'Can cu'])
  })

  it('keeps an empty line between two paragraphs', async () => {
    const blocks = await blocksOf(
      lines(
        full(72, 760),
        full(72, 744),
        { x: 72, y: 728, text: 'Mot' },
        { x: 72, y: 696, text: 'Hai' },
        full(72, 680),
      ),
    )
    expect(blocks.map(({ text }) => text.slice(0, 5)).slice(1, 3)).toEqual(['', 'Hai'])
  })

  it('leaves a rule of dashes by itself', async () => {
    const rule: Written = { x: 290, y: 684, text: '-----' }
    const blocks = await blocksOf(lines(full(72, 700), rule, full(72, 660), { x: 72, y: 644, text: 'het.' }))
    expect(blocks.map(({ text }) => text)[1]).toBe('-----')
  })

  it('puts letters that another font draws back into their words', async () => {
    const [x, y] = [72, 700]
    const at = (index: number) => x + index * 12 * letterWidth
    const blocks = await blocksOf(
      lines(
        { x, y, text: 'D¤n v¤n kh¤o, ng¤y 15' },
        { x: at(1), y, text: 'â', bold: true },
        { x: at(5), y, text: 'ã', bold: true },
        { x: at(10), y, text: 'é', bold: true },
        { x: at(16), y, text: 'à', bold: true },
        { x, y: y - 40, text: 'Dong hai' },
      ),
    )
    expect(blocks[0]?.text).toBe('Dân vãn khéo, ngày 15')
  })

  it('tells a title in mid-page', async () => {
    const title: Written = { x: 270, y: 720, text: 'KE HOACH' }
    const blocks = await blocksOf(lines(title, full(72, 690), full(72, 674), { x: 72, y: 658, text: 'het.' }))
    expect(blocks[0]).toMatchObject({ text: 'KE HOACH', align: 'center' })
  })

  it('reads small print at the foot as a note, not into the paragraph', async () => {
    const filler = Array.from({ length: 4 }, (_, at) => full(72, 700 - at * 16))
    const note: Written = { x: 72, y: 100, text: '1 Xem phu luc', size: 9 }
    const blocks = await blocksOf(lines(...filler, note))
    expect(blocks.at(-1)).toMatchObject({ text: '1 Xem phu luc', role: 'note' })
  })
})

describe('columns of a PDF', () => {
  const head: Written[] = [
    { x: 90, y: 780, text: 'UY BAN XA' },
    { x: 320, y: 777, text: 'CONG HOA XA HOI' },
    { x: 110, y: 762, text: 'So:' },
    { x: 150, y: 762, text: '/KH' },
    { x: 330, y: 762, text: 'Doc lap - Tu do' },
  ]

  it('reads the left column of a head before the right one, and a blank number as one line', async () => {
    const blocks = await blocksOf(lines(...head, full(100, 700), full(72, 684), full(72, 668)))
    expect(blocks.slice(0, 4).map(({ text, cell }) => [text, cell?.column])).toEqual([
      ['UY BAN XA', 0],
      ['So: /KH', 0],
      ['CONG HOA XA HOI', 1],
      ['Doc lap - Tu do', 1],
    ])
    expect(blocks[4]?.cell).toBeUndefined()
  })

  it('reads recipients beside the signer', async () => {
    const foot: Written[] = [
      { x: 72, y: 300, text: 'Noi nhan:' },
      { x: 350, y: 300, text: 'CHU TICH' },
      { x: 72, y: 285, text: '- Nhu tren;' },
      { x: 72, y: 270, text: '- Luu: VT.' },
      { x: 360, y: 240, text: 'Le Van Mau' },
    ]
    const blocks = await blocksOf(lines(full(72, 700), full(72, 684), { x: 72, y: 668, text: 'het.' }, ...foot))
    expect(blocks.slice(-5).map(({ text, cell }) => [text, cell?.column])).toEqual([
      ['Noi nhan:', 0],
      ['- Nhu tren;', 0],
      ['- Luu: VT.', 0],
      ['CHU TICH', 1],
      ['Le Van Mau', 1],
    ])
  })

  it('reads recipients with an empty line between them', async () => {
    const foot: Written[] = [
      { x: 72, y: 300, text: 'Noi nhan:' },
      { x: 350, y: 300, text: 'CHU TICH' },
      { x: 72, y: 264, text: '- Nhu tren;' },
      { x: 72, y: 228, text: '- Luu: VT.' },
      { x: 350, y: 228, text: 'Le Van Mau' },
    ]
    const blocks = await blocksOf(lines(full(72, 700), full(72, 684), { x: 72, y: 668, text: 'het.' }, ...foot))
    expect(blocks.slice(-5).map(({ text, cell }) => [text, cell?.column])).toEqual([
      ['Noi nhan:', 0],
      ['- Nhu tren;', 0],
      ['- Luu: VT.', 0],
      ['CHU TICH', 1],
      ['Le Van Mau', 1],
    ])
  })

  it('goes on with a foot of two columns behind the end of a page', async () => {
    const filler = Array.from({ length: 4 }, (_, at) => full(72, 760 - at * 16))
    const blocks = await blocksOf(
      lines(...filler, { x: 72, y: 80, text: 'Noi nhan:' }, { x: 350, y: 80, text: 'CHU TICH' }),
      lines(
        { x: 72, y: 760, text: '- Nhu tren;' },
        { x: 350, y: 760, text: 'PHO CHU TICH' },
        { x: 72, y: 744, text: '- Luu: VT.' },
        { x: 350, y: 700, text: 'Le Van Mau' },
      ),
    )
    expect(blocks.slice(-6).map(({ text, cell }) => [text, cell?.column])).toEqual([
      ['Noi nhan:', 0],
      ['- Nhu tren;', 0],
      ['- Luu: VT.', 0],
      ['CHU TICH', 1],
      ['PHO CHU TICH', 1],
      ['Le Van Mau', 1],
    ])
  })

  it('drops the cut-off letters that a browser leaves at the end of a page', async () => {
    const blocks = await blocksOf(lines(full(72, 700), { x: 120, y: 46, text: 'é', bold: true }), lines(full(72, 760)))
    expect(blocks.map(({ text }) => text)).not.toContain('é')
  })

  it('does not take the labels of a list for a column', async () => {
    const blocks = await blocksOf(
      lines(
        { x: 72, y: 700, text: '1.' },
        { x: 110, y: 700, text: 'Viec mot' },
        { x: 72, y: 680, text: '2.' },
        { x: 110, y: 680, text: 'Viec hai' },
      ),
    )
    expect(blocks.map(({ text, cell }) => [text, cell])).toEqual([
      ['1. Viec mot', undefined],
      ['2. Viec hai', undefined],
    ])
  })

  it('reads a drawn table cell by cell, with a row of two lines and a cell over two rows', async () => {
    const rules: Drawn[] = [
      ...[700, 660, 620].map((y) => [72, y, 500, y] as Drawn),
      ...[72, 120, 320, 500].map((x) => [x, 620, x, 700] as Drawn),
    ]
    // The line between the rows does not run through the last column.
    rules.splice(1, 1, [72, 660, 320, 660])
    const texts: Written[] = [
      { x: 80, y: 685, text: '1' },
      { x: 125, y: 685, text: 'Viec dai qua' },
      { x: 125, y: 670, text: 'mot dong' },
      { x: 330, y: 645, text: 'Ca hai' },
      { x: 80, y: 645, text: '2' },
      { x: 125, y: 645, text: 'Viec khac' },
    ]
    const blocks = await blocksOf({ texts, lines: rules })
    expect(blocks.map(({ text, cell }) => [text, cell?.row, cell?.column])).toEqual([
      ['1', 0, 0],
      ['Viec dai qua mot dong', 0, 1],
      ['Ca hai', 0, 2],
      ['2', 1, 0],
      ['Viec khac', 1, 1],
    ])
  })
})

it('says of a scan what it is and what to do', async () => {
  const { problem } = await readFile(makePdf([{ lines: [[0, 0, 500, 500]] }]), 'quét.pdf')
  expect(problem?.code).toBe('no-text')
  expect(problem?.message).toContain('bản quét')
})
