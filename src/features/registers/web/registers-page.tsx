import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { writtenDate } from '#kernel/written-date.ts'
import { EmptyState, ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import type { PartyTerm } from '../contract.ts'
import { RegisterBook } from './register-book.tsx'
import { registerListQuery } from './register-queries.ts'
import style from './registers-page.module.css'

const dialogs = () => import('./register-dialogs.tsx')
const OpenRegisterDialog = lazy(async () => ({ default: (await dialogs()).OpenRegisterDialog }))
const TermDialog = lazy(async () => ({ default: (await dialogs()).TermDialog }))

const route = getRouteApi('/frame/ke-hoach/so-dang-ky')

/** The book of numbers of the unit's plans, one period at a time. */
export default function RegistersPage() {
  usePageTitle('Sổ đăng ký số')
  const { so } = route.useSearch()
  const navigate = useNavigate()
  const list = useQuery(registerListQuery)
  const [open, setOpen] = useState<'register' | PartyTerm | 'term' | null>(null)
  const show = (id: string) => {
    setOpen(null)
    void navigate({ to: '/ke-hoach/so-dang-ky', search: { so: id }, replace: true })
  }
  const unitId = list.data?.unitId ?? null
  const mayChange = list.data?.abilities.change.allowed && unitId !== null
  const items = list.data?.items ?? []
  const shown = items.find(({ id }) => id === so) ?? items[0]
  return (
    <PageBody>
      <PageHead
        title="Sổ đăng ký số"
        lead="Số, ký hiệu của kế hoạch được cấp liên tiếp, không trùng; số dùng trên giấy được ghi vào cùng một sổ."
        actions={
          mayChange && (
            <>
              <Button variant="default" onClick={() => setOpen('term')}>
                Khai nhiệm kỳ cấp ủy
              </Button>
              <Button onClick={() => setOpen('register')}>Mở sổ</Button>
            </>
          )
        }
      />
      {list.error && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Waiting what="Đang mở sổ…" />}
      {list.data && items.length === 0 && (
        <EmptyState title="Chưa có sổ nào">
          Sổ được mở khi ban hành kế hoạch đầu tiên, bắt đầu từ số 01. Nếu năm nay đơn vị đã dùng số trên giấy, hãy{' '}
          {mayChange ? 'mở' : 'nhờ văn thư mở'} sổ trước và ghi số đã dùng gần nhất.
        </EmptyState>
      )}
      {items.length > 1 && shown && (
        <NativeSelect
          label="Sổ"
          className={style.choice}
          value={shown.id}
          onChange={(event) => show(event.currentTarget.value)}
          data={items.map(({ id, title, unit }) => ({ value: id, label: `${title} – ${unit.name}` }))}
        />
      )}
      {shown && <RegisterBook key={shown.id} id={shown.id} />}
      <Terms terms={list.data?.terms ?? []} {...(mayChange ? { onChange: setOpen } : {})} />
      <Suspense>
        {open === 'register' && unitId && (
          <OpenRegisterDialog
            unitId={unitId}
            terms={list.data?.terms ?? []}
            onClose={() => setOpen(null)}
            onOpened={show}
          />
        )}
        {open !== null && open !== 'register' && unitId && (
          <TermDialog unitId={unitId} term={open === 'term' ? null : open} onClose={() => setOpen(null)} />
        )}
      </Suspense>
    </PageBody>
  )
}

function Terms(props: { terms: readonly PartyTerm[]; onChange?: (term: PartyTerm) => void }) {
  if (props.terms.length === 0) return null
  return (
    <section className={style.terms} aria-labelledby="terms">
      <h2 id="terms">Nhiệm kỳ cấp ủy</h2>
      <ul>
        {props.terms.map((term) => (
          <li key={term.id}>
            {term.name}, {term.unit.name}: từ {writtenDate(term.from)}
            {term.lastDay ? ` đến hết ${writtenDate(term.lastDay)}` : ' đến nay'}
            {props.onChange && (
              <Button size="compact-sm" variant="subtle" onClick={() => props.onChange?.(term)}>
                Sửa<span className="visually-hidden"> {term.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
