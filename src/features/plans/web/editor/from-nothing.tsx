import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayOf } from '#kernel/dates/day.ts'
import { isoFromWritten, writtenDate } from '#kernel/written-date.ts'
import { ProblemNotice } from '#web-kit/messages.tsx'
import { newPlanTypes } from '../../model/index.ts'
import style from './new-plan.module.css'
import { useMakePlan } from './use-make-plan.ts'

/** The date that was typed, as far as it is told; undefined where it is none. */
function stated(written: string): string | null | undefined {
  if (written.trim() === '') return null
  return isoFromWritten(written) ?? undefined
}

/** A plan from nothing: its name, kind and time. */
export function FromNothing(props: { onMade: (planId: string) => void }) {
  const [title, setTitle] = useState('')
  const [type, setType] = useState<string>(newPlanTypes[0])
  const [from, setFrom] = useState(writtenDate(dayOf(new Date()).slice(0, 4)))
  const [to, setTo] = useState('')
  const [isTried, setTried] = useState(false)
  const making = useMakePlan(props.onMade)
  const [periodFrom, periodTo] = [stated(from), stated(to)]
  const wrong = 'Ghi ngày, tháng, quý hoặc năm, như 01/03/2026, 3/2026, III/2026, 2026.'
  return (
    <form
      noValidate
      className={style.fields}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (title.trim() === '' || periodFrom === undefined || periodTo === undefined) return
        const about = { title: title.trim(), type, periodFrom, periodTo, isUmbrella: false, dueShift: 'none' as const }
        making.mutate({ from: 'nothing', about })
      }}
    >
      <Textarea
        label="Tên kế hoạch"
        description="Như trích yếu, ví dụ: Kế hoạch công tác dân vận năm 2026."
        withAsterisk
        autosize
        minRows={1}
        value={title}
        error={isTried && title.trim() === '' ? 'Hãy ghi tên kế hoạch.' : null}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className={style.pair}>
        <NativeSelect
          label="Loại văn bản"
          value={type}
          data={[...newPlanTypes]}
          onChange={(event) => setType(event.currentTarget.value)}
        />
        <TextInput
          label="Thực hiện từ"
          value={from}
          error={periodFrom === undefined ? wrong : null}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          label="Đến (để trống nếu trong một năm)"
          value={to}
          error={periodTo === undefined ? wrong : null}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </div>
      {making.isError && <ProblemNotice error={making.error} />}
      <Button type="submit" loading={making.isPending} className={style.send ?? ''}>
        Bắt đầu soạn
      </Button>
    </form>
  )
}
