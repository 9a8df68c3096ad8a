/**
 * Text as it is compared in a search: without diacritics, `đ` as `d`, lower case, every run of blanks one blank.
 * The same function folds what is stored and what is asked, so "dan van kheo" finds "Dân vận khéo".
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[\s\p{Z}]+/gu, ' ')
    .trim()
}
