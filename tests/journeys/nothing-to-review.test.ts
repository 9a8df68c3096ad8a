import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { DocumentPage, ReceivedDocuments } from '../../src/features/documents/contract.ts'
import { receiveDocuments } from '../../src/features/documents/server/receive-documents.ts'
import { theProgram } from '../../src/platform/audit/audit.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { settledDocument } from '../support/settled.ts'
import { signedInPages } from '../support/signed-in-page.ts'

const text = 'KẾ HOẠCH\nTrồng tre quanh thôn năm 2026\n1. Mỗi hộ trồng hai khóm tre trước ngày 30/6/2026.'

/** Pages where the usual content is missing: they too say what is the matter and what to do. */
describe('a page without its usual content', () => {
  const journey = signedInPages(async ({ database }) => {
    const file = { name: 'tre.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(text) }
    await receiveDocuments(database, { ...theProgram, as: null, unit: null }, [file], new Date())
    // As if it had taken the program down again and again: it is given up, though it can be read now.
    await database.updateTable('document').set({ reading_attempts: 1000 }).execute()
  })

  it('offers to read an unreadable document again, and opens it when that went well', async () => {
    const { client, page, server } = journey()
    const { body } = await client.get<DocumentPage>('/api/documents')
    const id = body.items[0]?.id ?? ''
    expect((await settledDocument(client, id)).document.state).toBe('unreadable')
    await page.goto(`${server.url}/van-ban/${id}`)
    await page.getByRole('alert').getByText('Đã thử đọc nhiều lần').waitFor()
    await expectAccessible(page, 'unreadable document')
    await page.getByRole('button', { name: 'Đọc lại' }).click()
    await page.getByRole('button', { name: 'Lập kế hoạch' }).waitFor()
  }, 60_000)

  it('opens a queued document by itself as soon as it is read', async () => {
    const { client, page, server } = journey()
    const reading = Promise.withResolvers<void>()
    const held = Promise.withResolvers<void>()
    // While this lock is held the reader can read, but not write down what it found.
    const hold = server.storage.database.transaction().execute(async (transaction) => {
      await sql`lock table document_reading in exclusive mode`.execute(transaction)
      held.resolve()
      await reading.promise
    })
    await held.promise
    const { body } = await client.send<ReceivedDocuments>('POST', '/api/documents', {
      name: 'hai',
      text: `${text}\n2. x`,
    })
    try {
      await page.goto(`${server.url}/van-ban/${body.items[0]?.id}`)
      await page.getByText('Trang này tự mở kết quả khi đọc xong').waitFor()
      await expectAccessible(page, 'queued document')
    } finally {
      // Whatever was found wrong, the server must be able to end.
      reading.resolve()
    }
    await hold
    await page.getByRole('button', { name: 'Lập kế hoạch' }).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Phím tắt khi xem xét' }).waitFor()
    await expectAccessible(page, 'keys')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }, 60_000)

  it('says what is the matter when the server does not answer, and goes on when it does', async () => {
    const { page, server } = journey()
    await page.route('**/api/session', (route) => route.abort('connectionfailed'))
    await page.goto(`${server.url}/van-ban`)
    await page.getByRole('heading', { name: 'Chưa mở được trang' }).waitFor({ timeout: 30_000 })
    await expectAccessible(page, 'broken page')
    await page.unroute('**/api/session')
    await page.getByRole('button', { name: 'Thử lại' }).click()
    await page.getByRole('table', { name: 'Văn bản' }).waitFor()
  }, 90_000)
})
