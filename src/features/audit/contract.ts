import { z } from '@hono/zod-openapi'

const facts = z.record(z.string(), z.any())

/** One entry of the log. */
export const auditEntry = z.object({
  id: z.string(),
  /** Its number in the chain. */
  seq: z.number(),
  hash: z.string(),
  at: z.string(),
  who: z.object({ person: z.string().nullable(), name: z.string() }),
  as: z
    .object({
      role: z.string(),
      roleName: z.string(),
      unitName: z.string().nullable(),
      standInFor: z.string().nullable(),
    })
    .nullable(),
  address: z.string().nullable(),
  session: z.string().nullable(),
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  unit: z.object({ id: z.string(), name: z.string() }).nullable(),
  before: facts.nullable(),
  after: facts.nullable(),
  detail: facts.nullable(),
})
export type AuditEntryView = z.infer<typeof auditEntry>

/** The newest first. */
export const auditPage = z.object({
  items: z.array(auditEntry),
  /** Where the next page begins; null after the last. */
  next: z.string().nullable(),
  /** Names of the units that the entries tell of by their ids. */
  unitNames: z.record(z.string(), z.string()),
})
export type AuditPage = z.infer<typeof auditPage>

const id = z.uuid()
const day = z.iso.date('Ngày phải có dạng 2026-11-05.')

export const auditFilter = z.object({
  person: id.optional(),
  unit: id.optional(),
  action: z.string().max(100).optional(),
  /** The id of a record, whose life is then shown. */
  subject: z.string().max(200).optional(),
  /** Days in Asia/Ho_Chi_Minh, both included. */
  from: day.optional(),
  to: day.optional(),
})
export type AuditFilter = z.infer<typeof auditFilter>

export const auditQuery = auditFilter.extend({ after: z.string().max(200).optional() })
export const exportQuery = auditFilter.extend({ format: z.enum(['jsonl', 'csv']).default('jsonl') })

/** The end of the chain, to be put down somewhere else. */
export const auditHead = z.object({ seq: z.number(), hash: z.string() })
export type AuditHead = z.infer<typeof auditHead>

export const verifyInput = z.object({
  /** A head that was put down earlier. */
  expect: z
    .object({
      seq: z.number().int().min(1),
      hash: z.string().regex(/^[0-9a-f]{64}$/, 'Mã nối gồm 64 chữ số và chữ cái từ a đến f.'),
    })
    .nullish(),
})

export const bend = z.object({
  kind: z.enum(['altered', 'removed', 'reordered', 'doubled', 'column', 'broken', 'unlinked', 'rewritten', 'cut']),
  seq: z.number().nullable(),
  entryId: z.string().nullable(),
  column: z.string().optional(),
})

export const verification = z.object({
  checked: z.number(),
  first: z.number().nullable(),
  head: auditHead.nullable(),
  bend: bend.nullable(),
})

/** One line of the verifier's answer: how far it is, or at the end what it found. */
export const verifyLine = z.union([
  z.object({ checked: z.number(), of: z.number() }),
  z.object({ result: verification }),
  z.object({ failed: z.string() }),
])
export type VerifyLine = z.infer<typeof verifyLine>
export type VerificationView = z.infer<typeof verification>
