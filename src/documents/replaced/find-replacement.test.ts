import { describe, expect, it } from 'vitest'
import { parseSign } from '#documents/signs/find-signs.ts'
import { isPossible } from '#kernel/dates/calendar-date.ts'
import { findDates } from '#kernel/dates/find-dates.ts'
import { precisionOf } from '#kernel/written-date.ts'
import { findReplacement } from './find-replacement.ts'
import { replacedDocuments } from './replaced-documents.ts'

describe('the table of replaced documents', () => {
  it.each(replacedDocuments.map((row) => [row.sign ?? row.title, row] as const))(
    '%s: can be found and shown',
    (_, row) => {
      expect(row.sign === null || parseSign(row.sign)?.text === row.sign).toBe(true)
      expect([row.source, row.by, row.title].every((text) => text.length > 4)).toBe(true)
      for (const date of [row.date, row.from]) expect(date === null || precisionOf(date) !== null).toBe(true)
      expect(findDates(row.by).every(isPossible)).toBe(true)
    },
  )

  it('has each document once', () => {
    const names = replacedDocuments.map((row) => `${row.sign} ${row.date}`)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('findReplacement', () => {
  const cited = (sign: string | null, date: string | null, text = '') => ({ sign, date, text, context: 'tỉnh Tân An' })

  it('knows a document under every spelling of its sign', () => {
    expect(findReplacement(cited('04/2015/NĐ-CP', null))).toBe(findReplacement(cited('4/2015/ND-CP', '2015-01-09')))
    expect(findReplacement(cited('04/2015/NĐ-CP', null))?.change).toBe('replaced')
  })

  it('does not take the same number of another year, or of another province, for it', () => {
    expect(findReplacement(cited('16/CT-TTg', '2023-05-30'))).toBeNull()
    expect(findReplacement(cited('625/QĐ-UBND', '2021-03-30'))).toBeNull()
    expect(findReplacement({ ...cited('625/QĐ-UBND', '2021-03-30'), context: 'tỉnh Hậu Giang' })).not.toBeNull()
  })

  it('knows a law by name, if its year is that of the replaced one', () => {
    expect(findReplacement(cited(null, '2018', 'Luật An ninh mạng năm 2018'))?.sign).toBe('24/2018/QH14')
    expect(findReplacement(cited(null, '2025', 'Luật An ninh mạng năm 2025'))).toBeNull()
    expect(findReplacement(cited(null, null, 'Luật An ninh quốc gia'))).toBeNull()
  })
})
