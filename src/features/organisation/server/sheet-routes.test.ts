import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiClient, signedInClient } from '../../../../tests/support/api-client.ts'
import { founding, newUnit } from '../../../../tests/support/organisation/make-event.ts'
import { type TestServer, testServer } from '../../../../tests/support/server.ts'
import { readSheet } from '../../../platform/sheets/read-sheet.ts'
import { writeXlsx } from '../../../platform/sheets/write-xlsx.ts'
import type { ImportAnswer } from '../import-contract.ts'

type Problem = { code: string; message: string }

let server: TestServer
let client: ApiClient
beforeAll(async () => {
  server = await testServer({ clock: () => new Date('2026-11-23T03:00:00Z') })
  client = await signedInClient(server)
})
afterAll(() => server.close())

const usual = 'day=2025-07-01&sign=12/2025/QĐ-UBND&signed=2025-06-25'

async function importTable(text: string, query = usual): Promise<ImportAnswer & Problem> {
  const path = `/api/organisation/import?${query}`
  return (await client.send<ImportAnswer & Problem>('POST', path, { text })).body
}

const heads = 'Tên đơn vị\tLoại\tCấp\tMã định danh điện tử\tCơ quan cấp trên\tCấp trên về Đảng\tCó từ ngày'

/** What is told of a table with these rows below the usual heads: `row | column | message`. */
async function told(...rows: readonly string[]): Promise<readonly string[]> {
  const { rows: answered } = await importTable([heads, ...rows].join('\n'))
  return answered.flatMap(({ row, problems }) => problems.map((each) => `${row} | ${each.column} | ${each.message}`))
}

const countUnits = async () =>
  (await server.storage.database.selectFrom('unit_version').select('unit_id').execute()).length

