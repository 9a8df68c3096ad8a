import { keyOfSignText } from '#documents/signs/sign.ts'
import { type ReplacedDocument, replacedDocuments } from './replaced-documents.ts'

/** What is known of a cited document. `context` is the text it stands in, for rows that name a place. */
export interface CitedDocument {
  readonly sign: string | null
  readonly date: string | null
  /** The whole citation; a law without a sign is known by it. */
  readonly text: string
  readonly context: string
}

const bySign = new Map(
  replacedDocuments.flatMap((row) => (row.sign === null ? [] : [[keyOfSignText(row.sign), row] as const])),
)
const byName = replacedDocuments.filter((row) => row.title.startsWith('Luật '))

/** The row of the table that a citation means; null where it means none, or may mean another document. */
export function findReplacement(cited: CitedDocument): ReplacedDocument | null {
  const row = cited.sign === null ? lawNamed(cited) : bySign.get(keyOfSignText(cited.sign))
  if (row === undefined) return null
  if (row.date !== null && cited.sign !== null && cited.date !== row.date) return null
  return row.place === null || cited.context.includes(row.place) ? row : null
}

/** A law cited by its name, with the year of the one that was replaced or without any. */
function lawNamed({ text, date }: CitedDocument): ReplacedDocument | undefined {
  const name = text.replace(/\s+/g, ' ').toLowerCase()
  return byName.find((row) => {
    const title = row.title.toLowerCase().replace(/ năm \d{4}$/u, '')
    if (name !== title && !name.startsWith(`${title} năm `) && !name.startsWith(`${title} ngày `)) return false
    const passed = /\/(\d{4})\//.exec(row.sign ?? '')?.[1]
    return date === null ? !/ năm \d{4}$/u.test(row.title) : date.slice(0, 4) === passed
  })
}
