import { roleNames, roles } from '#access/roles.ts'
import type { AuditContent } from '#platform/audit/audit-content.ts'
import type { ChainLink } from '#platform/audit/chain/chain-link.ts'
import { readContent } from '#platform/audit/chain/compare-columns.ts'
import { actionWords } from '../model/action-words.ts'

export const exportFormats = ['jsonl', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** The heads of the .csv; the last five hold the chain and are read back by the verifier. */
export const csvHeads = {
  at: 'Thời điểm (UTC)',
  who: 'Người thực hiện',
  as: 'Vai trò',
  action: 'Việc',
  subject: 'Đối tượng',
  address: 'Địa chỉ mạng',
  seq: 'Số',
  id: 'Mã mục',
  previousHash: 'Mã nối trước',
  hash: 'Mã nối',
  content: 'Nội dung',
} as const

/** An export of the log line by line, each link as it stands: an exported file can be verified by itself. */
export async function* exportLines(links: AsyncIterable<ChainLink>, format: ExportFormat): AsyncGenerator<string> {
  // The mark by which Excel takes the file for UTF-8.
  if (format === 'csv') yield `\ufeff${Object.values(csvHeads).map(cell).join(',')}\r\n`
  for await (const link of links) yield format === 'csv' ? csvLine(link) : jsonLine(link)
}

function jsonLine({ seq, entryId, previousHash, hash, content }: ChainLink): string {
  return `${JSON.stringify({ seq, id: entryId, previousHash, hash, content })}\n`
}

function csvLine({ seq, entryId, previousHash, hash, content }: ChainLink): string {
  const told = content === null ? null : readContent(content)
  const cells = [
    ...(told ? toldCells(told) : ['', '', '', '', '', '']),
    String(seq),
    entryId,
    previousHash,
    hash,
    content ?? '',
  ]
  return `${cells.map(cell).join(',')}\r\n`
}

function toldCells({ at, who, as, action, subject, origin }: AuditContent): string[] {
  const role = roles.find((each) => each === as?.role)
  return [
    at,
    who.name,
    role ? roleNames[role] : '',
    actionWords(action),
    `${subject.kind} ${subject.id}`,
    origin?.address ?? '',
  ].map(harmless)
}

/** A cell that begins like a formula is one to Excel. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
