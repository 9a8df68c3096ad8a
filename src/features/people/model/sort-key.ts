import { foldForSearch } from '#kernel/fold-for-search.ts'

/** What a name is ordered by: folded, the given name first, as a Vietnamese list has it (Nguyễn Văn An: "an nguyen van"). */
export function sortKeyOf(name: string): string {
  const words = foldForSearch(name).split(' ')
  const given = words.pop() ?? ''
  return [given, ...words].join(' ')
}
