import { describe, expect, it } from 'vitest'
import { behindIssuer, codeOfType, composeSign, readWrittenSign } from './compose-sign.ts'
import { findSigns } from './find-signs.ts'

describe('a sign made of its parts', () => {
  it.each([
    [{ family: 'state', number: 5, typeCode: 'KH', issuer: 'STP' }, '05/KH-STP'],
    [{ family: 'state', number: 312, typeCode: 'KH', issuer: 'UBND' }, '312/KH-UBND'],
    [{ family: 'party', number: 12, typeCode: 'KH', issuer: 'HU' }, '12-KH/HU'],
    [{ family: 'party', number: 7, typeCode: 'CTr', issuer: 'BDVTU' }, '07-CTr/BDVTU'],
  ] as const)('%o is printed %s', (parts, printed) => {
    expect(composeSign(parts)).toBe(printed)
  })

  it('is what the reader of documents reads back', () => {
    for (const family of ['state', 'party'] as const) {
      for (const number of [1, 9, 10, 246, 1024]) {
        for (const issuer of ['STP', 'UBND', 'SNV', 'HU', 'TU', 'BTGDVTU', 'MTTQ']) {
          const sign = composeSign({ family, number, typeCode: 'KH', issuer })
          const found = findSigns(`Thực hiện Kế hoạch số ${sign} của cơ quan,`)
          expect(found.map(({ text }) => text)).toEqual([sign])
          expect(readWrittenSign(sign)).toMatchObject({ family, number, suffix: '', typeCode: 'KH', issuer })
        }
      }
    }
  })
})

describe('a sign that a person typed', () => {
  it.each([
    [' 07 / KH - SNV ', { family: 'state', number: 7, suffix: '', typeCode: 'KH', issuer: 'SNV', text: '07/KH-SNV' }],
    ['30c/KH-UBND', { family: 'state', number: 30, suffix: 'c', typeCode: 'KH', issuer: 'UBND', text: '30c/KH-UBND' }],
    ['18–CTr/TU', { family: 'party', number: 18, suffix: '', typeCode: 'CTr', issuer: 'TU', text: '18-CTr/TU' }],
    ['5/KH-STTTT-VP', { number: 5, issuer: 'STTTT-VP' }],
  ])('%s is taken apart', (written, parts) => {
    expect(readWrittenSign(written)).toMatchObject(parts)
  })

  it.each(['/KH-STP', '00/KH-STP', '12', '12/STP', '12/XX-STP', 'KH-STP/12', ''])('%s is none', (written) => {
    expect(readWrittenSign(written)).toBeNull()
  })
})

it.each([
  ['STTTT', 'STTTT', ''],
  ['SNNĐT', 'snndt', ''],
  ['STTTT-VP', 'STTTT', 'VP'],
  ['STP-SNV', 'STP', 'SNV'],
  ['STPVP', 'STP', null],
  ['STP', 'STP-SNV', null],
  ['SNV', 'STP', null],
])('behind the issuer, %s written of %s leaves %s', (written, issuer, rest) => {
  expect(behindIssuer(written, issuer)).toBe(rest)
})

it.each([
  ['Kế hoạch', 'KH'],
  ['KẾ HOẠCH', 'KH'],
  ['Chương trình', 'CTr'],
  ['Thư ngỏ', null],
])('the code of “%s” is %s', (type, code) => {
  expect(codeOfType(type)).toBe(code)
})
