import { CloseButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { clockWords } from '#web-kit/moment-words.ts'
import type { AuditEntryView } from '../contract.ts'
import { actionWords, differencesOf, fieldWords, type Names, subjectWords, valueWords } from '../model/index.ts'
import type { AuditAddress } from './audit-address.ts'
import style from './audit-panel.module.css'
import { roleWords, whoWords } from './audit-table.tsx'

/** Everything that one entry tells, with what it changed side by side. */
export default function AuditPanel(props: {
  entry: AuditEntryView
  names: Names
  address: AuditAddress
  onClose: () => void
}) {
  const { entry, names } = props
  return (
    <section className={style.panel} aria-label={`Mục số ${entry.seq}: ${actionWords(entry.action)}`}>
      <CloseButton className={style.close} aria-label="Đóng chi tiết" onClick={props.onClose} />
      <h2 className={style.title}>{actionWords(entry.action)}</h2>
      <Facts entry={entry} names={names} address={props.address} />
      <Differences entry={entry} names={names} />
      <Details entry={entry} names={names} />
      <p className={style.chain}>
        Mục số <strong>{entry.seq}</strong> của chuỗi, mã nối <code>{entry.hash}</code>
      </p>
    </section>
  )
}

function Facts({ entry, names, address }: { entry: AuditEntryView; names: Names; address: AuditAddress }) {
  const { muc: _, ...filters } = address
  const role = roleWords(entry)
  return (
    <dl className={style.facts}>
      <Fact name="Thời điểm">{clockWords(entry.at)}</Fact>
      <Fact name="Người thực hiện">
        {entry.who.person === null ? (
          whoWords(entry)
        ) : (
          <Link
            className={style.link ?? ''}
            to="/nhat-ky"
            search={{ ...filters, nguoi: entry.who.person }}
            title="Chỉ xem việc của người này"
          >
            {whoWords(entry)}
          </Link>
        )}
      </Fact>
      {role && <Fact name="Với vai trò">{entry.as?.unitName ? `${role}, ${entry.as.unitName}` : role}</Fact>}
      {entry.address && <Fact name="Từ địa chỉ mạng">{entry.address}</Fact>}
      <Fact name="Đối tượng">
        <Subject entry={entry} names={names} />
        <div>
          <Link className={style.link ?? ''} to="/nhat-ky" search={{ doituong: entry.subject.id }}>
            Xem cả quá trình của đối tượng này
          </Link>
        </div>
      </Fact>
      {entry.unit && (
        <Fact name="Đơn vị">
          <Link
            className={style.link ?? ''}
            to="/nhat-ky"
            search={{ ...filters, donvi: entry.unit.id }}
            title="Chỉ xem việc của đơn vị này"
          >
            {entry.unit.name || entry.unit.id}
          </Link>
        </Fact>
      )}
    </dl>
  )
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

/** The record itself, with a way to it where it has a page. */
function Subject({ entry: { subject }, names }: { entry: AuditEntryView; names: Names }) {
  const words = [subjectWords(subject.kind), names[subject.id]].filter(Boolean).join(': ')
  switch (subject.kind) {
    case 'document':
      return (
        <Link to="/van-ban/$documentId" params={{ documentId: subject.id }}>
          {words}
        </Link>
      )
    case 'plan':
      return (
        <Link to="/ke-hoach/$planId" params={{ planId: subject.id }}>
          {words}
        </Link>
      )
    case 'unit':
      return (
        <Link className={style.link ?? ''} to="/don-vi/$unitId/qua-trinh" params={{ unitId: subject.id }}>
          {words}
        </Link>
      )
    case 'person':
      return (
        <Link to="/nguoi-dung" search={{ nguoi: subject.id }}>
          {words}
        </Link>
      )
    default:
      return words
  }
}

function Differences({ entry, names }: { entry: AuditEntryView; names: Names }) {
  const differences = differencesOf(entry.before, entry.after, names)
  if (differences.length === 0) return null
  return (
    <table className={style.differences}>
      <caption>Thay đổi</caption>
      <thead>
        <tr>
          <th scope="col">Nội dung</th>
          <th scope="col">Trước</th>
          <th scope="col">Sau</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td>{before === null ? '–' : <del>{before}</del>}</td>
            <td>{after === null ? '–' : <ins>{after}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Details({ entry: { detail }, names }: { entry: AuditEntryView; names: Names }) {
  const told = Object.entries(detail ?? {})
  if (told.length === 0) return null
  return (
    <>
      <h3>Chi tiết</h3>
      <dl className={style.facts}>
        {told.map(([field, value]) => (
          <Fact key={field} name={fieldWords(field)}>
            {valueWords(value, field, names)}
          </Fact>
        ))}
      </dl>
    </>
  )
}
