import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiClient, signedInClient } from '../../../../tests/support/api-client.ts'
import { testDatabase } from '../../../../tests/support/database.ts'
import { type TestServer, testServer } from '../../../../tests/support/server.ts'
import { settledDocument } from '../../../../tests/support/settled.ts'
import { theProgram } from '../../../platform/audit/audit.ts'
import type { DocumentSummary, ProblemAnswer, ReceivedDocuments } from '../contract.ts'
import { receiveDocuments } from './receive-documents.ts'

const text = 'KẾ HOẠCH\nTrồng tre quanh thôn năm 2026\n1. Mỗi hộ trồng hai khóm tre.'

describe('reading a document again', () => {
  let server: TestServer
  let client: ApiClient
  let givenUp: string

  /** A sound file that took the program down until it was given up: the next version may well read it. */
  beforeAll(async () => {
    const storage = await testDatabase()
    const file = { name: 'tre.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(text) }
    const [received] = await receiveDocuments(
      storage.database,
      { ...theProgram, as: null, unit: null },
      [file],
      new Date(),
    )
    givenUp = received?.id ?? ''
    await storage.database.updateTable('document').set({ reading_attempts: 100 }).execute()
    server = await testServer({ storage })
    client = await signedInClient(server)
    await settledDocument(client, givenUp)
  })
  afterAll(() => server.close())

  const again = <Body = DocumentSummary>(id: string) => client.send<Body>('POST', `/api/documents/${id}/reading`)
  const actionsOn = async (id: string): Promise<string[]> => {
    const entries = server.storage.database.selectFrom('audit_entry').select('action').where('subject_id', '=', id)
    return (await entries.orderBy('id').execute()).map(({ action }) => action)
  }
  const receive = async (name: string, bytes: Uint8Array | string): Promise<string> => {
    const { body } = await client.upload<ReceivedDocuments>('/api/documents', { [name]: bytes })
    const id = body.items[0]?.id ?? ''
    await settledDocument(client, id)
    return id
  }

  it('brings what was given up and can be read now, and keeps on record who asked', async () => {
    const before = await settledDocument(client, givenUp)
    expect(before).toMatchObject({ document: { state: 'unreadable' }, abilities: { readAgain: { allowed: true } } })
    expect(await again(givenUp)).toMatchObject({ status: 200, body: { id: givenUp, state: 'queued', problem: null } })
    const after = await settledDocument(client, givenUp)
    expect(after.document).toMatchObject({ state: 'read', problem: null })
    expect(after.document.facts).toBeGreaterThan(0)
    expect(await actionsOn(givenUp)).toEqual(['document.receive', 'document.read-again'])
  })

  it('says the same of a file that still cannot be read', async () => {
    const id = await receive('x.exe', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3]))
    const { document } = await settledDocument(client, id)
    expect((await again(id)).status).toBe(200)
    expect((await settledDocument(client, id)).document).toMatchObject({
      state: 'unreadable',
      problem: document.problem,
    })
  })

  it('never reads over what was read, and leaves only the refusal of being asked to', async () => {
    const id = await receive('tot.txt', `${text}\n2. Mỗi thôn một vườn ươm.`)
    const before = await settledDocument(client, id)
    expect(before.abilities.readAgain).toMatchObject({ allowed: false, why: expect.stringMatching(/\.$/) })
    expect(await again<ProblemAnswer>(id)).toMatchObject({ status: 409, body: { code: 'already-read' } })
    expect(await settledDocument(client, id)).toEqual(before)
    expect(await actionsOn(id)).toEqual(['document.receive', 'refusal'])
  })

  it('knows no document that there is not', async () => {
    expect(await again<ProblemAnswer>('khong-co')).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })
})
