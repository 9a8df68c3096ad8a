import { z } from 'zod'
import { isRealDate, precisionOf } from '#kernel/written-date.ts'

const day = z
  .string()
  .refine((text) => precisionOf(text) === 'day' && isRealDate(text) && text >= '1900', 'Ngày này không có trong lịch.')

const lastUsed = z
  .number({ error: 'Hãy ghi số đã dùng gần nhất; chưa dùng số nào thì ghi 0.' })
  .int('Số đã dùng gần nhất phải là số nguyên.')
  .min(0, 'Số đã dùng gần nhất không thể nhỏ hơn 0.')
  .max(99_999, 'Số quá lớn.')

/** A register to be opened: of a calendar year, or (Party) of a term. */
export const openInput = z.object({
  unitId: z.uuid(),
  /** Null: one series for all types; the Party numbers each type by itself. */
  typeCode: z.string().trim().min(1).max(10).nullable(),
  year: z.number().int().min(1990).max(2200).nullable(),
  termId: z.uuid().nullable(),
  /** The last number used on paper before; the first one given here is the next. */
  lastUsed,
})
export type OpenInput = z.infer<typeof openInput>

export const startInput = z.object({ lastUsed })

/** A number used on paper. */
export const statedNumber = z.object({
  number: z.number().int().min(1, 'Số bắt đầu từ 1.').max(99_999, 'Số quá lớn.'),
  suffix: z.string().trim().max(1, 'Chỉ một chữ cái sau số, như 30c.').default(''),
  date: day,
  title: z.string().trim().min(1, 'Hãy ghi trích yếu.').max(1000, 'Trích yếu dài quá 1.000 ký tự.'),
  type: z.string().trim().min(1, 'Hãy ghi tên loại văn bản.').max(100),
})
export type StatedNumber = z.infer<typeof statedNumber>

export const termInput = z.object({
  unitId: z.uuid(),
  name: z.string().trim().min(1, 'Hãy ghi tên nhiệm kỳ, như “Nhiệm kỳ 2025 - 2030”.').max(200),
  from: day,
  lastDay: day.nullable().default(null),
})
export type TermInput = z.infer<typeof termInput>

const ability = z.object({ allowed: z.boolean(), why: z.string() })
const unit = z.object({ id: z.string(), name: z.string() })

const registerSummary = z.object({
  id: z.string(),
  unit,
  family: z.enum(['state', 'party']),
  typeCode: z.string().nullable(),
  /** `Sổ kế hoạch năm 2026`. */
  title: z.string(),
  year: z.number().int().nullable(),
  termId: z.string().nullable(),
  startedAfter: z.number().int(),
  lastNumber: z.number().int(),
  /** How many numbers were given here or stated. */
  taken: z.number().int(),
})
export type RegisterSummary = z.infer<typeof registerSummary>

const partyTerm = z.object({
  id: z.string(),
  unit,
  name: z.string(),
  from: z.string(),
  lastDay: z.string().nullable(),
})
export type PartyTerm = z.infer<typeof partyTerm>

export const registerList = z.object({
  items: z.array(registerSummary),
  terms: z.array(partyTerm),
  /** The unit that one acts at, whose registers one would open; null: none. */
  unitId: z.string().nullable(),
  /** At that unit. */
  abilities: z.object({ change: ability }),
})
export type RegisterList = z.infer<typeof registerList>

const takenEntry = z.object({
  kind: z.literal('taken'),
  number: z.number().int(),
  suffix: z.string(),
  sign: z.string(),
  day: z.string(),
  type: z.string(),
  title: z.string(),
  planId: z.string().nullable(),
  onPaper: z.boolean(),
  by: z.string().nullable(),
  at: z.string(),
})
const gapEntry = z.object({ kind: z.literal('gap'), from: z.number().int(), to: z.number().int() })

export const registerDetail = z.object({
  register: registerSummary,
  /** Every number from the first to the last, with what nobody has told of between them. */
  entries: z.array(z.discriminatedUnion('kind', [takenEntry, gapEntry])),
  abilities: z.object({ change: ability }),
})
export type RegisterDetail = z.infer<typeof registerDetail>
export type RegisterEntry = RegisterDetail['entries'][number]
