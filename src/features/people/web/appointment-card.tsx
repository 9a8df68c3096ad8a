import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { ProblemNotice } from '#web-kit/messages.tsx'
import type { AppointmentView, PersonDetail, StandInView } from '../contract.ts'
import { EndStandInButton } from './end-stand-in-button.tsx'
import { EndAppointmentDialog, StandInDialog } from './lazy-dialogs.tsx'
import { usePersonCommand } from './people-queries.ts'
import style from './person-panel.module.css'
import { decisionWords, heldWords, stageNames, termWords } from './role-words.ts'

const standInStages = { ...stageNames, holding: 'đang làm thay' }

/** One role over its time, who stands in for it, and what one may do with it. */
export function AppointmentCard(props: { person: PersonDetail; appointment: AppointmentView }) {
  const { person, appointment } = props
  const decision = decisionWords(appointment.decision)
  return (
    <article className={style.card} data-stage={appointment.stage} aria-label={heldWords(appointment)}>
      <p className={style.cardHead}>{heldWords(appointment)}</p>
      <p>
        {appointment.position && `${appointment.position}, `}
        {termWords(appointment)} — {stageNames[appointment.stage]}
        {appointment.endedEarly && appointment.stage !== 'withdrawn' && ' (kết thúc sớm hơn lúc giao)'}
      </p>
      {decision && <p className="quiet small">{decision}</p>}
      {appointment.named.length > 0 && (
        <p className="small">Các đơn vị được nêu tên: {appointment.named.map(({ name }) => name).join('; ')}</p>
      )}
      <StandIns standIns={appointment.standIns} holder={person.name} />
      <CardActions person={person} appointment={appointment} />
    </article>
  )
}

function StandIns(props: { standIns: readonly StandInView[]; holder: string }) {
  if (props.standIns.length === 0) return null
  return (
    <ul className={style.standIns} aria-label="Người làm thay">
      {props.standIns.map((each) => (
        <li key={each.id} className={style.standIn}>
          <span>
            Người làm thay: <strong>{each.person.name}</strong>, {termWords(each)} — {standInStages[each.stage]}
          </span>
          {each.abilities.end.allowed && <EndStandInButton standInId={each.id} holder={props.holder} />}
        </li>
      ))}
    </ul>
  )
}

function CardActions(props: { person: PersonDetail; appointment: AppointmentView }) {
  const { person, appointment } = props
  const { delegate, end, restore } = appointment.abilities
  const [open, setOpen] = useState<'stand-in' | 'end' | null>(null)
  const restoring = usePersonCommand(() => {})
  if (!delegate.allowed && !end.allowed && !restore.allowed) return null
  const takeBack = () =>
    restoring.mutate({
      method: 'POST',
      path: `/api/appointments/${appointment.id}/restore`,
      done: 'Vai trò có hiệu lực như lúc giao. Ủy quyền và phiên đăng nhập đã kết thúc thì không mở lại.',
    })
  return (
    <>
      {restoring.isError && <ProblemNotice error={restoring.error} />}
      <div className={style.actions}>
        {delegate.allowed && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen('stand-in')}>
            Ủy quyền làm thay
          </Button>
        )}
        {end.allowed && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen('end')}>
            Thôi giữ vai trò
          </Button>
        )}
        {restore.allowed && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            loading={restoring.isPending}
            onClick={takeBack}
          >
            Hoàn tác việc kết thúc sớm
          </Button>
        )}
      </div>
      <Suspense>
        {open === 'stand-in' && (
          <StandInDialog person={person} appointment={appointment} onClose={() => setOpen(null)} />
        )}
        {open === 'end' && <EndAppointmentDialog appointment={appointment} onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  )
}
