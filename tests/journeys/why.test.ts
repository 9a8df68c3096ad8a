import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { ReceivedDocuments } from '../../src/features/documents/contract.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { settledDocument } from '../support/settled.ts'
import { signedInPages } from '../support/signed-in-page.ts'

const sample = new URL(
  '../../src/features/documents/samples/files/4-dan-van-chinh-quyen-so-khoa-hoc.docx',
  import.meta.url,
)

describe('asking why one sees a record', () => {
  const at = signedInPages()

  it('answers on the document and on its plan, by keyboard too', async () => {
    const { client, page, server } = at()
    const file = { 'ke-hoach.docx': new Uint8Array(await readFile(sample)) }
    const { body } = await client.upload<ReceivedDocuments>('/api/documents', file)
    const id = body.items[0]?.id ?? ''
    const { reading } = await settledDocument(client, id)
    await page.goto(`${server.url}/van-ban/${id}`)
    await page.getByRole('button', { name: 'Vì sao tôi thấy?' }).press('Enter')
    const panel = page.getByRole('dialog', { name: 'Vì sao bạn thấy văn bản này?' })
    await panel.getByText('Với vai trò quản trị viên, bạn được xem văn bản').waitFor()
    expect(await panel.textContent()).toContain('toàn hệ thống')
    expect(await panel.textContent()).toContain('Lập kế hoạch: được')
    await expectAccessible(page, 'why of a document')
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })

    const verdicts = reading.deadlines.map((_: unknown, index: number) => ({
      factId: `deadlines/${index}`,
      verdict: 'accepted',
    }))
    await client.send('PUT', `/api/documents/${id}/reviews`, verdicts)
    const made = await client.send<{ planId: string }>('POST', `/api/documents/${id}/plan`)
    await page.goto(`${server.url}/ke-hoach/${made.body.planId}`)
    await page.getByRole('button', { name: 'Vì sao tôi thấy?' }).click()
    await page.getByRole('dialog').getByText('bạn được xem kế hoạch').waitFor()
    await expectAccessible(page, 'why of a plan')
  })
})
