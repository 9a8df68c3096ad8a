import { z } from 'zod'
import { unitKinds, unitLevels } from '#features/organisation/model/index.ts'
import { lines } from '#kernel/line-of-authority.ts'
import { evidenceKinds, planStates } from './model/index.ts'

export const planSummary = z.object({
  id: z.string(),
  /** The document that it was made of; null where it was written here. */
  documentId: z.string().nullable(),
  type: z.string(),
  state: z.enum(planStates),
  /** The version in force, or the first draft. */
  version: z.number().int(),
  line: z.enum(lines),
  sign: z.string().nullable(),
  title: z.string(),
  issuer: z.string().nullable(),
  issueDate: z.string().nullable(),
  periodFrom: z.string().nullable(),
  periodTo: z.string().nullable(),
  createdAt: z.string(),
  tasks: z.number().int(),
  duties: z.number().int(),
  /** The unit whose plan it is; null: the installation. */
  unitId: z.string().nullable(),
})
export type PlanSummary = z.infer<typeof planSummary>

export const planPage = z.object({ items: z.array(planSummary), next: z.string().nullable() })
export type PlanPage = z.infer<typeof planPage>

const draftDeadline = z.object({ text: z.string(), kind: z.string(), normalized: z.string().nullable() })

const savedRule = z.object({
  criteria: z
    .object({
      kinds: z.array(z.enum(unitKinds)),
      levels: z.array(z.enum(unitLevels)),
      under: z.object({ unit: z.string(), line: z.enum(lines), directOnly: z.boolean() }).nullable(),
    })
    .nullable(),
  named: z.array(z.string()),
  without: z.array(z.string()),
})

export const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unit'), unitId: z.string() }),
  z.object({ kind: z.literal('group'), groupId: z.string() }),
  z.object({ kind: z.literal('rule'), rule: savedRule }),
])

const inherited = z.object({ planId: z.string(), itemId: z.string() })

/** Each carries the fact it was made of, so that "vì sao?" leads back to the place in the document. */
export const planTask = z.object({
  id: z.string(),
  factId: z.string().nullable(),
  sectionId: z.string().nullable(),
  path: z.string(),
  text: z.string(),
  lead: z.array(target),
  leadText: z.array(z.string()),
  support: z.array(target),
  supportText: z.array(z.string()),
  deadlines: z.array(draftDeadline),
  evidence: z.enum(evidenceKinds),
  asksPlan: z.boolean(),
  inherits: inherited.nullable(),
})

export const reportDuty = z.object({
  id: z.string(),
  factId: z.string().nullable(),
  what: z.string().nullable(),
  from: z.array(target),
  fromText: z.string().nullable(),
  to: target.nullable(),
  toText: z.string().nullable(),
  via: target.nullable(),
  viaText: z.string().nullable(),
  deadline: draftDeadline,
  inherits: inherited.nullable(),
})

/** The shape of `PlanContent`. */
export const planContent = z.object({
  sections: z.array(
    z.object({ id: z.string(), level: z.number().int(), label: z.string(), title: z.string(), text: z.string() }),
  ),
  tasks: z.array(planTask),
  duties: z.array(reportDuty),
})

const ability = z.object({ allowed: z.boolean(), why: z.string() })

export const planDetail = z.object({
  plan: planSummary,
  content: planContent,
  /** Goes up with every save of the version shown. */
  revision: z.number().int(),
  /** What this viewer may do, and why or why not: see the plan, see the document that it was made of. */
  abilities: z.object({ see: ability, document: ability }),
})
export type PlanDetail = z.infer<typeof planDetail>
