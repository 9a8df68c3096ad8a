import { Link } from '@tanstack/react-router'
import { writtenDate } from '#kernel/written-date.ts'
import type { Column } from '#web-kit/data-table.tsx'
import { DataTable, InShort, rowLink } from '#web-kit/data-table.tsx'
import type { DocumentSummary } from '../contract.ts'
import { issuerWords } from '../model/issuer-words.ts'
import { signWords } from '../model/sign-words.ts'
import { documentName } from './document-name.ts'
import style from './documents-table.module.css'
import { StateBadge } from './state-badge.tsx'

const blank = (
  <span className="quiet" title="Văn bản không ghi">
    –
  </span>
)

function reviewedWords({ state, reviewed, facts }: DocumentSummary): string | null {
  return state === 'queued' || state === 'unreadable' ? null : `${reviewed}/${facts}`
}

function TitleCell(document: DocumentSummary) {
  const { id, type, sign, issuer, issueDate, problem, state } = document
  const reviewed = reviewedWords(document)
  const inShort = [
    type,
    sign && signWords(sign),
    issuer && issuerWords(issuer),
    issueDate && writtenDate(issueDate),
    reviewed && `đã xem ${reviewed}`,
  ]
  return (
    <>
      <Link to="/van-ban/$documentId" params={{ documentId: id }} className={rowLink} data-row-link>
        {documentName(document)}
      </Link>
      {problem && state === 'unreadable' && <div className={style.problem}>{problem}</div>}
      <InShort>
        {inShort.filter(Boolean).join(' · ')} <StateBadge state={state} />
      </InShort>
    </>
  )
}

const columns: readonly Column<DocumentSummary>[] = [
  { key: 'type', head: 'Loại', width: '7.5rem', wideOnly: true, cell: ({ type }) => type ?? blank },
  {
    key: 'sign',
    head: 'Số, ký hiệu',
    width: '10rem',
    wideOnly: true,
    cell: ({ sign }) => (sign ? signWords(sign) : blank),
  },
  { key: 'title', head: 'Trích yếu', cell: TitleCell },
  {
    key: 'issuer',
    head: 'Cơ quan ban hành',
    width: '13rem',
    wideOnly: true,
    cell: ({ issuer }) => (issuer ? issuerWords(issuer) : blank),
  },
  {
    key: 'date',
    head: 'Ngày',
    width: '7rem',
    wideOnly: true,
    cell: ({ issueDate }) => (issueDate ? <span className="numeric">{writtenDate(issueDate)}</span> : blank),
  },
  {
    key: 'state',
    head: 'Trạng thái',
    width: '10rem',
    wideOnly: true,
    cell: ({ state }) => <StateBadge state={state} />,
  },
  {
    key: 'reviewed',
    head: 'Đã xem',
    width: '5rem',
    wideOnly: true,
    cell: (document) => <span className="numeric">{reviewedWords(document) ?? blank}</span>,
  },
]

export function DocumentsTable(props: { documents: readonly DocumentSummary[] }) {
  return <DataTable caption="Văn bản" columns={columns} rows={props.documents} rowKey={({ id }) => id} />
}
