import { describe, expect, it } from 'vitest'
import { lastWordKey, wordKey, wordKeys } from './word-keys.ts'

describe('the key of a word', () => {
  it.each([
    ['Sở Y tế', 'sở'],
    ['ỦY BAN', 'ủy'],
    ['ƯU TIÊN', 'ưu'],
    ['Đảng', 'đảng'],
    ['ÂU', 'âu'],
    ['tổ2', 'tổ'],
    ['các,', 'các'],
    ['\u017fau', 'sau'],
  ])('%j begins with %j, whatever its case', (text, word) => expect(wordKey(text, 0)).toBe(wordKey(word, 0)))

  it.each([
    ['sở', 'sơ'],
    ['ban', 'bản'],
    ['cac', 'các'],
    ['u', 'ư'],
  ])('tells %j from %j', (one, other) => expect(wordKey(one, 0)).not.toBe(wordKey(other, 0)))

  it('is 0 where no letter stands', () => {
    for (const text of ['', ' các', '“các', '12', '×']) expect(wordKey(text, 0)).toBe(0)
  })

  it('knows the last word behind blanks and marks', () => {
    expect(lastWordKey('hoàn thành trước ')).toBe(wordKey('trước', 0))
    expect(lastWordKey('(Đến: ')).toBe(wordKey('đến', 0))
    expect(lastWordKey(' … ')).toBe(0)
  })

  it('takes the first word of each phrase', () => {
    expect(wordKeys(['sở y tế', 'Bộ']).has(wordKey('SỞ NỘI VỤ', 0))).toBe(true)
    expect(wordKeys(['sở y tế', 'Bộ']).has(wordKey('Y tế', 0))).toBe(false)
  })
})
