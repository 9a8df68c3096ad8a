import { describe, expect, it } from 'vitest'
import { type DatedWork, deadlineState, deadlineStateWords, dueWords } from './deadline-state.ts'

const today = '2021-10-20'
const work = (change: Partial<DatedWork>): DatedWork => ({
  due: null,
  opens: null,
  awaits: null,
  submittedOn: null,
  closed: false,
  ...change,
})

describe('deadlineState', () => {
  it.each<[string, Partial<DatedWork>, string, string]>([
    ['no day at all', {}, 'no-date', 'không có hạn'],
    ['an event to wait for', { awaits: 'kết thúc đợt kiểm tra' }, 'awaiting-event', 'chờ: kết thúc đợt kiểm tra'],
    ['a day far off', { due: '2021-11-04' }, 'open', 'còn 15 ngày'],
    ['seven days left', { due: '2021-10-27' }, 'soon', 'còn 7 ngày'],
    ['eight days left', { due: '2021-10-28' }, 'open', 'còn 8 ngày'],
    ['the last day', { due: '2021-10-20' }, 'today', 'hạn hôm nay'],
    ['the day after', { due: '2021-10-19' }, 'late', 'quá hạn 1 ngày'],
    ['a time not begun', { due: '2021-12-31', opens: '2021-10-25' }, 'not-open', 'bắt đầu sau 5 ngày'],
    ['a time begun today', { due: '2021-12-31', opens: '2021-10-20' }, 'open', 'còn 72 ngày'],
    ['no end, not begun', { opens: '2021-10-21' }, 'not-open', 'bắt đầu sau 1 ngày'],
    ['no end, begun', { opens: '2021-10-20' }, 'no-date', 'không có hạn'],
    ['handed in before the day', { due: '2021-11-04', submittedOn: '2021-11-01' }, 'done-early', 'nộp sớm 3 ngày'],
    ['handed in on the day', { due: '2021-10-04', submittedOn: '2021-10-04' }, 'done', 'nộp đúng hạn'],
    ['handed in after it', { due: '2021-10-04', submittedOn: '2021-10-06' }, 'done-late', 'nộp chậm 2 ngày'],
    ['handed in without a day', { submittedOn: '2021-10-06' }, 'done', 'đã nộp'],
    ['withdrawn, though late', { due: '2021-10-01', closed: true }, 'closed', 'không phải làm nữa'],
  ])('tells %s', (_, change, state, words) => {
    const found = deadlineState(work(change), today)
    expect(found.state).toBe(state)
    expect(deadlineStateWords(found, work(change).awaits)).toBe(words)
  })

  it('writes the day with what it means', () => {
    expect(dueWords(work({ due: '2021-10-18' }), today)).toBe('18/10/2021 (quá hạn 2 ngày)')
    expect(dueWords(work({}), today)).toBe('không có hạn')
  })
})
