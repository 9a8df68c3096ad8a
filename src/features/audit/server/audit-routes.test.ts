import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApiClient, signedInClient } from '../../../../tests/support/api-client.ts'
import { type TestServer, testServer } from '../../../../tests/support/server.ts'
import { settledDocument } from '../../../../tests/support/settled.ts'
import type { AuditHead, AuditPage, VerifyLine } from '../contract.ts'
import { verifyDatabase, verifyFile } from './verify-log.ts'

const plan = (number: number) =>
  `ỦY BAN NHÂN DÂN XÃ ĐỒNG MẪU\nSố: ${number}/KH-UBND\nĐồng Mẫu, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nChăm lo cây xanh\n\nI. MỤC ĐÍCH\n1. Trồng cây.\n`

async function newDocument(client: ApiClient, number: number): Promise<string> {
  const { body } = await client.send<{ items: { id: string }[] }>('POST', '/api/documents', {
    name: `kh-${number}`,
    text: plan(number),
  })
  const id = body.items[0]?.id ?? ''
  await settledDocument(client, id)
  return id
}

const accept = [{ factId: 'sign', verdict: 'accepted' }]
const reject = [{ factId: 'sign', verdict: 'rejected' }]

function resultOf(text: string): VerifyLine {
  return JSON.parse(text.trim().split('\n').at(-1) ?? '') as VerifyLine
}

describe('the log', () => {
  let server: TestServer
  let client: ApiClient
  let document: string
  let folder: string
  const entries = async (query: string) => (await client.get<AuditPage>(`/api/audit/entries?${query}`)).body.items
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'danvan-audit-'))
    server = await testServer()
    client = await signedInClient(server)
    document = await newDocument(client, 11)
    await client.send('PUT', `/api/documents/${document}/reviews`, accept)
    await client.send('PUT', `/api/documents/${document}/reviews`, reject)
  })
  afterAll(async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('tells the life of one record with who, as whom, from where, before and after', async () => {
    const life = await entries(`subject=${document}`)
    expect(life.map(({ action }) => action)).toEqual(['document.review', 'document.review', 'document.receive'])
    expect(life[0]).toMatchObject({
      who: { name: 'Nguyễn Văn A' },
      as: { role: 'administrator', standInFor: null },
      address: '127.0.0.1',
      before: { sign: 'accepted' },
      after: { sign: 'rejected' },
    })
    expect(life[2]).toMatchObject({ before: null, after: { fileName: 'kh-11.txt' } })
  })

  it.each([
    ['action=document.receive', ['document.receive']],
    ['action=plan.create', []],
    ['from=2000-01-01&to=2000-01-02', []],
    ['subject=khong-co', []],
    ['person=01a02b03-0000-7000-8000-000000000000', []],
    ['unit=01a02b03-0000-7000-8000-000000000000', []],
  ])('is narrowed by %s', async (query, expected) => {
    expect((await entries(query)).map(({ action }) => action)).toEqual(expected)
  })

  it('goes on page by page without a gap', async () => {
    const numbers: number[] = []
    for (let after = ''; ; ) {
      const { body } = await client.get<AuditPage>(`/api/audit/entries?${after && `after=${after}`}`)
      numbers.push(...body.items.map(({ seq }) => seq))
      if (!body.next) break
      after = body.next
    }
    expect(numbers.length).toBe(new Set(numbers).size)
    expect(Math.max(...numbers)).toBe(numbers.length)
  })

  it.each(['jsonl', 'csv'])('leaves as .%s, which is verified by itself', async (format) => {
    const { body } = await client.get<string>(`/api/audit/export?format=${format}`)
    const file = join(folder, `log.${format}`)
    writeFileSync(file, body)
    const result = await verifyFile(file, { checkpoints: [] })
    expect(result).toMatchObject({ first: 1, bend: null })
    expect(result.head?.seq).toBe(result.checked)
    const [exported] = await entries('action=audit.export')
    expect(exported?.detail).toEqual({ fields: [`format=${format}`] })
  })

  it('is verified on demand, and against a head that was put down', async () => {
    const head = (await client.get<AuditHead>('/api/audit/head')).body
    const whole = await client.send<string>('POST', '/api/audit/verify', { expect: head })
    expect(resultOf(whole.body)).toMatchObject({ result: { bend: null } })
    const wrong = { ...head, hash: 'a'.repeat(64) }
    const other = await client.send<string>('POST', '/api/audit/verify', { expect: wrong })
    expect(resultOf(other.body)).toMatchObject({ result: { bend: { kind: 'rewritten', seq: head.seq } } })
    const later = await client.send<string>('POST', '/api/audit/verify', { expect: { ...head, seq: head.seq + 1000 } })
    expect(resultOf(later.body)).toMatchObject({ result: { bend: { kind: 'cut' } } })
  })
})

