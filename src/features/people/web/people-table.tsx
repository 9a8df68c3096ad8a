import { Link } from '@tanstack/react-router'
import type { Column } from '#web-kit/data-table.tsx'
import { DataTable, InShort, rowLink } from '#web-kit/data-table.tsx'
import type { PersonSummary } from '../contract.ts'
import type { PeopleFilters } from './people-filters.ts'
import style from './people-page.module.css'
import { heldWords } from './role-words.ts'

function Roles({ roles, left }: PersonSummary) {
  if (left) return <span className="quiet">đã thôi làm việc</span>
  if (roles.length === 0) return <span className="quiet">vai trò ở đơn vị khác</span>
  return (
    <ul className={style.roles}>
      {roles.map((held) => (
        <li key={heldWords(held)}>{heldWords(held)}</li>
      ))}
    </ul>
  )
}

/** Names and roles; a row opens the details beside it. */
export function PeopleTable(props: { people: readonly PersonSummary[]; filters: PeopleFilters }) {
  const columns: readonly Column<PersonSummary>[] = [
    {
      key: 'name',
      head: 'Họ tên',
      cell: (person) => (
        <>
          <Link
            to="/nguoi-dung"
            search={{ ...props.filters, nguoi: person.id }}
            className={rowLink}
            aria-current={props.filters.nguoi === person.id ? 'true' : undefined}
            data-row-link
          >
            {person.name}
          </Link>
          <InShort>
            <Roles {...person} />
          </InShort>
        </>
      ),
    },
    { key: 'roles', head: 'Vai trò · đơn vị', width: '60%', wideOnly: true, cell: (person) => <Roles {...person} /> },
  ]
  return <DataTable caption="Người dùng" columns={columns} rows={props.people} rowKey={({ id }) => id} />
}
