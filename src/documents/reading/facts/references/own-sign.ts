import { findSigns } from '#documents/signs/find-signs.ts'
import { signKey } from '#documents/signs/sign.ts'
import type { Head } from '../head/find-head.ts'
import type { Mention } from './mention.ts'

/**
 * Tells mentions of the document itself ("Kèm theo Kế hoạch số …") from those of others. The same sign with a date of
 * another year is another document: numbers begin anew each year.
 */
export function isOwnSign(head: Head): (mention: Mention) => boolean {
  const [sign] = head.sign === null ? [] : findSigns(`số ${head.sign.text}`)
  if (sign === undefined || sign.number === null) return () => false
  const own = signKey(sign)
  const year = head.issueDate?.date.slice(0, 4) ?? null
  return (mention) => {
    if (mention.sign === null || signKey(mention.sign) !== own) return false
    return mention.date === null || year === null || mention.date.startsWith(year)
  }
}
