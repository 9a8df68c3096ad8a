import { foldCode, namesOfTypeCode } from './type-codes.ts'

/** The type codes that a plan may bear, by the name of its type (NĐ 30/2020/NĐ-CP, Phụ lục III, Mục I; HD 36-HD/VPTW). */
const codesOfTypes: Readonly<Record<string, string>> = {
  'kế hoạch': 'KH',
  'chương trình': 'CTr',
  'chương trình hành động': 'CTHĐ',
  'phương án': 'PA',
  'đề án': 'ĐA',
  'hướng dẫn': 'HD',
  'kế hoạch phối hợp': 'KHPH',
  'kế hoạch liên tịch': 'KHLT',
}

/** The type code for a kind of document by its name; null where none is known. */
export function codeOfType(type: string): string | null {
  return codesOfTypes[type.trim().toLowerCase()] ?? null
}

/** Two grammars of signs that are numbered from registers: those of state bodies (and the Front), those of the Party. */
export type SignFamily = 'state' | 'party'

export interface SignParts {
  readonly family: SignFamily
  /** From 1. */
  readonly number: number
  readonly typeCode: string
  /** The issuer as its abbreviation stands in signs: `STP`, `UBND`, `HU`. */
  readonly issuer: string
}

/**
 * The sign as printed: `05/KH-STP` (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3), `05-KH/HU` (HD 36-HD/VPTW). Numbers
 * below 10 have a nought before them.
 */
export function composeSign({ family, number, typeCode, issuer }: SignParts): string {
  const figures = String(number).padStart(2, '0')
  return family === 'party' ? `${figures}-${typeCode}/${issuer}` : `${figures}/${typeCode}-${issuer}`
}

/** A sign taken apart; a letter behind the number (`30c`) is its suffix. */
export interface WrittenSign extends SignParts {
  readonly suffix: string
  /** Without blanks, dashes of one kind: as it is kept. */
  readonly text: string
}

const state = /^(\d{1,5})([a-zđ]?)\/([^\s/-]+)-(\S+)$/u
const party = /^(\d{1,5})([a-zđ]?)-([^\s/-]+)\/(\S+)$/u

/** Takes a sign apart that a person typed (`12/KH-STP`, `12 -KH/HU`); null where it is none with a number and a type. */
export function readWrittenSign(written: string): WrittenSign | null {
  const text = written.normalize('NFC').replace(/[–—]/g, '-').replace(/\s+/g, '')
  for (const [family, pattern] of [
    ['state', state],
    ['party', party],
  ] as const) {
    const [, number = '', suffix = '', typeCode = '', issuer = ''] = pattern.exec(text) ?? []
    if (Number(number) < 1 || namesOfTypeCode(typeCode).length === 0) continue
    return { family, number: Number(number), suffix, typeCode, issuer, text }
  }
  return null
}

/**
 * What stands in a sign behind its issuer, case and the stroke of Đ apart: '' for the issuer alone, `VP` for the unit that
 * drew it up (`STTTT-VP` of STTTT), a fellow issuer of a joint document; null where the sign is another issuer's.
 */
export function behindIssuer(written: string, issuer: string): string | null {
  const [first, rest] = [foldCode(written), foldCode(issuer)]
  if (first === rest) return ''
  return first.startsWith(`${rest}-`) ? written.slice(issuer.length + 1) : null
}
