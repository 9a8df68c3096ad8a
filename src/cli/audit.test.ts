import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { danvanHome, patience } from '../../tests/support/danvan-home.ts'
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts'
import { theProgram, writeAudit } from '../platform/audit/audit.ts'
import { inTransaction } from '../platform/database/database.ts'

const program = new URL('../../bin/danvan.mjs', import.meta.url).pathname

interface Said {
  readonly status: number
  readonly out: string
  readonly errors: string
}

describe('danvan audit', () => {
  let storage: TestDatabase
  let folder: string
  const danvan = (...args: string[]): Promise<Said> =>
    new Promise((resolve) => {
      execFile(process.execPath, [program, 'audit', ...args], { cwd: folder }, (error, out, errors) => {
        resolve({ status: error ? Number(error.code) : 0, out, errors })
      })
    })
  const address = () => storage.connection.connectionString
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'danvan-audit-'))
    storage = await testDatabase()
    for (const day of [1, 2, 3, 4]) {
      const at = new Date(`2026-03-0${day}T03:00:00Z`)
      const subject = { kind: 'x', id: String(day) }
      await inTransaction(storage.database, (transaction) =>
        writeAudit(transaction, { at, actor: theProgram, as: null, action: 'x.do', subject }),
      )
    }
  })
  afterAll(async () => {
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('finds a database whole and tells its end, with which it can be compared later', async () => {
    const first = await danvan('verify', '--database', address(), '--json')
    expect([first.status, first.errors]).toEqual([0, ''])
    const { head } = JSON.parse(first.out) as { head: { seq: number; hash: string } }
    expect(head.seq).toBe(4)
    const again = await danvan('verify', '--database', address(), '--expect', `4:${head.hash}`)
    expect(again.out).toBe(`Nhật ký còn nguyên vẹn: 4 mục. Đã so với 1 mốc đã ghi nhận.\nMục cuối: 4:${head.hash}.\n`)
    const cut = await danvan('verify', '--database', address(), '--expect', `5:${head.hash}`)
    expect([cut.status, cut.out.includes('cắt bớt từ mục số 5')]).toEqual([1, true])
  })

  it.each(['jsonl', 'csv'])('exports days as .%s, which it verifies without a database', async (format) => {
    const file = join(folder, `log.${format}`)
    const days = ['--from', '2026-03-02', '--to', '2026-03-03']
    const exported = await danvan('export', ...days, '--format', format, '--out', file, '--database', address())
    expect([exported.status, exported.errors]).toEqual([0, ''])
    const { status, out } = await danvan('verify', '--file', file)
    expect(status).toBe(0)
    expect(out).toMatch(/^Nhật ký còn nguyên vẹn: 2 mục\. Tệp bắt đầu từ mục số 2:/)
  })

  it.each([
    [[], /^Cách dùng:/],
    [['verify', '--expect', '5'], /^Cách dùng:/],
    [['export', '--from', '2026-13-01'], /^Cách dùng:/],
    [['export', '--format', 'pdf'], /^Cách dùng:/],
    [['verify', '--file', 'khong-co.jsonl'], /^Không có tệp /],
    [['verify', '--file', program], /^Dòng 1 của tệp không phải/],
    [['verify', '--database', 'postgres://nobody@127.0.0.1:1/none'], /^Không kết nối được cơ sở dữ liệu/],
  ])('%j is answered with what to do', async (args, sentence) => {
    const { status, errors } = await danvan(...args)
    expect(status).toBe(2)
    expect(errors).toMatch(sentence)
  })

  it('names an entry that the owner of the database bent', async () => {
    const owner = new pg.Client(storage.owner)
    await owner.connect()
    await owner.query(`alter table audit_entry disable trigger all;
      update audit_entry set content = replace(content, 'x.do', 'x.undo') where subject_id = '3'`)
    await owner.end()
    const { status, out } = await danvan('verify', '--database', address())
    expect(status).toBe(1)
    expect(out).toMatch(/^Nhật ký KHÔNG còn nguyên vẹn\. Mục số 3 .* đã bị sửa sau khi ghi\./)
  })
})

describe('danvan audit beside a data folder', () => {
  const home = danvanHome()
  const verify = (): Promise<Said> =>
    new Promise((resolve) => {
      const { DATABASE_URL: _, ...inherited } = process.env
      const environment = { ...inherited, DANVAN_DATA: home.path() }
      execFile(process.execPath, [program, 'audit', 'verify'], { env: environment }, (error, out, errors) => {
        resolve({ status: error ? Number(error.code) : 0, out, errors })
      })
    })

  it(
    'checks the log while danvan runs and while it does not, against what its log file holds',
    async () => {
      const danvan = home.start()
      await home.signedIn(danvan)
      const running = await verify()
      expect([running.status, running.errors]).toEqual([0, ''])
      expect(running.out).toMatch(/^Nhật ký còn nguyên vẹn: \d+ mục\./)
      await home.stopInOrder(danvan)
      const again = home.start()
      await again.url()
      await home.stopInOrder(again)
      expect((await verify()).out).toMatch(/Đã so với \d+ mốc đã ghi nhận\./)
    },
    patience,
  )
})
