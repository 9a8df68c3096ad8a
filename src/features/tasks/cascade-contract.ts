import { z } from 'zod'
import { changeFields, itemStages } from './model/index.ts'

const unitName = z.object({ id: z.string(), name: z.string() })
const count = z.number().int()

const fieldDifference = z.object({
  field: z.enum(changeFields),
  /** Its words before and after beside each other. */
  runs: z.array(z.object({ kind: z.enum(['same', 'gone', 'new']), text: z.string() })),
})
export type FieldDifferenceView = z.infer<typeof fieldDifference>

/** What issuing a version as it stands would give, item by item; nothing is written. */
export const issuePreview = z.object({
  /** The version that would be issued. */
  version: count,
  /** Whether it amends a plan in force: then only the items that it touches stand in `items`. */
  isAmendment: z.boolean(),
  /** Units that the whole would concern, and copies that would be made, changed and withdrawn. */
  units: count,
  assignments: count,
  changed: count,
  withdrawn: count,
  /** How many pieces of work would ask to be acknowledged. */
  toAcknowledge: count,
  items: z.array(
    z.object({
      itemId: z.string(),
      kind: z.enum(['task', 'report']),
      text: z.string(),
      /** The units that would get a copy; an amendment: those concerned. */
      count,
      /** The first of them by name. */
      units: z.array(unitName),
      /** The days by which, each once, in order; with how many pieces have none. */
      dues: z.array(z.string()),
      awaits: z.array(z.string()),
      withoutDay: count,
      /** Periods that are past and would not be opened. */
      past: z.array(z.string()),
      changed: count,
      withdrawn: count,
      /** Of an amendment: what the item says differently. */
      fields: z.array(fieldDifference),
      /** Of the units whose copies it changes: how many have passed parts on below, and how many keep a later day. */
      withParts: count,
      putOff: count,
    }),
  ),
  /** Items that would fall to nobody. */
  nobody: z.array(z.string()),
})
export type IssuePreview = z.infer<typeof issuePreview>

export const giveAnswer = z.object({
  assignments: count,
  units: count,
  /** Units that had it already. */
  already: count,
  past: z.array(z.string()),
})
export type GiveAnswer = z.infer<typeof giveAnswer>

export const eventAnswer = z.object({
  /** How many pieces of work have a day now. */
  assignments: count,
  units: count,
  dues: z.array(z.string()),
})
export type EventAnswer = z.infer<typeof eventAnswer>

/** Where the items of an issued plan stand, as far as the viewer sees what was given. */
export const planItems = z.object({
  items: z.array(
    z.object({
      itemId: z.string(),
      kind: z.enum(['task', 'report']),
      text: z.string(),
      path: z.string(),
      /** In the plan's words: who leads or reports. */
      leadText: z.string(),
      state: z.object({
        stage: z.enum(itemStages),
        total: count,
        acknowledged: count,
        refused: count,
        submitted: count,
        returned: count,
        accepted: count,
        late: count,
        withdrawn: count,
      }),
      /** Pieces of work whose change or giving has not been acknowledged. */
      unacknowledged: count,
      firstDue: z.string().nullable(),
      lastDue: z.string().nullable(),
      /** Events that days depend on, with how many pieces wait for each. */
      awaits: z.array(z.object({ event: z.string(), count })),
    }),
  ),
  abilities: z.object({ give: z.object({ allowed: z.boolean(), why: z.string() }) }),
})
export type PlanItems = z.infer<typeof planItems>
export type PlanItemView = PlanItems['items'][number]

export const itemFilters = ['all', 'late', 'unacknowledged', 'refused', 'submitted', 'open'] as const
export type ItemFilter = (typeof itemFilters)[number]

export const itemAssignments = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      unit: unitName,
      period: z.string().nullable(),
      opens: z.string().nullable(),
      due: z.string().nullable(),
      firstDue: z.string().nullable(),
      awaits: z.string().nullable(),
      state: z.string(),
      submittedOn: z.string().nullable(),
      progress: count,
      isAcknowledged: z.boolean(),
      /** Asked again, because the plan changed. */
      isChanged: z.boolean(),
      /** What it was split into and passed on below. */
      parts: count,
      revision: count,
    }),
  ),
  next: z.string().nullable(),
  /** The server's day, by which it is judged what is late. */
  today: z.string(),
})
export type ItemAssignments = z.infer<typeof itemAssignments>
export type ItemAssignment = ItemAssignments['items'][number]

/** What a unit is asked to acknowledge again; null where nothing is. */
export const assignmentDifference = z.object({
  difference: z
    .object({
      /** The version that the unit acknowledged, and the one that changed its work last. */
      from: count,
      to: count,
      fields: z.array(fieldDifference),
      due: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
      /** What it means for what the unit has made of it, in sentences. */
      notes: z.array(z.string()),
    })
    .nullable(),
})
export type AssignmentDifference = z.infer<typeof assignmentDifference>
