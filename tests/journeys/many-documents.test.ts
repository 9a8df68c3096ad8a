import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type {
  DocumentDetail,
  DocumentFacets,
  DocumentPage,
  ReceivedDocuments,
} from '../../src/features/documents/contract.ts'
import { settledDocument } from '../support/settled.ts'
import { signedInPages } from '../support/signed-in-page.ts'

const sample = new URL(
  '../../src/features/documents/samples/files/4-dan-van-chinh-quyen-so-khoa-hoc.docx',
  import.meta.url,
)
const shownAtFirst = 50

/** Documents of two kinds, issuers and years, more than one page of the list holds. */
const texts = Object.fromEntries(
  Array.from({ length: 54 }, (_, number): [string, string] => {
    const commune = number % 3 === 0 ? 'ĐỒNG MẪU' : 'SÔNG MẪU'
    const [type, code] = number % 5 === 0 ? ['THÔNG BÁO', 'TB'] : ['KẾ HOẠCH', 'KH']
    const year = number % 4 === 0 ? 2025 : 2026
    return [
      `${number + 1}.txt`,
      `ỦY BAN NHÂN DÂN XÃ ${commune}\nSố: ${number + 1}/${code}-UBND\nXã Mẫu, ngày 03 tháng 02 năm ${year}\n${type}\n` +
        `Nạo vét mương số ${number + 1}\n1. Mỗi thôn cử người nạo vét mương trước ngày 15/6/${year}.`,
    ]
  }),
)

describe('many documents', () => {
  const journey = signedInPages()
  const rows = () => journey().page.getByRole('table', { name: 'Văn bản' }).locator('tbody tr')
  let facets: DocumentFacets

  beforeAll(async () => {
    const { client } = journey()
    const files = { ...texts, 'hong.exe': new Uint8Array([0x4d, 0x5a, 0x90, 0, 3]) }
    const { body } = await client.upload<ReceivedDocuments>('/api/documents', files)
    for (const { id } of body.items) await settledDocument(client, id)
    facets = (await client.get<DocumentFacets>('/api/documents/facets')).body
  }, 120_000)

  it.each([
    ['type', 'Loại văn bản', () => facets.types],
    ['issuer', 'Cơ quan ban hành', () => facets.issuers],
    ['year', 'Năm ban hành', () => facets.years],
    ['state', 'Trạng thái', () => facets.states],
  ] as const)(
    'narrows by %s, and a reloaded address shows the same',
    async (name, label, values) => {
      const { page, server } = journey()
      const [rarest] = [...values()].sort((a, b) => a.count - b.count)
      const value = String(rarest?.value)
      expect(values().length).toBeGreaterThan(1)
      await page.goto(`${server.url}/van-ban`)
      await rows().first().waitFor()
      await page.getByRole('combobox', { name: label }).selectOption(value)
      await expect.poll(() => rows().count()).toBe(rarest?.count)
      expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ [name]: value })
      await page.reload()
      await expect.poll(() => rows().count()).toBe(rarest?.count)
      expect(await page.getByRole('combobox', { name: label }).inputValue()).toBe(value)
      await page.getByRole('button', { name: 'Bỏ lọc' }).click()
      await expect.poll(() => rows().count()).toBe(shownAtFirst)
      expect(new URL(page.url()).search).toBe('')
    },
    60_000,
  )

  it('narrows by words and several filters at once', async () => {
    const { page, server, client } = journey()
    const [type, year] = [facets.types[0]?.value ?? '', facets.years[0]?.value ?? 0]
    const query = new URLSearchParams({ q: 'nao vet', type, year: String(year) })
    const { body } = await client.get<DocumentPage>(`/api/documents?${query}`)
    expect(body.items.length).toBeGreaterThan(0)
    expect(body.items.length).toBeLessThan(shownAtFirst)
    await page.goto(`${server.url}/van-ban?q=nao+vet`)
    await page.getByRole('combobox', { name: 'Loại văn bản' }).selectOption(type)
    await page.getByRole('combobox', { name: 'Năm ban hành' }).selectOption(String(year))
    await expect.poll(() => rows().count()).toBe(body.items.length)
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual(Object.fromEntries(query))
  }, 60_000)

  it('shows the rest when asked, each document once', async () => {
    const { page, server } = journey()
    await page.goto(`${server.url}/van-ban`)
    await page.getByText(`Đang xem ${shownAtFirst} văn bản mới nhất`).waitFor()
    await page.getByRole('button', { name: 'Xem thêm' }).click()
    const all = Object.keys(texts).length + 1
    await page.getByText(`${all} văn bản`, { exact: true }).waitFor()
    const links = await rows()
      .locator('[data-row-link]')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href')))
    expect(new Set(links).size).toBe(all)
    expect(await page.getByRole('button', { name: 'Xem thêm' }).count()).toBe(0)
  }, 60_000)

  it('accepts what is left in an opened group, and nothing of a closed one', async () => {
    const { page, server, client } = journey()
    const { body } = await client.upload<ReceivedDocuments>('/api/documents', { 'Kế hoạch.docx': readFileSync(sample) })
    const { document } = await settledDocument(client, body.items[0]?.id ?? '')
    await page.goto(`${server.url}/van-ban/${document.id}`)
    const group = page.locator('section[data-group="tasks"]')
    const accept = group.getByRole('button', { name: /^Chấp nhận \d+ mục còn lại trong nhóm$/ })
    await group.waitFor()
    expect(await accept.count(), 'a closed group offers nothing').toBe(0)
    await group.getByRole('button', { name: 'Nhiệm vụ' }).click()
    const tasks = group.locator('li[data-fact]')
    await tasks.first().click()
    await page.keyboard.press('x')
    await group.locator('li[data-verdict="rejected"]').waitFor()
    await accept.click()
    await accept.waitFor({ state: 'detached' })
    const count = await tasks.count()
    expect(count).toBeGreaterThan(5)
    const held = async () => {
      const { reviews } = (await client.get<DocumentDetail>(`/api/documents/${document.id}`)).body
      return reviews.map(({ factId, verdict }) => `${factId.split('/')[0]} ${verdict}`).sort()
    }
    await expect.poll(held).toEqual([...Array.from({ length: count - 1 }, () => 'tasks accepted'), 'tasks rejected'])
  }, 60_000)

  it('gives the original back byte for byte, under its name, with the hash that the page shows', async () => {
    const { page, server, client } = journey()
    const bytes = readFileSync(sample)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const { body } = await client.upload<ReceivedDocuments>('/api/documents', { 'Kế hoạch.docx': bytes })
    await settledDocument(client, body.items[0]?.id ?? '')
    await page.goto(`${server.url}/van-ban/${body.items[0]?.id}`)
    await page.getByText(`SHA-256: ${sha256}`).waitFor()
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Tải bản gốc' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('Kế hoạch.docx')
    expect(
      createHash('sha256')
        .update(readFileSync(await download.path()))
        .digest('hex'),
    ).toBe(sha256)
  }, 60_000)
})
