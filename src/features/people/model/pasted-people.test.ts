import { describe, expect, it } from 'vitest'
import { pastedPeople } from './pasted-people.ts'
import { roleOfWords } from './role-of-words.ts'

const row = { name: 'Lò Thị Mai', email: 'mai@xa.vn', unit: 'UBND xã Bản Lầu', role: 'văn thư', position: '' }

describe('people pasted from a spreadsheet', () => {
  it.each([
    ['one row', 'Lò Thị Mai\tmai@xa.vn\tUBND xã Bản Lầu\tvăn thư', [row]],
    ['lines as Windows ends them, and a last one', 'Lò Thị Mai\tmai@xa.vn\tUBND xã Bản Lầu\tvăn thư\r\n', [row]],
    ['a head of its own', 'Họ và tên\tThư\tĐơn vị\tVai trò\nLò Thị Mai\tmai@xa.vn\tUBND xã Bản Lầu\tvăn thư', [row]],
    ['blank lines', '\n\t\t\t\nLò Thị Mai\tmai@xa.vn\tUBND xã Bản Lầu\tvăn thư\n\n', [row]],
    [
      'a position',
      'A\t\tB\tlãnh đạo\tPhó Chủ tịch',
      [{ name: 'A', email: '', unit: 'B', role: 'lãnh đạo', position: 'Phó Chủ tịch' }],
    ],
    ['a cell of two lines', '"Lò Thị\nMai"\tmai@xa.vn\tUBND xã Bản Lầu\tvăn thư', [row]],
    ['a quote of the writer', 'A "B\tc\td\te', [{ name: 'A "B', email: 'c', unit: 'd', role: 'e', position: '' }]],
    ['nothing', ' \n', []],
  ])('reads %s', (_, text, expected) => {
    expect(pastedPeople(text)).toEqual(expected)
  })

  it('takes a person for a person, though the name begins as a head does', () => {
    expect(pastedPeople('Tên\tten@xa.vn\tB\tvăn thư')).toHaveLength(1)
  })
})

describe('a role in words', () => {
  it.each([
    ['văn thư', 'clerk'],
    ['Lãnh Đạo', 'leader'],
    ['  can bo   tiep cong dan ', 'citizen-officer'],
    ['giám đốc', null],
    ['', null],
  ])('%s', (words, role) => {
    expect(roleOfWords(words)).toBe(role)
  })
})
