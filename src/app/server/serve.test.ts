import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ApiClient, signedInClient } from '../../../tests/support/api-client.ts'
import { type DanvanProcess, setupLinkIn, startDanvan } from '../../../tests/support/danvan-process.ts'
import { emptyDatabase } from '../../../tests/support/database.ts'
import type { SetupView } from '../../features/accounts/contract.ts'
import type { DocumentPage, ReceivedDocuments } from '../../features/documents/contract.ts'
import { buildWebIfNeeded } from './build-web.ts'

/** Starting PostgreSQL several times on a machine that is busy with other tests. */
const patience = 120_000

let folder: string
const started: DanvanProcess[] = []

function start(environment: Readonly<Record<string, string>> = {}, args: readonly string[] = []): DanvanProcess {
  const danvan = startDanvan({ DANVAN_DATA: join(folder, 'data'), ...environment }, args)
  started.push(danvan)
  return danvan
}

function postmasterPid(): number {
  return Number.parseInt(readFileSync(join(folder, 'data', 'postgres', 'postmaster.pid'), 'utf8'), 10)
}

/** The administrator, made by the link at the first start. */
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

async function isHealthy(url: string): Promise<boolean> {
  return fetch(`${url}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function stopInOrder(danvan: DanvanProcess): Promise<void> {
  danvan.child.kill('SIGTERM')
  expect(await danvan.ended).toBe(0)
  expect(existsSync(join(folder, 'data', 'postgres', 'postmaster.pid'))).toBe(false)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'danvan-serve-'))
  // Readable by the user that PostgreSQL runs as when the tests run as root.
  chmodSync(folder, 0o755)
  await buildWebIfNeeded(() => {})
}, patience)

afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  }
}, patience)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('danvan serve', () => {
  it(
    'says where it serves, and prints the one-time link until it is used',
    async () => {
      const danvan = start()
      const url = await danvan.url()
      expect(danvan.said()).toContain('danvan đang phục vụ tại http://127.0.0.1:')
      await expect.poll(() => setupLinkIn(danvan.said())).toContain(`${url}/khoi-tao#ma=`)
      await signedInClient({ url, setupLink: setupLinkIn(danvan.said()) })
      expect(await (await fetch(`${url}/van-ban`)).text()).toContain('<html')
      await stopInOrder(danvan)
      const again = start()
      await again.url()
      again.child.kill('SIGINT')
      expect(await again.ended).toBe(0)
      expect(setupLinkIn(again.said())).toBe('')
    },
    patience,
  )

  it.each([
    ['the program', (danvan: DanvanProcess) => danvan.child.kill('SIGKILL')],
    [
      'the program and PostgreSQL',
      (danvan: DanvanProcess) => {
        process.kill(postmasterPid(), 'SIGKILL')
        danvan.child.kill('SIGKILL')
      },
    ],
    [
      'PostgreSQL and the program right after it began to start it again',
      async (danvan: DanvanProcess) => {
        process.kill(postmasterPid(), 'SIGKILL')
        await wait(120)
        danvan.child.kill('SIGKILL')
      },
    ],
  ])(
    'recovers by itself after kill -9 of %s, with all that was acknowledged',
    async (name, kill) => {
      const danvan = start()
      const client = await signedIn(danvan)
      const text = `KẾ HOẠCH\nTrồng cây, ${name}\n`
      const sent = await client.send<ReceivedDocuments>('POST', '/api/documents', { name: 'kh', text })
      expect(sent.status).toBe(201)
      await kill(danvan)
      expect(await danvan.ended).toBe('SIGKILL')
      const next = start()
      const again = await signedIn(next)
      const { body } = await again.get<DocumentPage>('/api/documents')
      expect(body.items.map(({ id }) => id)).toContain(sent.body.items[0]?.id)
      await expect
        .poll(async () => (await again.get<DocumentPage>('/api/documents?state=queued')).body.items, {
          timeout: patience,
        })
        .toEqual([])
      await stopInOrder(next)
    },
    patience,
  )

  it(
    'goes on serving when PostgreSQL alone is killed',
    async () => {
      const danvan = start()
      const url = await danvan.url()
      const before = postmasterPid()
      process.kill(before, 'SIGKILL')
      await expect
        .poll(() => existsSync(join(folder, 'data', 'postgres', 'postmaster.pid')) && postmasterPid(), {
          timeout: patience,
        })
        .not.toBe(before)
      await expect.poll(() => isHealthy(url), { timeout: patience }).toBe(true)
      await stopInOrder(danvan)
    },
    patience,
  )

  it(
    'says in one sentence that the data folder is in use, and disturbs nobody',
    async () => {
      const danvan = start()
      const url = await danvan.url()
      const second = start()
      expect(await second.ended).toBe(1)
      expect(second.said()).toMatch(
        /^Thư mục dữ liệu \S+ đang được một danvan khác sử dụng \(tiến trình \d+\)\. [^\n]+\n$/,
      )
      expect(await isHealthy(url)).toBe(true)
      await stopInOrder(danvan)
    },
    patience,
  )

  it(
    'says in one sentence that the port is busy, and stops what it had started',
    async () => {
      const other = createServer().listen(0, '127.0.0.1')
      await new Promise((resolve) => other.once('listening', resolve))
      const address = other.address()
      const port = typeof address === 'object' && address ? address.port : 0
      const danvan = start({ PORT: String(port) })
      expect(await danvan.ended).toBe(1)
      expect(danvan.said()).toMatch(/^Cổng \d+ đang được chương trình khác sử dụng\. [^\n]+\n$/)
      expect(existsSync(join(folder, 'data', 'postgres', 'postmaster.pid'))).toBe(false)
      other.close()
    },
    patience,
  )

  it(
    'loads the samples with --sample, once',
    async () => {
      for (const _ of [1, 2]) {
        const danvan = start({}, ['--sample'])
        const client = await signedIn(danvan)
        const { body } = await client.get<DocumentPage>('/api/documents?limit=200')
        const samples = readdirSync(new URL('../../features/documents/samples/files/', import.meta.url))
        const names = body.items.map(({ fileName }) => fileName).filter((fileName) => samples.includes(fileName))
        expect(names.sort()).toEqual(samples.sort())
        await stopInOrder(danvan)
      }
    },
    patience,
  )

  it.each([
    ['its note', () => writeFileSync(join(folder, 'data', 'danvan.json'), '{"layout":99}')],
    ['PostgreSQL', () => writeFileSync(join(folder, 'data', 'postgres', 'PG_VERSION'), '99\n')],
  ])(
    'refuses a data folder of a newer version by %s, and leaves it as it is',
    async (_, change) => {
      const files = [join(folder, 'data', 'danvan.json'), join(folder, 'data', 'postgres', 'PG_VERSION')]
      const before = files.map((file) => readFileSync(file, 'utf8'))
      change()
      const danvan = start()
      expect(await danvan.ended).toBe(1)
      expect(danvan.said()).toMatch(/^[^\n]+ mới hơn[^\n]+\n$/)
      for (const [index, file] of files.entries()) writeFileSync(file, before[index] ?? '')
      const after = start()
      await after.url()
      await stopInOrder(after)
    },
    patience,
  )

  it(
    'refuses a database that a newer program has changed',
    async () => {
      const danvan = start()
      await danvan.url()
      const client = new pg.Client({ host: join(folder, 'data', 'run'), user: 'danvan', database: 'danvan' })
      await client.connect()
      await client.query("insert into danvan_migration values (999, 'sau/0001', 'x')")
      await client.end()
      await stopInOrder(danvan)
      const older = start()
      expect(await older.ended).toBe(1)
      expect(older.said()).toMatch(/^Dữ liệu này do một bản danvan mới hơn tạo ra\.[^\n]+\n$/)
    },
    patience,
  )

  it(
    'uses the server that DATABASE_URL names, and then starts none',
    async () => {
      const data = join(folder, 'none')
      const danvan = start({ DATABASE_URL: await emptyDatabase(), DANVAN_DATA: data })
      expect((await signedIn(danvan)).cookie).not.toBe('')
      expect(existsSync(data)).toBe(false)
      danvan.child.kill('SIGTERM')
      expect(await danvan.ended).toBe(0)
    },
    patience,
  )

  it.each([
    [{ DANVAN_DATA: '/dev/null' }, /không phải là thư mục/],
    [{ DANVAN_DATA: '/dev/null/x' }, /không phải là thư mục/],
    [{ DANVAN_DATA: '/sys/danvan' }, /Không ghi được vào thư mục/],
    [{ PORT: 'ba nghìn' }, /PORT phải là một số/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL phải có dạng/],
    [{ DATABASE_URL: 'postgres://a:b@127.0.0.1:9/x' }, /Không kết nối được cơ sở dữ liệu/],
  ])(
    'with %j says one sentence',
    async (environment, sentence) => {
      const danvan = start(environment)
      expect(await danvan.ended).toBe(1)
      expect(danvan.said()).toMatch(sentence)
      expect(danvan.said().trimEnd()).not.toContain('\n')
    },
    patience,
  )
})
