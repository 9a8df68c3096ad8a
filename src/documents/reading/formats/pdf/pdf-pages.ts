import type { PDFPageProxy } from 'pdfjs-dist'
import { UnreadableFile } from '../file-problem.ts'
import { drawnLetters, hasLettersBetween } from './drawn-letters.ts'
import { drawnRules, type Rule } from './drawn-rules.ts'
import type { PageText, TextItem } from './page-lines.ts'

export interface PdfPage extends PageText {
  /** The lines drawn on it; looked for only where they are wanted, since that costs half as much as the letters. */
  readonly rules: readonly Rule[]
}

/** More pages than any document that this program is for. */
const mostPages = 2_000

/** The letters of every page with their places, by pdf.js, without fonts, pictures or scripts. */
export async function readPages(
  bytes: Uint8Array,
  wantsRules: (text: PageText, number: number) => boolean,
): Promise<PdfPage[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    // pdf.js takes the buffer for itself.
    data: new Uint8Array(bytes),
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    if (document.numPages > mostPages) throw new UnreadableFile('too-large', tooManyPages)
    const pages: PdfPage[] = []
    let isMixed = false
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const turned = ((page.rotate % 360) + 360) % 360
      let operators = isMixed ? await page.getOperatorList() : null
      let items = operators ? drawnLetters(operators) : await stretchesOf(page)
      if (!isMixed && hasLettersBetween(items)) {
        // What one page of a document has, the next ones have too: they are read letter by letter at once.
        isMixed = true
        operators = await page.getOperatorList()
        items = drawnLetters(operators)
      }
      const text = { items, turned }
      // The operators of a page cost half as much as its letters: they are asked for only where they tell something.
      const rules = wantsRules(text, number) ? drawnRules(operators ?? (await page.getOperatorList()), turned) : []
      pages.push({ ...text, rules })
      page.cleanup()
    }
    return pages
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged')
  } finally {
    await task.destroy()
  }
}

async function stretchesOf(page: PDFPageProxy): Promise<readonly TextItem[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: false })
  return items.filter((item) => 'str' in item)
}

const tooManyPages = `Tệp PDF có hơn ${mostPages.toLocaleString('vi-VN')} trang; hãy tách riêng phần văn bản cần đọc rồi tải lên.`
