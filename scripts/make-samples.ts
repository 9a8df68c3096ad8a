// Draws the sample documents that are drawn (the web page and the pasted text are kept by hand beside them):
//   node scripts/make-samples.ts
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawDocx } from './samples/draw-docx.ts'
import { departmentMonth } from './samples/sample-department-month.ts'
import { departmentYear } from './samples/sample-department-year.ts'
import { partyModels } from './samples/sample-party.ts'
import { provinceYear } from './samples/sample-province.ts'
import { convertAll } from './samples/soffice.ts'

const folder = join(import.meta.dirname, '../src/features/documents/samples/files')

/** The same PDF without the moment it was made; every replacement keeps its length, so that no offset moves. */
function withoutClock(pdf: string): string {
  return pdf
    .replace(/(\/CreationDate\(D:)\d{14}/, '$120260101000000')
    .replace(/(\/ID \[ )[^\]]*/, (all, start: string) => start + all.slice(start.length).replace(/[0-9A-F]/g, '0'))
    .replace(/(\/DocChecksum \/)[0-9A-F]+/, (all, start: string) => start + '0'.repeat(all.length - start.length))
}

for (const drawn of [departmentMonth, departmentYear, provinceYear]) {
  await writeFile(join(folder, `${drawn.name}.docx`), await drawDocx(drawn))
}
const workplace = await mkdtemp(join(tmpdir(), 'danvan-samples-'))
const word = join(workplace, `${partyModels.name}.docx`)
await writeFile(word, await drawDocx(partyModels))
await convertAll([word], 'pdf', workplace)
const pdf = await readFile(word.replace(/docx$/, 'pdf'), 'latin1')
await writeFile(join(folder, `${partyModels.name}.pdf`), withoutClock(pdf), 'latin1')
await rm(workplace, { recursive: true, force: true })
console.log(`Samples drawn in ${folder}`)