describe('rows that are wrong', () => {
  beforeAll(async () => {
    const root = newUnit('UBND tỉnh Thử Nghiệm', {}, { level: 'province', organId: 'H99' })
    const late = newUnit('Sở Mới Lập', { government: root.unit }, { kind: 'department', level: 'province' })
    const twins = [1, 2].map(() => newUnit('Phòng Trùng Tên', { government: root.unit }, { kind: 'division' }))
    for (const [unit, day] of [
      [root, '2004-01-01'],
      [late, '2025-10-01'],
      ...twins.map((twin) => [twin, '2004-01-01'] as const),
    ] as const)
      expect((await client.send('POST', '/api/organisation/events', founding(unit, day))).status).toBe(201)
  })

  it.each([
    ['no name', ['\tSở\ttỉnh'], [/^2 \| Tên đơn vị \| Tên đơn vị đang để trống\.$/]],
    ['an unknown kind', ['Sở A\tcục\ttỉnh'], [/^2 \| Loại \| Không có “cục”\. Hãy ghi đúng một loại, ví dụ: /]],
    ['no level', ['Sở A\tsở'], [/^2 \| Cấp \| Đang để trống\. Hãy ghi một trong: trung ương; /]],
    [
      'an unknown superior',
      ['Sở A\tsở\ttỉnh\t\tUBND tỉnh Đâu Đó'],
      [/^2 \| Cơ quan cấp trên \| Không tìm thấy “UBND tỉnh Đâu Đó”/],
    ],
    [
      'a superior of whom there are two',
      ['Tổ A\tnhóm, tổ\ttỉnh\t\tPhòng Trùng Tên'],
      [/^2 \| Cơ quan cấp trên \| Có 2 đơn vị tên “Phòng Trùng Tên”/],
    ],
    [
      'itself as superior',
      ['Sở A\tsở\ttỉnh\t\tSở A'],
      [/^2 \| Cơ quan cấp trên \| Đơn vị không thể là cấp trên của chính mình/],
    ],
    [
      'a superior that is not there yet',
      ['Phòng A\tphòng\ttỉnh\t\tSở Mới Lập'],
      [/^2 \| Cơ quan cấp trên \| Cơ quan này chưa có vào ngày 01\/07\/2025/],
    ],
    [
      'a ring',
      ['Sở A\tsở\ttỉnh\t\tSở C', 'Sở B\tsở\ttỉnh\t\tSở A', 'Sở C\tsở\ttỉnh\t\tSở B', 'Sở D\tsở\ttỉnh\t\tSở C'],
      [2, 3, 4].map((row) => new RegExp(`^${row} \\| Cơ quan cấp trên \\| Các cơ quan cấp trên nối thành vòng`)),
    ],
    [
      'a code that no unit can have',
      ['Sở A\tsở\ttỉnh\th01_2'],
      [/^2 \| Mã định danh điện tử \| “h01_2” không đúng dạng/],
    ],
    [
      'a code twice',
      ['Sở A\tsở\ttỉnh\tH88', 'Sở B\tsở\ttỉnh\tH88'],
      [/^3 \| Mã định danh điện tử \| “H88” trùng với dòng 2/],
    ],
    [
      'a code that another unit bears',
      ['Sở A\tsở\ttỉnh\tH99'],
      [/^2 \| Mã định danh điện tử \| Mã định danh điện tử này đang thuộc về đơn vị khác/],
    ],
    [
      'a day that is none',
      ['Sở A\tsở\ttỉnh\t\t\t\t31/02/2025'],
      [/^2 \| Có từ ngày \| “31\/02\/2025” không phải một ngày trong lịch/],
    ],
    [
      'a day too far off',
      ['Sở A\tsở\ttỉnh\t\t\t\t01/01/1066'],
      [/^2 \| Có từ ngày \| Ngày 01\/01\/1066 nằm ngoài khoảng/],
    ],
    [
      'a district after there were none',
      ['UBND huyện A\tUBND\thuyện'],
      [/^2 \| Cấp \| Từ ngày 01\/07\/2025 không còn cấp huyện/],
    ],
    ['the same row twice', ['Sở A\tsở\ttỉnh', 'Sở  A\tsở\ttỉnh'], [/^3 \| Tên đơn vị \| Trùng với dòng 2/]],
    [
      'a unit that is there already',
      ['Sở Mới Lập\tsở\ttỉnh\t\tUBND tỉnh Thử Nghiệm'],
      [/^2 \| Tên đơn vị \| Đơn vị này đã có trong hệ thống/],
    ],
    ['several things at once', ['\tcục\ttỉnh'], [/^2 \| Tên đơn vị/, /^2 \| Loại/]],
    ['one wrong row and one below it', ['Sở A\tcục\ttỉnh', 'Phòng B\tphòng\ttỉnh\t\tSở A'], [/^2 \| Loại/]],
  ] as const)('%s', async (_, rows, expected) => {
    const problems = await told(...rows)
    expect(problems).toHaveLength(expected.length)
    for (const [index, pattern] of expected.entries()) expect(problems[index]).toMatch(pattern)
  })

  it('stop the good ones too', async () => {
    const before = await countUnits()
    const table = `${heads}\nSở Tốt\tsở\ttỉnh\t\tH99\nSở Xấu\tcục\ttỉnh\t\tH99`
    const answer = await importTable(table, `${usual}&dryRun=false`)
    expect(answer).toMatchObject({ total: 2, faulty: 1, done: false })
    expect(await countUnits()).toBe(before)
  })

  it('are told without anything written, where all are right too', async () => {
    const before = await countUnits()
    expect(await importTable(`${heads}\nSở Tốt\tsở\ttỉnh\t\tH99`)).toMatchObject({ total: 1, faulty: 0, done: false })
    expect(await countUnits()).toBe(before)
  })

  it.each([
    ['no head', 'Sở A\tsở\ttỉnh', /Không thấy dòng tiêu đề có cột “Tên đơn vị”/],
    ['no column for the kind', 'Tên đơn vị\tCấp\nSở A\ttỉnh', /thiếu cột “Loại”/],
    ['a column twice', 'Tên đơn vị\tLoại\tCấp\tTên\nSở A\tsở\ttỉnh\tx', /Cột “Tên” có hai lần/],
    ['no row', heads, /không có dòng nào/],
  ])('%s', async (_, table, sentence) => {
    expect((await importTable(table)).message).toMatch(sentence)
  })

  it('formulas and merged cells are told by their cells', async () => {
    const file = writeXlsx([
      {
        name: 'A',
        widths: [],
        rows: [
          ['Tên đơn vị', 'Loại', 'Cấp'],
          ['Sở A', 'sở', 'tỉnh'],
        ],
      },
    ])
    const answer = await client.upload<ImportAnswer>(`/api/organisation/import?${usual}`, { 'a.xlsx': file })
    expect(answer.body).toMatchObject({ total: 1, faulty: 0, done: false })
    const broken = await client.upload<Problem>(`/api/organisation/import?${usual}`, {
      'a.xlsx': file.subarray(0, 200),
    })
    expect([broken.status, broken.body.code]).toEqual([422, 'unreadable-file'])
  })
})

