// Writes what is drawn from the code into docs, so that the two cannot part:
//   node scripts/generate-docs.ts           writes
//   node scripts/generate-docs.ts --check   says what is stale, and fails
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { assignmentLifePage } from './docs/assignment-life-page.ts'
import { listedApp } from './docs/listed-app.ts'
import { permissionsPage } from './docs/permissions-page.ts'
import { planLifePage } from './docs/plan-life-page.ts'

/** The API as the server would serve it. */
async function openApi(): Promise<string> {
  const { app, close } = listedApp()
  const answer = await app.request('/api/openapi.json')
  await close()
  return `${JSON.stringify(await answer.json(), null, 2)}\n`
}

const generated: Readonly<Record<string, () => Promise<string>>> = {
  'docs/generated/assignment-life.md': async () => assignmentLifePage(),
  'docs/generated/openapi.json': openApi,
  'docs/generated/permissions.md': async () => permissionsPage(),
  'docs/generated/plan-life.md': async () => planLifePage(),
}

let stale = 0
for (const [file, write] of Object.entries(generated)) {
  const text = await write()
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  if (process.argv.includes('--check')) {
    console.error(`${file} is stale: run node scripts/generate-docs.ts`)
    stale += 1
  } else {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    console.log(`wrote ${file}`)
  }
}
process.exitCode = stale > 0 ? 1 : 0