describe('two hundred commands at once', () => {
  it('leave an unbroken chain, each of them in it once', async () => {
    const server = await testServer()
    const client = await signedInClient(server)
    const documents = await Promise.all([21, 22, 23, 24].map((number) => newDocument(client, number)))
    const before = (await client.get<AuditHead>('/api/audit/head')).body.seq
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        client.send('PUT', `/api/documents/${documents[index % 4]}/reviews`, index % 3 ? accept : reject),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    const result = await verifyDatabase(server.storage.database, { checkpoints: [] })
    expect(result.bend).toBeNull()
    expect(result.head?.seq).toBe(before + 200)
    await server.close()
  })
})

describe('a refused command', () => {
  let server: TestServer
  let client: ApiClient
  let document: string
  beforeAll(async () => {
    server = await testServer()
    client = await signedInClient(server)
    document = await newDocument(client, 31)
  })
  afterAll(() => server.close())

  const counted = async () => {
    const { database } = server.storage
    const [audit, reviews] = await Promise.all([
      database.selectFrom('audit_entry').select('action').orderBy('at').orderBy('id').execute(),
      database.selectFrom('fact_review').select('fact_id').execute(),
    ])
    return { actions: audit.map(({ action }) => action), reviews: reviews.length }
  }

  it.each([
    [
      'for what was sent',
      () => [`/api/documents/${document}/reviews`, [{ factId: 'khong-co', verdict: 'accepted' }]],
      422,
    ],
    ['for a state', () => [`/api/documents/${document}/reading`, undefined, 'POST'], 409],
    [
      'for a record that is not there',
      () => ['/api/documents/01a02b03-0000-7000-8000-000000000000/reviews', accept],
      404,
    ],
  ] as const)('%s leaves only its refusal', async (_, request, status) => {
    const before = await counted()
    const [path, body, method = 'PUT'] = request() as [string, unknown, string?]
    expect((await client.send(method, path, body)).status).toBe(status)
    const after = await counted()
    expect(after).toEqual({ actions: [...before.actions, 'refusal'], reviews: before.reviews })
  })

  it('is told with its route and record, never with what was sent', async () => {
    await client.send('PUT', `/api/documents/${document}/reviews`, [{ factId: 'bi-mat', verdict: 'accepted' }])
    const { body } = await client.get<AuditPage>(`/api/audit/entries?subject=${document}&action=refusal`)
    expect(body.items[0]).toMatchObject({
      who: { name: 'Nguyễn Văn A' },
      subject: { kind: 'document', id: document },
      detail: { code: 'unknown-fact', route: 'PUT /api/documents/{id}/reviews' },
    })
    expect(JSON.stringify(body.items[0])).not.toContain('bi-mat')
  })

  it('costs the log no more than some entries in a flood, and its size is told', async () => {
    const flooded = await testServer()
    const stranger = new ApiClient(flooded.url)
    for (let index = 0; index < 60; index += 1) await stranger.send('POST', '/api/setup', { token: 'x' })
    await flooded.server.close()
    const rows = await flooded.storage.database.selectFrom('audit_entry').select(['action', 'content']).execute()
    expect(rows.filter(({ action }) => action === 'refusal').length).toBe(20)
    const [more] = rows.filter(({ action }) => action === 'refusal.more')
    expect(JSON.parse(more?.content ?? '{}')).toMatchObject({
      origin: { address: '127.0.0.1' },
      detail: { count: 40, codes: { invalid: 40 } },
    })
    await flooded.storage.close()
  })
})
