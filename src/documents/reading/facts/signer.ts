import type { Signer } from '../contract.ts'
import type { Outline } from '../tree/outline.ts'

/** Who signs, by what authority (TM., KT., TL., TUQ., T/M, K/T). */
export function findSigner(_tree: Outline): Signer | null {
  return null
}
