import { z } from 'zod'
import { lines } from '#kernel/line-of-authority.ts'
import { isRealDate, precisionOf } from '#kernel/written-date.ts'
import { unitKinds, unitLevels, unitStatuses } from './model/index.ts'

/** A day of the calendar, `YYYY-MM-DD`. */
export const dayText = z
  .string()
  .refine((text) => precisionOf(text) === 'day' && isRealDate(text) && text >= '1000', 'Ngày này không có trong lịch.')

export const lineText = z.enum(lines)

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => (text === '' ? null : text))
    .nullable()

/** What a unit is called and is. */
export const unitFace = z.object({
  name: z.string().trim().min(1, 'Tên đơn vị đang để trống.').max(300),
  shortName: words(100),
  signAbbreviation: words(40),
  kind: z.enum(unitKinds),
  level: z.enum(unitLevels),
  status: z.enum(unitStatuses),
  organId: words(35),
  areaCode: words(20),
  address: words(300),
})

/** A unit as it is called on a day; enough to name it and to link to it. */
export const unitName = z.object({ id: z.string(), name: z.string() })
export type UnitName = z.infer<typeof unitName>

const decision = z.object({
  sign: z.string().trim().min(1, 'Chưa nhập số, ký hiệu văn bản quyết định.').max(100),
  date: dayText,
  documentId: z.uuid().nullable(),
})

const handover = z.object({ receiver: z.uuid(), date: dayText.nullable(), minutes: words(100) }).nullable()

/** The caller chooses the id, so that what was previewed is what is done. */
const newUnit = z.object({
  unit: z.uuid(),
  face: unitFace,
  superiors: z.array(z.object({ line: lineText, superior: z.uuid() })).max(4),
})

const share = z.number().positive().max(1)
const below = z.record(z.uuid(), z.uuid())
const happening = { day: dayText, decision }
const unitOrNew = z.union([z.uuid(), newUnit])

/** An event as it is sent, to be previewed or done; the shape of the model's `OrganisationEvent`. */
export const eventInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('found'), ...happening, ...newUnit.shape }),
  z.object({ kind: z.literal('change'), ...happening, unit: z.uuid(), face: unitFace.partial() }),
  z.object({ kind: z.literal('move'), ...happening, unit: z.uuid(), line: lineText, superior: z.uuid().nullable() }),
  z.object({
    kind: z.literal('merge'),
    ...happening,
    units: z.array(z.uuid()).min(2, 'Hãy chọn ít nhất hai đơn vị để sáp nhập.').max(200),
    into: unitOrNew,
    handover,
  }),
  z.object({
    kind: z.literal('split'),
    ...happening,
    unit: z.uuid(),
    parts: z
      .array(z.object({ into: unitOrNew, share }))
      .min(2)
      .max(50),
    below,
    handover,
  }),
  z.object({
    kind: z.literal('dissolve'),
    ...happening,
    unit: z.uuid(),
    heirs: z.array(z.object({ unit: z.uuid(), share })).max(50),
    below,
    handover,
  }),
])
export type EventInput = z.infer<typeof eventInput>

const problemView = z.object({
  code: z.string(),
  unit: unitName.nullable(),
  message: z.string(),
})

/** Who takes over what; `takesOver`: also the open work. */
const successionView = z.object({
  unit: unitName,
  heir: unitName,
  day: z.string(),
  share: z.number(),
  takesOver: z.boolean(),
})
export type SuccessionView = z.infer<typeof successionView>

/** What an event would do, before anything is written. With problems there is nothing else in it. */
export const eventPreview = z.object({
  title: z.string(),
  problems: z.array(problemView),
  /** Units that are founded (no `before`), that end (no `after`), or that change. */
  faces: z.array(z.object({ unit: unitName, before: unitFace.nullable(), after: unitFace.nullable() })),
  /** Units that get another direct superior in a line. */
  moves: z.array(z.object({ unit: unitName, line: lineText, before: unitName.nullable(), after: unitName.nullable() })),
  /** How many units get another superior in all; `moves` holds the first of them. */
  moveCount: z.number().int(),
  /** How many units below those that move go with them. */
  alongCount: z.number().int(),
  successions: z.array(successionView),
})
export type EventPreview = z.infer<typeof eventPreview>

export const ability = z.object({ allowed: z.boolean(), why: z.string() })

/** An event that was done. */
export const eventView = z.object({
  id: z.string(),
  kind: z.enum(['found', 'change', 'move', 'merge', 'split', 'dissolve']),
  day: z.string(),
  title: z.string(),
  decision: z.object({ sign: z.string(), date: z.string(), documentId: z.string().nullable() }),
  units: z.array(unitName),
  madeBy: z.string(),
  madeAt: z.string(),
  undoneBy: z.string().nullable(),
  undoneAt: z.string().nullable(),
  abilities: z.object({ undo: ability }),
})
export type EventView = z.infer<typeof eventView>

export const eventPage = z.object({ items: z.array(eventView), next: z.string().nullable() })
export type EventPage = z.infer<typeof eventPage>

const versionView = z.object({ from: z.string(), to: z.string().nullable(), face: unitFace })
const superiorView = z.object({ line: lineText, from: z.string(), to: z.string().nullable(), superior: unitName })

/** The whole life of a unit: what it was called, who stood above it, what happened to it, who it came from and went to. */
export const unitLife = z.object({
  id: z.string(),
  versions: z.array(versionView),
  superiors: z.array(superiorView),
  events: z.array(eventView),
  heirs: z.array(successionView),
  forebears: z.array(successionView),
  abilities: z.object({ organise: ability }),
})
export type UnitLife = z.infer<typeof unitLife>

/**
 * Figures "as they were reported" and "as they are now". `shares`: where a figure that the unit reported for `reported`
 * belongs on `asOf`; they add up to 1. `sources`: whose figures for `reported` belong to the unit on `asOf`, and how much of
 * each; the unit itself among them where it was there.
 */
export const unitSeries = z.object({
  unit: unitName,
  reported: z.string(),
  asOf: z.string(),
  shares: z.array(z.object({ unit: unitName, share: z.number() })),
  sources: z.array(z.object({ unit: unitName, share: z.number() })),
})
export type UnitSeries = z.infer<typeof unitSeries>
