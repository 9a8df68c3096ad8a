import { findSigns } from '#documents/signs/find-signs.ts'
import type { FoundSign } from '#documents/signs/sign.ts'
import type { SignFact } from '../../contract.ts'
import type { Passage } from '../../tree/outline.ts'

/** The document's own sign: the one behind "Số" in the head, else the only one there. */
export function findOwnSign(head: readonly Passage[]): SignFact | null {
  for (const passage of head) {
    if (!/^\(?Số\b/iu.test(passage.text)) continue
    const sign = findSigns(passage.text)[0]
    if (sign) return signFact(sign, passage.start)
  }
  for (const passage of head) {
    const sign = passage.text.includes('/') ? findSigns(passage.text).find(({ bare }) => !bare) : undefined
    if (sign) return signFact(sign, passage.start)
  }
  return null
}

/** A sign found in a passage that starts at `offset`. */
export function signFact(sign: FoundSign, offset: number): SignFact {
  const span: SignFact['span'] = [offset + sign.start, offset + sign.end]
  return { text: sign.text, number: sign.number, symbol: sign.symbol, span }
}
