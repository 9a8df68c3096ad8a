import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { openStored } from '#app/server/open-stored.ts'
import {
  commandLineImporter,
  exportRows,
  importUnits,
  loadSampleOrganisation,
  unitsCsv,
  unitsXlsx,
} from '#features/organisation/index.ts'
import { dayOf } from '#kernel/dates/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isoFromWritten, isRealDate, precisionOf, writtenDate } from '#kernel/written-date.ts'
import type { Database } from '#platform/database/database.ts'
import { createSheetSandbox } from '#platform/sheets/sheet-sandbox.ts'
import { StartProblem } from '#platform/start/start-problem.ts'
import { importReport } from './organisation/import-report.ts'

const usage = `Cách dùng:
  danvan organisation import TỆP [--dry-run] [--json] [--day NGÀY] [--sign SỐ-KÝ-HIỆU] [--signed NGÀY]
  danvan organisation export [--day NGÀY] [--format xlsx|csv] [--out TỆP]
  danvan organisation load-sample`

class WrongUse extends Error {}

/**
 * `danvan organisation …`. Answers 0; 1 where rows of a sheet are wrong (nothing was written then); 2 after one sentence on
 * standard error where nothing could be done.
 */
export async function organisation(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  try {
    if (name === 'import') return await importFile(rest)
    if (name === 'export') return await exportFile(rest)
    if (name === 'load-sample' && rest.length === 0) return await withData(loadSample)
    throw new WrongUse()
  } catch (error) {
    console.error(sentenceOf(error))
    return 2
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof WrongUse) return usage
  if (error instanceof StartProblem) return error.sentence
  if (error instanceof Refusal && error.sentence) return error.sentence
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error)
    return `Không có tệp ${error.path}.`
  throw error
}

async function withData(run: (database: Database) => Promise<number>): Promise<number> {
  const stored = await openStored(process.env, process.cwd())
  try {
    return await run(stored.database)
  } finally {
    await stored.close()
  }
}

async function importFile(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args, {
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
    day: { type: 'string' },
    sign: { type: 'string' },
    signed: { type: 'string' },
  })
  const path = positionals[0]
  if (path === undefined || positionals.length > 1) throw new WrongUse()
  const { sign } = values
  const defaults = {
    ...(typeof sign === 'string' ? { sign } : {}),
    ...dayValue('day', values.day),
    ...dayValue('signed', values.signed),
  }
  const sandbox = createSheetSandbox()
  const { sheet, problem } = await sandbox.read(await readFile(path)).finally(sandbox.close)
  if (problem) throw new Refusal('unreadable-file', { sentence: problem.message })
  const now = new Date()
  return withData(async (database) => {
    const told = { defaults, dryRun: values['dry-run'] === true }
    const answer = await importUnits(database, commandLineImporter(dayOf(now)), sheet, told, now)
    console.log(values.json ? JSON.stringify(answer, null, 1) : importReport(answer, told.dryRun))
    return answer.faulty > 0 ? 1 : 0
  })
}

async function exportFile(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args, {
    day: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
  })
  const format = values.format ?? (/\.csv$/i.test(String(values.out ?? '')) ? 'csv' : 'xlsx')
  if (positionals.length > 0 || (format !== 'xlsx' && format !== 'csv')) throw new WrongUse()
  const { day = dayOf(new Date()) } = dayValue('day', values.day)
  const { out } = values
  if (out === undefined && format === 'xlsx' && process.stdout.isTTY)
    throw new Refusal('invalid', { sentence: 'Hãy nêu tên tệp để ghi, ví dụ: --out don-vi.xlsx' })
  return withData(async (database) => {
    const rows = await exportRows(database, day)
    const content = Readable.from([format === 'csv' ? Buffer.from(unitsCsv(rows)) : unitsXlsx(rows)])
    if (typeof out === 'string') await pipeline(content, createWriteStream(out))
    else await pipeline(content, process.stdout, { end: false })
    if (typeof out === 'string')
      console.log(`Đã ghi ${rows.length - 1} đơn vị vào ngày ${writtenDate(day)} vào tệp ${out}.`)
    return 0
  })
}

async function loadSample(database: Database): Promise<number> {
  const loaded = await loadSampleOrganisation(database, new Date())
  if (!loaded) {
    console.error('Hệ thống đã có đơn vị. Tổ chức mẫu chỉ nạp được khi chưa có đơn vị nào.')
    return 1
  }
  if (loaded.already) console.log('Tổ chức mẫu đã được nạp từ trước.')
  else console.log(`Đã nạp tổ chức mẫu: ${loaded.units} đơn vị, ${loaded.events} việc từ năm 2008 đến nay.`)
  return 0
}

function parsed(args: readonly string[], options: Record<string, { type: 'string' | 'boolean' }>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch {
    throw new WrongUse()
  }
}

/** A day as `2025-07-01` or as an official writes it. */
function dayValue<Name extends string>(name: Name, text: unknown): Partial<Record<Name, string>> {
  if (text === undefined) return {}
  const iso = precisionOf(String(text)) === 'day' ? String(text) : isoFromWritten(String(text))
  if (iso === null || precisionOf(iso) !== 'day' || !isRealDate(iso)) throw new WrongUse()
  return { [name]: iso } as Partial<Record<Name, string>>
}
