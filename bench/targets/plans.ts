import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reading } from '../../src/documents/reading/contract.ts'
import { readBytes } from '../../src/documents/reading/read-bytes.ts'

/** A plan whose words are tried, on a day, in the organisation of the unit that issued it. */
export interface TriedPlan {
  readonly set: 'own samples' | 'source documents' | 'labels'
  readonly name: string
  readonly day: string
  readonly issuer: string
  /** Each wording once. */
  readonly words: readonly string[]
}

const root = join(import.meta.dirname, '../..')
const samples = join(root, 'src/features/documents/samples/files')
/** Outside of the repository: nobody's to publish. Where the folder is missing only our own samples are tried. */
const shared = join(root, '../shared')

const issuers = {
  samples: [
    ['1-', '2026-09-21', 'Sở Y tế tỉnh Mẫu'],
    ['2-', '2026-07-06', 'Đảng ủy xã Đồng Mẫu'],
    ['3-', '2026-09-22', 'Ủy ban nhân dân tỉnh Mẫu'],
    ['4-', '2026-04-09', 'Sở Khoa học và Công nghệ tỉnh Mẫu'],
    ['5-', '2026-02-03', 'Ủy ban nhân dân tỉnh Mẫu'],
    ['6-', '2026-01-22', 'Ủy ban nhân dân tỉnh Mẫu'],
  ],
  sources: [
    ['000_', '2021-09-28', 'Sở Tư pháp tỉnh Hà Giang'],
    ['001_', '2022-09-05', 'Huyện ủy Vị Xuyên'],
    ['002_', '2021-09-27', 'Ủy ban nhân dân tỉnh Bắc Giang'],
    ['003_', '2021-04-07', 'Sở Thông tin và Truyền thông tỉnh Trà Vinh'],
    ['004_', '2022-03-01', 'Ủy ban nhân dân tỉnh Hậu Giang'],
  ],
} as const

export async function triedPlans(): Promise<readonly TriedPlan[]> {
  const own = await Promise.all(issuers.samples.map((each) => readPlan('own samples', samples, each)))
  if (!existsSync(shared)) return own
  const sources = await Promise.all(
    issuers.sources.map((each) => readPlan('source documents', join(shared, 'seeds'), each)),
  )
  return [...own, ...sources, ...labelledPlans()]
}

async function readPlan(
  set: TriedPlan['set'],
  folder: string,
  [start, day, issuer]: readonly [string, string, string],
): Promise<TriedPlan> {
  const name = readdirSync(folder).find((each) => each.startsWith(start)) ?? ''
  const { reading, problem } = await readBytes(new Uint8Array(readFileSync(join(folder, name))), name)
  if (!reading) throw new Error(`${name}: ${problem?.message}`)
  return { set, name, day, issuer, words: wordsOf(reading) }
}

/** As they come into a plan: who leads and supports, from whom, to whom and through whom is reported. */
function wordsOf({ tasks, deadlines }: Reading): readonly string[] {
  const ofTasks = tasks.flatMap(({ lead, support }) => [...lead, ...support]).flatMap((each) => each.split(';'))
  return unique([...ofTasks, ...deadlines.flatMap(({ from, to, via }) => [from, to, via])])
}

interface Label {
  readonly id: string
  readonly issuer: string | null
  readonly responsibilities: readonly { readonly unit: string }[] | null
  readonly deadlines:
    | readonly { readonly from?: string | null; readonly to?: string | null; readonly via?: string | null }[]
    | null
}

/** Labels name their issuer as its head is printed; the source documents' own stand in the list above. */
function labelledPlans(): readonly TriedPlan[] {
  const folder = join(shared, 'reading/gold')
  return readdirSync(folder).flatMap((file): TriedPlan[] => {
    const label = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Label
    const source = issuers.sources[Number(/^seed(\d)/.exec(label.id)?.[1] ?? -1)]
    const units = (label.responsibilities ?? []).map(({ unit }) => unit)
    const words = unique([...units, ...(label.deadlines ?? []).flatMap(({ from, to, via }) => [from, to, via])])
    const issuer = source?.[2] ?? label.issuer ?? ''
    return words.length === 0
      ? []
      : [{ set: 'labels', name: label.id, day: source?.[1] ?? '2025-12-02', issuer, words }]
  })
}

const unique = (words: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(words.flatMap((each) => (each?.trim() ? [each.trim()] : []))),
]
