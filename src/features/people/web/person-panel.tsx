import { Button, CloseButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import type { AppointmentView, PersonDetail } from '../contract.ts'
import { AppointmentCard } from './appointment-card.tsx'
import { CarriedList } from './carried-list.tsx'
import { ContactLine } from './contact-line.tsx'
import { AppointDialog, ChangePersonDialog, DepartDialog } from './lazy-dialogs.tsx'
import { usePeopleParts } from './people-parts.tsx'
import { personQuery } from './people-queries.ts'
import style from './person-panel.module.css'

const isOver = ({ stage }: AppointmentView): boolean => stage === 'ended' || stage === 'withdrawn'

/** One person beside the list: roles over time, stand-ins, how they sign in, and what one may do. */
export function PersonPanel(props: { personId: string; onClose: () => void }) {
  const found = useQuery(personQuery(props.personId))
  return (
    <section className={style.panel} aria-label={found.data ? `Chi tiết: ${found.data.name}` : 'Chi tiết'}>
      <CloseButton className={style.close} aria-label="Đóng chi tiết" onClick={props.onClose} />
      {found.isError && <ProblemNotice error={found.error} retry={() => void found.refetch()} />}
      {!found.data && !found.isError && <Waiting what="Đang mở…" />}
      {found.data && <PersonDetails person={found.data} />}
    </section>
  )
}

function PersonDetails({ person }: { person: PersonDetail }) {
  const { SignInOfPerson } = usePeopleParts()
  const holding = person.appointments.filter((each) => !isOver(each))
  const over = person.appointments.filter(isOver)
  return (
    <>
      <h2 className={style.name}>{person.name}</h2>
      {person.left && <p className="quiet">Đã thôi làm việc. Những gì người này đã làm vẫn được giữ nguyên.</p>}
      <ContactLine personId={person.id} ability={person.abilities.contact} />
      <Actions person={person} />
      <h3>Vai trò</h3>
      {holding.length === 0 && <p className="quiet">Không giữ vai trò nào mà bạn xem được.</p>}
      {holding.map((each) => (
        <AppointmentCard key={each.id} person={person} appointment={each} />
      ))}
      <CarriedList carried={person.carried} />
      {over.length > 0 && (
        <details className={style.past}>
          <summary>Đã qua ({over.length})</summary>
          {over.map((each) => (
            <AppointmentCard key={each.id} person={person} appointment={each} />
          ))}
        </details>
      )}
      {SignInOfPerson && person.abilities.account.allowed && (
        <SignInOfPerson personId={person.id} personName={person.name} />
      )}
    </>
  )
}

function Actions({ person }: { person: PersonDetail }) {
  const [open, setOpen] = useState<'appoint' | 'change' | 'depart' | null>(null)
  const close = () => setOpen(null)
  const pickers = usePeopleParts()
  const { appoint, change, depart, appointEverywhere } = person.abilities
  if (!appoint.allowed && !change.allowed && !depart.allowed) return null
  return (
    <div className={style.actions}>
      {appoint.allowed && (
        <Button variant="default" onClick={() => setOpen('appoint')}>
          Giao thêm vai trò
        </Button>
      )}
      {change.allowed && (
        <Button variant="default" onClick={() => setOpen('change')}>
          Sửa thông tin
        </Button>
      )}
      {depart.allowed && (
        <Button variant="default" onClick={() => setOpen('depart')}>
          Thôi làm việc
        </Button>
      )}
      <Suspense>
        {open === 'appoint' && (
          <AppointDialog person={person} everywhere={appointEverywhere} pickers={pickers} onClose={close} />
        )}
        {open === 'change' && <ChangePersonDialog person={person} onClose={close} />}
        {open === 'depart' && <DepartDialog person={person} onClose={close} />}
      </Suspense>
    </div>
  )
}
