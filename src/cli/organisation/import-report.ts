/** What an import would do or did, as `importUnits` answers it. */
interface ImportOutcome {
  readonly total: number
  readonly faulty: number
  readonly done: boolean
  readonly unknownColumns: readonly string[]
  readonly rows: readonly {
    readonly row: number
    readonly problems: readonly { readonly column: string | null; readonly message: string }[]
  }[]
}

/** The outcome in Vietnamese, a line for each thing that is wrong: “Dòng 14, cột “Cơ quan cấp trên”: …”. */
export function importReport({ total, faulty, done, unknownColumns, rows }: ImportOutcome, dryRun: boolean): string {
  const wrong = rows.flatMap(({ row, problems }) =>
    problems.map(({ column, message }) => `Dòng ${row}${column ? `, cột “${column}”` : ''}: ${message}`),
  )
  const shown = rows.filter(({ problems }) => problems.length > 0).length
  return [
    ...wrong,
    ...(shown < faulty ? [`… và ${faulty - shown} dòng sai khác.`] : []),
    ...unknownColumns.map((column) => `Cột “${column}” không dùng đến.`),
    verdict(total, faulty, done, dryRun),
  ].join('\n')
}

function verdict(total: number, faulty: number, done: boolean, dryRun: boolean): string {
  if (faulty > 0) return `${faulty} trong ${total} dòng còn sai; chưa ghi gì.`
  if (done) return `Đã nhập ${total} đơn vị.`
  return dryRun ? `Cả ${total} dòng đều đúng; chưa ghi gì vì đang chạy thử.` : 'Chưa ghi gì.'
}
