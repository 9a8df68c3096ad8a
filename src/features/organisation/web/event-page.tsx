import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { writtenDate } from '#kernel/written-date.ts'
import { LinkButton } from '#web-kit/link-button.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import type { EventInput, EventPreview, EventView, UnitLife } from '../contract.ts'
import { EventDone } from './event-done.tsx'
import { type CommonDraft, type EventDraft, eventOfDraft } from './event-draft.ts'
import { DecisionFields } from './event-fields.tsx'
import { emptyUnit, firstDraft, lastFace, unitLike } from './event-first-draft.ts'
import { EventForm } from './event-forms.tsx'
import { type EventKind, eventKinds, kindOfSlug } from './event-kinds.ts'
import style from './event-page.module.css'
import { EventPreviewView } from './event-preview.tsx'
import { doEvent, forgetOrganisation, previewEvent, unitLifeQuery } from './event-queries.ts'

const route = getRouteApi('/frame/don-vi/$unitId/sap-xep/$viec')

interface Shown {
  readonly event: EventInput
  readonly preview: EventPreview
}

/** What was asked for last and what it would do. Any change of the form takes it away: only what was seen is done. */
function useEventPreview(onDone: (event: EventView) => void) {
  const cache = useQueryClient()
  const [shown, setShown] = useState<Shown | null>(null)
  const asking = useMutation({
    mutationFn: async (event: EventInput) => ({ event, preview: await previewEvent(event) }),
    onSuccess: setShown,
  })
  const doing = useMutation({
    mutationFn: doEvent,
    onSuccess: async (done) => {
      onDone(done)
      await forgetOrganisation(cache)
    },
  })
  const clear = () => {
    setShown(null)
    asking.reset()
    doing.reset()
  }
  return { shown, asking, doing, clear }
}

function EventDesk(props: { kind: EventKind; life: UnitLife | null; onDone: (event: EventView) => void }) {
  const { kind, life } = props
  const [common, setCommon] = useState<CommonDraft>({ sign: '', date: null, day: null })
  const [draft, setDraft] = useState<EventDraft>(() => firstDraft(kind, life))
  const [missing, setMissing] = useState<string | null>(null)
  const { shown, asking, doing, clear } = useEventPreview(props.onDone)
  const change = (next: { common?: CommonDraft; draft?: EventDraft }) => {
    if (next.common) setCommon(next.common)
    if (next.draft) setDraft(next.draft)
    setMissing(null)
    clear()
  }
  const ask = (submit: FormEvent) => {
    submit.preventDefault()
    const event = eventOfDraft(common, draft)
    if (typeof event === 'string') return setMissing(event)
    asking.mutate(event)
  }
  return (
    <div className={style.desk}>
      <form className={style.form} onSubmit={ask} noValidate>
        <DecisionFields common={common} onChange={(next) => change({ common: next })} />
        <EventForm
          draft={draft}
          day={common.day}
          unit={life ? { id: life.id, name: lastFace(life).name } : null}
          newUnit={() => (life ? unitLike(life) : emptyUnit())}
          onChange={(next) => change({ draft: next })}
        />
        {missing && (
          <p role="alert" className={style.missing}>
            {missing}
          </p>
        )}
        <Button type="submit" variant={shown ? 'default' : 'filled'} loading={asking.isPending}>
          Xem trước
        </Button>
      </form>
      <section className={style.preview} aria-labelledby="preview-title" aria-live="polite">
        <h2 id="preview-title">Những gì sẽ thay đổi</h2>
        {asking.isError && <ProblemNotice error={asking.error} />}
        {!shown && !asking.isError && (
          <p className="quiet">Điền xong rồi bấm “Xem trước”. Chưa có gì được ghi cho đến khi bạn bấm “Thực hiện”.</p>
        )}
        {shown && <EventPreviewView preview={shown.preview} day={shown.event.day} />}
        {shown && shown.preview.problems.length === 0 && (
          <div className={style.do}>
            <Button loading={doing.isPending} onClick={() => doing.mutate(shown.event)}>
              Thực hiện
            </Button>
            <p className="quiet small">
              Theo {shown.event.decision.sign} ngày {writtenDate(shown.event.decision.date)}. Hoàn tác được cho đến khi
              có việc khác dựa vào.
            </p>
          </div>
        )}
        {doing.isError && <ProblemNotice error={doing.error} />}
      </section>
    </div>
  )
}

/** Founding a unit that stands below none yet: the first of an installation, or the head of a line. */
export function FoundingPage() {
  const [done, setDone] = useState<EventView | null>(null)
  usePageTitle('Thành lập đơn vị')
  return (
    <PageBody>
      <PageHead title="Thành lập đơn vị" lead={eventKinds.find(({ kind }) => kind === 'found')?.lead} />
      {done ? <EventDone event={done} /> : <EventDesk kind="found" life={null} onDone={setDone} />}
    </PageBody>
  )
}

/** One thing that happens to a unit: filled in, seen as it would be, then done; what was done can be undone at once. */
export default function EventPage() {
  const { unitId, viec } = route.useParams()
  const kind = kindOfSlug(viec)
  const life = useQuery(unitLifeQuery(unitId))
  const [done, setDone] = useState<EventView | null>(null)
  const about = eventKinds.find((each) => each.kind === kind)
  const name = life.data ? lastFace(life.data).name : ''
  usePageTitle(about ? `${about.action}: ${name}` : 'Đơn vị')
  return (
    <PageBody>
      <PageHead
        title={about ? `${about.action}: ${name}` : name}
        lead={about?.lead}
        actions={
          <LinkButton to="/don-vi/$unitId/qua-trinh" params={{ unitId }} variant="default">
            Quá trình của đơn vị
          </LinkButton>
        }
      />
      {kind === null && <p>Không có việc này. Hãy mở lại từ trang của đơn vị.</p>}
      {life.isError && <ProblemNotice error={life.error} retry={() => void life.refetch()} />}
      {life.isPending && <Waiting what="Đang mở đơn vị…" />}
      {done && <EventDone event={done} />}
      {!done && kind !== null && life.data && !life.data.abilities.organise.allowed && (
        <p role="alert">{life.data.abilities.organise.why}</p>
      )}
      {!done && kind !== null && life.data?.abilities.organise.allowed && (
        <EventDesk key={`${unitId} ${kind}`} kind={kind} life={life.data} onDone={setDone} />
      )}
    </PageBody>
  )
}
