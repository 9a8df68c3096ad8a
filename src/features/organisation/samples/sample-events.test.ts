import { describe, expect, it } from 'vitest'
import { findVersion, livesFrom, OrganisationStore, planEvent, sharesAsOf } from '../model/index.ts'
import { mergers, provincesBefore } from './provinces.ts'
import { sampleUnitId } from './sample-draft.ts'
import { sampleEvents } from './sample-events.ts'

function played(): { store: OrganisationStore; units: readonly string[] } {
  const store = new OrganisationStore()
  const units = new Set<string>()
  for (const [index, event] of sampleEvents().entries()) {
    const plan = planEvent(store, event)
    expect(plan.problems, `event ${index}: ${JSON.stringify(event)}`).toEqual([])
    for (const change of plan.changes) {
      store.apply(change)
      if (change.kind === 'open-version') units.add(change.version.unit)
    }
  }
  return { store, units: [...units] }
}

describe('the sample', () => {
  const { store, units } = played()
  const provincesOn = (day: string) =>
    units.flatMap((unit) => {
      const version = findVersion(store, unit, day)
      return version?.kind === 'locality' && version.level === 'province' ? [version.name] : []
    })
  const nameOf = (key: string, day: string) => findVersion(store, sampleUnitId(key), day)?.name

  it('tells of 63 provinces until 30/06/2025 and of 34 from 01/07/2025', () => {
    expect(provincesBefore).toHaveLength(63)
    expect(new Set(provincesOn('2021-09-30')).size).toBe(63)
    expect(provincesOn('2025-06-30')).toHaveLength(63)
    expect(new Set(provincesOn('2025-07-01')).size).toBe(34)
    expect(mergers.reduce((count, { from }) => count + from.length, 0)).toBe(52)
  })

  it.each([
    ['Hà Giang/tu-phap', 'Sở Tư pháp tỉnh Hà Giang', 'Tuyên Quang 2025/tu-phap', 'Sở Tư pháp tỉnh Tuyên Quang'],
    ['Bắc Giang/noi-vu', 'Sở Nội vụ tỉnh Bắc Giang', 'Bắc Ninh 2025/noi-vu', 'Sở Nội vụ tỉnh Bắc Ninh'],
    [
      'Trà Vinh/thong-tin',
      'Sở Thông tin và Truyền thông tỉnh Trà Vinh',
      'Vĩnh Long 2025/khoa-hoc',
      'Sở Khoa học và Công nghệ tỉnh Vĩnh Long',
    ],
    ['Hậu Giang/ubnd', 'Ủy ban nhân dân tỉnh Hậu Giang', 'Cần Thơ 2025/ubnd', 'Ủy ban nhân dân thành phố Cần Thơ'],
    [
      'Hà Giang/huyện Vị Xuyên/ban-dan-van',
      'Ban Dân vận Huyện ủy Vị Xuyên',
      'Tuyên Quang 2025/ban-tuyen-giao-dan-van',
      'Ban Tuyên giáo và Dân vận Tỉnh ủy Tuyên Quang',
    ],
    [
      'Hà Giang/huyện Vị Xuyên/xã Ngọc Linh/ubnd',
      'Ủy ban nhân dân xã Ngọc Linh',
      'Hà Giang/huyện Vị Xuyên/xã Linh Hồ 2025/ubnd',
      'Ủy ban nhân dân xã Linh Hồ',
    ],
  ])('%s went over wholly to its successor', (key, before, heir, after) => {
    expect(nameOf(key, '2021-09-30')).toBe(before)
    expect(nameOf(key, '2026-11-23')).toBeUndefined()
    expect(nameOf(heir, '2026-11-23')).toBe(after)
    expect(sharesAsOf(store, sampleUnitId(key), '2021-09-30', '2026-11-23')).toEqual([
      { unit: sampleUnitId(heir), share: 1 },
    ])
  })

  it('has no district today, and no unit below one that has ended', () => {
    const today = '2026-11-23'
    const alive = units.filter((unit) => findVersion(store, unit, today))
    expect(alive.filter((unit) => findVersion(store, unit, today)?.level === 'district')).toEqual([])
    for (const unit of alive)
      for (const { superior, to } of store.superiorsOf(unit))
        if (to === null) expect(livesFrom(store, superior, today), nameOf(unit, today)).toBe(true)
  })
})
