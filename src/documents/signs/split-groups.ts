import { foldCode, isTypeCode } from './type-codes.ts'

/**
 * Codes of bodies that issue documents, as the last part of a sign. Only by this table is a group without a hyphen taken
 * apart ("NĐCP"), so that no other run of capitals turns into a sign.
 * Sources: NĐ 30/2020/NĐ-CP, Phụ lục III and VI (state bodies); practice of Party bodies under HD 36-HD/VPTW.
 */
const issuerCodes = `CP TTg CTN QH UBTVQH VPCP VPQH VPCTN
  BNV BTC BTP BCA BQP BNG BCT BXD BGTVT BGDĐT BYT BKHCN BTTTT BTNMT BNNPTNT BNN BNNMT BLĐTBXH BVHTTDL BKHĐT BDTTG UBDT TTCP
  NHNN KTNN TANDTC VKSNDTC
  UBND HĐND VPUBND VPHĐND UBMTTQ MTTQ TLĐ TWĐTN
  SNV STP STC SXD SYT SCT SGDĐT SKHCN STTTT STNMT SNNMT SNNPTNT SLĐTBXH SVHTTDL SVHTT SKHĐT SGTVT SDTTG BDT CAT BCHQS
  TW TU ThU HU QU ĐU BCSĐ`

const known = new Set(issuerCodes.split(/\s+/).map(foldCode))
/** The term of an assembly: "HĐND15". */
const termBehind = /\d{1,2}$/

/** The type code of a sign, where it has one, and the groups behind it. */
export interface SplitGroups {
  readonly typeCode: string | null
  readonly issuerCodes: readonly string[]
}

/** Groups of a symbol → type and issuers; also where the hyphen between them was lost ("NĐCP") or is a dot ("QĐ.TTg"). */
export function splitGroups(groups: readonly string[]): SplitGroups {
  const [first, ...rest] = groups
  if (first === undefined) return { typeCode: null, issuerCodes: [] }
  if (rest.length > 0 && isTypeCode(first)) return { typeCode: first, issuerCodes: rest }
  const length = dottedType(first) ?? gluedType(first)
  if (length === null) return { typeCode: null, issuerCodes: groups }
  const issuer = first.slice(length).replace(/^\./, '')
  return { typeCode: first.slice(0, length), issuerCodes: [issuer, ...rest] }
}

function dottedType(group: string): number | null {
  const dot = group.indexOf('.')
  return dot > 0 && isTypeCode(group.slice(0, dot)) ? dot : null
}

/** The length of the type code in "NĐCP", the longest that leaves a known issuer; null in "TTCP", which is an issuer. */
function gluedType(group: string): number | null {
  if (group.length < 4 || isIssuer(group)) return null
  for (let length = group.length - 2; length >= 2; length -= 1) {
    if (isTypeCode(group.slice(0, length)) && isIssuer(group.slice(length))) return length
  }
  return null
}

function isIssuer(code: string): boolean {
  return known.has(foldCode(code.replace(termBehind, '')))
}
