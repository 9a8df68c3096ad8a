import { z } from 'zod'

/** What the documents feature says over HTTP. Server and pages both read these shapes. */

export const documentState = z.enum(['queued', 'unreadable', 'read', 'reviewed', 'planned'])
export type DocumentState = z.infer<typeof documentState>

export const documentSummary = z.object({
  id: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  receivedAt: z.string(),
  state: documentState,
  /** One Vietnamese sentence where the file could not be read. */
  problem: z.string().nullable(),
  kind: z.string().nullable(),
  type: z.string().nullable(),
  sign: z.string().nullable(),
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  issueDate: z.string().nullable(),
  /** Facts looked at, and facts there are. */
  reviewed: z.number().int(),
  facts: z.number().int(),
  planId: z.string().nullable(),
  /** The unit that it belongs to; null: the installation. */
  unitId: z.string().nullable(),
})
export type DocumentSummary = z.infer<typeof documentSummary>

/** One document taken in; `already` where the same bytes had been received before (nothing new is made then). */
export const receivedDocument = documentSummary.extend({ already: z.boolean() })
export type ReceivedDocument = z.infer<typeof receivedDocument>

/** The answer to an upload, a paste or the loading of the samples, in the order sent. */
export const receivedDocuments = z.object({ items: z.array(receivedDocument) })
export type ReceivedDocuments = z.infer<typeof receivedDocuments>

/** Text pasted from elsewhere; it is kept as a file of its own. */
export const pasteInput = z.object({
  name: z.string().trim().min(1, 'Hãy đặt tên cho văn bản.').max(200, 'Tên dài quá 200 ký tự.'),
  text: z
    .string()
    .min(1, 'Hãy dán nội dung văn bản.')
    .max(20_000_000, 'Nội dung dài quá 20 triệu ký tự; hãy tải lên thành tệp.'),
})
export type PasteInput = z.infer<typeof pasteInput>

/** Keyset page: `next` is the cursor of the following page. */
export const documentPage = z.object({ items: z.array(documentSummary), next: z.string().nullable() })
export type DocumentPage = z.infer<typeof documentPage>

export const documentQuery = z.object({
  q: z.string().max(200).optional(),
  type: z.string().max(100).optional(),
  issuer: z.string().max(200).optional(),
  year: z.coerce.number().int().min(0).max(9999).optional(),
  state: documentState.optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type DocumentQuery = z.infer<typeof documentQuery>

/** The values that a filter can take, with how many documents have each. */
export const documentFacets = z.object({
  types: z.array(z.object({ value: z.string(), count: z.number().int() })),
  issuers: z.array(z.object({ value: z.string(), count: z.number().int() })),
  years: z.array(z.object({ value: z.number().int(), count: z.number().int() })),
  states: z.array(z.object({ value: documentState, count: z.number().int() })),
})
export type DocumentFacets = z.infer<typeof documentFacets>

export const verdict = z.enum(['accepted', 'corrected', 'rejected'])
export type Verdict = z.infer<typeof verdict>

/** What a person says of one fact; `value` is the corrected fact's editable fields, beside what the machine read. */
export const factReview = z.object({
  factId: z.string(),
  verdict,
  value: z.record(z.string(), z.string().nullable()).nullable(),
  by: z.string(),
  at: z.string(),
})
export type FactReview = z.infer<typeof factReview>

export const reviewInput = z.object({
  factId: z.string().max(100),
  verdict,
  value: z.record(z.string(), z.string().max(5000).nullable()).nullish(),
})
export type ReviewInput = z.infer<typeof reviewInput>

/** All verdicts that now hold, and the document as it stands after the change. */
export const reviewAnswer = z.object({ document: documentSummary, reviews: z.array(factReview) })
export type ReviewAnswer = z.infer<typeof reviewAnswer>

/** The plan made of a document; `already` where it had been made before. */
export const madePlan = z.object({ planId: z.string(), already: z.boolean() })
export type MadePlan = z.infer<typeof madePlan>

export const documentDetail = z.object({
  document: documentSummary,
  sha256: z.string(),
  /** A Reading as `documents/reading/contract.ts` gives it; null while queued or unreadable. */
  reading: z.any().nullable(),
  reviews: z.array(factReview),
  /** What this viewer may do, and why not where not. */
  abilities: z.record(z.string(), z.object({ allowed: z.boolean(), why: z.string() })),
})
export type DocumentDetail = z.infer<typeof documentDetail>

/** Every refusal and every problem over HTTP. `message` is a Vietnamese sentence that says what to do. */
export const problemAnswer = z.object({ code: z.string(), message: z.string(), place: z.string().nullish() })
export type ProblemAnswer = z.infer<typeof problemAnswer>
