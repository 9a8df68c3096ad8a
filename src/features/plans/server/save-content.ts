import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writtenInstant } from '#kernel/written-instant.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction } from '#platform/database/database.ts'
import type { ContentInput, SavedContent } from '../editing-contract.ts'
import { countChanges, type PlanContent, problemsOfContent, saySame } from '../model/index.ts'
import { versionToEdit } from './load-edited.ts'
import { lockPlan } from './load-plan.ts'
import './tables.ts'

/**
 * Keeps what a draft, or the amendment being drafted, is to say. Of two people who began from the same revision the second
 * is refused, and told who came first. The same content sent twice is kept once.
 */
export function saveContent(
  database: Database,
  actor: Actor,
  planId: string,
  input: ContentInput,
  now: Date,
): Promise<SavedContent> {
  return inTransaction(database, async (transaction) => {
    const { row: plan, resource } = await lockPlan(transaction, actor, planId)
    authorise(actor, 'see', resource)
    const grant = authorise(actor, 'make', resource)
    if (input.version !== versionToEdit(plan)) throw new Refusal('plan-changed')
    const before = await transaction
      .selectFrom('plan_version')
      .innerJoin('account', 'account.id', 'plan_version.changed_by')
      .innerJoin('person', 'person.id', 'account.person_id')
      .selectAll('plan_version')
      .select('person.name')
      .where('plan_id', '=', planId)
      .where('number', '=', input.version)
      .executeTakeFirstOrThrow()
    const content: PlanContent = input.content
    const problems = problemsOfContent(content)
    const isSame = saySame(before.content, content)
    const saved = (revision: number, at: Date): SavedContent => ({
      revision,
      savedAt: at.toISOString(),
      problems: [...problems],
    })
    if (isSame) return saved(before.revision, before.changed_at)
    if (before.revision !== input.revision) throw changedBy(before.name, before.changed_at)
    const hindrance = problems.find(({ hinders }) => hinders)
    if (hindrance) {
      throw new Refusal('invalid', { sentence: hindrance.sentence, place: hindrance.itemId ?? 'content' })
    }
    await transaction
      .updateTable('plan_version')
      .set({
        content: JSON.stringify(content),
        revision: before.revision + 1,
        changed_at: now,
        changed_by: actor.accountId,
      })
      .where('plan_id', '=', planId)
      .where('number', '=', input.version)
      .execute()
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: 'plan.edit',
      subject: { kind: 'plan', id: planId },
      unit: plan.unit_id,
      before: countsOf(before.content as PlanContent),
      after: { ...countsOf(content), revision: before.revision + 1 },
      detail: countChanges(before.content as PlanContent, content),
    })
    return saved(before.revision + 1, now)
  })
}

function changedBy(name: string, at: Date): Refusal {
  const sentence = `${name} vừa lưu một bản khác lúc ${writtenInstant(at.toISOString())}. Hãy xem chỗ khác nhau rồi lưu lại.`
  return new Refusal('plan-changed', { sentence })
}

const countsOf = ({ sections, tasks, duties }: PlanContent) => ({
  sections: sections.length,
  tasks: tasks.length,
  duties: duties.length,
})
