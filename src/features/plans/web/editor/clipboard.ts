import { pastedTable } from '#kernel/pasted-table.ts'
import type { PastedLine } from '../../model/edit-paste.ts'

/** What was copied from a word processor or a spreadsheet; null where it is a mere piece of a line. */
export type Pasted =
  | { readonly kind: 'lines'; readonly lines: readonly PastedLine[] }
  | { readonly kind: 'table'; readonly cells: readonly (readonly string[])[] }

const blocks = 'p, li, h1, h2, h3, h4, h5, h6, div, td, th'

/** The text of an element without that of the lists within it. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const inner of copy.querySelectorAll('ul, ol, script, style, title, meta, xml')) inner.remove()
  for (const line of copy.querySelectorAll('br')) line.replaceWith('\n')
  return copy.textContent ?? ''
}

/** How deep a list item lies; in lists without a number in the text, the number of the item leads it. */
function depthOf(element: Element): number {
  let depth = 0
  for (let at = element.closest('ul, ol'); at; at = at.parentElement?.closest('ul, ol') ?? null) depth += 1
  return depth
}

function linesOfHtml(page: Document): PastedLine[] {
  return [...page.body.querySelectorAll(blocks)].flatMap((element) => {
    // Of blocks within blocks the innermost hold the lines; a list item holds its own words.
    const isItem = element.tagName === 'LI'
    if (!isItem && (element.querySelector(blocks) || element.closest('li'))) return []
    const depth = isItem ? depthOf(element) : 0
    return textOf(element)
      .split('\n')
      .map((text) => ({ text, depth }))
      .filter(({ text }) => text.trim() !== '')
  })
}

function cellsOfHtml(page: Document): string[][] | null {
  const table = page.body.querySelector('table')
  const rest = [...page.body.querySelectorAll('p, li')].some((element) => !element.closest('table'))
  if (!table || rest) return null
  return [...table.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => textOf(cell).trim()))
}

/** Takes apart what is on the clipboard: a table of two columns and more, or several paragraphs. */
export function readClipboard(data: DataTransfer): Pasted | null {
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  // A document of its own that is never shown: no script of it runs, no picture of it is fetched.
  const page = html ? new DOMParser().parseFromString(html, 'text/html') : null
  const cells = (page && cellsOfHtml(page)) ?? (text.includes('\t') ? pastedTable(text) : null)
  if (cells && Math.max(...cells.map(({ length }) => length)) > 1) return { kind: 'table', cells }
  const fromHtml = page ? linesOfHtml(page) : []
  const lines = fromHtml.length > 0 ? fromHtml : text.split(/\r?\n/).map((line) => ({ text: line, depth: 0 }))
  const full = lines.filter((line) => line.text.trim() !== '')
  return full.length > 1 ? { kind: 'lines', lines: full } : null
}
