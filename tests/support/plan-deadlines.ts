import type { Deadline } from '#documents/reading/contract.ts'
import { findDeadlines } from '#documents/reading/facts/deadlines/find-deadlines.ts'
import type { Head } from '#documents/reading/facts/head/find-head.ts'
import { treeOfText } from './tree-of-text.ts'

const head: Head = {
  sign: null,
  issueDate: { date: '2026-01-06', text: '06/01/2026', span: [0, 1] },
  place: null,
  type: null,
  issuer: null,
  parentIssuer: null,
  title: { text: 'Công tác năm 2026', span: [0, 1] },
}

/** The deadlines of a plan of 06/01/2026 for the year 2026 whose last section holds these lines. */
export const planDeadlines = (...lines: string[]): readonly Deadline[] =>
  findDeadlines(
    treeOfText(
      [
        'ỦY BAN NHÂN DÂN XÃ TRUNG LẬP',
        'Số: 31/KH-UBND',
        'KẾ HOẠCH',
        'Công tác năm 2026',
        'II. TỔ CHỨC THỰC HIỆN',
        ...lines,
      ].join('\n'),
    ),
    head,
  )
