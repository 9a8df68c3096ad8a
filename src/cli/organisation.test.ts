import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts'

const program = new URL('../../bin/danvan.mjs', import.meta.url).pathname

describe('danvan organisation', () => {
  let folder = ''
  let storage: TestDatabase
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'danvan-organisation-'))
    storage = await testDatabase()
  })
  afterAll(async () => {
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const danvan = (...args: string[]): Promise<{ status: number; out: string; errors: string }> =>
    new Promise((resolve) => {
      const environment = { ...process.env, DATABASE_URL: storage.owner.connectionString }
      execFile(
        process.execPath,
        [program, 'organisation', ...args],
        { cwd: folder, env: environment },
        (error, out, errors) => resolve({ status: error ? Number(error.code) : 0, out, errors }),
      )
    })

  const heads = 'Tên đơn vị;Loại;Cấp;Cơ quan cấp trên;Có từ ngày;Theo văn bản;Ngày văn bản'
  const of = '01/07/2025;12/QĐ-UBND;25/06/2025'

  it('says which rows are wrong, and takes in what is right', async () => {
    writeFileSync(
      join(folder, 'a.csv'),
      `${heads}\nUBND xã Thử;UBND;xã;;${of}\nVăn phòng;văn phòng;xã;UBND xã Khác;${of}\n`,
    )
    const wrong = await danvan('import', 'a.csv')
    expect([wrong.status, wrong.out.split('\n')[0]]).toEqual([
      1,
      'Dòng 3, cột “Cơ quan cấp trên”: Không tìm thấy “UBND xã Khác” trong tệp này và trong các đơn vị đang hoạt động. Hãy kiểm tra lại tên, hoặc nhập cơ quan này trước.',
    ])

    writeFileSync(join(folder, 'a.csv'), readFileSync(join(folder, 'a.csv'), 'utf8').replace('xã Khác', 'xã Thử'))
    const tried = await danvan('import', 'a.csv', '--dry-run', '--json')
    expect([tried.status, JSON.parse(tried.out)]).toMatchObject([0, { total: 2, faulty: 0, done: false }])
    expect(await danvan('import', 'a.csv')).toEqual({ status: 0, out: 'Đã nhập 2 đơn vị.\n', errors: '' })

    const { out } = await danvan('export', '--day', '01/07/2025', '--format', 'csv')
    expect(out.split('\r\n').slice(1)).toEqual([
      `;UBND xã Thử;;;Ủy ban nhân dân;cấp xã;;;;;;;;${of}`,
      `;Văn phòng;;;văn phòng;cấp xã;;;;UBND xã Thử;;;;${of}`,
      '',
    ])
    expect((await danvan('load-sample')).status).toBe(1)
  }, 90_000)

  it.each([
    ['a file that is not there', ['import', 'khong-co.xlsx'], 'Không có tệp khong-co.xlsx.'],
    ['a day that is none', ['export', '--day', '31/02/2025'], 'Cách dùng:'],
    ['no command', [], 'Cách dùng:'],
  ])('%s', async (_, args, sentence) => {
    const { status, errors } = await danvan(...args)
    expect(status).toBe(2)
    expect(errors).toContain(sentence)
  })
})
