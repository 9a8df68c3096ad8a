import { z } from 'zod'
import { lines } from '#kernel/line-of-authority.ts'
import { isRealDate } from '#kernel/written-date.ts'
import { dueShifts, planContent, target } from './contract.ts'
import { contentLimits } from './model/edit-limits.ts'
import { itemChangeKinds } from './model/next-year.ts'

/** A day, a month, a quarter or a year. */
const stated = z.string().refine((text) => isRealDate(text), 'Ngày này không có trong lịch.')

/** What stands at the head of a plan. */
const planAbout = z.object({
  title: z.string().trim().min(1, 'Kế hoạch chưa có tên.').max(1000, 'Tên kế hoạch dài quá 1.000 ký tự.'),
  /** As it stands in the head: `Kế hoạch`, `Chương trình`. */
  type: z.string().trim().min(1).max(60),
  periodFrom: stated.nullable(),
  periodTo: stated.nullable(),
  isUmbrella: z.boolean(),
  dueShift: z.enum(dueShifts),
})

export const contentProblem = z.object({
  itemId: z.string().nullable(),
  code: z.string(),
  sentence: z.string(),
  hinders: z.boolean(),
})

/** What is being edited: the first draft, or the amendment. */
export const editedContent = z.object({
  planId: z.string(),
  version: z.number().int(),
  revision: z.number().int(),
  content: planContent,
  title: z.string(),
  type: z.string(),
  sign: z.string().nullable(),
  /** The year of the plan, for days that are typed without one. */
  year: z.number().int(),
  periodFrom: z.string().nullable(),
  periodTo: z.string().nullable(),
  /** Whether it amends a plan in force. */
  isAmendment: z.boolean(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  line: z.enum(lines),
  documentId: z.string().nullable(),
  changedAt: z.string(),
  changedBy: z.string(),
  /** Deadlines of the items above that ours carry on, by our item. */
  above: z.record(z.string(), z.array(z.string())),
  /** Whether the viewer is whoever changed it last. */
  changedByYou: z.boolean(),
})
export type EditedContent = z.infer<typeof editedContent>

const sized = planContent.superRefine(({ sections, tasks, duties }, context) => {
  const counts = { sections: sections.length, tasks: tasks.length, duties: duties.length }
  for (const kind of ['sections', 'tasks', 'duties'] as const)
    if (counts[kind] > contentLimits[kind])
      context.addIssue({ code: 'custom', path: [kind], message: 'Kế hoạch có quá nhiều mục.' })
})

export const contentInput = z.object({
  version: z.number().int(),
  /** The revision that was edited: refused where somebody has saved another since. */
  revision: z.number().int(),
  content: sized,
})
export type ContentInput = z.infer<typeof contentInput>

export const savedContent = z.object({
  revision: z.number().int(),
  savedAt: z.string(),
  problems: z.array(contentProblem),
})
export type SavedContent = z.infer<typeof savedContent>

/** A new plan of the acting unit: from nothing, from last year's, or out of a plan above. */
export const newPlan = z.discriminatedUnion('from', [
  z.object({ from: z.literal('nothing'), about: planAbout }),
  z.object({
    from: z.literal('last-year'),
    planId: z.string(),
    /** Ids of the changes that were said yes to. */
    taken: z.array(z.string()).max(3000),
    title: z.string().trim().min(1).max(1000).optional(),
  }),
  z.object({
    from: z.literal('parent'),
    planId: z.string(),
    items: z.array(z.string()).max(700),
    /** How many days before the day of the plan above ours are to be done. */
    buffer: z.number().int().min(0).max(60).default(0),
    title: z.string().trim().min(1).max(1000),
  }),
])
export type NewPlan = z.infer<typeof newPlan>

export const madePlan = z.object({ planId: z.string() })

const itemChange = z.object({
  id: z.string(),
  itemId: z.string().nullable(),
  kind: z.enum(itemChangeKinds),
  before: z.string(),
  after: z.string(),
  why: z.string(),
  /** Null: only told, nothing is changed. */
  changes: z.boolean(),
})

/** What would become of last year's plan; each change is said yes or no to. */
export const nextYear = z.object({
  title: z.string(),
  fromYear: z.number().int(),
  toYear: z.number().int(),
  changes: z.array(itemChange),
})
export type NextYear = z.infer<typeof nextYear>

const inheritable = z.object({
  itemId: z.string(),
  kind: z.enum(['task', 'duty']),
  text: z.string(),
  path: z.string(),
  deadline: z.string(),
  /** Whether the acting unit leads, supports or reports; null: nobody was named. */
  ours: z.enum(['lead', 'support', 'report', 'via']).nullable(),
})

export const inheritablePlan = z.object({
  planId: z.string(),
  sign: z.string().nullable(),
  title: z.string(),
  items: z.array(inheritable),
})
export type InheritablePlan = z.infer<typeof inheritablePlan>

export const targetsAsked = z.object({ targets: z.array(target).max(400) })

/** Each target in its order: how it is called, and who it is today. */
export const targetsAnswer = z.object({
  items: z.array(z.object({ label: z.string(), total: z.number().int(), names: z.array(z.string()) })),
})
export type TargetsAnswer = z.infer<typeof targetsAnswer>

export const wordsAsked = z.object({ words: z.array(z.string().max(contentLimits.words)).max(1500) })

const proposal = z.object({
  targets: z.array(target),
  label: z.string(),
  total: z.number().int(),
  why: z.string(),
  /** Nothing else fits: may be taken with all the others like it. */
  sure: z.boolean(),
})
export type TargetProposal = z.infer<typeof proposal>

export const proposalsAnswer = z.object({
  items: z.array(
    z.object({
      words: z.string(),
      proposals: z.array(proposal),
      /** Why there is none. */ silence: z.string().nullable(),
    }),
  ),
})
export type ProposalsAnswer = z.infer<typeof proposalsAnswer>
