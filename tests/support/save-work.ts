import '../../src/features/tasks/index.ts'
import '../../src/features/plans/index.ts'
import type { AssignmentKind, AssignmentState } from '../../src/features/tasks/model/index.ts'
import type { Day } from '../../src/kernel/dates/day.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { TestDatabase } from './database.ts'

/** Saves an issued plan of a unit, with nothing in it; answers its id. */
export async function saveIssuedPlan(
  { database }: TestDatabase,
  { unit, title = 'Kế hoạch trồng cây', sign = '12/KH-UBND' }: { unit: string; title?: string; sign?: string },
): Promise<string> {
  const id = newId()
  const at = new Date('2026-01-05T03:00:00Z')
  const { id: created_by } = await database.selectFrom('account').select('id').executeTakeFirstOrThrow()
  const blank = { document_id: null, issuer: null, replaced_by: null, period_from: '2026', period_to: '2026' }
  await database
    .insertInto('plan')
    .values({
      id,
      sign,
      title,
      issue_date: '2026-01-05',
      created_at: at,
      created_by,
      unit_id: unit,
      state: 'issued',
      state_at: at,
      ...blank,
    })
    .execute()
  const content = JSON.stringify({ sections: [], tasks: [], duties: [] })
  await database
    .insertInto('plan_version')
    .values({
      plan_id: id,
      number: 1,
      content,
      changed_at: at,
      changed_by: created_by,
      sign,
      issue_date: '2026-01-05',
      issued_at: at,
    })
    .execute()
  return id
}

export interface SavedWork {
  readonly plan: string
  readonly giver: string
  readonly unit: string
  readonly text?: string
  readonly kind?: AssignmentKind
  readonly due?: Day | null
  readonly opens?: Day | null
  readonly awaits?: string | null
  readonly state?: AssignmentState
  readonly item?: string
  readonly period?: string | null
  /** The versions of the content: the last that changed it, and the one acknowledged. */
  readonly content?: number
  readonly acknowledged?: number | null
  readonly submittedOn?: Day | null
  readonly support?: readonly string[]
}

/** Saves one piece of work as it stands, as giving a plan out and what came after would have left it; answers its id. */
export async function saveWork({ database }: TestDatabase, work: SavedWork): Promise<string> {
  const id = newId()
  const { plan, giver, unit, due = null, state = 'doing', submittedOn = null, support = [] } = work
  await database
    .insertInto('assignment')
    .values({
      id,
      kind: work.kind ?? 'task',
      plan_id: plan,
      item_id: work.item ?? id,
      parent_id: null,
      giver_id: giver,
      unit_id: unit,
      text: work.text ?? 'Trồng cây ở mỗi thôn',
      rule: due,
      period: work.period ?? null,
      data_from: null,
      data_to: null,
      opens: work.opens ?? null,
      due,
      first_due: due,
      awaits: work.awaits ?? null,
      to_id: null,
      via_id: null,
      content_version: work.content ?? 1,
      acknowledged_version: work.acknowledged === undefined ? 1 : work.acknowledged,
      acknowledged_at: null,
      state,
      submitted_at: submittedOn === null ? null : new Date(`${submittedOn}T03:00:00Z`),
      submitted_on: submittedOn,
      accepted_at: null,
      given_at: new Date('2026-01-05T03:00:00Z'),
    })
    .execute()
  for (const unit_id of support) {
    await database.insertInto('assignment_support').values({ assignment_id: id, unit_id, due: null }).execute()
  }
  return id
}
