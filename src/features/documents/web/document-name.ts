import type { DocumentSummary } from '../contract.ts'
import { signWords } from '../model/sign-words.ts'

type Named = Pick<DocumentSummary, 'type' | 'sign' | 'title' | 'fileName'>

/** What a document is called in a list: its title, or its type and sign, or the name of its file. */
export function documentName({ type, sign, title, fileName }: Named): string {
  const official = [type, sign && `số ${signWords(sign)}`].filter(Boolean).join(' ')
  return title ?? (official || fileName)
}

/** A size as people read it: `38 KB`, `1,4 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`
}
