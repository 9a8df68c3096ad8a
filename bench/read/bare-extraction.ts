import type { Entry, ZipFile } from 'yauzl'

/** The least that the library under a format must do to give the text: what the whole reading is measured against. */
export type BareExtraction = (bytes: Uint8Array) => Promise<string>

// Each library is loaded where it is used: a process that measures one of them must not hold the others.

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const { default: yauzl } = await import('yauzl')
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)))
  })
}

async function documentXml(bytes: Uint8Array): Promise<string> {
  const zip = await openZip(bytes)
  const entry = await new Promise<Entry>((resolve, reject) => {
    zip.on('entry', (one: Entry) => (one.fileName === 'word/document.xml' ? resolve(one) : zip.readEntry()))
    zip.on('end', () => reject(new Error('no word/document.xml')))
    zip.readEntry()
  })
  const parts: Buffer[] = []
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)))
  })
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** yauzl and htmlparser2: every `w:t`, a line end behind every `w:p`. */
async function docx(bytes: Uint8Array): Promise<string> {
  const { Parser } = await import('htmlparser2')
  let text = ''
  let inText = false
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (name === 'w:t') inText = true
      },
      ontext: (part) => {
        if (inText) text += part
      },
      onclosetag: (name) => {
        if (name === 'w:t') inText = false
        else if (name === 'w:p') text += '\n'
      },
    },
    { xmlMode: true },
  )
  parser.end(await documentXml(bytes))
  return text
}

/** mammoth's own text extraction: the yardstick that others would reach for. */
const docxByMammoth: BareExtraction = async (bytes) => {
  const { default: mammoth } = await import('mammoth')
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value
}

/** pdfjs: the text items of every page. */
async function pdf(bytes: Uint8Array): Promise<string> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: bytes.slice(),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  const document = await task.promise
  let text = ''
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    for (const item of (await page.getTextContent()).items)
      if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str
    page.cleanup()
  }
  await task.destroy()
  return text
}

/** htmlparser2: the text between the tags. */
async function html(bytes: Uint8Array): Promise<string> {
  const { Parser } = await import('htmlparser2')
  let text = ''
  const parser = new Parser({
    ontext: (part) => {
      text += part
    },
  })
  parser.end(Buffer.from(bytes).toString('utf8'))
  return text
}

const doc: BareExtraction = async (bytes) => {
  const { default: WordExtractor } = await import('word-extractor')
  return (await new WordExtractor().extract(Buffer.from(bytes))).getBody()
}

const txt: BareExtraction = async (bytes) => new TextDecoder().decode(bytes).normalize('NFC')

export const bareExtractions: Readonly<Record<string, BareExtraction>> = { docx, pdf, html, doc, txt, docxByMammoth }
