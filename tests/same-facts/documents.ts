import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawDocx, drawPlainDocx, type Hand } from '../../scripts/samples/draw-docx.ts'
import type { DrawnDocument } from '../../scripts/samples/drawn-document.ts'
import { departmentMonth } from '../../scripts/samples/sample-department-month.ts'
import { departmentYear } from '../../scripts/samples/sample-department-year.ts'
import { partyModels } from '../../scripts/samples/sample-party.ts'
import { provinceYear } from '../../scripts/samples/sample-province.ts'

/** A document that can be written as Word in any hand; `text` where it came as text. */
export interface TestedDocument {
  readonly name: string
  readonly text: string | null
  readonly hasTable: boolean
  readonly word: (hand: Hand) => Promise<Uint8Array>
}

const root = join(import.meta.dirname, '../..')
const news = join(root, 'src/features/documents/samples/files/5-tin-ke-hoach-ubnd-tinh.txt')
const seeds = join(root, '../shared/seeds')

const drawn = (document: DrawnDocument): TestedDocument => ({
  name: document.name,
  text: null,
  hasTable: document.body.some((item) => typeof item !== 'string'),
  word: (hand) => drawDocx(document, hand),
})

const pasted = (name: string, path: string): TestedDocument => {
  const text = readFileSync(path, 'utf8')
  return { name, text, hasTable: false, word: (hand) => drawPlainDocx(text, hand) }
}

function sources(): TestedDocument[] {
  if (!existsSync(seeds)) return []
  return readdirSync(seeds).map((file) => pasted(`source-${file.slice(0, 3)}`, join(seeds, file)))
}

/** The samples, and the source documents where they lie beside the checkout. */
export const testedDocuments: readonly TestedDocument[] = [
  ...[departmentMonth, partyModels, departmentYear, provinceYear].map(drawn),
  pasted('5-tin-ke-hoach-ubnd-tinh', news),
  ...sources(),
]
