import { describe, expect, it } from 'vitest'
import { type Occurrence, occurrencesOf } from './occurrences.ts'

const year2021 = { from: '2021-01-01', to: '2021-12-31', issueDate: '2021-04-07' }
const told = (rule: string | null, span = year2021) =>
  occurrencesOf(rule, span).map(({ period, opens, due, awaits }) =>
    [period, opens, due, awaits && `(${awaits})`].filter(Boolean).join(' '),
  )

describe('occurrencesOf', () => {
  it.each<[string | null, readonly string[]]>([
    [null, ['']],
    ['<2021-11-05', ['2021-11-04']],
    ['<2021-03-01', ['2021-02-28']],
    ['<2021-11', ['2021-10-31']],
    ['<=2021-11-05', ['2021-11-05']],
    ['<=2021-Q3', ['2021-09-30']],
    ['>=2021-07-01', ['2021-07-01']],
    ['2021-10-01/2021-10-30', ['2021-10-01 2021-10-30']],
    ['2021-Q2/2021-Q3', ['2021-04-01 2021-09-30']],
    ['2021-12', ['2021-12-01 2021-12-31']],
    ['2021-12-22', ['2021-12-22']],
    ['2026/2030+', ['2026-01-01']],
    ['CONTINUOUS', ['']],
    ['CONTINUOUS 2025', ['2025-01-01']],
    ['AFTER(nhận văn bản)+10D', ['(nhận văn bản)']],
    ['WITHIN 5 WORKING DAYS AFTER(kết thúc hội nghị)', ['(kết thúc hội nghị)']],
    ['PER(kế hoạch của cấp trên)', ['(kế hoạch của cấp trên)']],
    ['ISSUE_DATE/EVENT(tổng kết)', ['2021-04-07 (tổng kết)']],
    ['<2021-06-01 + <=2021-11-15', ['2021-05-31', '2021-11-15']],
    ['2021-04, 2021-08', ['2021-04-01 2021-04-30', '2021-08-01 2021-08-31']],
    ['khi nào xong', ['']],
  ])('lays out %s', (rule, expected) => {
    expect(told(rule)).toEqual(expected)
  })

  it.each<[string, readonly string[]]>([
    [
      'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=10',
      ['2021-Q1 2021-03-10', '2021-Q2 2021-06-10', '2021-Q3 2021-09-10', '2021-Q4 2021-12-10'],
    ],
    [
      'FREQ=MONTHLY;INTERVAL=3;BYMONTH=3,6,9,12;BYMONTHDAY=10',
      ['2021-Q1 2021-03-10', '2021-Q2 2021-06-10', '2021-Q3 2021-09-10', '2021-Q4 2021-12-10'],
    ],
    ['FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10', ['2021-H1 2021-06-10']],
    ['FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15 (before)', ['2021-H1 2021-06-14', '2021-H2 2021-12-14']],
    ['FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25', ['2021 2021-11-25']],
    ['FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=10', ['2020 2021-01-10']],
    ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1', ['2021 2021-12-31']],
    ['FREQ=YEARLY; 12-10/12-15', ['2021 2021-12-10 2021-12-15']],
    [
      'FREQ=WEEKLY;BYDAY=FR; 2021-10-01/2021-10-15',
      ['2021-W39 2021-10-01', '2021-W40 2021-10-08', '2021-W41 2021-10-15'],
    ],
    [
      'FREQ=MONTHLY;BYDAY=1SA; 2021-04-01/2021-06-30',
      ['2021-04 2021-04-03', '2021-05 2021-05-01', '2021-06 2021-06-05'],
    ],
    ['FREQ=MONTHLY;BYDAY=-1MO; 2021-04-01/2021-05-31', ['2021-04 2021-04-26', '2021-05 2021-05-31']],
    // What the text leaves open is not guessed.
    ['FREQ=YEARLY', ['']],
    ['FREQ=MONTHLY;INTERVAL=3', ['']],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20', ['']],
    ['FREQ=MONTHLY x2; 2021-03/2021-10', ['2021-03-01']],
    ['FREQ=DAILY', ['']],
  ])('lays %s over the year', (rule, expected) => {
    expect(told(rule)).toEqual(expected)
  })

  it('gives twelve months, the last day of each where -1 is named', () => {
    const found = told('FREQ=MONTHLY;BYMONTHDAY=-1')
    expect(found).toHaveLength(12)
    expect(found[1]).toBe('2021-02 2021-02-28')
    expect(told('FREQ=MONTHLY;BYMONTHDAY=31')).toHaveLength(7)
  })

  it('closes the figures of a period by law, or on the due day where that comes first', () => {
    const windows = ({ dataFrom, dataTo }: Occurrence) => [dataFrom, dataTo]
    const quarters = occurrencesOf('FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20', year2021)
    expect(quarters.map(windows)[0]).toEqual(['2020-12-15', '2021-03-14'])
    const early = occurrencesOf('FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=10', year2021)
    expect(early.map(windows)[0]).toEqual(['2020-12-15', '2021-03-10'])
    expect(occurrencesOf('FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25', year2021).map(windows)).toEqual([
      ['2020-12-15', '2021-11-25'],
    ])
    expect(occurrencesOf('<2021-11-05', year2021).map(windows)).toEqual([[null, null]])
  })
})
