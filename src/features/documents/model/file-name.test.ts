import { describe, expect, it } from 'vitest'
import { cleanFileName } from './file-name.ts'

describe('cleanFileName', () => {
  it.each([
    ['kế hoạch.docx', 'kế hoạch.docx'],
    ['kế hoạch.docx'.normalize('NFD'), 'kế hoạch.docx'],
    ['C:\\Hồ sơ\\a.doc', 'a.doc'],
    ['../../a.txt', 'a.txt'],
    ['a\r\nSet-Cookie: b.docx', 'aSet-Cookie: b.docx'],
    ['\u202Etxt.exe', 'txt.exe'],
    ['\u0000', 'van-ban'],
    ['thư mục/', 'van-ban'],
    ['..', 'van-ban'],
    [' . ', 'van-ban'],
    ['.htaccess', '.htaccess'],
    ['\ud800a.txt', '\ufffda.txt'],
  ])('%j → %j', (name, clean) => {
    expect(cleanFileName(name)).toBe(clean)
  })

  it.each([
    ['ố'.repeat(300), '.docx', 'ố'],
    ['😀'.repeat(150), '.pdf', '😀'],
    ['x'.repeat(300), '', 'x'],
    [`a.${'x'.repeat(300)}`, '', 'a'],
  ])('shortens %s%s to 200 and keeps its ending', (stem, ending, start) => {
    const clean = cleanFileName(stem + ending)
    expect(clean.length).toBeLessThanOrEqual(200)
    expect(clean.length).toBeGreaterThan(198)
    expect(clean.startsWith(start) && clean.endsWith(ending)).toBe(true)
    expect(clean.isWellFormed()).toBe(true)
  })
})
