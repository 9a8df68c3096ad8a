import { z } from 'zod'
import { ability, dayText, lineText, unitName } from './contract.ts'
import { unitKinds, unitLevels } from './model/index.ts'

/**
 * Who is in a group: every unit of these kinds and levels (none named: of all) that stands below `under`, then the units
 * named one by one, without those left out. `criteria` null: only those named.
 */
export const groupRule = z
  .object({
    criteria: z
      .object({
        kinds: z.array(z.enum(unitKinds)).max(unitKinds.length),
        levels: z.array(z.enum(unitLevels)).max(unitLevels.length),
        under: z.object({ unit: z.uuid(), line: lineText, directOnly: z.boolean() }).nullable(),
      })
      .nullable(),
    named: z.array(z.uuid()).max(500),
    without: z.array(z.uuid()).max(500),
  })
  .refine(({ criteria, named }) => criteria !== null || named.length > 0, {
    message: 'Nhóm chưa có đơn vị nào. Hãy chọn điều kiện, hoặc chọn ít nhất một đơn vị.',
  })
export type GroupRule = z.infer<typeof groupRule>

/** A group as it is to be from a day on. */
export const groupInput = z.object({
  name: z.string().trim().min(1, 'Tên nhóm đang để trống.').max(200),
  rule: groupRule,
  from: dayText,
})
export type GroupInput = z.infer<typeof groupInput>

/** From the day `from` on the group is no longer offered. */
export const groupEnd = z.object({ from: dayText })

const groupVersion = z.object({
  name: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  rule: groupRule,
  /** The rule in words, e.g. “Sở, ban, ngành cấp tỉnh trực thuộc …”. */
  words: z.string(),
})

/** A group as it is on a day: `members` counts who is in it then. */
const groupView = groupVersion.extend({
  id: z.string(),
  members: z.number().int(),
  /** Whose people keep the group; null: the whole installation's. */
  owner: unitName.nullable(),
  abilities: z.object({ change: ability }),
})
export type GroupView = z.infer<typeof groupView>

/** The groups that there are on the day; `mayMake`: whether the viewer may make another. */
export const groupList = z.object({ items: z.array(groupView), mayMake: ability })
export type GroupList = z.infer<typeof groupList>

/** One group: as it is on the day (null where it is not there then), everything that it was, and the names in its rules. */
export const groupDetail = z.object({
  id: z.string(),
  now: groupView.nullable(),
  versions: z.array(groupVersion),
  units: z.array(unitName),
  abilities: z.object({ change: ability }),
})
export type GroupDetail = z.infer<typeof groupDetail>

const member = unitName.extend({ kind: z.enum(unitKinds), level: z.enum(unitLevels) })

/** Who is in a group on a day. */
export const memberPage = z.object({
  total: z.number().int(),
  items: z.array(member),
  next: z.string().nullable(),
})
export type MemberPage = z.infer<typeof memberPage>

export const memberQuery = z.object({
  day: dayText.optional(),
  after: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type MemberQuery = z.infer<typeof memberQuery>

/** A rule that is tried before it is saved. */
export const rulePreview = z.object({ rule: groupRule, day: dayText })
