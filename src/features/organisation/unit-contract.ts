import { z } from 'zod'
import { ability, dayText, lineText, unitFace, unitName } from './contract.ts'
import { unitKinds, unitLevels, unitStatuses } from './model/index.ts'

const pageSize = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual)

/** Ids in an address, parted by commas. */
const ids = (most: number) =>
  z
    .string()
    .transform((text) => text.split(',').filter((id) => id !== ''))
    .pipe(z.array(z.uuid()).max(most))

/** What is asked of the tree: the units directly below `under`, or those at the top of the line. The day defaults to today. */
export const treeQuery = z.object({
  line: lineText.default('government'),
  day: dayText.optional(),
  under: z.uuid().optional(),
  /** The `next` of the page before. */
  after: z.string().max(2000).optional(),
  /** At least as many rows as it takes to come to this unit, so that the tree can be opened at it. */
  until: z.uuid().optional(),
  limit: pageSize(500, 200),
})
export type TreeQuery = z.infer<typeof treeQuery>

const treeRow = unitName.extend({
  shortName: z.string().nullable(),
  kind: z.enum(unitKinds),
  level: z.enum(unitLevels),
  status: z.enum(unitStatuses),
  /** Units directly below it in the line. */
  below: z.number().int(),
})
export type TreeRow = z.infer<typeof treeRow>

/**
 * `total`: how many rows there are in all; null on the pages after the first. `found`: whether the viewer may found units
 * that stand below no other.
 */
export const treePage = z.object({
  items: z.array(treeRow),
  next: z.string().nullable(),
  total: z.number().int().nullable(),
  abilities: z.object({ found: ability }),
})
export type TreePage = z.infer<typeof treePage>

/** The way from the top of a line down to a unit, the unit itself last. Empty where the unit is not there on the day. */
export const unitPath = z.object({ items: z.array(unitName) })
export type UnitPath = z.infer<typeof unitPath>

export const unitSearchQuery = z.object({
  q: z.string().trim().min(1, 'Hãy gõ tên hoặc mã của đơn vị cần tìm.').max(200),
  day: dayText.optional(),
  kind: z.enum(unitKinds).optional(),
  level: z.enum(unitLevels).optional(),
  /** Only units that are there on the day. */
  living: z.enum(['true', 'false']).optional(),
  limit: pageSize(100, 30),
})
export type UnitSearchQuery = z.infer<typeof unitSearchQuery>

/** Whether a unit is there on the day, has ended before, or is founded only later. */
export const unitStates = ['living', 'ended', 'not-yet'] as const
export type UnitState = (typeof unitStates)[number]

/** A unit as it is found: its name on the day, or, where it is not there then, the nearest name that it bore. */
const foundUnit = unitName.extend({
  shortName: z.string().nullable(),
  kind: z.enum(unitKinds),
  level: z.enum(unitLevels),
  state: z.enum(unitStates),
  /** The days of the name that is shown. */
  from: z.string(),
  to: z.string().nullable(),
  /** Set where it was another name of the unit that the words fit: a former one, or one that it bears only later. */
  otherName: z.object({ name: z.string(), from: z.string(), to: z.string().nullable() }).nullable(),
  /** Its superior, so that units of the same name can be told apart. */
  above: unitName.nullable(),
  /** Of a unit that has ended: who its share went to and is there on the day. */
  heirs: z.array(unitName),
})
export type FoundUnit = z.infer<typeof foundUnit>

/** `more`: further units fit, which only narrower words will show. */
export const unitSearchAnswer = z.object({ items: z.array(foundUnit), more: z.boolean() })
export type UnitSearchAnswer = z.infer<typeof unitSearchAnswer>

export const namedUnitsQuery = z.object({ ids: ids(200), day: dayText.optional() })

export const unitViewQuery = z.object({ day: dayText.optional() })

/** One unit on a day. */
export const unitView = z.object({
  id: z.string(),
  day: z.string(),
  state: z.enum(unitStates),
  face: unitFace,
  /** The days of this face. */
  from: z.string(),
  to: z.string().nullable(),
  /** Other names that it bore before the day, the latest first. */
  formerNames: z.array(z.object({ name: z.string(), from: z.string(), to: z.string().nullable() })),
  /** The way down to it in each line in which it has a superior, the top first; the direct superior is the last. */
  superiors: z.array(z.object({ line: lineText, way: z.array(unitName) })),
  /** How many units stand below it in each line that has any. */
  below: z.array(z.object({ line: lineText, direct: z.number().int(), all: z.number().int() })),
  heirs: z.array(unitName),
  abilities: z.object({ see: ability, organise: ability }),
})
export type UnitView = z.infer<typeof unitView>
