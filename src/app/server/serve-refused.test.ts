import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { danvanHome, isHealthy, patience } from '../../../tests/support/danvan-home.ts'
import { emptyDatabase } from '../../../tests/support/database.ts'

const home = danvanHome()

describe('danvan serve where it cannot', () => {
  it(
    'says in one sentence that the data folder is in use, and disturbs nobody',
    async () => {
      const danvan = home.start()
      const url = await danvan.url()
      const second = home.start()
      expect(await second.ended).toBe(1)
      expect(second.said()).toMatch(
        /^Thư mục dữ liệu \S+ đang được một danvan khác sử dụng \(tiến trình \d+\)\. [^\n]+\n$/,
      )
      expect(await isHealthy(url)).toBe(true)
      await home.stopInOrder(danvan)
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
      const danvan = home.start({ PORT: String(port) })
      expect(await danvan.ended).toBe(1)
      expect(danvan.said()).toMatch(/^Cổng \d+ đang được chương trình khác sử dụng\. [^\n]+\n$/)
      expect(existsSync(home.path('postgres', 'postmaster.pid'))).toBe(false)
      other.close()
    },
    patience,
  )

  it.each([
    ['its note', () => writeFileSync(home.path('danvan.json'), '{"layout":99}')],
    ['PostgreSQL', () => writeFileSync(home.path('postgres', 'PG_VERSION'), '99\n')],
  ])(
    'refuses a data folder of a newer version by %s, and leaves it as it is',
    async (_, change) => {
      const files = [home.path('danvan.json'), home.path('postgres', 'PG_VERSION')]
      const before = files.map((file) => readFileSync(file, 'utf8'))
      change()
      const danvan = home.start()
      expect(await danvan.ended).toBe(1)
      expect(danvan.said()).toMatch(/^[^\n]+ mới hơn[^\n]+\n$/)
      for (const [index, file] of files.entries()) writeFileSync(file, before[index] ?? '')
      const after = home.start()
      await after.url()
      await home.stopInOrder(after)
    },
    patience,
  )

  it(
    'refuses a database that a newer program has changed',
    async () => {
      const danvan = home.start()
      await danvan.url()
      const client = new pg.Client({ host: home.path('run'), user: 'danvan', database: 'danvan' })
      await client.connect()
      await client.query("insert into danvan_migration values (999, 'sau/0001', 'x')")
      await client.end()
      await home.stopInOrder(danvan)
      const older = home.start()
      expect(await older.ended).toBe(1)
      expect(older.said()).toMatch(/^Dữ liệu này do một bản danvan mới hơn tạo ra\.[^\n]+\n$/)
    },
    patience,
  )

  it(
    'uses the server that DATABASE_URL names, and then starts none',
    async () => {
      const data = home.path('none')
      const danvan = home.start({ DATABASE_URL: await emptyDatabase(), DANVAN_DATA: data })
      expect((await home.signedIn(danvan)).cookie).not.toBe('')
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
      const danvan = home.start(environment)
      expect(await danvan.ended).toBe(1)
      expect(danvan.said()).toMatch(sentence)
      expect(danvan.said().trimEnd()).not.toContain('\n')
    },
    patience,
  )
})
