import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readFile } from '../read-file.ts'

async function read(page: string | Uint8Array) {
  const bytes = typeof page === 'string' ? Buffer.from(page) : page
  const { content, problem } = await readFile(bytes, 'x.html')
  if (problem) throw new Error(problem.message)
  return content
}

const body = (inside: string) => `<html><body>${inside}</body></html>`
const texts = async (inside: string) => (await read(body(inside))).blocks.map(({ text }) => text)

describe('paragraphs of a page', () => {
  it.each([
    ['blanks as one', '<p>một\n   hai&nbsp;ba</p>', ['một hai\u00a0ba']],
    ['inline tags joined', '<p>Số: <b>1</b>2/<i>KH</i></p>', ['Số: 12/KH']],
    ['a line break within', '<p>một<br>hai</p>', ['một\nhai']],
    ['two line breaks as an end', '<div>một<br><br>hai</div>', ['một', 'hai']],
    ['blocks without end tags', '<p>một<p>hai', ['một', 'hai']],
    ['an empty paragraph between two', '<p>một</p><p><br></p><p>hai</p>', ['một', '', 'hai']],
    ['text around blocks', 'đầu<div>giữa</div>cuối', ['đầu', 'giữa', 'cuối']],
    ['no scripts, styles, menus', '<nav>Trang chủ</nav><script>x</script><style>p{}</style><p>chữ</p>', ['chữ']],
    ['no hidden pieces', '<p>thấy<span style="DISPLAY: none">ẩn</span></p>', ['thấy']],
    ['lines of preformatted text', '<pre>một\n  hai</pre>', ['một', '  hai']],
    ['capitals by style', '<p style="text-transform: uppercase">kế hoạch</p>', ['KẾ HOẠCH']],
  ])('%s', async (_, inside, meant) => {
    expect(await texts(inside)).toEqual(meant)
  })

  it.each([
    ['numbers', '<ol start=3><li>a<li>b<ol type=a><li>c</ol></ol>', ['3. a', '4. b', 'a. c']],
    ['dashes, not twice', '<ul><li>a<li>- b</ul>', ['- a', '- b']],
    [
      'the labels that Word wrote itself',
      "<p style='mso-list:l0'><![if !supportLists]><span style='mso-list:Ignore'>2)<span>&nbsp; </span></span><![endif]>việc</p>" +
        "<p><span style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp;</span></span>nhỏ</p>",
      ['2) việc', '- nhỏ'],
    ],
  ])('labels of lists: %s', async (_, inside, meant) => {
    expect(await texts(inside)).toEqual(meant)
  })

  it('tells bold, italic, alignment, by tag and by style', async () => {
    const { blocks } = await read(
      body(
        '<h2 align=center>a</h2><p style="font-weight:bold;text-align:right">b</p><p><b>c</b> chữ thường</p><p><em>d</em></p>',
      ),
    )
    expect(blocks).toEqual([
      { text: 'a', bold: true, align: 'center' },
      { text: 'b', bold: true, align: 'right' },
      { text: 'c chữ thường' },
      { text: 'd', italic: true },
    ])
  })
})

describe('tables of a page', () => {
  it('tells cells with rows and columns that reach over others', async () => {
    const { blocks } = await read(body('<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td>e</table>'))
    expect(blocks.map(({ text, cell }) => [text, cell?.row, cell?.column])).toEqual([
      ['a', 0, 0],
      ['b', 0, 1],
      ['c', 1, 1],
      ['d', 1, 2],
      ['e', 2, 0],
    ])
  })

  it('takes cells that come without a row', async () => {
    const { blocks } = await read(body('<table><td rowspan=2>a<td>b</table>'))
    expect(blocks.map(({ text, cell }) => [text, cell?.row, cell?.column])).toEqual([
      ['a', 0, 0],
      ['b', 0, 1],
    ])
  })

  it('does not take the tables that lay out a page for tables', async () => {
    const { blocks } = await read(
      body('<table><tr><td>menu<td><p>chữ</p><table><tr><td>x<td>y</table></table><table><tr><td>một mình</table>'),
    )
    expect(blocks.map(({ text, cell }) => [text, cell?.column])).toEqual([
      ['menu', undefined],
      ['chữ', undefined],
      ['x', 0],
      ['y', 1],
      ['một mình', undefined],
    ])
  })
})

it('gives notes their role and drops the numbers that point at them', async () => {
  const { blocks } = await read(
    body(
      '<p>việc<a href="#_ftn1">[1]</a> này</p>' +
        '<div style="mso-element:footnote-list"><div style="mso-element:footnote" id=ftn1><p><a href="#_ftnref1">[1]</a> Xem sau</p></div></div>',
    ),
  )
  expect(blocks).toEqual([{ text: 'việc này' }, { text: 'Xem sau', role: 'note' }])
})

describe('charsets of a page', () => {
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"></head><body><p>Tổ dân phố</p></body></html>`
  const apart = page('windows-1258').replace('Tổ dân phố', 'Tô\u0309 dân phô\u0301')

  it.each([
    ['the one it names', iconv.encode(apart, 'windows-1258'), 'windows-1258'],
    ['UTF-8 although it names another', Buffer.from(page('iso-8859-1')), 'utf-8'],
    ['UTF-16 by its mark', Buffer.from(`\ufeff${page('x')}`, 'utf16le'), 'utf-16'],
  ])('%s', async (_, bytes, encoding) => {
    const content = await read(bytes)
    expect(content.encoding).toBe(encoding)
    expect(content.blocks[0]?.text).toBe('Tổ dân phố')
  })
})
