import { queryOptions } from '@tanstack/react-query'
import { request, sendForm, withQuery } from '#web-kit/request.ts'
import type { ImportAnswer, TemplateInput, TemplateKey, TemplateList } from '../import-contract.ts'

/** What is brought in: a file, or rows pasted from a spreadsheet. */
export type Source =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'pasted'; readonly text: string }
  | { readonly kind: 'template'; readonly key: TemplateKey; readonly title: string; readonly input: TemplateInput }

/** What rows that leave these cells empty take. */
export interface UsualCells {
  readonly day: string | null
  readonly sign: string
  readonly signed: string | null
}

/** Sends the source, to be checked only (`dryRun`) or to be done. */
export function sendImport(source: Source, usual: UsualCells, dryRun: boolean): Promise<ImportAnswer> {
  if (source.kind === 'template')
    return request('POST', `/api/organisation/templates/${source.key}?dryRun=${dryRun}`, source.input)
  const path = withQuery('/api/organisation/import', {
    dryRun: String(dryRun),
    day: usual.day ?? undefined,
    sign: usual.sign.trim(),
    signed: usual.signed ?? undefined,
  })
  if (source.kind === 'pasted') return request('POST', path, { text: source.text })
  const form = new FormData()
  form.append('files', source.file)
  return sendForm(path, form, () => {})
}

export const templatesQuery = queryOptions({
  queryKey: ['organisation', 'templates'],
  queryFn: ({ signal }) => request<TemplateList>('GET', '/api/organisation/templates', undefined, signal),
  staleTime: Number.POSITIVE_INFINITY,
})
