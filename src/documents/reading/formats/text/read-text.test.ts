import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readFile } from '../read-file.ts'

const text = [
  'ỦY BAN XÃ HOA MAI',
  '',
  'Số: 12/KH-UB',
  'Mỗi tổ dân phố họp một buổi tối, ghi đủ ý kiến và nguyện vọng.',
].join('\n')

/** windows-1258 keeps a tone apart from its vowel. */
function windows1258(value: string): Uint8Array {
  const parts = [...value].map((letter) => {
    const whole = iconv.encode(letter, 'windows-1258')
    if (letter === '?' || whole[0] !== 0x3f) return whole
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/
    const apart = letter.normalize('NFD')
    return iconv.encode(apart.replace(tone, '').normalize('NFC') + (tone.exec(apart)?.[0] ?? ''), 'windows-1258')
  })
  return Buffer.concat(parts)
}

const utf16be = Buffer.from(text, 'utf16le').swap16()

async function read(bytes: Uint8Array) {
  const { content, problem } = await readFile(bytes, 'tệp.txt')
  if (problem) throw new Error(problem.message)
  return { encoding: content.encoding, lines: content.blocks.map((block) => block.text.normalize('NFC')), content }
}

describe('text files', () => {
  it.each([
    ['UTF-8', 'utf-8', Buffer.from(text)],
    ['UTF-8 with its mark', 'utf-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])],
    ['decomposed UTF-8', 'utf-8', Buffer.from(text.normalize('NFD'))],
    ['UTF-16 with its mark', 'utf-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['UTF-16 without', 'utf-16', Buffer.from(text, 'utf16le')],
    ['UTF-16 the other way round', 'utf-16', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be])],
    ['UTF-16 the other way round without its mark', 'utf-16', utf16be],
    ['windows-1258', 'windows-1258', windows1258(text)],
    ['TCVN 5712', 'tcvn3', iconv.encode(text, 'tcvn5712')],
  ])('reads %s', async (_, encoding, bytes) => {
    const found = await read(bytes)
    expect(found).toMatchObject({ encoding, lines: text.split('\n') })
  })

  it('keeps each line and each blank line as a block of its own, whatever ends it', async () => {
    const { lines } = await read(Buffer.from('a\r\nb\r\rc\n**d**'))
    expect(lines).toEqual(['a', 'b', '', 'c', '**d**'])
  })

  it('begins a page at a form feed', async () => {
    const { content } = await read(Buffer.from('một\n\fhai\nba'))
    expect(content.blocks.map(({ page }) => page)).toEqual([1, 1, 2, 2])
  })

  it('takes a text that is cut in the middle of a letter', async () => {
    const whole = Buffer.from('Ghi đủ ý kiến và nguyện vọng của bà con '.repeat(5))
    const { encoding, lines } = await read(whole.subarray(0, whole.lastIndexOf(0xc3) + 1))
    expect(encoding).toBe('utf-8')
    expect(lines[0]).toContain('nguyện vọng của b')
  })

  it('leaves a text in another language in its own letters', async () => {
    const french = 'Les élèves ont été très déçus; où étaient les œuvres ?'
    const { lines, encoding } = await read(iconv.encode(french, 'windows-1252'))
    expect(lines).toEqual([french])
    expect(encoding).toBe('windows-1252')
  })
})
