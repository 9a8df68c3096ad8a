import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { theProgram } from '#platform/audit/audit.ts'
import { type AuditEntry, canonicalJson, contentOf } from '#platform/audit/audit-content.ts'
import { type ChainLink, firstPreviousHash, hashOfLink } from '#platform/audit/chain/chain-link.ts'
import { type ExportFormat, exportFormats, exportLines } from './export-lines.ts'
import { NoExport } from './read-export.ts'
import { verifyFile } from './verify-log.ts'

/** Names that a .csv has to quote, and one that Excel would reckon with. */
const names = ['Trần "Bốn", Phòng 1', 'một\nhai', '=1+1', 'Đặng', '', 'sáu']

function chain(): ChainLink[] {
  const links: ChainLink[] = []
  for (const [index, name] of names.entries()) {
    const entryId = `01a02b03-0000-7000-8000-00000000000${index}`
    const subject = { kind: 'x', id: name }
    const entry: AuditEntry = { at: new Date(index), actor: { ...theProgram, name }, as: null, action: 'x.do', subject }
    const content = canonicalJson(contentOf(entryId, entry))
    const previousHash = links.at(-1)?.hash ?? firstPreviousHash
    links.push({ seq: index + 1, entryId, previousHash, hash: hashOfLink(previousHash, content), content })
  }
  return links
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

async function textOf(links: readonly ChainLink[], format: ExportFormat): Promise<string> {
  let text = ''
  for await (const line of exportLines(each(links), format)) text += line
  return text
}

const alter = (link: ChainLink): ChainLink => ({ ...link, content: link.content?.replace('x.do', 'x.undo') ?? null })

const bends: readonly [string, (links: ChainLink[]) => ChainLink[], object | null][] = [
  ['nothing', (links) => links, null],
  ['its beginning left out', (links) => links.slice(2), null],
  ['an entry altered', (links) => links.with(2, alter(links[2] as ChainLink)), { kind: 'altered', seq: 3 }],
  ['an entry removed', (links) => links.toSpliced(2, 1), { kind: 'removed', seq: 3 }],
  [
    'two lines exchanged',
    (links) => links.toSpliced(2, 2, links[3] as ChainLink, links[2] as ChainLink),
    { kind: 'reordered', seq: 3 },
  ],
  ['a line twice', (links) => links.toSpliced(3, 0, links[2] as ChainLink), { kind: 'doubled', seq: 3 }],
  ['a line of long ago again', (links) => [...links, links[1] as ChainLink], { kind: 'doubled', seq: 2 }],
  ['its end cut off', (links) => links.slice(0, 4), { kind: 'cut', seq: 5 }],
]

describe.each(exportFormats)('an export as .%s', (format) => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'danvan-export-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(bends)('with %s', async (_, bend, expected) => {
    const links = chain()
    const file = join(folder, 'log')
    writeFileSync(file, await textOf(bend(links), format))
    const last = links.at(-1) as ChainLink
    const result = await verifyFile(file, { checkpoints: [last] })
    if (expected === null) expect(result.bend).toBeNull()
    else expect(result.bend).toMatchObject(expected)
  })

  it.each(['Đây không phải nhật ký.\n', '{"seq":1}\n', '{"seq":', 'Số,Mã nối\n1,2\n'])('is not %j', async (text) => {
    const file = join(folder, 'other')
    writeFileSync(file, text)
    await expect(verifyFile(file, { checkpoints: [] })).rejects.toThrow(NoExport)
  })
})

it('gives Excel no formula in what is meant to be read', async () => {
  const cells = (await textOf(chain(), 'csv')).split(/[,\r\n]+/)
  expect(cells.some((cell) => /^[=+@]/.test(cell))).toBe(false)
})
