import { makeZip, type ZipPart } from './make-zip.ts'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

/** Parts of a Word file beside its body; each is the inside of its root element. */
export interface WordParts {
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly header?: string
  readonly footer?: string
  readonly more?: readonly ZipPart[]
}

/** A Word file with this inside its w:body, as bare as Word would still open it. */
export function makeWord(body: string, { styles, numbering, footnotes, header, footer, more = [] }: WordParts = {}) {
  const part = (root: string, inside: string | undefined, file: string): ZipPart[] =>
    inside === undefined ? [] : [{ name: `word/${file}.xml`, data: `<w:${root} ${namespaces}>${inside}</w:${root}>` }]
  return makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: `<w:document ${namespaces}><w:body>${body}</w:body></w:document>` },
    ...part('styles', styles, 'styles'),
    ...part('numbering', numbering, 'numbering'),
    ...part('footnotes', footnotes, 'footnotes'),
    ...part('hdr', header, 'header1'),
    ...part('ftr', footer, 'footer1'),
    ...more,
  ])
}

/** A paragraph of one run. */
export const paragraph = (text: string, look = '', runLook = ''): string =>
  `<w:p><w:pPr>${look}</w:pPr><w:r><w:rPr>${runLook}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
