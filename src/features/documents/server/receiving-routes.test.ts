import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBytes } from '#documents/reading/read-bytes.ts'
import { ApiClient, signedInClient } from '../../../../tests/support/api-client.ts'
import { testDatabase } from '../../../../tests/support/database.ts'
import { type TestServer, testServer } from '../../../../tests/support/server.ts'
import { settledDocument } from '../../../../tests/support/settled.ts'
import { theProgram } from '../../../platform/audit/audit.ts'
import type { ProblemAnswer, ReceivedDocuments } from '../contract.ts'
import { readNextQueued } from './read-queued.ts'
import { receiveDocuments } from './receive-documents.ts'

const text = 'UBND TỈNH MẪU\nSố: 88/KH-UBND\n\nKẾ HOẠCH\nTrồng cây đầu xuân\n\n1. Mỗi xã trồng một nghìn cây.\n'

async function countRows(server: TestServer, table: 'document' | 'stored_file' | 'audit_entry'): Promise<number> {
  const { database } = server.storage
  const row = await database
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirst()
  return Number(row?.count)
}

describe('taking documents in', () => {
  let server: TestServer
  let client: ApiClient
  beforeAll(async () => {
    server = await testServer()
    client = await signedInClient(server)
  })
  afterAll(() => server.close())

  it('answers several files at once, in their order, and reads them', async () => {
    const files = { 'mot.txt': `${text}1`, 'hai.txt': `${text}2` }
    const { status, body } = await client.upload<ReceivedDocuments>('/api/documents', files)
    expect(status).toBe(201)
    expect(body.items.map(({ fileName, state, already }) => [fileName, state, already])).toEqual([
      ['mot.txt', 'queued', false],
      ['hai.txt', 'queued', false],
    ])
    for (const { id } of body.items) {
      const detail = await settledDocument(client, id)
      expect(detail.document).toMatchObject({ state: 'read', sign: '88/KH-UBND', mediaType: 'text/plain' })
      expect(detail.reading.text).toContain('Trồng cây đầu xuân')
    }
  })

  it('makes one document of the same bytes, whether sent again or twice at the same moment', async () => {
    const send = () => client.upload<ReceivedDocuments>('/api/documents', { 'doi.txt': `${text} hai lần` })
    const both = await Promise.all([send(), send()])
    expect(new Set(both.map(({ body }) => body.items[0]?.id)).size).toBe(1)
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201])
    const before = await countRows(server, 'audit_entry')
    const again = await send()
    expect(again).toMatchObject({ status: 200, body: { items: [{ already: true }] } })
    expect(await countRows(server, 'audit_entry')).toBe(before)
  })

  it('lets several people hand in the same files at once, each in an order of their own', async () => {
    for (let round = 0; round < 4; round += 1) {
      const files = Object.entries({ a: `${text} a${round}`, b: `${text} b${round}`, c: `${text} c${round}` })
      const orders = [files, files.toReversed(), files, files.toReversed()]
      const answers = await Promise.all(
        orders.map((order) => client.upload<ReceivedDocuments>('/api/documents', Object.fromEntries(order))),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201])
      expect(new Set(answers.flatMap(({ body }) => body.items.map(({ id }) => id))).size).toBe(3)
    }
  })

  it('keeps pasted text as a file of its own', async () => {
    const { status, body } = await client.send<ReceivedDocuments>('POST', '/api/documents', { name: 'Dán', text })
    expect(status).toBe(201)
    expect(body.items[0]?.fileName).toBe('Dán.txt')
    const id = body.items[0]?.id ?? ''
    const original = await client.get<string>(`/api/documents/${id}/original`)
    expect(original.body).toBe(text)
  })

  it('says of an unreadable file what is wrong with it, and goes on with the next', async () => {
    const files = { 'trinh-duyet.docx': new Uint8Array([0x4d, 0x5a, 0x90, 0, 3]), 'sau.txt': `${text} sau` }
    const { body } = await client.upload<ReceivedDocuments>('/api/documents', files)
    const [bad, good] = await Promise.all(body.items.map(({ id }) => settledDocument(client, id)))
    expect(bad?.document.state).toBe('unreadable')
    expect(bad?.document.problem).toMatch(/\.$/)
    expect(bad?.abilities.review?.allowed).toBe(false)
    expect(good?.document.state).toBe('read')
  })

  it.each([
    ['a form without files', () => client.upload<ProblemAnswer>('/api/documents', {}), 'no-file'],
    ['an empty paste', () => client.send<ProblemAnswer>('POST', '/api/documents', { name: 'a', text: '' }), 'invalid'],
    ['another body', () => client.send<ProblemAnswer>('POST', '/api/documents', ['x']), 'invalid'],
    ['no body', () => client.send<ProblemAnswer>('POST', '/api/documents'), 'no-file'],
  ])('refuses %s with a sentence and no trace', async (_, send, code) => {
    const before = await Promise.all([countRows(server, 'document'), countRows(server, 'stored_file')])
    const answer = await send()
    expect(answer).toMatchObject({ status: 422, body: { code } })
    expect(answer.body.message).toMatch(/\.$/)
    expect(await Promise.all([countRows(server, 'document'), countRows(server, 'stored_file')])).toEqual(before)
  })

  it('refuses what is larger than 64 MB', async () => {
    const answer = await client.upload<ProblemAnswer>('/api/documents', { 'lon.txt': new Uint8Array(65 * 1024 * 1024) })
    expect(answer).toMatchObject({ status: 413, body: { code: 'too-large' } })
  })

  it('takes nothing from whoever is not signed in, nor from a page of another site', async () => {
    const stranger = new ApiClient(server.url)
    expect((await stranger.upload<ProblemAnswer>('/api/documents', { 'a.txt': 'a' })).body.code).toBe('not-signed-in')
    expect((await stranger.send('POST', '/api/samples')).status).toBe(401)
    expect((await stranger.upload('/api/read', { 'a.txt': 'a' })).status).toBe(401)
    const headers = { cookie: client.cookie, origin: 'https://trang-khac.example' }
    const forged = await fetch(`${server.url}/api/samples`, { method: 'POST', headers })
    expect(forged.status).toBe(403)
  })

  it('loads the samples once', async () => {
    const first = await client.send<ReceivedDocuments>('POST', '/api/samples')
    expect(first.status).toBe(201)
    expect(first.body.items.length).toBeGreaterThanOrEqual(5)
    const second = await client.send<ReceivedDocuments>('POST', '/api/samples')
    expect(second.status).toBe(200)
    expect(second.body.items.map(({ id }) => id)).toEqual(first.body.items.map(({ id }) => id))
  })

  it('reads a file without keeping it', async () => {
    const before = await countRows(server, 'document')
    const answer = await client.upload<{ format: string }>('/api/read', { 'thu.txt': text })
    expect(answer).toMatchObject({ status: 200, body: { format: 'danvan/reading@1' } })
    const bad = await client.upload<ProblemAnswer>('/api/read', { 'rong.docx': new Uint8Array(0) })
    expect(bad).toMatchObject({ status: 422, body: { code: 'unreadable-file' } })
    expect(await countRows(server, 'document')).toBe(before)
  })
})

