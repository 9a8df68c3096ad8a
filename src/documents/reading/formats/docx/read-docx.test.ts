import { describe, expect, it } from 'vitest'
import { makeWord, paragraph, type WordParts } from '../../../../../tests/support/make-word.ts'
import { readFile } from '../read-file.ts'

async function read(body: string, parts: WordParts = {}) {
  const { content, problem } = await readFile(makeWord(body, parts), 'x.docx')
  if (problem) throw new Error(problem.message)
  return content
}

const texts = async (body: string, parts: WordParts = {}) => (await read(body, parts)).blocks.map(({ text }) => text)

const run = (inside: string) => `<w:p><w:r>${inside}</w:r></w:p>`
const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`

describe('what is printed of a Word paragraph', () => {
  it.each([
    ['breaks and tabs', run(`${t('một')}<w:br/>${t('hai')}<w:tab/>${t('ba')}`), 'một\nhai\tba'],
    ['entities', run(t('A &amp; B &#x1EA1; &lt;c&gt;')), 'A & B ạ <c>'],
    ['a hyphen that keeps words together', run(`${t('Tây')}<w:noBreakHyphen/>${t('Nam')}`), 'Tây-Nam'],
    ['a bullet of a symbol font', run(`<w:sym w:font="Wingdings" w:char="F0A7"/>${t(' việc')}`), '• việc'],
    ['inserted text', `<w:p><w:ins><w:r>${t('thêm')}</w:r></w:ins></w:p>`, 'thêm'],
    ['not deleted text', `<w:p><w:r>${t('giữ')}</w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>`, 'giữ'],
    [
      'not hidden text',
      run(t('thấy')).replace('</w:p>', `<w:r><w:rPr><w:vanish/></w:rPr>${t('ẩn')}</w:r></w:p>`),
      'thấy',
    ],
    ['capitals by format', run(`<w:rPr><w:caps/></w:rPr>${t('kế hoạch')}`), 'KẾ HOẠCH'],
    [
      'the result of a field, not its instruction',
      run(
        `<w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>${t('lệnh')}` +
          `<w:fldChar w:fldCharType="separate"/>${t('7')}<w:fldChar w:fldCharType="end"/>${t(' trang')}`,
      ),
      '7 trang',
    ],
    [
      'letters in a .VnTime font',
      run(`<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>${t('B¶n S¸ng')}`),
      'Bản Sáng',
    ],
    [
      'a VNI vowel and its mark in two runs',
      ['a', 'ù']
        .map((letter) => `<w:r><w:rPr><w:rFonts w:hAnsi="VNI-Times"/></w:rPr>${t(letter)}</w:r>`)
        .join('')
        .replace(/^/, '<w:p>')
        .concat('</w:p>'),
      'á',
    ],
  ])('%s', async (_, body, meant) => {
    expect(await texts(body)).toEqual([meant])
  })

  it('takes one branch of a text box, before the paragraph that holds it', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
    const body =
      `<w:p><w:r>${t('Chữ ')}<mc:AlternateContent><mc:Choice>${box('Ô chữ')}</mc:Choice>` +
      `<mc:Fallback><w:pict>${box('Ô chữ')}</w:pict></mc:Fallback></mc:AlternateContent>${t('ngoài')}</w:r></w:p>`
    expect(await texts(body)).toEqual(['Ô chữ', 'Chữ ngoài'])
  })
})

describe('how a Word paragraph looks', () => {
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:hAnsi="Arial"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"/>' +
    '<w:style w:type="paragraph" w:styleId="T"><w:basedOn w:val="N"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="U"><w:basedOn w:val="T"/><w:rPr><w:i/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="D"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="D"><w:basedOn w:val="C"/></w:style>'

  it.each([
    ['by a style', paragraph('a', '<w:pStyle w:val="T"/>'), { bold: true, align: 'center' }],
    [
      'by what a style is based on',
      paragraph('a', '<w:pStyle w:val="U"/>'),
      { bold: true, italic: true, align: 'center' },
    ],
    [
      'by its own words against the style',
      paragraph('a', '<w:pStyle w:val="T"/><w:jc w:val="both"/>', '<w:b w:val="0"/>'),
      { align: 'justify' },
    ],
    ['not by the mark of the paragraph', paragraph('a', '<w:rPr><w:b/></w:rPr>'), {}],
    ['not by a circle of styles', paragraph('a', '<w:pStyle w:val="C"/>'), {}],
  ])('%s', async (_, body, look) => {
    expect((await read(body, { styles })).blocks).toEqual([{ text: 'a', page: 1, ...look }])
  })

  it('is not bold for one bold word', async () => {
    const { blocks } = await read(
      `<w:p><w:r><w:rPr><w:b/></w:rPr>${t('Lưu ý')}</w:r><w:r>${t(': việc còn dài')}</w:r></w:p>`,
    )
    expect(blocks[0]?.bold).toBeUndefined()
  })
})

describe('the places of Word paragraphs', () => {
  const cell = (inside: string, look = '') => `<w:tc><w:tcPr>${look}</w:tcPr>${inside}</w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`

  it('tells the cells of tables, merged and nested ones too', async () => {
    const inner = table(row(cell(paragraph('trong'))))
    const body =
      table(
        row(cell(paragraph('rộng'), '<w:gridSpan w:val="2"/>'), cell(paragraph('c'))),
        row(cell(paragraph('a')), cell(inner + paragraph('sau')), cell(paragraph('d'))),
      ) + paragraph('ngoài')
    const places = (await read(body)).blocks.map(({ text, cell: at }) => [text, at && [at.table, at.row, at.column]])
    expect(places).toEqual([
      ['rộng', [0, 0, 0]],
      ['c', [0, 0, 2]],
      ['a', [0, 1, 0]],
      ['trong', [1, 0, 0]],
      ['sau', [0, 1, 1]],
      ['d', [0, 1, 2]],
      ['ngoài', undefined],
    ])
  })

  it('counts a page once where Word notes a break twice', async () => {
    const body = `${paragraph('một')}<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/>${t('hai')}</w:r></w:p>`
    const pages = (await read(body)).blocks.filter(({ text }) => text).map(({ text, page }) => [text, page])
    expect(pages).toEqual([
      ['một', 1],
      ['hai', 2],
    ])
  })

  it('gives notes their role, and leaves their separators, headers and footers out', async () => {
    const footnotes =
      `<w:footnote w:type="separator" w:id="-1">${paragraph('gạch')}</w:footnote>` +
      `<w:footnote w:id="1">${paragraph('Xem phụ lục')}</w:footnote>`
    const body = `<w:p><w:r>${t('thân')}</w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`
    const { blocks } = await read(body, { header: paragraph('đầu'), footer: paragraph('cuối'), footnotes })
    expect(blocks.map(({ text, role }) => [text, role])).toEqual([
      ['thân', undefined],
      ['Xem phụ lục', 'note'],
    ])
  })

  it('leaves out notes that nothing printed refers to', async () => {
    const footnotes = `<w:footnote w:id="1">${paragraph('ghi chú đã bỏ')}</w:footnote>`
    const body = `${paragraph('thân')}<w:p><w:del><w:r><w:footnoteReference w:id="1"/></w:r></w:del></w:p>`
    const { blocks } = await read(body, { footnotes })
    expect(blocks.map(({ text }) => text).filter((text) => text !== '')).toEqual(['thân'])
  })
})

it('says that a file carries macros, and reads it', async () => {
  const { problems, blocks } = await read(paragraph('chữ'), { more: [{ name: 'word/vbaProject.bin', data: 'x' }] })
  expect(problems.map(({ code }) => code)).toEqual(['macro'])
  expect(blocks[0]?.text).toBe('chữ')
})
