import { z } from 'zod'
import { unitKinds, unitLevels } from '#features/organisation/model/index.ts'
import { lines } from '#kernel/line-of-authority.ts'
import { isRealDate, precisionOf } from '#kernel/written-date.ts'
import { amendmentStates, evidenceKinds, planActions, planStages, planStates } from './model/index.ts'

export const dueShifts = ['none', 'before', 'after'] as const

export const planSummary = z.object({
  id: z.string(),
  /** The document that it was made of; null where it was written here. */
  documentId: z.string().nullable(),
  type: z.string(),
  state: z.enum(planStates),
  /** Where an amendment being drafted stands; null: none is. */
  amendment: z.enum(amendmentStates).nullable(),
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
  unitName: z.string().nullable(),
  isUmbrella: z.boolean(),
  dueShift: z.enum(dueShifts),
})
export type PlanSummary = z.infer<typeof planSummary>

/** What a list of plans is narrowed by. */
export const planFilters = z.object({
  state: z.enum(planStates).optional(),
  line: z.enum(lines).optional(),
  /** Of the time that the plan covers; else of its issue, else of its making. */
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  unit: z.uuid().optional(),
  /** Words of the title, the sign or the issuer, with or without diacritics. */
  q: z.string().max(200).optional(),
})
export type PlanFilters = z.infer<typeof planFilters>

const ability = z.object({ allowed: z.boolean(), why: z.string() })

export const planPage = z.object({
  items: z.array(planSummary),
  next: z.string().nullable(),
  /** What the plans in reach can be narrowed by; with the first page alone. */
  facets: z
    .object({
      years: z.array(z.number().int()),
      units: z.array(z.object({ id: z.string(), name: z.string() })),
    })
    .nullable(),
  /** Making a plan at the unit that one acts at; seeing the book of numbers there. */
  abilities: z.object({ make: ability, registers: ability }),
})
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

/** A step that the table knows from where the plan stands, and whether this viewer may take it. */
const stepOffer = z.object({
  action: z.enum(planActions),
  label: z.string(),
  reason: z.boolean(),
  allowed: z.boolean(),
  why: z.string(),
})
export type StepOffer = z.infer<typeof stepOffer>

const stepTaken = z.object({
  id: z.string(),
  at: z.string(),
  version: z.number().int(),
  action: z.enum(planActions),
  from: z.enum(planStages),
  to: z.enum(planStages),
  by: z.string(),
  unitName: z.string().nullable(),
  reason: z.string().nullable(),
})
export type StepTakenView = z.infer<typeof stepTaken>

const planVersion = z.object({
  number: z.number().int(),
  sign: z.string().nullable(),
  issueDate: z.string().nullable(),
  issuedAt: z.string().nullable(),
})

export const parentRelations = ['implements', 'umbrella', 'continues'] as const

/** A plan that another rests on or carries out, as far as the viewer sees it. */
const relatedPlan = z.object({
  id: z.string(),
  sign: z.string().nullable(),
  title: z.string(),
  issueDate: z.string().nullable(),
  state: z.enum(planStates),
  unitName: z.string().nullable(),
})

const planParent = z.object({
  line: z.enum(lines),
  relation: z.enum(parentRelations),
  /** Null: not here, or not this viewer's to see. */
  plan: relatedPlan.nullable(),
  /** The words of a document that is not here. */
  reference: z.string().nullable(),
})
export type PlanParent = z.infer<typeof planParent>

export const planDetail = z.object({
  plan: planSummary,
  /** Of the version asked for: the one in force, or the draft. */
  content: planContent,
  shownVersion: z.number().int(),
  /** Goes up with every save of the version shown. */
  revision: z.number().int(),
  stage: z.enum(planStages),
  /** The version that may be edited now; null: none, or not by this viewer. */
  editedVersion: z.number().int().nullable(),
  versions: z.array(planVersion),
  offers: z.array(stepOffer),
  steps: z.array(stepTaken),
  parents: z.array(planParent),
  children: z.array(relatedPlan.extend({ relation: z.enum(parentRelations) })),
  replacedBy: relatedPlan.nullable(),
  /** How many units it gives anything to, and how many of them owe a plan of their own. */
  recipients: z.object({ units: z.number().int(), mustPlan: z.number().int() }),
  /** What this viewer may do, and why or why not. */
  abilities: z.object({ see: ability, document: ability, make: ability }),
})
export type PlanDetail = z.infer<typeof planDetail>

export const day = z
  .string()
  .refine((text) => precisionOf(text) === 'day' && isRealDate(text) && text >= '1900', 'Ngày này không có trong lịch.')

