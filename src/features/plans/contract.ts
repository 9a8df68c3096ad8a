import { z } from 'zod'

export const planSummary = z.object({
  id: z.string(),
  documentId: z.string(),
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

const deadlineValue = z.object({ text: z.string(), kind: z.string(), normalized: z.string().nullable() })

/** Each carries the fact it was made of, so that "vì sao?" leads back to the place in the document. */
export const planTask = z.object({
  id: z.string(),
  factId: z.string(),
  path: z.string(),
  text: z.string(),
  lead: z.array(z.string()),
  support: z.array(z.string()),
  deadlines: z.array(deadlineValue),
})
export type PlanTask = z.infer<typeof planTask>

export const reportDuty = z.object({
  id: z.string(),
  factId: z.string(),
  what: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  via: z.string().nullable(),
  deadline: deadlineValue,
})
export type ReportDuty = z.infer<typeof reportDuty>

const ability = z.object({ allowed: z.boolean(), why: z.string() })

export const planDetail = z.object({
  plan: planSummary,
  tasks: z.array(planTask),
  duties: z.array(reportDuty),
  /** What this viewer may do, and why or why not: see the plan, see the document that it was made of. */
  abilities: z.object({ see: ability, document: ability }),
})
export type PlanDetail = z.infer<typeof planDetail>
