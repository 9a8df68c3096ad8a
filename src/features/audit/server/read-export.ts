import { createReadStream } from 'node:fs'
import type { ChainLink } from '#platform/audit/chain/chain-link.ts'
import { csvRows } from './csv-rows.ts'
import { csvHeads } from './export-lines.ts'

/** A file that is no export of the log, from this line on. */
export class NoExport extends Error {
  readonly line: number

  constructor(line: number) {
    super(`no export of the log in line ${line}`)
    this.name = 'NoExport'
    this.line = line
  }
}

/** The links of an exported file, .jsonl or .csv, in the order of the file and one at a time. Throws NoExport. */
export async function* readExport(file: string): AsyncGenerator<ChainLink> {
  const parts = createReadStream(file, { encoding: 'utf8', highWaterMark: 256 * 1024 })
  const iterator = (parts as AsyncIterable<string>)[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done) return
  const text = first.value.replace(/^\ufeff/, '')
  const rest = resumed(text, iterator)
  yield* text.trimStart().startsWith('{') ? readJsonLines(rest) : readCsv(rest)
}

async function* resumed(first: string, iterator: AsyncIterator<string>): AsyncGenerator<string> {
  yield first
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
}

async function* readJsonLines(parts: AsyncIterable<string>): AsyncGenerator<ChainLink> {
  let line = 0
  for await (const text of linesOf(parts)) {
    line += 1
    if (text.trim() !== '') yield linkOfJson(text, line)
  }
}

async function* linesOf(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const part of parts) {
    const lines = (rest + part).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest
}

function linkOfJson(text: string, line: number): ChainLink {
  let value: Record<string, unknown>
  try {
    value = JSON.parse(text) as Record<string, unknown>
  } catch {
    throw new NoExport(line)
  }
  return linkOf({ ...value, seq: String(value?.seq) }, line)
}

async function* readCsv(parts: AsyncIterable<string>): AsyncGenerator<ChainLink> {
  let places: Record<'seq' | 'id' | 'previousHash' | 'hash' | 'content', number> | null = null
  for await (const { cells, line } of csvRows(parts)) {
    if (!places) {
      const at = (name: keyof typeof csvHeads) => cells.indexOf(csvHeads[name])
      places = {
        seq: at('seq'),
        id: at('id'),
        previousHash: at('previousHash'),
        hash: at('hash'),
        content: at('content'),
      }
      if (Object.values(places).includes(-1)) throw new NoExport(line)
      continue
    }
    const row = Object.fromEntries(Object.entries(places).map(([name, place]) => [name, cells[place]]))
    yield linkOf(row, line)
  }
}

function linkOf({ seq, id, previousHash, hash, content }: Readonly<Record<string, unknown>>, line: number): ChainLink {
  const isHash = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)
  const number = Number(seq)
  if (!Number.isSafeInteger(number) || number < 1 || typeof id !== 'string') throw new NoExport(line)
  if (!isHash(previousHash) || !isHash(hash)) throw new NoExport(line)
  if (content !== null && typeof content !== 'string') throw new NoExport(line)
  return { seq: number, entryId: id, previousHash, hash, content: content === '' ? null : content }
}
