import { ActionIcon, TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { isoFromWritten, precisionOf, writtenDate } from '#kernel/written-date.ts'
import style from './day-field.module.css'
import { Dialog } from './dialog.tsx'
import { Waiting } from './messages.tsx'

const DayCalendar = lazy(() => import('./day-calendar.tsx'))

/** The day that a person typed, `dd/mm/yyyy`; null while it is none. */
function dayOfTyped(typed: string): string | null {
  const iso = isoFromWritten(typed)
  return iso !== null && precisionOf(iso) === 'day' ? iso : null
}

interface DayFieldProps {
  readonly label: string
  /** ISO day; null for none. */
  readonly value: string | null
  readonly onChange: (day: string | null) => void
  readonly description?: ReactNode
  readonly error?: ReactNode
  readonly required?: boolean
  /** Whether an emptied field means "no day"; otherwise it goes back to the day before. */
  readonly clearable?: boolean
  readonly minDay?: string
  readonly maxDay?: string
  readonly disabled?: boolean
  readonly className?: string
}

/** What stands wrong with a typed text, as a sentence; null where it is a day within the bounds. */
function faultOfTyped(typed: string, { clearable, minDay, maxDay }: DayFieldProps): string | null {
  if (typed.trim() === '') return clearable ? null : 'Hãy nhập một ngày.'
  const day = dayOfTyped(typed)
  if (day === null) return 'Không phải là ngày. Hãy gõ như 01/07/2025.'
  if (minDay && day < minDay) return `Sớm nhất là ${writtenDate(minDay)}.`
  return maxDay && day > maxDay ? `Muộn nhất là ${writtenDate(maxDay)}.` : null
}

/** A day of the calendar, typed as `dd/mm/yyyy` or chosen from a calendar. A half-typed day changes nothing. */
export function DayField(props: DayFieldProps) {
  const { label, value, onChange, required = false, disabled = false } = props
  /** What is being typed; null while the field shows its value. */
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const [open, setOpen] = useState(false)
  const fault = typed !== null && left ? faultOfTyped(typed, props) : null
  const type = (text: string) => {
    setTyped(text)
    setLeft(false)
    if (faultOfTyped(text, props) === null) onChange(dayOfTyped(text))
  }
  const choose = (day: string | null) => {
    setTyped(null)
    setOpen(false)
    onChange(day)
  }
  return (
    <TextInput
      label={label}
      value={typed ?? (value ? writtenDate(value) : '')}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        setLeft(true)
        if (typed !== null && faultOfTyped(typed, props) === null) setTyped(null)
      }}
      placeholder="dd/mm/yyyy"
      inputMode="numeric"
      autoComplete="off"
      withAsterisk={required}
      disabled={disabled}
      description={props.description}
      error={fault ?? props.error}
      {...(props.className ? { className: props.className } : {})}
      rightSection={
        <>
          <ActionIcon
            variant="subtle"
            color="gray.8"
            aria-label="Mở lịch"
            aria-haspopup="dialog"
            disabled={disabled}
            onClick={() => setOpen(true)}
          >
            <IconCalendar size={17} aria-hidden />
          </ActionIcon>
          {open && (
            <Dialog title={`Lịch: ${label}`} onClose={() => setOpen(false)}>
              <Suspense fallback={<Waiting what="Đang mở lịch…" />}>
                <div className={style.calendar}>
                  <DayCalendar
                    value={value}
                    onChange={choose}
                    {...(props.minDay ? { minDay: props.minDay } : {})}
                    {...(props.maxDay ? { maxDay: props.maxDay } : {})}
                  />
                </div>
              </Suspense>
            </Dialog>
          )}
        </>
      }
    />
  )
}
