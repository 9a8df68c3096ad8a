import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Reading } from '#documents/reading/contract.ts'
import { readBytes } from '#documents/reading/read-bytes.ts'

/** The parts of a label file that must be met word for word; the scorer of the shared labels reads the same shape. */
interface Label {
  readonly file: string
  readonly sign: string | null
  readonly issueDate: string | null
  readonly issueDatePartial?: string
  readonly docType: string
  readonly place: string | null
  readonly issuer: string | null
  readonly title: string
  readonly references: readonly { sign: string; date: string | null }[]
  readonly sections: readonly { path: string; firstWords: string }[]
  readonly deadlines: readonly { normalized: string | null; to: string | null; via: string | null }[]
  readonly recipients: readonly string[] | null
  readonly signer: { capacity: string | null; title: string; name: string } | null
}

const folder = import.meta.dirname
const labels = readdirSync(join(folder, 'expected')).map(
  (name): Label => JSON.parse(readFileSync(join(folder, 'expected', name), 'utf8')),
)

async function read(file: string): Promise<Reading> {
  const { reading, problem } = await readBytes(readFileSync(join(folder, 'files', file)), file)
  if (problem) throw new Error(problem.message)
  return reading
}

const small = (text: string | null | undefined) => text?.toLowerCase() ?? null
const dutyLine = (one: Label['deadlines'][number]) => `${one.normalized} to ${one.to} via ${one.via}`

describe.each(labels)('the sample $file', (label) => {
  it('is read from head to signature as a person reads it', async () => {
    const reading = await read(label.file)
    expect(reading.sign?.text ?? null).toBe(label.sign)
    expect(reading.issueDate?.date ?? null).toBe(label.issueDate ?? label.issueDatePartial ?? null)
    expect(reading.recipients.map(({ text }) => text)).toEqual(label.recipients ?? [])
    const { signer } = reading
    const read_ = signer && { capacity: signer.authority, title: signer.title, name: signer.name }
    expect(read_).toEqual(label.signer)
    if (label.docType.startsWith('Tin')) return expect(reading.kind).toBe('news')
    expect(reading.kind).toBe('plan')
    expect(reading.place?.text ?? null).toBe(label.place)
    expect(small(reading.issuer?.text)).toBe(small(label.issuer))
    expect(reading.title?.text).toBe(label.title)
  })

  it('gives its references, outline, dates and report duties, and no other', async () => {
    const reading = await read(label.file)
    const references = reading.references.flatMap(({ sign, date }) => (sign ? [`${sign} of ${date}`] : []))
    expect(references.sort()).toEqual(label.references.map(({ sign, date }) => `${sign} of ${date}`).sort())
    expect(reading.sections.map(({ path }) => path)).toEqual(label.sections.map(({ path }) => path))
    label.sections.forEach(({ path, firstWords }, at) => {
      expect(`${path} ${reading.sections[at]?.text}`).toContain(`${path} ${firstWords}`)
    })
    expect(reading.deadlines.map(dutyLine).sort()).toEqual(label.deadlines.map(dutyLine).sort())
  })
})
