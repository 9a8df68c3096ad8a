import type { FoundSign } from '#documents/signs/sign.ts'

/** One place where another document is cited; places count in the whole text. */
export interface Mention {
  readonly sign: FoundSign | null
  /** As printed: "Chương trình hành động"; null where neither a word nor the sign's code says it. */
  readonly type: string | null
  /** Whether the type's word stands beside this very sign, not beside an earlier one of a list. */
  readonly hasOwnType: boolean
  readonly date: string | null
  readonly issuer: string | null
  /** Whether the issuer stands before the sign, where it may hold for a whole list. */
  readonly issuerLeads: boolean
  /** Whether date or issuer stand behind another sign of the same list. */
  readonly isShared: boolean
  /** From the type's word to the end of date and issuer. */
  readonly start: number
  readonly end: number
  /** In capitals of a title: a poorer spelling than one in the body. */
  readonly inTitle: boolean
}
