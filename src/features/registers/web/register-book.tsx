import { Button } from '@mantine/core'
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { writtenDate } from '#kernel/written-date.ts'
import { EmptyState, ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import type { RegisterDetail, RegisterEntry } from '../contract.ts'
import { registerQuery, useRegisterChange } from './register-queries.ts'
import style from './registers-page.module.css'

const dialogs = () => import('./register-dialogs.tsx')
const StateNumberDialog = lazy(async () => ({ default: (await dialogs()).StateNumberDialog }))
const StartDialog = lazy(async () => ({ default: (await dialogs()).StartDialog }))

/** One book: every number from the first to the last, what was given to what, and the gaps. */
export function RegisterBook({ id }: { id: string }) {
  const found = useQuery(registerQuery(id))
  const [open, setOpen] = useState<'number' | 'start' | null>(null)
  const withdraw = useRegisterChange<RegisterDetail>(() => {})
  if (found.error) return <ProblemNotice error={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <Waiting what="Đang mở sổ…" />
  const { register, entries, abilities } = found.data
  const mayChange = abilities.change.allowed
  const close = () => setOpen(null)
  return (
    <section className={style.book} aria-labelledby="book">
      <h2 id="book">{register.title}</h2>
      <p className="quiet">
        {register.unit.name}
        {register.startedAfter > 0 && ` · mở từ sau số ${register.startedAfter} (các số trước dùng trên giấy)`} · số
        tiếp theo: {register.lastNumber + 1}
      </p>
      <div className={style.actions}>
        {mayChange && (
          <>
            <Button variant="default" onClick={() => setOpen('number')}>
              Ghi số đã dùng trên giấy
            </Button>
            {entries.every((entry) => entry.kind === 'gap' || entry.onPaper) && (
              <Button variant="default" onClick={() => setOpen('start')}>
                Sửa số bắt đầu
              </Button>
            )}
          </>
        )}
        <Button
          component="a"
          variant="default"
          href={`/api/registers/${register.id}/export`}
          download
          leftSection={<IconFileSpreadsheet size={17} aria-hidden />}
        >
          Tải .xlsx
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={17} aria-hidden />} onClick={() => print()}>
          In sổ
        </Button>
      </div>
      {withdraw.error && <ProblemNotice error={withdraw.error} />}
      {entries.length === 0 ? (
        <EmptyState title="Sổ chưa có số nào">
          Số được cấp khi ký ban hành kế hoạch, hoặc ghi ở đây nếu đã dùng trên giấy.
        </EmptyState>
      ) : (
        <table className={style.table}>
          <caption className="visually-hidden">{register.title}</caption>
          <thead>
            <tr>
              <th scope="col">Số, ký hiệu</th>
              <th scope="col">Ngày</th>
              <th scope="col">Tên loại và trích yếu</th>
              <th scope="col">Ghi chú</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Entry
                key={entry.kind === 'gap' ? `gap ${entry.from}` : `${entry.number}${entry.suffix}`}
                entry={entry}
                onWithdraw={
                  mayChange
                    ? (number) =>
                        withdraw.mutate({
                          method: 'DELETE',
                          path: `/api/registers/${register.id}/numbers/${encodeURIComponent(number)}`,
                          done: 'Đã bỏ ghi số ấy.',
                        })
                    : undefined
                }
              />
            ))}
          </tbody>
        </table>
      )}
      <Suspense>
        {open === 'number' && <StateNumberDialog register={register} onClose={close} />}
        {open === 'start' && <StartDialog register={register} onClose={close} />}
      </Suspense>
    </section>
  )
}

function Entry(props: { entry: RegisterEntry; onWithdraw: ((number: string) => void) | undefined }) {
  const { entry, onWithdraw } = props
  if (entry.kind === 'gap') {
    return (
      <tr className={style.gap}>
        <td>{entry.from === entry.to ? entry.from : `${entry.from}–${entry.to}`}</td>
        <td />
        <td>chưa có trong danvan</td>
        <td />
      </tr>
    )
  }
  const { sign, day, type, title, planId, onPaper, number, suffix } = entry
  return (
    <tr>
      <td className="numeric">{sign}</td>
      <td className="numeric">{writtenDate(day)}</td>
      <td>
        {type}:{' '}
        {planId === null ? (
          title
        ) : (
          <Link to="/ke-hoach/$planId" params={{ planId }} search={{}}>
            {title}
          </Link>
        )}
      </td>
      <td>
        {onPaper ? 'theo giấy' : ''}
        {onPaper && planId === null && onWithdraw && (
          <Button
            size="compact-xs"
            variant="subtle"
            className="no-print"
            onClick={() => onWithdraw(`${number}${suffix}`)}
          >
            Bỏ ghi<span className="visually-hidden"> số {sign}</span>
          </Button>
        )}
      </td>
    </tr>
  )
}
