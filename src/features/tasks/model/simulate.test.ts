import { describe, expect, it } from 'vitest'
import { noDaysOff, occurrencesOf } from '#documents/deadlines/index.ts'
import { type Finding, type LaidItem, type SimulationSetting, simulate } from './simulate.ts'

const year = { from: '2021-01-01', to: '2021-12-31', issueDate: '2021-04-07' }
const setting: SimulationSetting = {
  issueDate: '2021-04-07',
  dueShift: 'none',
  daysOff: noDaysOff,
  planEnd: '2021-12-31',
}

function item(id: string, rule: string | null, more: Partial<LaidItem> & { parentDue?: string } = {}): LaidItem {
  const { parentDue = null, ...rest } = more
  const days = occurrencesOf(rule, year).map((each) => ({ ...each, parentDue }))
  const base = { kind: 'report', text: `Mục ${id}`, from: [], to: [], toWords: null, isContinuous: false } as const
  return { id, ...base, days, ...rest }
}

const told = (findings: readonly Finding[], code: Finding['code']) =>
  findings.filter((finding) => finding.code === code).map(({ items, day }) => `${items.join('+')} ${day}`)

describe('a year of a department’s report duties', () => {
  const to = { to: ['snv'], toWords: 'Sở Nội vụ' }
  const findings = simulate(
    [
      item('quarter', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=10', to),
      item('half', 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10', to),
      item('year', 'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25', to),
    ],
    setting,
  )

  it('names the second quarter and the half year on one day', () => {
    expect(told(findings, 'reports-same-day')).toEqual(['quarter+half 2021-06-10'])
    expect(findings.find(({ code }) => code === 'reports-same-day')?.message).toBe(
      'Báo cáo quý II/2021 và báo cáo 6 tháng đầu năm 2021 gửi Sở Nội vụ cùng đến hạn ngày 10/06/2021. Hãy thống nhất gộp làm một báo cáo hay gửi riêng.',
    )
  })

  it('names the fourth quarter after the annual report', () => {
    expect(told(findings, 'period-after-year')).toEqual(['quarter+year 2021-12-10'])
  })

  it('names the first quarter, past when the plan was issued', () => {
    expect(told(findings, 'past-at-issue')).toEqual(['quarter 2021-03-10'])
  })

  it('names every duty whose day comes before the legal cut-off', () => {
    expect(told(findings, 'before-cut-off')).toEqual(['quarter 2021-03-10', 'half 2021-06-10', 'year 2021-11-25'])
    expect(findings.find(({ code }) => code === 'before-cut-off')?.message).toContain('14/03/2021')
  })

  it('is silent where the days leave room', () => {
    const quiet = simulate(
      [
        item('quarter', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20', to),
        item('year', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24', to),
      ],
      { ...setting, issueDate: '2021-01-05' },
    )
    expect(quiet.filter(({ weight }) => weight !== 'know')).toEqual([])
  })

  it('holds reports to different receivers, or of different givers, to be no rivals', () => {
    const apart = (one: Partial<LaidItem>, other: Partial<LaidItem>) =>
      told(simulate([item('a', '<=2021-06-10', one), item('b', '<=2021-06-10', other)], setting), 'reports-same-day')
    expect(apart({ to: ['snv'] }, { to: ['vpub'] })).toEqual([])
    expect(apart({ to: ['snv'], from: ['x'] }, { to: ['snv'], from: ['y'] })).toEqual([])
    expect(apart({ to: ['snv'] }, { to: ['snv'] })).toEqual(['a+b 2021-06-10'])
  })
})

describe('a chain of two deadlines', () => {
  const inside = (rule: string) => item('inside', rule, { to: ['vp'], toWords: 'Văn phòng Sở' })
  const outside = item('outside', '<2021-11-05', { from: ['vp'], to: ['snv'], toWords: 'Sở Nội vụ' })

  it('tells the four days between 01/11 and 05/11', () => {
    const findings = simulate([inside('<2021-11-01'), outside], setting)
    expect(told(findings, 'buffer')).toEqual(['inside+outside 2021-10-31'])
    expect(findings.find(({ code }) => code === 'buffer')?.message).toBe(
      'Văn phòng Sở nhận báo cáo đến hết ngày 31/10/2021 và phải gửi Sở Nội vụ chậm nhất 04/11/2021: có 4 ngày để tổng hợp.',
    )
  })

  it.each([
    ['<2021-11-04', 'short-buffer', 'look'],
    ['<2021-11-05', 'internal-late', 'wrong'],
    ['<2021-11-09', 'internal-late', 'wrong'],
  ])('calls an inner day %s %s', (rule, code, weight) => {
    const found = simulate([inside(rule), outside], setting).find(
      (finding) => finding.items.includes('inside') && finding.items.length === 2,
    )
    expect([found?.code, found?.weight]).toEqual([code, weight])
  })
})

describe('other things that do not fit', () => {
  it('names a day later than that of the plan above', () => {
    const findings = simulate([item('late', '<=2021-10-20', { kind: 'task', parentDue: '2021-10-15' })], setting)
    expect(told(findings, 'after-parent')).toEqual(['late 2021-10-20'])
    const inTime = simulate([item('in', '<=2021-10-15', { kind: 'task', parentDue: '2021-10-15' })], setting)
    expect(told(inTime, 'after-parent')).toEqual([])
  })

  it('tells many past days of one item in one sentence', () => {
    const findings = simulate([item('meeting', 'FREQ=WEEKLY;BYDAY=MO', { kind: 'task' })], setting)
    expect(told(findings, 'past-at-issue')).toEqual(['meeting 2021-01-04'])
    expect(findings.find(({ code }) => code === 'past-at-issue')?.message).toContain(
      'có 14 kỳ đã qua khi ban hành (07/04/2021), từ 04/01/2021 đến 05/04/2021',
    )
  })

  it('says of a past day whether its work is still given', () => {
    const message = (rule: string) =>
      simulate([item('a', rule)], setting).find(({ code }) => code === 'past-at-issue')?.message
    expect(message('FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=10')).toContain('Kỳ này không được giao')
    expect(message('<=2021-03-10')).toContain('Giao ra là quá hạn ngay')
    expect(message('<=2021-04-07')).toBeUndefined()
  })

  it('puts what must be changed before what is good to know', () => {
    const found = simulate([item('none', null), item('past', '<=2021-03-13')], setting).map(({ weight }) => weight)
    expect(found).toEqual(['wrong', 'know', 'know'])
  })

  it('shows a day off with both working days, whatever the setting', () => {
    const message = (dueShift: SimulationSetting['dueShift']) =>
      simulate([item('sunday', '<=2021-10-10')], { ...setting, dueShift }).find(({ code }) => code === 'day-off')
        ?.message
    expect(message('none')).toBe(
      'Ngày 10/10/2021 là Chủ nhật. Kế hoạch giữ nguyên ngày (ngày làm việc liền trước 08/10/2021, liền sau 11/10/2021).',
    )
    expect(message('before')).toContain('Kế hoạch chuyển sang ngày 08/10/2021')
    expect(message('after')).toContain('Kế hoạch chuyển sang ngày 11/10/2021')
  })

  it('says of a plan without any date that it can be given, and proposes a day without setting it', () => {
    const findings = simulate(
      [item('a', null, { kind: 'task' }), item('b', 'CONTINUOUS', { kind: 'task', isContinuous: true })],
      setting,
    )
    expect(told(findings, 'no-date')).toEqual(['a null'])
    expect(findings[0]?.message).toContain('31/12/2021')
    expect(simulate([item('a', null)], { ...setting, planEnd: null })[0]?.message).not.toContain('có thể đặt hạn')
  })

  it('asks for the day of an event', () => {
    const findings = simulate([item('a', 'AFTER(kết thúc đợt kiểm tra)+10D')], setting)
    expect(told(findings, 'awaits-event')).toEqual(['a null'])
    expect(told(findings, 'no-date')).toEqual([])
  })
})
