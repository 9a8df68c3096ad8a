import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { deadlineWords } from '#documents/deadlines/deadline-words.ts'
import { writtenDate } from '#kernel/written-date.ts'
import { deadlinesOfWords } from '../../model/edit-paste.ts'
import { type DraftDeadline, isUnread, lastDayOf, laterThanAbove } from '../../model/index.ts'
import style from './editor.module.css'
import { useTools } from './editor-context.ts'

/** How a deadline is understood, with the last day on which it is in time. */
export function understood({ text, normalized }: DraftDeadline): string {
  if (normalized === null) {
    return text.trim() === ''
      ? 'Không có hạn.'
      : 'Chưa hiểu là ngày nào: coi là không có hạn. Hãy ghi như “trước ngày 05/11/2026”.'
  }
  const last = lastDayOf(normalized)
  return `Hiểu là: ${deadlineWords(normalized)}${last === null ? '' : `; ngày cuối cùng: ${writtenDate(last)}`}.`
}

/** The same in the few words that stand under a row; words in which no day was understood say so. */
export function inShort(deadline: DraftDeadline): string {
  if (deadline.normalized !== null) return deadlineWords(deadline.normalized)
  return isUnread(deadline) ? `“${deadline.text.trim()}” (chưa hiểu là ngày nào)` : ''
}

/** The deadline that words for a time say; several times in one are one deadline with several days. */
export function deadlineOfWords(words: string, year: number): DraftDeadline {
  const times = deadlinesOfWords(words, year)
  const known = times.flatMap(({ normalized }) => normalized ?? [])
  const [first] = times
  return { text: words, kind: first?.kind ?? 'absolute', normalized: known.length > 0 ? known.join('; ') : null }
}

/** One deadline in the words of the plan, read back as it is understood. */
export function DeadlineWords(props: {
  label: string
  value: DraftDeadline
  above: readonly string[]
  onChange: (value: DraftDeadline) => void
  onRemove?: () => void
}) {
  const { value, onChange } = props
  const { year } = useTools()
  const id = useId()
  const late = props.above.map((above) => laterThanAbove(value.normalized, above, 0)).find((each) => each !== null)
  return (
    <div className={style.deadline}>
      <div className={style.deadlineLine}>
        <TextInput
          aria-label={props.label}
          aria-describedby={id}
          placeholder="trước ngày 05/11/2026; hằng quý; thường xuyên…"
          value={value.text}
          onChange={(event) => onChange(deadlineOfWords(event.currentTarget.value, year))}
        />
        {props.onRemove && (
          <ActionIcon variant="subtle" color="gray.8" aria-label={`Bỏ ${props.label}`} onClick={props.onRemove}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <p id={id} className={style.hint}>
        {understood(value)}
      </p>
      {late && (
        <p className={style.warning}>
          Muộn hơn hạn của cấp trên: ngày cuối cùng ở đây là {writtenDate(late.due)}, cấp trên yêu cầu{' '}
          {writtenDate(late.bound)}.
        </p>
      )}
    </div>
  )
}

/** The deadlines of a task; none is allowed, and said. */
export function DeadlinesField(props: {
  itemId: string
  value: readonly DraftDeadline[]
  onChange: (value: readonly DraftDeadline[]) => void
}) {
  const { value, onChange } = props
  const { above } = useTools()
  const [added, setAdded] = useState(false)
  const shown = value.length === 0 && added ? [{ text: '', kind: 'absolute', normalized: null }] : value
  return (
    <fieldset className={style.group}>
      <legend>Thời hạn</legend>
      {shown.length === 0 && <p className={style.hint}>Không có hạn.</p>}
      {shown.map((deadline, index) => (
        <DeadlineWords
          // biome-ignore lint/suspicious/noArrayIndexKey: a deadline is known by its place
          key={index}
          label={shown.length > 1 ? `Thời hạn thứ ${index + 1}` : 'Thời hạn'}
          value={deadline}
          above={above[props.itemId] ?? []}
          onChange={(next) => onChange(shown.map((each, at) => (at === index ? next : each)))}
          onRemove={() => {
            setAdded(false)
            onChange(value.filter((_, at) => at !== index))
          }}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => {
          setAdded(true)
          if (value.length > 0) onChange([...value, { text: '', kind: 'absolute', normalized: null }])
        }}
      >
        Thêm thời hạn
      </Button>
    </fieldset>
  )
}
