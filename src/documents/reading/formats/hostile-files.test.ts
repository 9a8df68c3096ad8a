import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makePdf } from '../../../../tests/support/make-pdf.ts'
import { makeWord, paragraph } from '../../../../tests/support/make-word.ts'
import { makeZip } from '../../../../tests/support/make-zip.ts'
import { fileProblemMessages } from './file-problem.ts'
import { largestFile, readFile } from './read-file.ts'

const megabyte = 1024 * 1024
const spaces = (megabytes: number): Buffer => Buffer.alloc(megabytes * megabyte, 0x20)

const entityBomb =
  '<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>' +
  '<w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'
const outsider = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document><w:body>&e;</w:body></w:document>'
const word = (document: string | Uint8Array, stated?: number) =>
  makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: document, ...(stated !== undefined && { stated }) },
  ])
const deep = `<w:document>${'<w:tbl><w:tr><w:tc>'.repeat(2_000)}</w:document>`

/** The first bytes of an OLE file, then noise. */
const brokenOle = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  ...Array.from({ length: 200 }, (_, at) => createHash('sha256').update(String(at)).digest()),
])
const encryptedPdf = Buffer.from(
  Buffer.from(makePdf([{ texts: [{ x: 72, y: 700, text: 'bi mat' }] }]))
    .toString('latin1')
    .replace(
      'trailer << ',
      `trailer << /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> `,
    ),
  'latin1',
)

describe('files that cannot be read', () => {
  it.each([
    ['nothing at all', Buffer.alloc(0), 'empty'],
    ['blank lines alone', Buffer.from(' \n\t\r\n'), 'empty'],
    ['a hundred megabytes of blanks', spaces(100), 'too-large'],
    ['one byte too many', Buffer.alloc(largestFile + 1), 'too-large'],
    [
      'a program under another name',
      Buffer.concat([Buffer.from('MZ\u0090\0\u0003\0\0'), Buffer.alloc(500)]),
      'unknown-format',
    ],
    ['a picture', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), 'unknown-format'],
    ['RTF', Buffer.from('{\\rtf1 chu}'), 'unknown-format'],
    ['noise', brokenOle.subarray(8), 'unknown-format'],
    ['a spreadsheet', makeZip([{ name: 'xl/workbook.xml', data: '<x/>' }]), 'unknown-format'],
    ['an archive of other files', makeZip([{ name: 'a.txt', data: 'chữ' }]), 'unknown-format'],
    ['a zip bomb', word(Buffer.concat([Buffer.from('<w:document>'), spaces(60)])), 'too-large'],
    ['a zip bomb that lies about its size', word(spaces(60), 1_000), 'too-large'],
    [
      'a bomb beside the text',
      makeWord(paragraph('chữ'), { more: [{ name: 'word/media/a', data: spaces(60) }] }),
      'too-large',
    ],
    ['an XML entity bomb', word(entityBomb), 'damaged'],
    ['an entity that asks for a file', word(outsider), 'damaged'],
    ['tables nested without end', word(deep), 'damaged'],
    ['a Word file cut off', makeWord(paragraph('chữ')).subarray(0, 400), 'damaged'],
    ['a Word file without a word', makeWord(paragraph('')), 'no-text'],
    ['a zip with a password', makeZip([{ name: 'word/document.xml', data: 'x', encrypted: true }]), 'encrypted'],
    ['a broken old Word file', brokenOle, 'damaged'],
    ['an old Word file cut off', brokenOle.subarray(0, 40), 'damaged'],
    ['a PDF cut off before its first page', makePdf([{}]).subarray(0, 60), 'damaged'],
    ['a PDF with a password', encryptedPdf, 'encrypted'],
    ['a PDF of ten thousand pages', makePdf(Array.from({ length: 10_000 }, () => ({}))), 'too-large'],
    ['a page without a word', Buffer.from('<!doctype html><script>x</script>'), 'no-text'],
    ['a page nested without end', Buffer.from(`<html>${'<b>'.repeat(20_000)}chữ`), 'damaged'],
  ])('%s', async (_, bytes, code) => {
    const { content, problem } = await readFile(bytes, 'kế hoạch.docx')
    expect(content).toBeNull()
    expect(problem?.code).toBe(code)
    expect(problem?.message).toMatch(/^\p{Lu}?[^.]*(?:\.\w+[^.]*)*\.$/u)
  })
})

describe('files that look bad and are not', () => {
  it.each([
    ['text named as something else', Buffer.from('Họp bản'), 'a.exe', 'Họp bản'],
    ['a Word file named .pdf', makeWord(paragraph('Họp bản')), 'a.pdf', 'Họp bản'],
    ['a page named .doc', Buffer.from('<html><p>Họp bản'), 'a.doc', 'Họp bản'],
    ['a text that begins with MZ', Buffer.from('MZ là ký hiệu của mẫu'), 'a.txt', 'MZ là ký hiệu của mẫu'],
    ['a sum written with <', Buffer.from('< 5 hộ và > 3 hộ'), 'a.txt', '< 5 hộ và > 3 hộ'],
  ])('%s', async (_, bytes, name, text) => {
    const { content } = await readFile(bytes, name)
    expect(content?.blocks.map((block) => block.text)).toEqual([text])
  })

  it.each([
    ['one word of a million letters', Buffer.from(`Bản làng é ${'a'.repeat(1_000_000)}`)],
    ['a page with a million blanks', Buffer.from(`<html><pre>é${' '.repeat(1_000_000)}b</pre>`)],
    ['many rows without cells', Buffer.from(`<html><table>${'<tr>'.repeat(300_000)}<td>é</table>`)],
  ])('reads %s in one go', async (_, bytes) => {
    expect((await readFile(bytes, 'x')).content?.blocks).toHaveLength(1)
  })

  it('leaves unknown entities as they are written', async () => {
    const { content } = await readFile(word('<w:document><w:p><w:r><w:t>A &la; B</w:t></w:r></w:p></w:document>'), 'x')
    expect(content?.blocks[0]?.text).toBe('A &la; B')
  })
})

it('has one sentence for every trouble, which says what to do', () => {
  for (const message of Object.values(fileProblemMessages))
    expect(message).toMatch(/^Tệp.*hãy.*\.$|^Không.*hãy.*\.$|^Đọc.*hãy.*\.$/)
})
