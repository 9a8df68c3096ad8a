import { z } from 'zod'
import { firstYear, lastYear } from '#documents/deadlines/days-off.ts'

const dayKind = z.enum(['off', 'worked'])

const dayInYear = z.object({
  day: z.string(),
  kind: dayKind,
  name: z.string(),
  source: z.string(),
  /** Taken from the notice of the year; otherwise as the law gives it. */
  own: z.boolean(),
})
export type DayInYear = z.infer<typeof dayInYear>

const ability = z.object({ allowed: z.boolean(), why: z.string() })

export const yearView = z.object({
  year: z.number().int(),
  days: z.array(dayInYear),
  /** The notice with which the year was compared; null: the days are those of the law alone. */
  confirmed: z.object({ source: z.string(), at: z.string(), by: z.string() }).nullable(),
  abilities: z.object({ change: ability }),
})
export type YearView = z.infer<typeof yearView>

export const yearNumber = z.coerce.number().int().min(firstYear).max(lastYear)

const source = z.string().trim().min(1, 'Hãy ghi căn cứ: số, ngày của thông báo.').max(300, 'Căn cứ dài quá 300 ký tự.')

export const dayInput = z.object({
  kind: dayKind,
  name: z.string().trim().min(1, 'Hãy ghi tên ngày, ví dụ: Nghỉ Tết Âm lịch.').max(100, 'Tên dài quá 100 ký tự.'),
  source,
})
export type DayInput = z.infer<typeof dayInput>

export const confirmationInput = z.object({ source })
