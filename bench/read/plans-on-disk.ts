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

/** The same plans in each format, in a new folder; `.doc` only where LibreOffice is there to make it. */
export async function plansOnDisk(sizes: readonly number[]): Promise<{ folder: string; files: PlanFile[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'danvan-bench-'))
  const files: PlanFile[] = []
  const save = (format: string, pages: number, bytes: Uint8Array | string) => {
    const path = join(folder, `${pages}.${format}`)
    writeFileSync(path, bytes)
    files.push({ format, pages, path })
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
  mkdirSync(join(folder, 'doc'))
  await convertAll(words, 'doc:MS Word 97', join(folder, 'doc'))
  for (const pages of sizes) files.push({ format: 'doc', pages, path: join(folder, 'doc', `${pages}.doc`) })
  return { folder, files }
}
