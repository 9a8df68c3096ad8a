import { authorise } from '#access/authorise.ts'
import { isId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isInForce } from '../model/index.ts'
import { planResource } from './plan-resource.ts'
import type { StepEffect, StepTaken } from './step-effects.ts'
import './tables.ts'

/** The plan is over: what nobody has finished is taken back. */
export async function closePlan({ transaction, cascade, actor, plan, input, now }: StepTaken): Promise<StepEffect> {
  const withdrawn = await cascade.withdraw(transaction, actor, plan.id, input.reason ?? '', now)
  return { told: { taken: withdrawn } }
}

/** Closed by mistake: what was taken back then is owed again. */
export async function reopenPlan({ transaction, cascade, actor, plan, now }: StepTaken): Promise<StepEffect> {
  const restored = await cascade.restore(transaction, actor, plan.id, now)
  return { told: { restored } }
}

/** Another plan of the same unit, in force, takes its place; what nobody has finished is taken back. */
export async function replacePlan(taken: StepTaken): Promise<StepEffect> {
  const { transaction, actor, plan, input } = taken
  const other = isId(input.by ?? '')
    ? await transaction
        .selectFrom('plan')
        .select(['id', 'unit_id', 'state'])
        .where('id', '=', input.by ?? '')
        .forShare()
        .executeTakeFirst()
    : undefined
  if (!other || other.id === plan.id || other.unit_id !== plan.unit_id || !isInForce(other.state)) {
    throw new Refusal('invalid', {
      sentence: 'Hãy chọn kế hoạch thay thế: một kế hoạch khác đang có hiệu lực của chính đơn vị này.',
      place: 'by',
    })
  }
  authorise(actor, 'see', await planResource(transaction, actor, other))
  const { told } = await closePlan(taken)
  return { set: { replaced_by: other.id }, told: { ...told, replacedBy: other.id } }
}