describe('a program that died between taking in and reading', () => {
  it('reads what waits when it starts again', async () => {
    const storage = await testDatabase()
    const file = { name: 'cho.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(text) }
    const by = { ...theProgram, as: null, unit: null }
    const [waiting] = await receiveDocuments(storage.database, by, [file], new Date())
    const server = await testServer({ storage })
    const client = await signedInClient(server)
    expect((await settledDocument(client, waiting?.id ?? '')).document.state).toBe('read')
    await server.close()
  })

  it('takes no file for damaged that was being read when the program was told to stop', async () => {
    const storage = await testDatabase()
    const first = await testServer({ storage })
    const client = await signedInClient(first)
    const files = Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`${number}.txt`, `${text}${number}`]))
    const { body } = await client.upload<ReceivedDocuments>('/api/documents', files)
    await first.server.close()
    const second = await testServer({ storage })
    const again = new ApiClient(second.url)
    await again.send('POST', '/api/session', { username: 'quantri', password: 'mot-mat-khau-dai' })
    const details = await Promise.all(body.items.map(({ id }) => settledDocument(again, id)))
    expect(details.map(({ document }) => document.state)).toEqual(body.items.map(() => 'read'))
    await second.close()
  })

  it('gives a file up that took the program down again and again', async () => {
    const storage = await testDatabase()
    const file = { name: 'hong.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(text) }
    await receiveDocuments(storage.database, { ...theProgram, as: null, unit: null }, [file], new Date())
    await storage.database.updateTable('document').set({ reading_attempts: 100 }).execute()
    const server = await testServer({ storage })
    const client = await signedInClient(server)
    const { body } = await client.get<ReceivedDocuments>('/api/documents')
    const detail = await settledDocument(client, body.items[0]?.id ?? '')
    expect(detail.document).toMatchObject({ state: 'unreadable', problem: expect.stringMatching(/^Đã thử đọc/) })
    await server.close()
  })

  it('reads a file that was cut off several times, after all the others', async () => {
    const storage = await testDatabase()
    const files = ['cat-ngang.txt', 'moi.txt'].map((name) => {
      return { name, mediaType: 'text/plain', bytes: new TextEncoder().encode(`${text} ${name}`) }
    })
    await receiveDocuments(storage.database, { ...theProgram, as: null, unit: null }, files, new Date())
    const cutOff = storage.database.updateTable('document').where('file_name', '=', 'cat-ngang.txt')
    await cutOff.set({ reading_attempts: 8 }).execute()
    const order: string[] = []
    const readFile = (bytes: Uint8Array, name: string) => {
      order.push(name)
      return readBytes(bytes, name)
    }
    const parts = { database: storage.database, clock: () => new Date(), readFile }
    expect([await readNextQueued(parts), await readNextQueued(parts), await readNextQueued(parts)]).toEqual([
      true,
      true,
      false,
    ])
    expect(order).toEqual(['moi.txt', 'cat-ngang.txt'])
    await storage.close()
  })
})
