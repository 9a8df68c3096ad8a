import { z } from 'zod'
import { dayText } from './contract.ts'

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')

/** What rows that leave these cells empty take: the day from which the unit is there, and the paper that says so. */
export const importDefaults = z.object({
  day: dayText.optional(),
  sign: z.string().trim().max(100).optional(),
  signed: dayText.optional(),
})
export type ImportDefaults = z.infer<typeof importDefaults>

/** `dryRun` (the default): everything is checked, nothing is written. */
export const importQuery = importDefaults.extend({ dryRun: flag.default(true) })

export const pastedTable = z.object({ text: z.string().min(1, 'Chưa có nội dung nào được dán.').max(16_000_000) })

const rowProblem = z.object({
  /** The head of the column; null where the whole row is meant. */
  column: z.string().nullable(),
  message: z.string(),
})

const importRow = z.object({
  /** As the spreadsheet program counts. */
  row: z.number().int(),
  name: z.string(),
  kind: z.string(),
  /** Superiors as the row names them, with their lines. */
  superiors: z.string(),
  day: z.string().nullable(),
  problems: z.array(rowProblem),
})
export type ImportRow = z.infer<typeof importRow>

/** What an import would do or did. It is done as a whole or not at all. */
export const importAnswer = z.object({
  total: z.number().int(),
  faulty: z.number().int(),
  done: z.boolean(),
  /** Columns of the sheet that mean nothing here. */
  unknownColumns: z.array(z.string()),
  /** The faulty rows first found and then good ones, in the order of the sheet; long sheets are not answered whole. */
  rows: z.array(importRow),
})
export type ImportAnswer = z.infer<typeof importAnswer>

export const exportFormats = ['xlsx', 'csv'] as const
export const exportQuery = z.object({ day: dayText.optional(), format: z.enum(exportFormats).default('xlsx') })

export const templateKeys = ['province', 'department', 'commune'] as const
export type TemplateKey = (typeof templateKeys)[number]

export const templateList = z.object({
  items: z.array(
    z.object({
      key: z.enum(templateKeys),
      title: z.string(),
      about: z.string(),
      /** What is asked for, e.g. “tỉnh Tuyên Quang”. */
      place: z.object({ label: z.string(), example: z.string() }),
      /** Lines in which its topmost units want a superior that is there already. */
      lines: z.array(z.string()),
      units: z.number().int(),
    }),
  ),
})
export type TemplateList = z.infer<typeof templateList>

/** The usual units of a place, to be founded below units that are there; a line left out: below nobody. */
export const templateInput = z.object({
  place: z.string().trim().min(1, 'Chưa nhập tên địa phương hoặc cơ quan.').max(120),
  day: dayText,
  sign: z.string().trim().min(1, 'Chưa nhập số, ký hiệu văn bản.').max(100),
  signed: dayText,
  superiors: z
    .object({ government: z.uuid(), party: z.uuid(), front: z.uuid(), professional: z.uuid() })
    .partial()
    .default({}),
})
export type TemplateInput = z.infer<typeof templateInput>

export const sampleAnswer = z.object({
  /** Whether the sample was there before. */
  already: z.boolean(),
  events: z.number().int(),
  units: z.number().int(),
})