describe('a sheet that is right', () => {
  it('founds its units in any order, in several lines, under a title, with words for an office', async () => {
    const answer = await importTable(
      [
        'DANH SÁCH ĐƠN VỊ',
        'STT\tTên cơ quan\tLoại hình\tCấp\tCơ quan cấp trên (chính quyền)\tCấp trên về Đảng\tGhi chú',
        '1\tVăn phòng UBND xã Thử\tVăn phòng\txã\tUBND xã Thử\tĐảng ủy xã Thử\tx',
        '2\tUBND xã Thử\tUBND\tCấp xã\tH99',
        '3\tĐảng ủy xã Thử\tĐảng ủy\tphường',
      ].join('\n'),
      `${usual}&dryRun=false`,
    )
    expect(answer.rows.flatMap(({ problems }) => problems)).toEqual([])
    expect(answer).toMatchObject({ total: 3, faulty: 0, done: true, unknownColumns: ['Ghi chú'] })
    const { rows } = (await readSheet(await exported('2026-01-01', 'csv'))).sheet ?? { rows: [] }
    const office = rows.find(({ cells }) => cells[1] === 'Văn phòng UBND xã Thử')
    expect(office?.cells.slice(9, 16)).toEqual([
      'UBND xã Thử',
      'Đảng ủy xã Thử',
      '',
      '',
      '01/07/2025',
      '12/2025/QĐ-UBND',
      '25/06/2025',
    ])
  })

  it('comes from a template, below the units chosen', async () => {
    const superior = (await client.get<{ items: { id: string }[] }>('/api/units?q=H99')).body.items[0]?.id
    const input = {
      place: 'phường Thử',
      day: '2025-07-01',
      sign: '12/2025/QĐ-UBND',
      signed: '2025-06-25',
      superiors: { government: superior },
    }
    const seen = await client.send<ImportAnswer>('POST', '/api/organisation/templates/commune', input)
    expect(seen.body).toMatchObject({ faulty: 0, done: false })
    const done = await client.send<ImportAnswer>('POST', '/api/organisation/templates/commune?dryRun=false', input)
    expect(done.body).toMatchObject({ faulty: 0, done: true })
    const names = done.body.rows.map(({ name }) => name)
    expect(names).toContain('Phòng Kinh tế, Hạ tầng và Đô thị phường Thử')
    expect(names).not.toContain('Phòng Kinh tế phường Thử')
    const again = await client.send<ImportAnswer>('POST', '/api/organisation/templates/commune', input)
    expect(again.body.faulty).toBeGreaterThan(0)
  })

  it.each(['province', 'department', 'commune'])(
    'the template %s leaves as an .xlsx that can be taken in',
    async (key) => {
      const answer = await fetch(`${server.url}/api/organisation/templates/${key}`, {
        headers: { cookie: client.cookie },
      })
      const file = new Uint8Array(await answer.arrayBuffer())
      const back = await client.upload<ImportAnswer>(`/api/organisation/import?${usual}`, { 'mau.xlsx': file })
      expect(back.body.rows.flatMap(({ row, problems }) => problems.map((each) => ({ row, ...each })))).toEqual([])
      expect(back.body.total).toBeGreaterThan(6)
    },
  )
})

async function exported(day: string, format: string, from = client): Promise<Uint8Array> {
  const answer = await fetch(`${from.url}/api/organisation/export?day=${day}&format=${format}`, {
    headers: { cookie: from.cookie },
  })
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

describe('the sample, and a tree that goes out and comes in again', () => {
  it('is loaded once; the export of a day founds the same tree elsewhere', async () => {
    const home = await testServer({ clock: () => new Date('2026-11-23T03:00:00Z') })
    const other = await testServer({ clock: () => new Date('2026-11-23T03:00:00Z') })
    const [one, two] = [await signedInClient(home), await signedInClient(other)]
    try {
      expect((await one.send('POST', '/api/organisation/sample')).status).toBe(201)
      expect((await one.send<{ already: boolean }>('POST', '/api/organisation/sample')).body.already).toBe(true)
      const own = founding(newUnit('Đơn vị riêng của cơ quan'), '2020-01-01')
      expect((await client.send('POST', '/api/organisation/events', own)).status).toBe(201)
      expect((await client.send('POST', '/api/organisation/sample')).status).toBe(409)

      for (const [day, provinces] of [
        ['2021-09-30', 63],
        ['2025-06-30', 63],
        ['2026-11-23', 34],
      ] as const) {
        const rows = (await readSheet(await exported(day, 'xlsx', one))).sheet?.rows ?? []
        expect(rows.filter(({ cells }) => cells[4] === 'đơn vị hành chính')).toHaveLength(provinces)
      }

      const file = await exported('2026-11-23', 'xlsx', one)
      const path = '/api/organisation/import?dryRun=false'
      const answer = await two.upload<ImportAnswer>(path, { 'don-vi.xlsx': file })
      expect(answer.body.rows.flatMap(({ row, problems }) => problems.map((each) => ({ row, ...each })))).toEqual([])
      expect(answer.body).toMatchObject({ faulty: 0, done: true })
      const cells = async (bytes: Uint8Array) => (await readSheet(bytes)).sheet?.rows.map((row) => row.cells)
      expect(await cells(await exported('2026-11-23', 'xlsx', two))).toEqual(await cells(file))
      expect(await cells(await exported('2026-11-23', 'csv', two))).toEqual(await cells(file))
      const again = await two.upload<ImportAnswer>(path, { 'don-vi.xlsx': file })
      expect(again.body).toMatchObject({ done: false, faulty: again.body.total })
    } finally {
      await home.close()
      await other.close()
    }
  }, 120_000)
})
