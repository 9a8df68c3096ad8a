import { Link } from '@tanstack/react-router'
import { type Column, DataTable, InShort, rowLink } from '#web-kit/data-table.tsx'
import { clockWords } from '#web-kit/moment-words.ts'
import type { AuditEntryView } from '../contract.ts'
import { actionWords, subjectWords } from '../model/index.ts'
import type { AuditAddress } from './audit-address.ts'

/** The name of who did it, the program's own deeds and strangers' among them. */
export function whoWords({ who, address }: AuditEntryView): string {
  if (who.name !== '') return who.person === null && who.name === 'danvan' ? 'danvan (tự động)' : who.name
  return address ? `Chưa đăng nhập (${address})` : 'Chưa đăng nhập'
}

/** The role that it was done by, with whom one stood in for. */
export function roleWords({ as }: AuditEntryView): string | null {
  if (!as) return null
  return as.standInFor === null ? as.roleName : `${as.roleName}, làm thay ${as.standInFor}`
}

function whatAbout({ subject }: AuditEntryView, names: Readonly<Record<string, string>>): string {
  const name = names[subject.id]
  return name ? name : subjectWords(subject.kind)
}

/** The entries, the newest first. */
export function AuditTable(props: {
  entries: readonly AuditEntryView[]
  address: AuditAddress
  names: Readonly<Record<string, string>>
}) {
  const { address, names } = props
  const columns: readonly Column<AuditEntryView>[] = [
    {
      key: 'action',
      head: 'Việc',
      cell: (entry) => (
        <>
          <Link
            to="/nhat-ky"
            search={{ ...address, muc: entry.seq }}
            resetScroll={false}
            className={rowLink}
            aria-current={entry.seq === address.muc}
            data-row-link
          >
            {actionWords(entry.action)}
          </Link>
          <InShort>{[clockWords(entry.at), whoWords(entry), whatAbout(entry, names)].join(' · ')}</InShort>
        </>
      ),
    },
    {
      key: 'at',
      head: 'Thời điểm',
      width: '10.5rem',
      wideOnly: true,
      cell: ({ at }) => <span className="numeric">{clockWords(at)}</span>,
    },
    {
      key: 'who',
      head: 'Người thực hiện',
      wideOnly: true,
      cell: (entry) => (
        <>
          {whoWords(entry)}
          {roleWords(entry) && <div className="quiet small">{roleWords(entry)}</div>}
        </>
      ),
    },
    { key: 'subject', head: 'Đối tượng', wideOnly: true, cell: (entry) => whatAbout(entry, names) },
    {
      key: 'seq',
      head: 'Số',
      width: '4.5rem',
      wideOnly: true,
      cell: ({ seq }) => <span className="numeric">{seq}</span>,
    },
  ]
  return <DataTable caption="Nhật ký" columns={columns} rows={props.entries} rowKey={({ id }) => id} />
}
