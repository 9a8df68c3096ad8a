import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWord, paragraph } from '../../tests/support/make-word.ts'

const program = new URL('../../bin/danvan.mjs', import.meta.url).pathname
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'danvan-read-'))
  mkdirSync(join(folder, 'trong'))
  writeFileSync(join(folder, 'a.txt'), 'UBND XÃ HOA MAI\n\nKẾ HOẠCH\nLàm sạch đường làng\n')
  writeFileSync(join(folder, 'b.docx'), makeWord(paragraph('Họp bản')))
  writeFileSync(join(folder, 'trong', 'c.txt'), '')
  writeFileSync(join(folder, 'ghi-chú.log'), 'không phải văn bản')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function danvan(args: readonly string[], input = ''): Promise<{ status: number; out: string; errors: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], { cwd: folder }, (error, out, errors) => {
      resolve({ status: error ? Number(error.code) : 0, out, errors })
    })
    child.stdin?.end(input)
  })
}

describe('danvan read', () => {
  it('prints one Reading for a file', async () => {
    const { status, out, errors } = await danvan(['read', 'a.txt', '--json'])
    expect([status, errors]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({ format: 'danvan/reading@1', source: { name: 'a.txt', encoding: 'utf-8' } })
  })

  it('prints one line for each of several files, and a sentence for each that it cannot read', async () => {
    const { status, out, errors } = await danvan(['read', '.', '--json'])
    const names = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).source.name)
    expect(names).toEqual(['a.txt', 'b.docx'])
    expect(errors).toBe('c.txt: Tệp không có nội dung; hãy kiểm tra lại tệp gốc rồi tải lên lần nữa.\n')
    expect(status).toBe(2)
  })

  it('reads standard input', async () => {
    const { out } = await danvan(['read', '-', '--json', '--stage', 'blocks'], 'dòng một\ndòng hai')
    expect(JSON.parse(out).blocks).toEqual([{ text: 'dòng một' }, { text: 'dòng hai' }])
  })

  it('says what it found in words', async () => {
    const { out } = await danvan(['read', 'a.txt'])
    expect(out).toContain('Tệp:           a.txt\n')
  })

  it.each([
    ['no such file', ['read', 'không-có.txt'], 'Không tìm thấy tệp "không-có.txt"'],
    ['a folder without documents', ['read', '/proc/self/fdinfo'], 'không có tệp văn bản nào'],
    ['a file that cannot be read', ['read', 'trong/c.txt', '--json'], 'Tệp không có nội dung'],
    ['an unknown stage', ['read', 'a.txt', '--stage', 'x'], 'Không có bước "x"'],
    ['an unknown option', ['read', 'a.txt', '--nhanh'], 'Cách dùng'],
    ['an unknown command', ['đọc'], 'Không có lệnh "đọc"'],
  ])('answers %s with one sentence and status 2', async (_, args, sentence) => {
    const { status, out, errors } = await danvan(args)
    expect(errors).toContain(sentence)
    expect(errors.trim().split('\n')).toHaveLength(1)
    expect([status, out]).toEqual([2, ''])
  })

  it('lists its commands', async () => {
    const { status, out } = await danvan(['--help'])
    expect(status).toBe(0)
    expect(out).toContain('read')
  })
})
