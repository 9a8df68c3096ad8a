import { Button, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { isoFromWritten } from '#kernel/written-date.ts'
import type { FactReview } from '../contract.ts'
import { fieldsInForce, fieldWords } from '../model/fact-words.ts'
import type { ReviewableFact } from '../model/facts-of-reading.ts'
import { DeadlineField } from './deadline-field.tsx'
import style from './fact-editor.module.css'
import { fieldName } from './field-name.ts'
import { useReviewDesk } from './review-context.ts'
import { goOn } from './review-keys.ts'

type Values = Readonly<Record<string, string | null>>

const isDateField = (fact: ReviewableFact, name: string): boolean =>
  name === 'date' || (fact.id === 'period' && (name === 'from' || name === 'to'))

/** What differs from the machine's reading; null where nothing does. */
function changesOf(fact: ReviewableFact, values: Values): Record<string, string | null> | null {
  const changed = Object.entries(values).filter(([name, value]) => (value || null) !== (fact.fields[name] ?? null))
  return changed.length > 0 ? Object.fromEntries(changed.map(([name, value]) => [name, value || null])) : null
}

function DateField(props: {
  label: string
  value: string | null
  first: boolean
  onChange: (iso: string | null | undefined) => void
}) {
  const [written, setWritten] = useState(fieldWords('date', props.value) ?? '')
  const wrong = written.trim() !== '' && isoFromWritten(written) === null
  return (
    <TextInput
      label={props.label}
      placeholder="dd/mm/yyyy"
      value={written}
      data-autofocus={props.first || undefined}
      autoFocus={props.first}
      error={wrong ? 'Hãy ghi ngày/tháng/năm, tháng/năm hoặc năm.' : undefined}
      onChange={(event) => {
        const { value } = event.currentTarget
        setWritten(value)
        props.onChange(value.trim() === '' ? null : (isoFromWritten(value) ?? undefined))
      }}
    />
  )
}

function WordsField(props: {
  label: string
  value: string | null
  first: boolean
  onChange: (value: string | null) => void
}) {
  const [start] = useState(props.value ?? '')
  const common = {
    label: props.label,
    value: props.value ?? '',
    autoFocus: props.first,
    onChange: (event: { currentTarget: { value: string } }) => props.onChange(event.currentTarget.value),
  }
  if (start.length <= 60) return <TextInput {...common} />
  return <Textarea {...common} rows={Math.min(8, Math.ceil(start.length / 50) + 1)} />
}

/** Correcting a fact. What the machine read stays where it was; the correction stands beside it. */
export function FactEditor(props: { fact: ReviewableFact; review: FactReview | null }) {
  const { fact } = props
  const desk = useReviewDesk()
  const [values, setValues] = useState<Values>(fieldsInForce(fact, props.review))
  const [faulty, setFaulty] = useState<ReadonlySet<string>>(new Set())
  const changes = changesOf(fact, values)
  const change = (name: string, value: string | null | undefined) => {
    setFaulty((before) => new Set([...before].filter((one) => one !== name).concat(value === undefined ? [name] : [])))
    if (value !== undefined) setValues((before) => ({ ...before, [name]: value }))
  }
  const close = () => {
    desk.editing.set(null)
    document.querySelector<HTMLElement>(`[data-fact="${CSS.escape(fact.id)}"]`)?.focus({ preventScroll: true })
  }
  const save = (event?: FormEvent) => {
    event?.preventDefault()
    if (!changes || faulty.size > 0) return
    desk.correct(fact, changes)
    close()
    goOn(desk)
  }
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  // The words of the document come last: what is most often wrong is who, to whom and when.
  const names = Object.keys(fact.fields).sort((a, b) => Number(a === 'text') - Number(b === 'text'))
  return (
    <form className={style.form} onSubmit={save} onKeyDown={hear} data-own-arrows>
      {names.map((name, index) => {
        const field = { label: fieldName(fact, name), value: values[name] ?? null, first: index === 0 }
        const onChange = (value: string | null | undefined) => change(name, value)
        if (name === 'normalized') return <DeadlineField key={name} {...field} onChange={onChange} />
        if (isDateField(fact, name)) return <DateField key={name} {...field} onChange={onChange} />
        return <WordsField key={name} {...field} onChange={onChange} />
      })}
      <div className={style.actions}>
        <Button size="compact-sm" type="submit" disabled={!changes || faulty.size > 0}>
          Lưu bản sửa
        </Button>
        <Button size="compact-sm" variant="default" onClick={close}>
          Bỏ
        </Button>
        <span className={style.hint}>Ctrl+Enter lưu, Esc bỏ</span>
      </div>
    </form>
  )
}
