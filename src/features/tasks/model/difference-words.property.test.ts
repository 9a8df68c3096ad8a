import { describe, expect, it } from 'vitest'
import { oneOf, seededRandom } from '../../../../tests/support/random.ts'
import { markWords } from './difference-words.ts'

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const random = seededRandom(seed)

const vocabulary = ['tổ', 'chức', 'đối', 'thoại', 'với', 'Nhân', 'dân', 'trước', 'ngày', '05/11'] as const

function sentence(): string {
  return Array.from({ length: Math.floor(random() * 12) }, () => oneOf(random, vocabulary)).join(' ')
}

const put = (runs: ReturnType<typeof markWords>, kinds: readonly string[]) =>
  runs
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join(' ')

describe(`two texts word by word (seed ${seed})`, () => {
  it('give each text back, and mark nothing of a text beside itself', () => {
    for (let run = 0; run < 3000; run += 1) {
      const [before, after] = [sentence(), sentence()]
      const runs = markWords(before, after)
      expect(put(runs, ['same', 'gone'])).toBe(before)
      expect(put(runs, ['same', 'new'])).toBe(after)
      expect(markWords(before, before).every(({ kind }) => kind === 'same')).toBe(true)
      for (const [index, { kind }] of runs.entries()) expect(kind).not.toBe(runs[index + 1]?.kind)
    }
  })

  it.each([
    ['Tổ chức 2 cuộc đối thoại', 'Tổ chức 3 cuộc đối thoại', 'Tổ chức -2- +3+ cuộc đối thoại'],
    ['', 'Việc mới', '+Việc mới+'],
    ['Việc cũ', '', '-Việc cũ-'],
    ['Họp dân', 'Họp dân ở mỗi thôn', 'Họp dân +ở mỗi thôn+'],
  ])('%j → %j', (before, after, told) => {
    const marks = { same: '', gone: '-', new: '+' }
    const runs = markWords(before, after)
    expect(runs.map(({ kind, text }) => `${marks[kind]}${text}${marks[kind]}`).join(' ')).toBe(told)
  })
})
