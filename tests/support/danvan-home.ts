import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { SetupView } from '../../src/features/accounts/contract.ts'
import { ApiClient, signedInClient } from './api-client.ts'
import { type DanvanProcess, setupLinkIn, startDanvan } from './danvan-process.ts'
import { webUnderTest } from './web.ts'

/** Starting PostgreSQL several times on a machine that is busy with other tests. */
export const patience = 120_000

/** A data folder for the tests of one file, and the real program over it; what a test leaves running is stopped. */
export interface DanvanHome {
  /** A path inside the data folder. */
  readonly path: (...parts: string[]) => string
  readonly start: (environment?: Readonly<Record<string, string>>, args?: readonly string[]) => DanvanProcess
  readonly postmasterPid: () => number
  /** The administrator, made by the link at the first start. */
  readonly signedIn: (danvan: DanvanProcess) => Promise<ApiClient>
  /** SIGTERM, and both the program and PostgreSQL are gone as they should. */
  readonly stopInOrder: (danvan: DanvanProcess) => Promise<void>
}

export function danvanHome(): DanvanHome {
  let folder = ''
  let web = ''
  const started: DanvanProcess[] = []
  const path = (...parts: string[]) => join(folder, 'data', ...parts)

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'danvan-serve-'))
    // Open to the user that PostgreSQL runs as when the tests run as root.
    chmodSync(folder, 0o755)
    web = await webUnderTest()
  }, patience)
  afterEach(async () => {
    for (const { child, ended } of started.splice(0)) {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
      await ended
    }
  }, patience)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  return {
    path,
    start(environment = {}, args = []) {
      const danvan = startDanvan({ DANVAN_DATA: path(), DANVAN_WEB: web, ...environment }, args)
      started.push(danvan)
      return danvan
    },
    postmasterPid: () => Number.parseInt(readFileSync(path('postgres', 'postmaster.pid'), 'utf8'), 10),
    signedIn,
    async stopInOrder(danvan) {
      danvan.child.kill('SIGTERM')
      expect(await danvan.ended).toBe(0)
      expect(existsSync(path('postgres', 'postmaster.pid'))).toBe(false)
    },
  }
}

async function signedIn(danvan: DanvanProcess): Promise<ApiClient> {
  const url = await danvan.url()
  const client = new ApiClient(url)
  if ((await client.get<SetupView>('/api/setup')).body.needsFirstAdministrator) {
    await expect.poll(() => setupLinkIn(danvan.said())).not.toBe('')
    return signedInClient({ url, setupLink: setupLinkIn(danvan.said()) })
  }
  await client.send('POST', '/api/session', { username: 'quantri', password: 'mot-mat-khau-dai' })
  return client
}

/** Whether it answers and reaches its database. */
export async function isHealthy(url: string): Promise<boolean> {
  return fetch(`${url}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )
}
