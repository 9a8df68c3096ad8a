import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { makePdf } from '../../../../tests/support/make-pdf.ts'
import { makeWord, paragraph } from '../../../../tests/support/make-word.ts'
import { seededRandom } from '../../../../tests/support/random.ts'
import { readBytes } from '../read-bytes.ts'

const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000)
const rounds = Number(process.env.FUZZ_ROUNDS ?? 40)

const text = 'ỦY BAN XÃ HOA MAI\nSố: 12/KH-UB\n\nKẾ HOẠCH\nMỗi tổ dân phố họp một buổi tối trước ngày 05/11/2026.\n'
const lists =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
const table = `<w:tbl><w:tr><w:tc>${paragraph('Trái')}</w:tc><w:tc>${paragraph('Phải')}</w:tc></w:tr></w:tbl>`

/** Small files of the shape of real ones. */
const wholes: Readonly<Record<string, () => Uint8Array>> = {
  noise: () => Buffer.alloc(3_000),
  docx: () =>
    makeWord(table + paragraph('Việc chung', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'), {
      numbering: lists,
      styles: '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>',
    }),
  doc: () => readFileSync(new URL('../../../../tests/fixtures/formats/small.doc', import.meta.url)),
  pdf: () =>
    makePdf([
      { texts: text.split('\n').map((line, at) => ({ x: 72, y: 700 - at * 20, text: line })), lines: [[0, 0, 9, 9]] },
    ]),
  html: () =>
    Buffer.from(
      `<html><meta charset=utf-8><table><tr><td rowspan=2>${text}<td><ol><li>một</ol></table><p style="mso-list:Ignore">x`,
    ),
  'text in UTF-8': () => Buffer.from(text),
  'text in UTF-16': () => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'text in TCVN3': () => iconv.encode(text, 'tcvn5712'),
}

/** Some bytes changed, a piece cut out, doubled or filled with noise. */
function spoilt(whole: Uint8Array, random: () => number): Uint8Array {
  const bytes = Buffer.from(whole)
  const place = () => Math.floor(random() * bytes.length)
  const [from, to] = [place(), place()].sort((a, b) => a - b) as [number, number]
  switch (Math.floor(random() * 5)) {
    case 0:
      return bytes.subarray(0, from)
    case 1:
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    case 2:
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
    case 3:
      for (let at = from; at < to; at += 1) bytes[at] = Math.floor(random() * 256)
      return bytes
    default:
      for (let left = 1 + random() * 20; left > 0; left -= 1) bytes[place()] = Math.floor(random() * 256)
      return bytes
  }
}

describe(`spoilt files, seed ${seed} (FUZZ_SEED to repeat, FUZZ_ROUNDS for more)`, () => {
  it.each(Object.keys(wholes))('%s: an answer or one sentence, never an exception', async (kind) => {
    const random = seededRandom(seed)
    const whole = wholes[kind]?.() ?? Buffer.alloc(0)
    for (let round = 0; round < rounds; round += 1) {
      const { reading, problem } = await readBytes(spoilt(whole, random), kind)
      const said = `${kind}, seed ${seed}, round ${round}`
      if (problem) expect(problem.message, said).toMatch(/\.$/)
      else expect(typeof reading.text, said).toBe('string')
    }
  })
})
