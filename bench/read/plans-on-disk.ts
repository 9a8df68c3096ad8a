import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawDocx } from '../../scripts/samples/draw-docx.ts'
import { convertAll } from '../../scripts/samples/soffice.ts'
import { makePlan } from '../data/make-plan.ts'
import { planAsHtml, planAsPdf, planAsText } from '../data/save-plan.ts'

export interface PlanFile {
  readonly format: string
  /** As the tables call it: the format, and what wrote it where that matters. */
  readonly kind: string
  readonly pages: number
  readonly path: string
}

const seed = 20_261_122

const hasSoffice = (): boolean => {
  try {
    return execFileSync('which', ['soffice'], { stdio: ['ignore', 'pipe', 'ignore'] }).length > 0
  } catch {
    return false
  }
}

/** What people send comes out of a word processor, which writes far more around each word than a library does. */
const byOffice = [
  { format: 'docx', kind: 'docx of LibreOffice', filter: 'docx:MS Word 2007 XML' },
  { format: 'doc', kind: 'doc', filter: 'doc:MS Word 97' },
]

/** The same plans in each format, in a new folder; what an office suite writes only where LibreOffice is there. */
export async function plansOnDisk(sizes: readonly number[]): Promise<{ folder: string; files: PlanFile[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'danvan-bench-'))
  const files: PlanFile[] = []
  const save = (format: string, pages: number, bytes: Uint8Array | string) => {
    const path = join(folder, `${pages}.${format}`)
    writeFileSync(path, bytes)
    files.push({ format, kind: format, pages, path })
  }
  for (const pages of sizes) {
    const plan = makePlan(pages, seed)
    save('docx', pages, await drawDocx(plan))
    save('pdf', pages, await planAsPdf(plan))
    save('html', pages, planAsHtml(plan))
    save('txt', pages, planAsText(plan))
  }
  if (!hasSoffice()) return { folder, files }
  const words = files.filter(({ format }) => format === 'docx').map(({ path }) => path)
  for (const { format, kind, filter } of byOffice) {
    const saved = join(folder, format === 'docx' ? 'saved' : format)
    mkdirSync(saved)
    await convertAll(words, filter, saved)
    for (const pages of sizes) files.push({ format, kind, pages, path: join(saved, `${pages}.${format}`) })
  }
  return { folder, files }
}
