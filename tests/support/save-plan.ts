import '../../src/features/plans/index.ts'
import type { PlanContent, PlanTask, ReportDuty } from '../../src/features/plans/model/index.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Line } from '../../src/kernel/line-of-authority.ts'
import type { TestDatabase } from './database.ts'

/** A task with nothing said but what it is; `more` says the rest. */
export function planTask(text: string, more: Partial<PlanTask> = {}): PlanTask {
  return {
    id: newId(),
    factId: null,
    sectionId: null,
    path: '',
    text,
    lead: [],
    leadText: [],
    support: [],
    supportText: [],
    deadlines: [],
    evidence: 'none',
    asksPlan: false,
    inherits: null,
    ...more,
  }
}

/** A report duty with nothing said but what is reported; `more` says the rest. */
export function reportDuty(what: string, more: Partial<ReportDuty> = {}): ReportDuty {
  return {
    id: newId(),
    factId: null,
    what,
    from: [],
    fromText: null,
    to: null,
    toText: null,
    via: null,
    viaText: null,
    deadline: { text: '', kind: 'absolute', normalized: null },
    inherits: null,
    ...more,
  }
}

export interface PlanToSave {
  readonly unit: string | null
  readonly sign?: string
  readonly title?: string
  readonly line?: Line
  readonly periodFrom?: string
  readonly periodTo?: string
  readonly content?: Partial<PlanContent>
  readonly madeAt?: string
}

/** Saves a draft as it would stand after somebody had written it; answers its id. The house must have an account. */
export async function savePlan({ database }: TestDatabase, plan: PlanToSave): Promise<string> {
  const id = newId()
  const { id: account } = await database.selectFrom('account').select('id').limit(1).executeTakeFirstOrThrow()
  const at = new Date(plan.madeAt ?? '2026-01-05T02:00:00Z')
  await database
    .insertInto('plan')
    .values({
      id,
      document_id: null,
      sign: plan.sign ?? null,
      title: plan.title ?? 'Thực hiện công tác dân vận năm 2026',
      issuer: null,
      issue_date: null,
      period_from: plan.periodFrom ?? '2026',
      period_to: plan.periodTo ?? '2026',
      created_at: at,
      created_by: account,
      unit_id: plan.unit,
      line: plan.line ?? 'government',
      state_at: at,
      replaced_by: null,
    })
    .execute()
  const content: PlanContent = {
    sections: [],
    tasks: [planTask('Đối thoại với Nhân dân')],
    duties: [],
    ...plan.content,
  }
  await database
    .insertInto('plan_version')
    .values({ plan_id: id, number: 1, content: JSON.stringify(content), changed_at: at, changed_by: account })
    .execute()
  return id
}
