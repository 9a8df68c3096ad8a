import { type Archive, openArchive } from '#documents/reading/formats/archive/open-archive.ts'
import { type Attributes, XmlScan } from '#documents/reading/formats/archive/scan-xml.ts'
import { UnreadableFile } from '#documents/reading/formats/file-problem.ts'
import { type Sheet, type SheetLimits, sheetLimits } from './sheet.ts'
import { SheetWalk } from './sheet-walk.ts'

/**
 * The first visible sheet of an .xlsx. Parts are unpacked one at a time within the limits of an archive and walked in
 * chunks; nothing in XML is expanded. Throws UnreadableFile for what is broken, hostile or too large.
 */
export async function readXlsx(bytes: Uint8Array, limits: SheetLimits = sheetLimits): Promise<Sheet> {
  const archive = await openArchive(bytes)
  const workbook = await readWorkbook(archive)
  const dateStyles = await readDateStyles(archive)
  const walk = new SheetWalk({ dateStyles, from1904: workbook.from1904, limits })
  const part = archive.read(workbook.part)
  if (!part) throw new UnreadableFile('damaged')
  walkXml(part, walk)
  // Behind the rows, so that only the texts of the rows that are kept are kept.
  const shared = await readSharedStrings(archive, walk.sharedTexts, limits)
  return { name: workbook.name, rows: walk.finish(shared) }
}

interface Pieces {
  open?(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

const chunk = 1 << 16

/** Walks a part in chunks, element names without their prefix. Spreadsheet parts carry no document type. */
function walkXml(part: Uint8Array, pieces: Pieces): void {
  const scan = new XmlScan({
    open: (name, { attributes }) => pieces.open?.(local(name), attributes),
    close: (name) => pieces.close?.(local(name)),
    text: (text) => pieces.text?.(text),
    doctype: () => {
      throw new UnreadableFile('damaged')
    },
  })
  const decoder = new TextDecoder(part[0] === 0xff || part[0] === 0xfe ? 'utf-16' : 'utf-8')
  for (let at = 0; at < part.length; at += chunk)
    scan.write(decoder.decode(part.subarray(at, at + chunk), { stream: true }))
  scan.write(decoder.decode())
  scan.end()
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

async function readWorkbook(archive: Archive): Promise<{ name: string; part: string; from1904: boolean }> {
  const part = archive.read('xl/workbook.xml')
  if (!part) throw new UnreadableFile('unknown-format', notSpreadsheet)
  const sheets: { name: string; id: string; isHidden: boolean }[] = []
  let from1904 = false
  walkXml(part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.includes(':') && key.endsWith(':id'))?.[1] ?? ''
      sheets.push({ name: attributes.name ?? '', id, isHidden: /hidden/i.test(attributes.state ?? '') })
    },
  })
  const sheet = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0]
  if (!sheet) throw new UnreadableFile('no-text', 'Tệp không có trang tính nào; hãy kiểm tra lại tệp.')
  return { name: sheet.name, part: await partOfSheet(archive, sheet.id), from1904 }
}

export const notSpreadsheet =
  'Tệp này không phải bảng tính Excel (.xlsx) hay tệp .csv; hãy mở bằng Excel rồi lưu lại thành .xlsx.'

async function partOfSheet(archive: Archive, id: string): Promise<string> {
  const relations = archive.read('xl/_rels/workbook.xml.rels')
  let target = ''
  if (relations)
    walkXml(relations, {
      open: (name, attributes) => {
        if (name === 'Relationship' && attributes.Id === id) target = attributes.Target ?? ''
      },
    })
  if (target === '') return 'xl/worksheets/sheet1.xml'
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}

/** The texts that cells refer to, by their numbers; the phonetic guides between them are no text. */
async function readSharedStrings(
  archive: Archive,
  wanted: ReadonlySet<number>,
  limits: SheetLimits,
): Promise<ReadonlyMap<number, string>> {
  const strings = new Map<number, string>()
  if (wanted.size === 0) return strings
  const part = archive.read('xl/sharedStrings.xml')
  if (!part) return strings
  let count = 0
  let text = ''
  let isText = false
  let isGuide = false
  walkXml(part, {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') isGuide = true
      else if (name === 't') isText = !isGuide
    },
    text: (piece) => {
      if (isText && wanted.has(count) && text.length < limits.cellCharacters)
        text += piece.slice(0, limits.cellCharacters - text.length)
    },
    close: (name) => {
      if (name === 't') isText = false
      else if (name === 'rPh') isGuide = false
      else if (name === 'si') {
        if (text !== '') strings.set(count, text)
        count += 1
      }
    },
  })
  return strings
}

/** Number formats that show a day, of those that every program knows by number (ECMA-376, 18.8.30). */
const knownDateFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/** The styles (by their number in a cell's `s`) whose numbers are days. */
async function readDateStyles(archive: Archive): Promise<ReadonlySet<number>> {
  const part = archive.read('xl/styles.xml')
  const styles = new Set<number>()
  if (!part) return styles
  const formats = new Set(knownDateFormats)
  let inCellFormats = false
  let count = 0
  walkXml(part, {
    open: (name, attributes) => {
      if (name === 'numFmt' && showsDay(attributes.formatCode ?? '')) formats.add(Number(attributes.numFmtId))
      else if (name === 'cellXfs') inCellFormats = true
      else if (name === 'xf' && inCellFormats) {
        if (formats.has(Number(attributes.numFmtId))) styles.add(count)
        count += 1
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return styles
}

/** Whether a number format has a day or a year in it, outside its quoted and bracketed parts. */
function showsDay(format: string): boolean {
  return /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
}
