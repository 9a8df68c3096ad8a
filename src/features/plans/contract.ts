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

export const planDetail = z.object({ plan: planSummary, tasks: z.array(planTask), duties: z.array(reportDuty) })
export type PlanDetail = z.infer<typeof planDetail>
