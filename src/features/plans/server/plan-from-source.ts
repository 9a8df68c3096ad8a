import type { Actor } from '#access/actor.ts'
import { authorise, newOfActingUnit } from '#access/authorise.ts'
import { newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import type { NewPlan } from '../editing-contract.ts'
import { inheritItems, newPlanTypes, type PlanContent, skeletonContent } from '../model/index.ts'
import { planOfNextYear } from '../model/next-year.ts'
import { createPlan } from './create-plan.ts'
import { headOfActingUnit } from './head-of-unit.ts'
import { loadSource, yearsOn } from './plan-from-last-year.ts'
import './tables.ts'

/** Begins a plan of the acting unit: from nothing, from last year's, or out of a plan above. Answers its id. */
export function planFromSource(database: Database, actor: Actor, input: NewPlan, now: Date): Promise<string> {
  return inTransaction(database, async (transaction) => {
    const grant = authorise(actor, 'make', newOfActingUnit(actor, 'plan'))
    const { unit, issuer, line } = await headOfActingUnit(transaction, actor)
    const head = { documentId: null, sign: null, issuer, issueDate: null, line } as const
    const make = (draft: Omit<Parameters<typeof createPlan>[4], keyof typeof head>) =>
      createPlan(transaction, actor, grant, unit, { ...head, ...draft }, now)
    let position = 0
    const nextId = () => newId(now.getTime(), position++)
    if (input.from === 'nothing') return make({ ...input.about, content: skeletonContent(nextId) })
    const source = await loadSource(transaction, actor, input.planId)
    if (input.from === 'last-year') {
      const { of, years } = yearsOn(source)
      const next = planOfNextYear(source, of, years, new Set(input.taken))
      const { type, isUmbrella, dueShift } = source
      const content = withoutDocument(next.content)
      const planId = await make({ ...next, title: input.title ?? next.title, type, isUmbrella, dueShift, content })
      await link(transaction, planId, { parent: source.id, line: source.line, relation: 'continues' })
      return planId
    }
    const content = inherit(source, input, nextId)
    const planId = await make({ title: input.title, type: newPlanTypes[0], ...periodOf(source), content })
    await link(transaction, planId, { parent: source.id, line: source.line, relation: 'implements' })
    return planId
  })
}

/** The facts were of last year's document: this plan is read out of none. */
function withoutDocument(content: PlanContent): PlanContent {
  return {
    ...content,
    tasks: content.tasks.map((task) => ({ ...task, factId: null, inherits: null })),
    duties: content.duties.map((duty) => ({ ...duty, factId: null, inherits: null })),
  }
}

type Source = Awaited<ReturnType<typeof loadSource>>

const periodOf = ({ periodFrom, periodTo }: Source) => ({ periodFrom, periodTo })

function inherit(
  source: Source,
  { items, buffer }: Extract<NewPlan, { from: 'parent' }>,
  nextId: () => string,
): PlanContent {
  const skeleton = skeletonContent(nextId)
  const under = skeleton.sections.find(({ title }) => title === 'Nội dung') ?? null
  const chosen = inheritItems({ planId: source.id, content: source.content }, new Set(items), { buffer, under, nextId })
  if (chosen.tasks.length + chosen.duties.length === 0) {
    throw new Refusal('invalid', { sentence: 'Hãy chọn ít nhất một nhiệm vụ hoặc chế độ báo cáo.', place: 'items' })
  }
  return { ...skeleton, ...chosen }
}

async function link(
  transaction: OpenTransaction,
  planId: string,
  { parent, line, relation }: { parent: string; line: Source['line']; relation: 'implements' | 'continues' },
): Promise<void> {
  await transaction
    .insertInto('plan_parent')
    .values({ plan_id: planId, position: 0, parent_id: parent, reference: null, line, relation })
    .execute()
}
