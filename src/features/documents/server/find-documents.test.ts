import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiClient, signedInClient } from '../../../../tests/support/api-client.ts'
import { type TestServer, testServer } from '../../../../tests/support/server.ts'
import { settledDocument } from '../../../../tests/support/settled.ts'
import type { DocumentFacets, DocumentPage, ProblemAnswer, ReceivedDocuments } from '../contract.ts'

function plan(issuer: string, number: number, year: number, body: string): string {
  const head = `${issuer}\nSố: ${number}/KH-UBND\nTỉnh Mẫu, ngày 05 tháng 3 năm ${year}\n\nKẾ HOẠCH\nChăm lo cây xanh ${number}\n\n`
  return `${head}I. MỤC ĐÍCH\n1. ${body}\n`
}

const files = {
  'mot.txt': plan('ỦY BAN NHÂN DÂN XÃ ĐỒNG MẪU', 11, 2025, 'Nhân rộng mô hình Dân vận khéo ở từng thôn.'),
  'hai.txt': plan('ỦY BAN NHÂN DÂN XÃ SÔNG MẪU', 12, 2025, 'Vận động người dân hiến đất làm đường.'),
  'Đường hoa.txt': plan('ỦY BAN NHÂN DÂN XÃ SÔNG MẪU', 13, 2026, 'Trồng 100% đường hoa, dài 5_km.'),
}

describe('finding documents', () => {
  let server: TestServer
  let client: ApiClient
  beforeAll(async () => {
    server = await testServer()
    client = await signedInClient(server)
    const { body } = await client.upload<ReceivedDocuments>('/api/documents', files)
    for (const { id } of body.items) await settledDocument(client, id)
  })
  afterAll(() => server.close())

  async function namesFor(query: string): Promise<string[]> {
    const { body } = await client.get<DocumentPage>(`/api/documents?${query}`)
    return body.items.map(({ fileName }) => fileName).sort()
  }

  it.each([
    ['dan van kheo', ['mot.txt']],
    ['DÂN VẬN KHÉO', ['mot.txt']],
    ['Dân vận khéo'.normalize('NFD'), ['mot.txt']],
    ['duong hoa', ['Đường hoa.txt']],
    ['hien  dat', ['hai.txt']],
    ['11/kh-ubnd', ['mot.txt']],
    ['kế hoạch 13 hoa', ['Đường hoa.txt']],
    ['100%', ['Đường hoa.txt']],
    ['5_km', ['Đường hoa.txt']],
    ['5akm', []],
    ['khéo dân vận', []],
    ['   ', Object.keys(files).sort()],
  ])('finds for %j: %j', async (words, names) => {
    expect(await namesFor(`q=${encodeURIComponent(words)}`)).toEqual(names)
  })

  it.each([
    ['year=2025', ['hai.txt', 'mot.txt']],
    ['year=2024', []],
    ['state=read', Object.keys(files).sort()],
    ['state=planned', []],
    [`issuer=${encodeURIComponent('ỦY BAN NHÂN DÂN XÃ SÔNG MẪU')}&year=2026`, ['Đường hoa.txt']],
    ['year=2025&q=kheo', ['mot.txt']],
  ])('narrows by %s', async (query, names) => {
    expect(await namesFor(query)).toEqual(names)
  })

  it('offers the values there are, with how many documents have each', async () => {
    const { body } = await client.get<DocumentFacets>('/api/documents/facets')
    expect(body.years).toEqual([
      { value: 2026, count: 1 },
      { value: 2025, count: 2 },
    ])
    expect(body.states).toEqual([{ value: 'read', count: 3 }])
    expect(body.types).toEqual([{ value: 'Kế hoạch', count: 3 }])
  })

  it.each(['', '&q=ke%20hoach'])(
    'goes through all pages of limit=1%s without missing or repeating one',
    async (words) => {
      const seen: string[] = []
      let after = ''
      for (;;) {
        const { body } = await client.get<DocumentPage>(`/api/documents?limit=1${words}${after}`)
        seen.push(...body.items.map(({ fileName }) => fileName))
        if (!body.next) break
        after = `&after=${body.next}`
      }
      expect(seen).toEqual(Object.keys(files).reverse())
    },
  )

  const ancient = Buffer.from('-271821-04-20T00:00:00.000Z 01890000-0000-7000-8000-000000000000').toString('base64url')

  it.each([
    'after=x',
    `after=${ancient}`,
    'limit=0',
    'limit=9999',
    'state=khac',
    'year=hai',
    'year=99999999999',
    `q=${'x'.repeat(300)}`,
    'q=%00',
    'issuer=%00',
  ])('refuses %s', async (query) => {
    const answer = await client.get<ProblemAnswer>(`/api/documents?${query}`)
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid' } })
  })

  it('gives the original back to the byte, as a download by its own name', async () => {
    const { body } = await client.get<DocumentPage>('/api/documents?q=duong%20hoa')
    const answer = await client.get<string>(`/api/documents/${body.items[0]?.id}/original`)
    expect(answer.body).toBe(files['Đường hoa.txt'])
    expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''%C4%90%C6%B0%E1%BB%9Dng%20hoa.txt")
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each(['01890000-0000-7000-8000-000000000000', 'khong-phai-id'])('knows no document %s', async (id) => {
    for (const path of [`/api/documents/${id}`, `/api/documents/${id}/original`, `/api/plans/${id}`]) {
      expect(await client.get(path)).toMatchObject({ status: 404, body: { code: 'not-found' } })
    }
  })
})
