import { describe, expect, it } from 'vitest'
import { isLostLine, lostLine, problemFrom, sentenceOf } from './problem.ts'

describe('what a request met', () => {
  it.each<[string, number, unknown, string, RegExp]>([
    [
      'the server’s own sentence',
      422,
      { code: 'empty-name', message: 'Hãy đặt tên.' },
      'empty-name',
      /^Hãy đặt tên\.$/,
    ],
    ['no body, a known status', 404, null, 'http-404', /Không tìm thấy/],
    ['a page of a proxy, an unknown status', 502, '<html>', 'http-502', /mã 502/],
    ['an empty sentence', 401, { message: '' }, 'http-401', /đăng nhập lại/],
  ])('%s', (_, status, body, code, message) => {
    const problem = problemFrom(status, body)
    expect([problem.status, problem.code]).toEqual([status, code])
    expect(problem.message).toMatch(message)
  })

  it('tells a lost line from a refusal', () => {
    expect(isLostLine(lostLine())).toBe(true)
    expect(isLostLine(problemFrom(403, null))).toBe(false)
    expect(isLostLine(new TypeError('Failed to fetch'))).toBe(false)
  })

  it('never shows a foreign error’s English words', () => {
    expect(sentenceOf(new TypeError('x is undefined'))).not.toContain('undefined')
  })
})
