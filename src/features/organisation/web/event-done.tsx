import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { writtenDate } from '#kernel/written-date.ts'
import { ProblemNotice } from '#web-kit/messages.tsx'
import type { EventView } from '../contract.ts'
import style from './event-page.module.css'
import { forgetOrganisation, undoEvent } from './event-queries.ts'
import { UnitLink } from './unit-link.tsx'

/** Takes an event back; `undone` is the event as it is after that. */
export function useUndo() {
  const cache = useQueryClient()
  return useMutation({ mutationFn: undoEvent, onSuccess: () => forgetOrganisation(cache) })
}

/** What was just done, with the way back and the way on. */
export function EventDone(props: { event: EventView }) {
  const [event, setEvent] = useState(props.event)
  const undo = useUndo()
  return (
    <section className={style.done} aria-label="Kết quả">
      <p role="status" className={style.doneWords}>
        <IconCheck size={20} aria-hidden />
        {event.undoneAt ? `Đã hoàn tác: ${event.title}.` : `Đã ghi: ${event.title}, từ ngày ${writtenDate(event.day)}.`}
      </p>
      <ul className={style.doneUnits}>
        {event.units.map((unit) => (
          <li key={unit.id}>
            <UnitLink unit={unit} />
          </li>
        ))}
      </ul>
      {!event.undoneAt && event.abilities.undo.allowed && (
        <Button
          variant="default"
          loading={undo.isPending}
          leftSection={<IconArrowBackUp size={17} aria-hidden />}
          onClick={() => undo.mutate(event.id, { onSuccess: setEvent })}
        >
          Hoàn tác
        </Button>
      )}
      {undo.isError && <ProblemNotice error={undo.error} />}
    </section>
  )
}
