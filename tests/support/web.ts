import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { copyBuiltWeb } from '../../src/app/server/build-web.ts'
import { lockPatiently } from '../../src/platform/start/folder-lock.ts'

/** How long one test file waits for another that is building. */
const patienceMilliseconds = 120_000

/**
 * The web application of this run: built once and copied into the run's folder, so that every test sees the same pages
 * and no build, by whomever, changes them under a browser.
 */
export async function webUnderTest(): Promise<string> {
  const runFolder = inject('runFolder')
  const folder = join(runFolder, 'web')
  if (existsSync(folder)) return folder
  const lock = await lockPatiently(runFolder, patienceMilliseconds)
  try {
    if (existsSync(folder)) return folder
    await copyBuiltWeb(`${folder}-half`)
    renameSync(`${folder}-half`, folder)
    return folder
  } finally {
    await lock.release()
  }
}
