import type { Actor } from '#access/actor.ts'
import { authorise } from '#access/authorise.ts'
import { behindIssuer, readWrittenSign } from '#documents/signs/compose-sign.ts'
import { nextSign } from '#features/registers/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { refusals } from '#kernel/refusals.ts'
import type { Database } from '#platform/database/database.ts'
import type { NextNumber } from '../contract.ts'
import { wasIssued } from '../model/index.ts'
import { findPlanResource, ownResource } from './plan-resource.ts'
import './tables.ts'

/** The sign under which the plan would be issued today; nothing is taken. */
export async function nextNumberOf(database: Database, actor: Actor, id: string): Promise<NextNumber> {
  const resource = await findPlanResource(database, actor, id)
  if (!resource) throw new Refusal('not-found')
  authorise(actor, 'see', ownResource(resource))
  const plan = await database.selectFrom('plan').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const unit = plan.unit_id ?? actor.unit
  const none = { sign: null, remark: null, opened: false }
  if (unit === null) return { ...none, problem: refusals['plan-without-unit'].message }
  const found = await nextSign(database, { unit, line: plan.line, type: plan.type, day: actor.day })
  if ('problem' in found) return { ...none, ...found }
  const drafted = wasIssued(plan.state) ? null : plan.sign
  return { ...found, problem: null, remark: drafted === null ? null : remarkOn(drafted, found.sign) }
}

/**
 * Why the sign given is not the draft's: the paper bears a number already, or the unit that drew it up, which stands in
 * signs of công văn alone (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3).
 */
function remarkOn(drafted: string, given: string): string | null {
  const paper = readWrittenSign(drafted)
  if (paper && paper.text !== given) {
    return `Bản dự thảo mang số ${paper.text}. Nếu bản giấy đã ban hành, hãy dùng “Ghi nhận đã ban hành trên giấy” thay vì cấp số mới.`
  }
  const bare = drafted.replace(/^[\s.…_]+/, '')
  const rest = readWrittenSign(`1${bare}`)
  const issuer = readWrittenSign(given)?.issuer
  if (!rest || !issuer || !behindIssuer(rest.issuer, issuer)) return null
  return `Bản dự thảo ghi …${bare}. Ký hiệu của kế hoạch chỉ gồm tên loại và cơ quan ban hành; đơn vị soạn thảo chỉ ghi ở công văn (Nghị định 30/2020/NĐ-CP, Phụ lục I).`
}
