import type { Reading } from '#documents/reading/contract.ts'

/** What must be the same however a document was saved, each field as lines that a person can compare. */
export type ComparedFacts = Readonly<Record<string, readonly string[]>>

/** Legacy encodings have no curly quotes, long dashes or ellipsis, and every way of saving has its own blanks. */
const plain = (text: string | null | undefined): string =>
  (text ?? '∅').replace(/[“”"]/g, '"').replace(/[–—]/g, '-').replace(/…/g, '...').replace(/\s+/g, ' ').trim()

export function comparedFacts(reading: Reading): ComparedFacts {
  return {
    kind: [reading.kind],
    sign: [plain(reading.sign?.text)],
    issueDate: [plain(reading.issueDate?.date)],
    place: [plain(reading.place?.text)],
    type: [plain(reading.type?.text)],
    issuer: [plain(reading.issuer?.text)],
    title: [plain(reading.title?.text)],
    references: reading.references.map(({ sign, date }) => `${plain(sign)} ${plain(date)}`).sort(),
    deadlines: reading.deadlines.map(({ normalized, to, via }) => [normalized, to, via].map(plain).join(' → ')).sort(),
    sections: reading.sections.map(({ path }) => path),
    recipients: reading.recipients.map(({ text }) => plain(text)),
    signer: [reading.signer?.authority, reading.signer?.title, reading.signer?.name].map(plain),
  }
}
