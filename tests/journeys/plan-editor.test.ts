import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { EditedContent } from '../../src/features/plans/editing-contract.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { launchBrowser } from '../support/browser.ts'
import { carrySession } from '../support/carry-session.ts'
import { openPlanOffice, type PlanOffice } from '../support/plan-office.ts'

const row = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** The outline as it stands on the page: labels and words. */
const outline = (page: Page) =>
  page.locator('[data-row-id][data-kind]').evaluateAll((rows) =>
    rows.map((each) => {
      const text = each.querySelector('textarea')?.value ?? ''
      const label =
        each.getAttribute('data-kind') === 'section' ? each.querySelector('span:nth-child(2)')?.textContent : ' '
      return `${label} ${text}`
    }),
  )

/** Puts a table or paragraphs on the clipboard and pastes them where the cursor is. */
const paste = (page: Page, data: Readonly<Record<string, string>>) =>
  page.evaluate((types) => {
    const transfer = new DataTransfer()
    for (const [type, text] of Object.entries(types)) transfer.setData(type, text)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    )
  }, data)

const wordHtml = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style></head><body>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>Trồng cây<o:p></o:p></p>
<p class=MsoNormal>-&nbsp;Ươm tre ở   vườn Nà Lai<o:p></o:p></p><p class=MsoNormal>- Trồng hai bên bờ</p>
<p class=MsoNormal>2. Dọn rác ở chợ</p></body></html>`

describe('the editor of plans', () => {
  let office: PlanOffice<'province' | 'home' | 'justice', 'writer' | 'other'>
  let browser: Browser
  let context: BrowserContext
  let page: Page
  const complaints: string[] = []

  beforeAll(async () => {
    office = await openPlanOffice(
      {
        province: { name: 'Ủy ban nhân dân tỉnh Sông Trắng', sign: 'UBND' },
        home: { name: 'Sở Nội vụ tỉnh Sông Trắng', sign: 'SNV', below: 'province' },
        justice: { name: 'Sở Tư pháp tỉnh Sông Trắng', sign: 'STP', below: 'province' },
      },
      { writer: ['specialist', 'province'], other: ['specialist', 'province'] },
      { web: true, clock: () => new Date('2026-02-03T03:00:00Z') },
    )
    const { home, justice } = office.units
    const { database } = office.server.storage
    const departments = database.updateTable('unit_version').set({ kind: 'department' })
    await departments.where('unit_id', 'in', [home, justice]).execute()
    browser = await launchBrowser()
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await office?.server.close()
  })

  const open = async (who: keyof typeof office.people) => {
    const opened = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1366, height: 768 } })
    await carrySession(opened, office.server.url, office.people[who])
    return opened
  }
  beforeEach(async () => {
    complaints.length = 0
    context = await open('writer')
    page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
  })
  afterEach(() => context.close())

  /** A new plan, open in the editor with its headings. */
  const begin = async (title: string) => {
    await page.goto(`${office.server.url}/ke-hoach/moi`)
    await page.getByLabel('Tên kế hoạch').fill(title)
    await press(page, 'Enter')
    await page.getByRole('button', { name: 'Bắt đầu soạn' }).click()
    await row(page, 'Đề mục II').waitFor()
    return new URL(page.url()).pathname.split('/')[2] ?? ''
  }
  const kept = async (planId: string) =>
    (await office.people.writer.get<EditedContent>(`/api/plans/${planId}/content`)).body
  const saved = () => page.getByText(/^Đã lưu lúc /).waitFor()

  it('writes a plan from nothing by keyboard alone, takes steps back, and has it after a reload', async () => {
    const planId = await begin('Kế hoạch trồng cây ven suối năm 2026')
    await expectAccessible(page, 'an empty plan in the editor')
    await row(page, 'Đề mục II').focus()
    await press(page, 'End', 'Enter')
    await page.keyboard.type('Trồng tre')
    await press(page, 'Enter')
    await page.keyboard.type('Dọn rác')
    await press(page, 'Alt+ArrowUp')
    await expect.poll(() => outline(page)).toContain('  Dọn rác')
    expect((await outline(page)).slice(3, 6)).toEqual(['II Nội dung', '  Dọn rác', '  Trồng tre'])
    await press(page, 'Shift+Tab')
    await row(page, 'Đề mục 1').first().waitFor()
    expect((await outline(page)).slice(3, 6)).toEqual(['II Nội dung', '1 Dọn rác', '  Trồng tre'])
    await press(page, 'Control+z', 'Control+z')
    await expect
      .poll(async () => (await outline(page)).slice(3, 6))
      .toEqual(['II Nội dung', '  Trồng tre', '  Dọn rác'])
    await press(page, 'Control+Shift+z')
    await expect.poll(async () => (await outline(page)).slice(3, 5)).toEqual(['II Nội dung', '  Dọn rác'])
    await press(page, 'Control+s')
    await saved()
    await page.reload()
    await row(page, 'Nhiệm vụ II/2').waitFor()
    expect((await kept(planId)).content.tasks.map(({ text }) => text)).toEqual(['Dọn rác', 'Trồng tre'])
    expect(complaints).toEqual([])
  }, 120_000)

  it('moves a task by the mouse, and takes that back as one step', async () => {
    await begin('Kế hoạch kéo bằng chuột')
    await row(page, 'Đề mục II').focus()
    await press(page, 'End', 'Enter')
    for (const words of ['Trồng tre', 'Dọn rác', 'Làm đường']) {
      await page.keyboard.type(words)
      if (words !== 'Làm đường') await press(page, 'Enter')
    }
    const tasks = page.locator('[data-row-id][data-kind="task"]')
    await tasks.nth(2).locator('[data-handle]').hover()
    await page.mouse.down()
    // Over the upper edge of the first: it falls before it.
    await tasks.nth(0).hover({ position: { x: 200, y: 4 } })
    await page.mouse.up()
    await expect
      .poll(async () => (await outline(page)).slice(4, 7))
      .toEqual(['  Làm đường', '  Trồng tre', '  Dọn rác'])
    await press(page, 'Control+z')
    await expect
      .poll(async () => (await outline(page)).slice(4, 7))
      .toEqual(['  Trồng tre', '  Dọn rác', '  Làm đường'])
    expect(complaints).toEqual([])
  }, 120_000)

  it('shows in one tab what the same person writes in another, and loses nothing of either', async () => {
    const planId = await begin('Kế hoạch mở hai thẻ')
    await row(page, 'Đề mục II').focus()
    await press(page, 'End', 'Enter')
    await page.keyboard.type('Trồng tre')
    await press(page, 'Control+s')
    await saved()
    const other = await context.newPage()
    await other.goto(page.url())
    await row(other, 'Nhiệm vụ II/1').fill('Trồng tre ở thẻ hai')
    await press(other, 'Control+s')
    await expect.poll(() => row(page, 'Nhiệm vụ II/1').inputValue()).toBe('Trồng tre ở thẻ hai')
    await row(page, 'Đề mục III').fill('Thời gian ở thẻ một')
    await press(page, 'Control+s')
    await expect.poll(() => row(other, 'Đề mục III').inputValue()).toBe('Thời gian ở thẻ một')
    const { content } = await kept(planId)
    expect(content.tasks.map(({ text }) => text)).toEqual(['Trồng tre ở thẻ hai'])
    expect(content.sections.map(({ title }) => title)).toContain('Thời gian ở thẻ một')
    expect(complaints).toEqual([])
  }, 120_000)

  it('takes paragraphs from Word and a table from Excel, shown before it is taken', async () => {
    const planId = await begin('Kế hoạch dán từ nơi khác')
    await row(page, 'Đề mục II').focus()
    await paste(page, { 'text/html': wordHtml, 'text/plain': 'không dùng đến' })
    await expect
      .poll(async () => (await outline(page)).slice(3, 9))
      .toEqual([
        'II Nội dung',
        '1 Trồng cây',
        '  Ươm tre ở vườn Nà Lai',
        '  Trồng hai bên bờ',
        '2 Dọn rác ở chợ',
        '  Dọn rác ở chợ',
      ])
    const table = [
      ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Phối hợp', 'Thời hạn'],
      ['1', 'Tuyên truyền ở bản', 'Sở Nội vụ', 'Các sở, ban, ngành', 'trước ngày 05/11/2026'],
      ['2', 'Họp dân', 'Sở Tư pháp', '', 'hằng quý'],
    ]
    await paste(page, { 'text/plain': table.map((cells) => cells.join('\t')).join('\n') })
    const dialog = page.getByRole('dialog', { name: 'Dán bảng thành nhiệm vụ' })
    await dialog.getByText('ngày cuối cùng: 04/11/2026').waitFor()
    await expectAccessible(page, 'a table before it is taken')
    await dialog.getByRole('button', { name: 'Lấy 2 mục' }).click()
    await page.getByText('“Sở Nội vụ” (chưa chọn đơn vị)').first().waitFor()
    await page.getByRole('button', { name: 'Xem và nhận tất cả đề xuất chắc chắn' }).click()
    const offered = page.getByRole('dialog', { name: 'Nhận các đề xuất chắc chắn' })
    await offered.getByRole('cell', { name: 'Sở Tư pháp tỉnh Sông Trắng' }).waitFor()
    await expectAccessible(page, 'proposals before they are taken')
    await offered.getByRole('button', { name: 'Nhận cho 3 chỗ' }).click()
    await press(page, 'Control+s')
    await saved()
    const tasks = (await kept(planId)).content.tasks.slice(-2)
    expect(tasks).toMatchObject([
      {
        lead: [{ kind: 'unit', unitId: office.units.home }],
        support: [{ kind: 'rule' }],
        deadlines: [{ normalized: '<2026-11-05' }],
      },
      {
        lead: [{ kind: 'unit', unitId: office.units.justice }],
        deadlines: [{ normalized: 'FREQ=MONTHLY;INTERVAL=3' }],
      },
    ])
    expect(complaints).toEqual([])
  }, 120_000)

  it('says who does it and by when, in the details beside the row', async () => {
    const planId = await begin('Kế hoạch có đơn vị và thời hạn')
    await row(page, 'Đề mục II').focus()
    await press(page, 'End', 'Enter')
    await page.keyboard.type('Trồng tre')
    await press(page, 'Alt+Enter')
    const lead = page.getByRole('combobox', { name: 'Chủ trì' })
    await lead.fill('so tu phap')
    await page.getByRole('option', { name: /Sở Tư pháp/ }).waitFor()
    await press(page, 'ArrowDown', 'Enter')
    await page.getByRole('button', { name: 'Bỏ Sở Tư pháp tỉnh Sông Trắng' }).waitFor()
    await page.getByRole('button', { name: 'Thêm thời hạn' }).click()
    await page.getByRole('textbox', { name: 'Thời hạn' }).fill('trước ngày 05/11')
    await page.getByText('Hiểu là: trước ngày 05/11/2026; ngày cuối cùng: 04/11/2026.').waitFor()
    await page.getByRole('button', { name: 'Theo loại đơn vị' }).last().click()
    const kinds = page.getByRole('dialog', { name: 'Phối hợp: theo loại đơn vị' })
    await kinds.getByRole('checkbox', { name: 'Sở, ban, ngành' }).check()
    await kinds.getByText(/^Gồm 2 đơn vị hôm nay/).waitFor()
    await expectAccessible(page, 'kinds of bodies')
    await kinds.getByRole('button', { name: 'Chọn', exact: true }).click()
    await page.getByText('gồm 2 đơn vị hôm nay').waitFor()
    await page.getByRole('button', { name: 'Thêm chế độ báo cáo' }).click()
    await page.keyboard.type('Kết quả quý')
    await page.getByRole('textbox', { name: 'Thời hạn báo cáo' }).fill('ngày 10 tháng cuối quý')
    await expectAccessible(page, 'the details of a duty')
    await press(page, 'Control+s')
    await saved()
    const { tasks, duties } = (await kept(planId)).content
    expect(tasks).toMatchObject([
      { lead: [{ unitId: office.units.justice }], deadlines: [{ normalized: '<2026-11-05' }] },
    ])
    expect(duties).toMatchObject([{ what: 'Kết quả quý' }])
    await page.getByRole('link', { name: 'Xong' }).click()
    await page.getByText('Chủ trì').waitFor()
    await page.getByText('Sở Tư pháp tỉnh Sông Trắng', { exact: true }).waitFor()
    await page.getByText(/^Sở, ban, ngành/).waitFor()
    expect(complaints).toEqual([])
  }, 120_000)

  it('loses nothing when the line is lost and the page is loaded again', async () => {
    const planId = await begin('Kế hoạch mất mạng')
    await row(page, 'Đề mục II').focus()
    await press(page, 'End', 'Enter')
    // Within the page itself: what a page sends while it is left goes past whoever stands between.
    await page.evaluate(() => {
      const real = window.fetch
      window.fetch = (path, init) => (init?.method === 'PUT' ? Promise.reject(new TypeError('lost')) : real(path, init))
    })
    await page.keyboard.type('Viết khi mất mạng')
    await page.getByText('Chưa lưu được; đang giữ trong trình duyệt này').waitFor()
    await page.reload()
    await page.getByText('Đã khôi phục phần chưa kịp lưu').waitFor()
    await saved()
    expect((await kept(planId)).content.tasks.map(({ text }) => text)).toEqual(['Viết khi mất mạng'])
  }, 120_000)

  it('puts together what two people wrote, and asks where both changed the same', async () => {
    const planId = await begin('Kế hoạch hai người soạn')
    await row(page, 'Đề mục II').focus()
    await press(page, 'End', 'Enter')
    await page.keyboard.type('Việc chung')
    await press(page, 'Control+s')
    await saved()
    const others = await open('other')
    const other = await others.newPage()
    await other.goto(`${office.server.url}/ke-hoach/${planId}/soan`)
    await row(other, 'Nhiệm vụ II/1').fill('Việc chung, người kia sửa')
    await row(other, 'Đề mục III').fill('Thời gian và kinh phí')
    await press(other, 'Control+s')
    await expect
      .poll(async () => (await kept(planId)).content.sections.map(({ title }) => title))
      .toContain('Thời gian và kinh phí')
    await row(page, 'Nhiệm vụ II/1').fill('Việc chung, ta sửa')
    await press(page, 'Control+s')
    const dialog = page.getByRole('dialog', { name: 'Hai người cùng sửa một chỗ' })
    await dialog.getByText('Người other').waitFor()
    await expectAccessible(page, 'two people at one item')
    await dialog.getByRole('radio', { name: /^Bản đã lưu: Việc chung, người kia sửa/ }).check()
    await dialog.getByRole('button', { name: 'Ghép và lưu' }).click()
    await saved()
    expect(await row(page, 'Đề mục III').inputValue()).toBe('Thời gian và kinh phí')
    expect(await row(page, 'Nhiệm vụ II/1').inputValue()).toBe('Việc chung, người kia sửa')
    await others.close()
  }, 120_000)

  it('takes last year’s plan on, and makes one out of the plan above', async () => {
    const planId = await begin('Kế hoạch trồng tre năm 2026')
    await row(page, 'Đề mục II').focus()
    await press(page, 'End', 'Enter')
    await page.keyboard.type('Xong trước ngày 05/11/2026')
    await press(page, 'Control+s')
    await saved()
    await page.goto(`${office.server.url}/ke-hoach/moi?tu=nam-truoc&kh=${planId}`)
    await page.getByText('Từ năm 2026 sang năm 2027.').waitFor()
    await expectAccessible(page, 'last year’s plan')
    await page.getByRole('checkbox', { name: /Xong trước ngày 05\/11\/2026/ }).uncheck()
    await page.getByRole('button', { name: /^Lập kế hoạch năm 2027/ }).click()
    await page.getByRole('heading', { name: 'Kế hoạch trồng tre năm 2027' }).waitFor()
    expect(await row(page, 'Nhiệm vụ II/1').inputValue()).toBe('Xong trước ngày 05/11/2026')
    await page.goto(`${office.server.url}/ke-hoach/moi?tu=cap-tren`)
    await page.getByRole('searchbox', { name: 'Kế hoạch cấp trên' }).fill('trong tre nam 2026')
    await page.getByRole('button', { name: 'Chọn Kế hoạch trồng tre năm 2026' }).click()
    await page.getByRole('checkbox', { name: /Xong trước ngày/ }).check()
    await page.getByLabel('Tên kế hoạch của đơn vị').fill('Kế hoạch của Sở')
    await expectAccessible(page, 'a plan out of the plan above')
    await page.getByRole('button', { name: 'Lập kế hoạch từ 1 mục' }).click()
    await page.getByRole('heading', { name: 'Kế hoạch của Sở' }).waitFor()
    expect(complaints).toEqual([])
  }, 120_000)
})
