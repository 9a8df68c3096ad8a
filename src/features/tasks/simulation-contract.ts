import { z } from 'zod'
import { day } from './assignment-contract.ts'
import { findingCodes } from './model/index.ts'

/** The day on which the plan is taken to be issued; without it that of the document, or today. */
export const simulationQuery = z.object({ issueDate: day.optional() })

/** A year of a plan's deadlines on the calendar, and what does not fit. */
export const simulation = z.object({
  findings: z.array(
    z.object({
      code: z.enum(findingCodes),
      weight: z.enum(['wrong', 'look', 'know']),
      items: z.array(z.string()),
      day: z.string().nullable(),
      message: z.string(),
    }),
  ),
  /** Every day that something is due on, in order. */
  days: z.array(
    z.object({
      itemId: z.string(),
      kind: z.enum(['task', 'report']),
      text: z.string(),
      period: z.string().nullable(),
      opens: z.string().nullable(),
      due: z.string(),
      /** Where the plan's setting moves it; the same day where nothing moves. */
      shifted: z.string(),
      /** No working day. */
      isOff: z.boolean(),
    }),
  ),
  dueShift: z.enum(['none', 'before', 'after']),
  /** The day of issue that was counted with. */
  issueDate: z.string(),
})
export type Simulation = z.infer<typeof simulation>
