import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiClient, signedInClient } from '../../../../tests/support/api-client.ts'
import { type TestServer, testServer } from '../../../../tests/support/server.ts'
import { settledDocument } from '../../../../tests/support/settled.ts'
import type { PlanDetail, PlanPage } from '../../plans/contract.ts'
import type { DocumentDetail, MadePlan, ProblemAnswer, ReceivedDocuments, ReviewAnswer } from '../contract.ts'
import { factsOfReading } from '../model/facts-of-reading.ts'

const plan = `ỦY BAN NHÂN DÂN TỈNH MẪU
Số: 77/KH-UBND
Tỉnh Mẫu, ngày 06 tháng 02 năm 2026

KẾ HOẠCH
Chăm sóc hàng cây ven đường năm 2026

I. NỘI DUNG
1. Tổ chức trồng cây ở mỗi thôn, hoàn thành trước ngày 30/4/2026.
2. Tuyên truyền cho người dân cùng tưới cây.

II. TỔ CHỨC THỰC HIỆN
1. Các sở, ngành gửi báo cáo kết quả về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 15/11/2026.
`

describe('reviewing what was read', () => {
  let server: TestServer
  let client: ApiClient
  let number = 0
  beforeAll(async () => {
    server = await testServer()
    client = await signedInClient(server)
  })
  afterAll(() => server.close())

  async function freshDocument(): Promise<DocumentDetail> {
    number += 1
    const text = `${plan}\n(bản ${number})\n`
    const { body } = await client.send<ReceivedDocuments>('POST', '/api/documents', { name: `kh${number}`, text })
    return settledDocument(client, body.items[0]?.id ?? '')
  }

  function put<Body = ReviewAnswer>(id: string, reviews: unknown) {
    return client.send<Body>('PUT', `/api/documents/${id}/reviews`, reviews)
  }

  it('keeps a correction beside what the machine read, with who and when', async () => {
    const { document, reading } = await freshDocument()
    const value = { text: 'Chăm sóc cây xanh năm 2026' }
    const { status, body } = await put(document.id, [{ factId: 'title', verdict: 'corrected', value }])
    expect(status).toBe(200)
    expect(body.reviews).toEqual([
      { factId: 'title', verdict: 'corrected', value, by: 'Nguyễn Văn A', at: expect.stringMatching(/Z$/) },
    ])
    expect(body.document.reviewed).toBe(1)
    expect((await client.get<DocumentDetail>(`/api/documents/${document.id}`)).body.reading).toEqual(reading)
  })

  it('lets the latest verdict hold and keeps the earlier ones on record', async () => {
    const { document } = await freshDocument()
    await put(document.id, [{ factId: 'sign', verdict: 'accepted' }])
    const { body } = await put(document.id, [{ factId: 'sign', verdict: 'rejected' }])
    expect(body.reviews.map(({ factId, verdict }) => [factId, verdict])).toEqual([['sign', 'rejected']])
    const undone = await client.send<ReviewAnswer>('DELETE', `/api/documents/${document.id}/reviews/sign`)
    expect(undone.body).toMatchObject({ reviews: [], document: { reviewed: 0 } })
    const rows = await server.storage.database
      .selectFrom('fact_review')
      .select('verdict')
      .where('document_id', '=', document.id)
      .orderBy('version')
      .execute()
    expect(rows.map(({ verdict }) => verdict)).toEqual(['accepted', 'rejected', 'withdrawn'])
  })

  it('counts a document as reviewed when all that a plan is made of has a verdict, and not before', async () => {
    const { document, reading } = await freshDocument()
    const facts = factsOfReading(reading)
    const needed = facts.filter(({ group }) => !['references', 'recipients', 'signer'].includes(group))
    const verdicts = needed.map(({ id }) => ({ factId: id, verdict: 'accepted' }))
    expect((await put(document.id, verdicts.slice(1))).body.document.state).toBe('read')
    expect((await put(document.id, verdicts.slice(0, 1))).body.document.state).toBe('reviewed')
    const path = `/api/documents/${document.id}/reviews/${encodeURIComponent(needed.at(-1)?.id ?? '')}`
    expect((await client.send<ReviewAnswer>('DELETE', path)).body.document.state).toBe('read')
  })

  it('loses none of many verdicts that come at the same moment', async () => {
    const { document, reading } = await freshDocument()
    const facts = factsOfReading(reading)
    await Promise.all(facts.map(({ id }) => put(document.id, [{ factId: id, verdict: 'accepted' }])))
    const { body } = await client.get<DocumentDetail>(`/api/documents/${document.id}`)
    expect(body.reviews).toHaveLength(facts.length)
    expect(body.document.reviewed).toBe(facts.length)
  })

  it.each([
    ['an unknown fact', [{ factId: 'tasks/999', verdict: 'accepted' }], 'unknown-fact'],
    ['a field that the fact lacks', [{ factId: 'title', verdict: 'corrected', value: { name: 'x' } }], 'unknown-field'],
    ['a correction without one', [{ factId: 'title', verdict: 'corrected' }], 'no-correction'],
    ['a verdict that there is not', [{ factId: 'title', verdict: 'maybe' }], 'invalid'],
    ['an empty list', [], 'invalid'],
    ['no list', { factId: 'title', verdict: 'accepted' }, 'invalid'],
  ])('refuses %s, and the right verdict beside it too', async (_, reviews, code) => {
    const { document } = await freshDocument()
    const mixed =
      Array.isArray(reviews) && reviews.length > 0 ? [{ factId: 'sign', verdict: 'accepted' }, ...reviews] : reviews
    const answer = await put<ProblemAnswer>(document.id, mixed)
    expect(answer).toMatchObject({ status: 422, body: { code } })
    expect(answer.body.message).toMatch(/\.$/)
    const after = await client.get<DocumentDetail>(`/api/documents/${document.id}`)
    expect(after.body.reviews).toEqual([])
    const audit = await server.storage.database
      .selectFrom('audit_entry')
      .select('action')
      .where('subject_id', '=', document.id)
      .orderBy('at')
      .orderBy('id')
      .execute()
    expect(audit).toEqual([{ action: 'document.receive' }, { action: 'refusal' }])
  })

  it('makes one plan of what was accepted, however often it is asked', async () => {
    const { document, reading } = await freshDocument()
    const path = `/api/documents/${document.id}/plan`
    expect((await client.send<ProblemAnswer>('POST', path)).body.code).toBe('nothing-accepted')
    const duty = reading.deadlines.findIndex((deadline: { to: string | null }) => deadline.to !== null)
    expect(duty).toBeGreaterThanOrEqual(0)
    await put(document.id, [
      { factId: `deadlines/${duty}`, verdict: 'corrected', value: { from: 'Các sở' } },
      { factId: 'title', verdict: 'accepted' },
      { factId: 'sign', verdict: 'rejected' },
    ])
    const answers = await Promise.all([1, 2, 3].map(() => client.send<MadePlan>('POST', path)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201])
    const ids = new Set(answers.map(({ body }) => body.planId))
    expect(ids.size).toBe(1)
    const { body } = await client.get<PlanDetail>(`/api/plans/${[...ids][0]}`)
    expect(body.plan).toMatchObject({ sign: null, title: reading.title.text, tasks: 0, duties: 1 })
    expect(body.content.duties[0]).toMatchObject({
      factId: `deadlines/${duty}`,
      fromText: 'Các sở',
      toText: reading.deadlines[duty].to,
    })
    const list = await client.get<PlanPage>('/api/plans')
    expect(list.body.items.map(({ id }) => id)).toEqual([...ids])
  })

  it('closes the review once the plan is made, and says so', async () => {
    const { document, reading } = await freshDocument()
    await put(
      document.id,
      reading.deadlines.map((_: unknown, index: number) => ({ factId: `deadlines/${index}`, verdict: 'accepted' })),
    )
    await client.send('POST', `/api/documents/${document.id}/plan`)
    const { body } = await client.get<DocumentDetail>(`/api/documents/${document.id}`)
    expect(body.document.state).toBe('planned')
    expect(body.abilities.review).toMatchObject({
      allowed: false,
      why: expect.stringContaining('Kế hoạch đã được lập'),
    })
    const late = await put<ProblemAnswer>(document.id, [{ factId: 'title', verdict: 'accepted' }])
    expect(late).toMatchObject({ status: 409, body: { code: 'plan-made' } })
  })

  it('cannot be done without a session, nor before the file is read', async () => {
    const { document } = await freshDocument()
    const path = `${server.url}/api/documents/${document.id}`
    for (const [method, part] of [
      ['PUT', '/reviews'],
      ['DELETE', '/reviews/sign'],
      ['POST', '/plan'],
    ] as const) {
      const body =
        method === 'PUT'
          ? { body: '[{"factId":"sign","verdict":"accepted"}]', headers: { 'content-type': 'application/json' } }
          : {}
      expect((await fetch(path + part, { method, ...body })).status).toBe(401)
    }
    const { body } = await client.upload<ReceivedDocuments>('/api/documents', {
      'x.exe': new Uint8Array([0x4d, 0x5a, 0x90, 0, 3]),
    })
    const { document: bad } = await settledDocument(client, body.items[0]?.id ?? '')
    expect((await put<ProblemAnswer>(bad.id, [{ factId: 'sign', verdict: 'accepted' }])).body.code).toBe('not-read-yet')
  })
})

describe('what was recorded', () => {
  it('can be neither changed nor taken away, by whatever command', async () => {
    const server = await testServer()
    const client = await signedInClient(server)
    const { body } = await client.send<ReceivedDocuments>('POST', '/api/documents', { name: 'kh', text: plan })
    const { document } = await settledDocument(client, body.items[0]?.id ?? '')
    await client.send('PUT', `/api/documents/${document.id}/reviews`, [{ factId: 'sign', verdict: 'accepted' }])
    const { database } = server.storage
    await expect(database.deleteFrom('audit_entry').execute()).rejects.toThrow('permission denied')
    await expect(database.updateTable('fact_review').set({ by_name: 'x' }).execute()).rejects.toThrow('only ever added')
    await expect(database.deleteFrom('document_reading').execute()).rejects.toThrow('only ever added')
    await expect(database.updateTable('stored_file_piece').set({ position: 9 }).execute()).rejects.toThrow('only ever')
    await server.close()
  })
})
