import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { newOfActingUnit } from '#access/authorise.ts'
import { abilityTo } from '#access/decide.ts'
import type { Day } from '#kernel/dates/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import { readDayRange } from '#platform/database/day-range.ts'
import type { GroupDetail, GroupList, GroupRule, GroupView } from '../group-contract.ts'
import { holdsOn, ruleWords } from '../model/index.ts'
import { countMembers, memberIds } from './group-members.ts'
import { type GroupVersion, loadGroup, unitsOfRule } from './load-group.ts'
import { namesOf } from './load-part.ts'
import { placeOfUnit } from './place-of-unit.ts'
import './tables.ts'

/** The groups that there are on the day, by name. */
export async function findGroups(database: Database, actor: Actor, day: Day): Promise<GroupList> {
  const { rows } = await sql<{ id: string; owner: string | null; name: string; rule: GroupRule; valid: string }>`
    select unit_group.id, unit_group.unit_id as owner, name, rule, valid::text as valid
    from unit_group_version
    join unit_group on unit_group.id = unit_group_version.group_id
    where valid @> ${day}::date
    order by name collate vietnamese, unit_group.id`.execute(database)
  const items: GroupView[] = []
  for (const { id, owner, name, rule, valid } of rows) {
    const version = { name, rule, ...readDayRange(valid) }
    const resource = { kind: 'group', id, ...(await placeOfUnit(database, owner, actor.day)) } as const
    const abilities = { change: abilityTo(actor, 'change', resource) }
    items.push(await viewOf(database, { id, owner, version, day, abilities }))
  }
  return { items, mayMake: abilityTo(actor, 'change', newOfActingUnit(actor, 'group')) }
}

/** The names of the groups that there are on the day. For whoever gives work to groups. */
export async function livingGroups(
  database: Database,
  day: Day,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return database
    .selectFrom('unit_group_version')
    .select(['group_id as id', 'name'])
    .where(sql<boolean>`valid @> ${day}::date`)
    .orderBy('name')
    .execute()
}

/** One group: as it is on the day, and everything that it was. */
export async function getGroup(database: Database, actor: Actor, id: string, day: Day): Promise<GroupDetail> {
  const { owner, versions, resource } = await loadGroup(database, actor, 'see', id)
  const abilities = { change: abilityTo(actor, 'change', resource) }
  const now = versions.find((version) => holdsOn(version, day))
  const names = await namesOf(
    database,
    versions.flatMap(({ rule }) => unitsOfRule(rule)),
    day,
  )
  return {
    id,
    now: now ? await viewOf(database, { id, owner, version: now, day, abilities }) : null,
    versions: versions.map((version) => ({ ...version, words: wordsOf(version.rule, names) })),
    units: [...names].map(([unit, name]) => ({ id: unit, name })),
    abilities,
  }
}

/** The rule of a group on a day; throws a Refusal where it is not there then. */
export async function ruleOn(database: Database, actor: Actor, id: string, day: Day): Promise<GroupRule> {
  const { versions } = await loadGroup(database, actor, 'see', id)
  const now = versions.find((version) => holdsOn(version, day))
  if (!now) throw new Refusal('not-found', { sentence: 'Nhóm này không có vào ngày đã chọn.' })
  return now.rule
}

/** Who is in a group on a day; nobody where the group is not there then. For whoever gives work to a group. */
export async function unitsOfGroup(database: Database, id: string, day: Day): Promise<readonly string[]> {
  const version = await database
    .selectFrom('unit_group_version')
    .select('rule')
    .where('group_id', '=', id)
    .where(sql<boolean>`valid @> ${day}::date`)
    .executeTakeFirst()
  return version ? memberIds(database, version.rule, day) : []
}

async function viewOf(
  database: Database,
  {
    id,
    owner,
    version,
    day,
    abilities,
  }: {
    id: string
    owner: string | null
    version: GroupVersion
    day: Day
    abilities: GroupView['abilities']
  },
): Promise<GroupView> {
  const names = await namesOf(database, [...unitsOfRule(version.rule), ...(owner ? [owner] : [])], day)
  return {
    id,
    ...version,
    words: wordsOf(version.rule, names),
    members: await countMembers(database, version.rule, day),
    owner: owner === null ? null : { id: owner, name: names.get(owner) ?? '' },
    abilities,
  }
}

function wordsOf(rule: GroupRule, names: ReadonlyMap<string, string>): string {
  return ruleWords(rule, (unit) => names.get(unit) ?? 'đơn vị không còn dữ liệu')
}
