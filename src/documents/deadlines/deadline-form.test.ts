import { describe, expect, it } from 'vitest'
import type { DeadlineForm } from './deadline-form.ts'
import { deadlineForm, normalizedDeadline } from './deadline-form.ts'

const form = (part: Partial<DeadlineForm>): DeadlineForm => ({ ...deadlineForm(null), ...part })

describe('a deadline as a person fills it in', () => {
  it.each([
    ['<2026-11-05', 'before'],
    ['<=2026-12', 'by'],
    ['2026-Q3', 'within'],
    ['>=2026', 'from'],
    ['2026-10-01/2026-10-30', 'between'],
    ['FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=10', 'yearly'],
    ['FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=20 (before)', 'yearly'],
    ['FREQ=MONTHLY;BYMONTHDAY=15 (before)', 'monthly'],
    ['CONTINUOUS', 'continuous'],
    ['AFTER(hội nghị)+10D', 'other'],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTH=3,6,9,12;BYMONTHDAY=10', 'other'],
    ['2025-10/EVENT(bế mạc hội thi)', 'other'],
    ['CONTINUOUS 2025', 'other'],
    [null, 'none'],
  ])('%s is offered as %s and said back the same', (normalized, kind) => {
    const filled = deadlineForm(normalized)
    expect(filled.kind).toBe(kind)
    expect(normalizedDeadline(filled)).toBe(normalized)
  })

  it.each<[string, Partial<DeadlineForm>, string | null | undefined]>([
    ['a day as it is written', { kind: 'before', first: '5/11/2026' }, '<2026-11-05'],
    ['days with spaces', { kind: 'yearly', day: '10', months: '6 12' }, 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=10'],
    ['every year and no more', { kind: 'yearly', before: true }, 'FREQ=YEARLY'],
    ['no date yet', { kind: 'by', first: '' }, undefined],
    ['a day that there is not', { kind: 'by', first: '31/02/2026' }, undefined],
    ['an end before the start', { kind: 'between', first: '2027', second: '2026' }, undefined],
    ['a thirteenth month', { kind: 'yearly', months: '13' }, undefined],
  ])('%s', (_, part, normalized) => {
    expect(normalizedDeadline(form(part))).toBe(normalized)
  })
})
