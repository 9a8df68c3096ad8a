import { useState } from 'react'
import { dayOf } from '#kernel/dates/day.ts'
import { DayField } from '#web-kit/day-field.tsx'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import type { AppointmentView, PersonDetail } from '../contract.ts'
import { problemOfStandIn } from '../model/index.ts'
import { DecisionFields, noDecision } from './decision-fields.tsx'
import { usePersonCommand } from './people-queries.ts'
import style from './person-form.module.css'
import { PersonPicker } from './person-picker.tsx'
import { heldWords } from './role-words.ts'

interface Draft {
  readonly person: { readonly id: string; readonly name: string } | null
  readonly from: string | null
  readonly lastDay: string | null
}

/** What is still missing or cannot be; the server asks the same again. */
function gapOf({ person, from, lastDay }: Draft, appointment: AppointmentView): string | null {
  if (!person) return 'Hãy chọn người làm thay.'
  if (from === null || lastDay === null) return 'Hãy chọn từ ngày nào đến hết ngày nào.'
  return problemOfStandIn({ from, lastDay }, appointment, from)
}

/** Ủy quyền: somebody stands in for the holder of a role for a time. */
export function StandInDialog(props: { person: PersonDetail; appointment: AppointmentView; onClose: () => void }) {
  const { person, appointment } = props
  const [draft, setDraft] = useState<Draft>({ person: null, from: dayOf(new Date()), lastDay: null })
  const [decision, setDecision] = useState(noDecision)
  const delegating = usePersonCommand(props.onClose)
  return (
    <FormDialog
      title={`Ủy quyền làm thay ${person.name}`}
      send="Ủy quyền"
      gap={gapOf(draft, appointment)}
      isSending={delegating.isPending}
      error={delegating.error}
      onClose={props.onClose}
      onSend={() =>
        delegating.mutate({
          method: 'POST',
          path: `/api/appointments/${appointment.id}/stand-ins`,
          body: { personId: draft.person?.id, from: draft.from, lastDay: draft.lastDay, decision },
          done: `Đã ủy quyền cho ${draft.person?.name ?? ''}. Kết thúc sớm được bất cứ lúc nào.`,
        })
      }
    >
      <p>
        Vai trò: <strong>{heldWords(appointment)}</strong>. Trong thời gian ấy người làm thay được làm mọi việc mà vai
        trò này cho phép, ghi rõ là làm thay; không ủy quyền tiếp được.
      </p>
      <PersonPicker
        label="Người làm thay"
        except={person.id}
        value={draft.person}
        onChange={(chosen) => setDraft({ ...draft, person: chosen })}
      />
      <div className={style.row}>
        <DayField label="Từ ngày" required value={draft.from} onChange={(from) => setDraft({ ...draft, from })} />
        <DayField
          label="Đến hết ngày"
          required
          value={draft.lastDay}
          onChange={(lastDay) => setDraft({ ...draft, lastDay })}
          {...(draft.from === null ? {} : { minDay: draft.from })}
          {...(appointment.lastDay === null ? {} : { maxDay: appointment.lastDay })}
        />
      </div>
      <DecisionFields value={decision} onChange={setDecision} />
    </FormDialog>
  )
}
