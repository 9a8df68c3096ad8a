import { foldForSearch } from '#kernel/fold-for-search.ts'
import { newId } from '#kernel/ids.ts'
import { sortKeyOf } from '../model/sort-key.ts'
import type { PersonTable } from './tables.ts'

export interface PersonInput {
  readonly name: string
  /** In lower case. */
  readonly email: string | null
  readonly phone: string | null
}

/** The columns that a name fills: itself, and how it is found and ordered. */
export function nameColumns(name: string): Pick<PersonTable, 'name' | 'folded' | 'sort_key'> {
  return { name, folded: foldForSearch(name), sort_key: sortKeyOf(name) }
}

/** The row of a person yet to be inserted. */
export function newPerson({ name, email, phone }: PersonInput, now: Date): PersonTable {
  return { id: newId(now.getTime()), ...nameColumns(name), email, phone, made_at: now }
}
