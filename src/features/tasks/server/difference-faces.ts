import { sql } from 'kysely'
import { deadlineSentence } from '#documents/deadlines/index.ts'
import { namesOf } from '#features/organisation/index.ts'
import { ruleWords } from '#features/organisation/model/index.ts'
import type { EvidenceKind, PlanContent, Target } from '#features/plans/model/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import { isId } from '#kernel/ids.ts'
import type { Database } from '#platform/database/database.ts'
import type { ItemFace } from '../model/difference.ts'

const evidenceWords: Readonly<Record<EvidenceKind, string>> = {
  none: 'Không đòi minh chứng',
  any: 'Tệp hoặc đường dẫn',
  file: 'Phải có tệp',
  figure: 'Phải có số liệu',
}

/** How a target is called: a unit or a group by its name on the day, kinds of bodies in words. */
export type TargetWords = (targets: readonly Target[]) => string

export async function targetWordsOf(
  database: Database,
  contents: readonly PlanContent[],
  day: Day,
): Promise<TargetWords> {
  const targets = contents.flatMap(({ tasks, duties }) => [
    ...tasks.flatMap(({ lead, support }) => [...lead, ...support]),
    ...duties.flatMap(({ from, to, via }) => [...from, ...(to ? [to] : []), ...(via ? [via] : [])]),
  ])
  const units = targets.flatMap((target) => {
    if (target.kind === 'unit') return [target.unitId]
    if (target.kind === 'group') return []
    return [
      ...target.rule.named,
      ...target.rule.without,
      ...(target.rule.criteria?.under ? [target.rule.criteria.under.unit] : []),
    ]
  })
  const groups = targets.flatMap((target) => (target.kind === 'group' ? [target.groupId] : []))
  const names = await namesOf(database, units.filter(isId), day)
  const groupNames = await namesOfGroups(database, groups.filter(isId), day)
  const nameOf = (unit: string) => names.get(unit) ?? 'đơn vị không còn dữ liệu'
  return (asked) =>
    asked
      .map((target) => {
        if (target.kind === 'unit') return nameOf(target.unitId)
        return target.kind === 'group'
          ? (groupNames.get(target.groupId) ?? 'nhóm không còn dùng')
          : ruleWords(target.rule, nameOf)
      })
      .join('; ')
}

async function namesOfGroups(
  database: Database,
  groups: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, string>> {
  if (groups.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct on (group_id) group_id as id, name from unit_group_version
    where group_id = any(${[...groups]}::uuid[])
    order by group_id, valid @> ${day}::date desc, lower(valid) desc`.execute(database)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** An item as a version of a plan says it; null where that version does not have it. */
export function faceOf(content: PlanContent, itemId: string, words: TargetWords): ItemFace | null {
  const task = content.tasks.find(({ id }) => id === itemId)
  if (task) {
    return {
      text: task.text,
      due: task.deadlines.map(({ normalized, text }) => deadlineSentence(normalized) || text).join('; '),
      support: words(task.support),
      evidence: evidenceWords[task.evidence],
      to: '',
      via: '',
      plan: task.asksPlan ? 'Phải ban hành kế hoạch riêng' : 'Không phải ban hành kế hoạch riêng',
    }
  }
  const duty = content.duties.find(({ id }) => id === itemId)
  if (!duty) return null
  return {
    text: duty.what ?? duty.deadline.text,
    due: deadlineSentence(duty.deadline.normalized) || duty.deadline.text,
    support: '',
    evidence: '',
    to: duty.to ? words([duty.to]) : '',
    via: duty.via ? words([duty.via]) : '',
    plan: '',
  }
}
