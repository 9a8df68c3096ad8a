import { type Role, roleNames, roles } from '#access/roles.ts'
import { foldForSearch } from '#kernel/fold-for-search.ts'

/** The role that somebody wrote as it is called on screen, with or without diacritics; null where it is none. */
export function roleOfWords(words: string): Role | null {
  const folded = foldForSearch(words)
  return roles.find((role) => foldForSearch(roleNames[role]) === folded) ?? null
}
