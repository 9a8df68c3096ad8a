import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBytes } from '#documents/reading/read-bytes.ts'
import { type Hand, unicodeHand } from '../../scripts/samples/draw-docx.ts'
import { convertAll } from '../../scripts/samples/soffice.ts'
import { type ComparedFacts, comparedFacts } from './compared-facts.ts'
import { testedDocuments } from './documents.ts'
import { textEncodings, vnTimeHand } from './encodings.ts'

// One document, saved in every way that an office saves it, by real tools: LibreOffice for .doc, .pdf, .html and text,
// iconv for the old encodings. However it was saved, it must say the same.

/** LibreOffice's name of each way of saving. */
const conversions = {
  doc: 'doc:MS Word 97',
  pdf: 'pdf:writer_pdf_Export',
  html: 'html:HTML (StarWriter)',
  txt: 'txt:Text (encoded):UTF8',
} as const

/** Every line breaks elsewhere, and narrow cells break inside a date. */
const wide = 'pdf in wide letters'
const wideHand: Hand = (text) => [{ text, font: 'DejaVu Sans' }]

const saved = ['docx', 'docx .VnTime', 'doc', 'pdf', wide, 'html', ...Object.keys(textEncodings)]
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'danvan-same-facts-'))
  const words = await writeWords(folder, unicodeHand)
  for (const [extension, target] of Object.entries(conversions)) {
    await mkdir(join(folder, extension))
    await convertAll(words, target, join(folder, extension))
  }
  await mkdir(join(folder, wide))
  await convertAll(await writeWords(join(folder, wide), wideHand), conversions.pdf, join(folder, wide))
}, 180_000)

async function writeWords(into: string, hand: Hand): Promise<string[]> {
  const files: string[] = []
  for (const { name, word } of testedDocuments) {
    const file = join(into, `${name}.docx`)
    await writeFile(file, await word(hand))
    files.push(file)
  }
  return files
}

afterAll(() => rm(folder, { recursive: true, force: true }))

async function facts(bytes: Uint8Array, name: string): Promise<ComparedFacts> {
  const outcome = await readBytes(bytes, name)
  if (outcome.problem) throw new Error(`${name}: ${outcome.problem.message}`)
  return comparedFacts(outcome.reading)
}

describe.each(testedDocuments)('$name', ({ name, text, word, hasTable }) => {
  const plainText = async () =>
    text ?? (await readFile(join(folder, 'txt', `${name}.txt`), 'utf8')).replace(/^\ufeff/, '')

  async function bytesOf(way: string): Promise<Uint8Array> {
    if (way === 'docx') return readFile(join(folder, `${name}.docx`))
    if (way === 'docx .VnTime') return word(vnTimeHand)
    const encode = textEncodings[way]
    return encode ? encode(await plainText()) : readFile(join(folder, way, `${name}.${way.split(' ')[0]}`))
  }

  // LibreOffice's text puts every cell of a table on a line of its own: what such a table said is gone.
  it.each(hasTable ? saved.filter((way) => !way.startsWith('txt')) : saved)('says the same as %s', async (way) => {
    const original = text === null ? await bytesOf('docx') : Buffer.from(text)
    const file = `${name}.${way.split(' ')[0]}`
    expect(await facts(await bytesOf(way), file)).toEqual(await facts(original, name))
  })
})