/** One step of the plan's life; what belongs to one action alone is said beside it. */
export const stepInput = z.object({
  action: z.enum(planActions),
  reason: z.string().max(2000, 'Lý do dài quá 2.000 ký tự.').optional(),
  /** Of the version that the person looked at: refused where somebody has changed it since. */
  revision: z.number().int().optional(),
  /** record: as it stands on the paper. */
  sign: z.string().max(100).optional(),
  date: day.optional(),
  /** replace: the plan that takes its place. */
  by: z.string().max(100).optional(),
})
export type StepInput = z.infer<typeof stepInput>

const given = z.object({
  assignments: z.number().int(),
  units: z.number().int(),
  toAcknowledge: z.number().int(),
  /** Ids of tasks and duties that fell to nobody. */
  nobody: z.array(z.string()),
  past: z.array(z.object({ itemId: z.string(), period: z.string() })),
})

export const stepAnswer = z.object({
  stage: z.enum(planStages),
  sign: z.string().nullable(),
  given: given.nullable(),
})
export type StepAnswer = z.infer<typeof stepAnswer>

/** The number that the plan would be issued under now. */
export const nextNumber = z.object({
  sign: z.string().nullable(),
  /** What is missing before there can be one, in a sentence. */
  problem: z.string().nullable(),
  /** Where the draft bears another sign than this: why, and what to do if the paper's is right. */
  remark: z.string().nullable(),
  /** Whether the unit's register of the period was opened already; otherwise it begins at 01. */
  opened: z.boolean(),
})
export type NextNumber = z.infer<typeof nextNumber>

/** All that a plan rests on, in order; it takes the place of what was there. */
export const parentsInput = z.object({
  items: z
    .array(
      z
        .object({
          parentId: z.uuid().nullable(),
          reference: z.string().trim().max(1000, 'Căn cứ dài quá 1.000 ký tự.').nullable(),
          line: z.enum(lines),
          relation: z.enum(parentRelations),
        })
        .refine(
          ({ parentId, reference }) => parentId !== null || reference,
          'Hãy chọn kế hoạch hoặc ghi căn cứ bằng lời.',
        ),
    )
    .max(60, 'Một kế hoạch có nhiều nhất 60 căn cứ ở đây.'),
})
export type ParentsInput = z.infer<typeof parentsInput>

/** A document that the plan's own document cites, as it may be taken as what the plan rests on. */
export const parentProposals = z.object({
  items: z.array(
    z.object({
      /** The fullest mention. */
      text: z.string(),
      sign: z.string().nullable(),
      date: z.string().nullable(),
      line: z.enum(lines),
      /** The plan here whose sign (and date, where both are told) it is. */
      plan: relatedPlan.nullable(),
      /** Whether the plan rests on it already. */
      taken: z.boolean(),
    }),
  ),
})
export type ParentProposals = z.infer<typeof parentProposals>

/** What of a plan is no content; while it is a draft. */
export const particularsInput = z.object({
  title: z.string().trim().min(1, 'Hãy ghi trích yếu.').max(1000, 'Trích yếu dài quá 1.000 ký tự.'),
  type: z.string().trim().min(1, 'Hãy ghi loại văn bản.').max(100),
  line: z.enum(lines),
  issuer: z.string().trim().max(300).nullable(),
  periodFrom: z.string().refine(isRealDate, 'Thời gian này không có trong lịch.').nullable(),
  periodTo: z.string().refine(isRealDate, 'Thời gian này không có trong lịch.').nullable(),
  isUmbrella: z.boolean(),
  dueShift: z.enum(dueShifts),
})
export type ParticularsInput = z.infer<typeof particularsInput>

/** A unit that owes a plan of its own, and the plan that it has issued. */
const complianceRow = z.object({
  unit: z.object({ id: z.string(), name: z.string() }),
  /** Null: none yet. `recorded`: stated by hand from the paper. */
  issued: z
    .object({
      sign: z.string().nullable(),
      issueDate: z.string().nullable(),
      recorded: z.boolean(),
      /** The plan itself, where it is kept here and this viewer sees it. */
      planId: z.string().nullable(),
    })
    .nullable(),
})
export type ComplianceRow = z.infer<typeof complianceRow>

export const complianceList = z.object({
  items: z.array(complianceRow),
  /** Over all units that owe one, whatever the list is narrowed to. */
  counts: z.object({ owing: z.number().int(), issued: z.number().int() }),
  abilities: z.object({ record: ability }),
})
export type ComplianceList = z.infer<typeof complianceList>

export const complianceQuery = z.object({ state: z.enum(['all', 'issued', 'missing']).default('all') })

export const adoptionInput = z.object({
  sign: z.string().trim().min(1, 'Hãy ghi số, ký hiệu.').max(100),
  date: day,
})

/** Plans from above that ask a unit of one's own for a plan. */
export const owedPlans = z.object({
  items: z.array(
    z.object({
      plan: relatedPlan,
      unit: z.object({ id: z.string(), name: z.string() }),
      /** The unit's own plan under it that is being drafted. */
      draftId: z.string().nullable(),
    }),
  ),
})
export type OwedPlans = z.infer<typeof owedPlans>
