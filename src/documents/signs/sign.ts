import { foldCode } from './type-codes.ts'

/**
 * Which grammar a sign follows: `legal` has the year (04/2015/NĐ-CP), `state` 246/KH-UBND, `party` 11-CT/TU,
 * `joint` a Party sign of several issuers, `letter` a state letter without type code (8935/BNV-CTTN).
 */
export type SignForm = 'legal' | 'state' | 'party' | 'joint' | 'letter'

/** The number and symbol of an official document. */
export interface Sign {
  readonly form: SignForm
  /** Without blanks, as printed otherwise: `246/KH-UBND`; `/KH-STP` where the number is blank. */
  readonly text: string
  /** As printed, with leading zeros and letters: `076`, `30c`, `66.7`; null where blank. */
  readonly number: string | null
  /** Of a legal sign; null in the others. */
  readonly year: number | null
  /** Type and issuer: `KH-UBND`, `CT/TU`, `NĐ-CP`, `QH15`. */
  readonly symbol: string
  /** As printed; null where the sign has none. */
  readonly typeCode: string | null
  /** The groups after the type: issuer, then its unit or the other issuers. */
  readonly issuerCodes: readonly string[]
  /** A single group without type or unit ("1070/TCT"): a sign only where the words beside it say so. */
  readonly bare: boolean
}

/** A sign in a text at `[start, end)`; a blank number begins at the dots or at the slash. */
export interface FoundSign extends Sign {
  readonly start: number
  readonly end: number
}

/**
 * What two spellings of one sign have in common: leading zeros, case, Đ or D, marks between the groups and blanks apart.
 * Equal keys are the same document only if their dates agree: a state number begins anew each year.
 */
export function signKey(sign: Pick<Sign, 'number' | 'year' | 'symbol'>): string {
  const number = sign.number === null ? '' : foldCode(sign.number).replace(/^0+(?=\d)/, '')
  return `${number}/${sign.year ?? ''}/${foldCode(sign.symbol).replace(/[-/.]/g, '')}`
}

/** The same from a sign's text alone (`076/KH-UBND`), for a look-up among signs that are known to be well formed. */
export function keyOfSignText(text: string): string {
  const [, number = '', symbol = ''] = /^0*([^-/]*)(.*)$/s.exec(foldCode(text)) ?? []
  return `${number}/${symbol.replace(/[-/.\s]/g, '')}`
}
