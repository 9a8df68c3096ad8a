import type { Deadline, Reading } from '#documents/reading/contract.ts'
import type { DraftDeadline, PlanDraft, PlanTask, ReportDuty } from '#features/plans/model/index.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import type { FactReview } from '../contract.ts'
import { factsOfReading, isReportDuty } from './facts-of-reading.ts'
import { hangUnderSections } from './sections-of-plan.ts'

type Fields = Readonly<Record<string, string | null>>

/**
 * The plan that a reviewed reading makes: out of facts that a person accepted, as read, or corrected, as corrected.
 * What was rejected or not looked at is not in it. Null where nothing in it could be done or reported.
 */
export function planOfReviews(
  document: { readonly id: string; readonly fileName: string },
  reading: Reading,
  reviews: readonly FactReview[],
): PlanDraft | null {
  const accepted = acceptedFields(reading, reviews)
  const tasks = [...tasksOf(reading, accepted), ...looseDeadlines(reading, accepted)]
  const duties = dutiesOf(reading, accepted)
  if (tasks.length + duties.length === 0) return null
  const period = accepted.get('period')
  return {
    documentId: document.id,
    ...(accepted.get('type')?.text ? { type: accepted.get('type')?.text ?? '' } : {}),
    line: lineOfHead(accepted.get('sign')?.text ?? null, accepted.get('issuer')?.text ?? null),
    sign: accepted.get('sign')?.text ?? null,
    title: accepted.get('title')?.text ?? document.fileName,
    issuer: accepted.get('issuer')?.text ?? null,
    issueDate: accepted.get('issueDate')?.date ?? null,
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    content: { ...hangUnderSections(reading, tasks), duties },
  }
}

const partyNames = /(?:tỉnh|thành|huyện|quận|thị|đảng) ủy|chi bộ|đảng bộ|trung ương đảng|ban bí thư|bộ chính trị/iu
const frontNames = /mặt trận|mttq|hội (?:nông|liên hiệp|cựu)|liên đoàn lao động|đoàn thanh niên/iu

/** A sign of the Party has its dash before the slash (`12-KH/HU`); where there is none, the issuer is known by its name. */
function lineOfHead(sign: string | null, issuer: string | null): Line {
  if (sign !== null && /^[^/]*[-–]\s*[^/]*\//u.test(sign)) return 'party'
  if (frontNames.test(issuer ?? '')) return 'front'
  return sign === null && partyNames.test(issuer ?? '') ? 'party' : 'government'
}

/** Fact id → its fields as accepted or corrected. A field left out of a correction stays as it was read. */
function acceptedFields(reading: Reading, reviews: readonly FactReview[]): ReadonlyMap<string, Fields> {
  const verdicts = new Map(reviews.map((review) => [review.factId, review]))
  return new Map(
    factsOfReading(reading).flatMap(({ id, fields }): [string, Fields][] => {
      const review = verdicts.get(id)
      if (!review || review.verdict === 'rejected') return []
      return [[id, blanksToNull({ ...fields, ...(review.verdict === 'corrected' ? review.value : {}) })]]
    }),
  )
}

function blanksToNull(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value?.trim() || null]))
}

function tasksOf(reading: Reading, accepted: ReadonlyMap<string, Fields>): PlanTask[] {
  return reading.tasks.flatMap((task, index) => {
    const factId = `tasks/${index}`
    const fields = accepted.get(factId)
    if (!fields) return []
    const deadlines = task.deadlines.flatMap((place) => acceptedDeadline(reading, place, accepted))
    const text = fields.text ?? task.text
    return [planTask(factId, text, { path: task.path, lead: fields.lead, support: fields.support, deadlines })]
  })
}

/** A task as the document says it; to which units its words lead is for a person to say. */
function planTask(
  factId: string,
  text: string,
  more: {
    readonly path: string
    readonly lead?: string | null | undefined
    readonly support?: string | null | undefined
    readonly deadlines: readonly DraftDeadline[]
  },
): PlanTask {
  return {
    id: factId,
    factId,
    sectionId: null,
    path: more.path,
    text,
    lead: [],
    leadText: unitsIn(more.lead),
    support: [],
    supportText: unitsIn(more.support),
    deadlines: more.deadlines,
    evidence: 'none',
    asksPlan: false,
    inherits: null,
  }
}

/** An accepted deadline that no accepted task carries asks for something by itself, so it is a task of its own. */
function looseDeadlines(reading: Reading, accepted: ReadonlyMap<string, Fields>): PlanTask[] {
  const carried = new Set(
    reading.tasks.flatMap((task, index) => (accepted.has(`tasks/${index}`) ? task.deadlines : [])),
  )
  return reading.deadlines.flatMap((deadline, index) => {
    const fields = accepted.get(`deadlines/${index}`)
    if (!fields || isReportDuty(deadline) || carried.has(index)) return []
    const text = fields.what ?? fields.text ?? deadline.text
    return [planTask(`deadlines/${index}`, text, { path: '', deadlines: [draftDeadline(deadline, fields)] })]
  })
}

function dutiesOf(reading: Reading, accepted: ReadonlyMap<string, Fields>): ReportDuty[] {
  return reading.deadlines.flatMap((deadline, index) => {
    const factId = `deadlines/${index}`
    const fields = accepted.get(factId)
    if (!fields || !isReportDuty(deadline)) return []
    const { what = null, from = null, to = null, via = null } = fields
    return [
      {
        id: factId,
        factId,
        what,
        from: [],
        fromText: from,
        to: null,
        toText: to,
        via: null,
        viaText: via,
        deadline: draftDeadline(deadline, fields),
        inherits: null,
      },
    ]
  })
}

/** The day of a report is the report duty's to keep: a task that tells of the report would ask for the same twice. */
function acceptedDeadline(
  reading: Reading,
  index: number,
  accepted: ReadonlyMap<string, Fields>,
): readonly DraftDeadline[] {
  const deadline = reading.deadlines[index]
  const fields = accepted.get(`deadlines/${index}`)
  return deadline && fields && !isReportDuty(deadline) ? [draftDeadline(deadline, fields)] : []
}

function draftDeadline(deadline: Deadline, fields: Fields): DraftDeadline {
  const normalized = fields.normalized ?? null
  return { text: fields.text ?? deadline.text, kind: kindOf(normalized) ?? deadline.kind, normalized }
}

/** The kind that a normal form belongs to (the forms are those of the reading contract). */
function kindOf(normalized: string | null): Deadline['kind'] | null {
  if (normalized === null) return null
  if (/^(FREQ=|CONTINUOUS)/.test(normalized)) return 'periodic'
  if (/^(AFTER|EVENT|PER)\(|^WITHIN /.test(normalized)) return 'relative'
  return 'absolute'
}

function unitsIn(list: string | null | undefined): string[] {
  return (list ?? '')
    .split(';')
    .map((unit) => unit.trim())
    .filter((unit) => unit !== '')
}
