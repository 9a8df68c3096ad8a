import { Button, Checkbox, NativeSelect, Radio } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { announce } from '#web-kit/announcement.tsx'
import { ProblemNotice } from '#web-kit/messages.tsx'
import type { SettingInput, SettingView } from '../contract.ts'
import { saveSetting, settingQuery } from './reminder-queries.ts'
import style from './reminder-settings.module.css'

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}))

/** Where mail does not reach the person: says so, and what to do. */
const notMailed: Readonly<Record<SettingView['mailing'], string | null>> = {
  on: null,
  'no-server':
    'danvan ở đây chưa được nối với máy chủ thư, nên lời nhắc chỉ hiện trong danvan. Lựa chọn dưới đây dùng khi có thư.',
  'no-address':
    'Chưa có địa chỉ thư điện tử của bạn nên lời nhắc chỉ hiện trong danvan. Hãy nhờ quản trị viên ghi địa chỉ vào trang Người dùng.',
}

function MailFields(props: { chosen: SettingInput; onChange: (chosen: Partial<SettingInput>) => void }) {
  const { chosen, onChange } = props
  return (
    <>
      <Radio.Group
        label="Nhận thư"
        value={chosen.mail}
        onChange={(mail) => onChange({ mail: mail as SettingInput['mail'] })}
      >
        <div className={style.choices}>
          <Radio
            value="digest"
            label="Mỗi sáng một thư tổng hợp"
            description="07:30 ngày làm việc: việc quá hạn, hạn hôm nay, trong 7 ngày tới, việc chờ bạn và tin mới. Riêng đôn đốc được gửi ngay."
          />
          <Radio
            value="at-once"
            label="Báo ngay từng việc"
            description="Gửi khi có lời nhắc mới; những lời nhắc đến cùng lúc vào chung một thư."
          />
        </div>
      </Radio.Group>
      <fieldset className={style.hours}>
        <legend>Giờ yên tĩnh</legend>
        <p className="quiet small">
          Trong giờ này và trong ngày nghỉ danvan không gửi thư; thư đợi đến giờ làm việc tiếp theo.
        </p>
        <NativeSelect
          label="Từ"
          data={hours}
          value={String(chosen.quietFrom)}
          onChange={(event) => onChange({ quietFrom: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          label="Đến"
          data={hours}
          value={String(chosen.quietTo)}
          onChange={(event) => onChange({ quietTo: Number(event.currentTarget.value) })}
        />
      </fieldset>
    </>
  )
}

function NewsFields(props: {
  setting: SettingView
  muted: readonly string[]
  onChange: (muted: readonly string[]) => void
}) {
  const { setting, muted, onChange } = props
  return (
    <fieldset className={style.news}>
      <legend>Tin muốn nhận</legend>
      {setting.news.map(({ kind, name }) => (
        <Checkbox
          key={kind}
          label={name}
          checked={!muted.includes(kind)}
          onChange={(event) => {
            const { checked } = event.currentTarget
            onChange(checked ? muted.filter((each) => each !== kind) : [...muted, kind])
          }}
        />
      ))}
      <p className="quiet small">
        Việc phải làm (được giao, sắp đến hạn, quá hạn, bị trả lại, đôn đốc, chờ ý kiến) không tắt được: bỏ lỡ một lời
        nhắc loại này là chậm việc của cả đơn vị.
      </p>
    </fieldset>
  )
}

/** What a person chose of how they are told. */
export function SettingForm({ setting }: { setting: SettingView }) {
  const cache = useQueryClient()
  const { mail, quietFrom, quietTo, muted } = setting
  const [chosen, setChosen] = useState<SettingInput>({ mail, quietFrom, quietTo, muted })
  const saving = useMutation({
    mutationFn: saveSetting,
    onSuccess: (after) => {
      cache.setQueryData(settingQuery.queryKey, after)
      announce('Đã lưu cách nhận lời nhắc.')
    },
  })
  const change = (part: Partial<SettingInput>) => setChosen((before) => ({ ...before, ...part }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate(chosen)
  }
  const sorted = (kinds: readonly string[]) => [...kinds].sort().join()
  const isSame =
    chosen.mail === mail &&
    chosen.quietFrom === quietFrom &&
    chosen.quietTo === quietTo &&
    sorted(chosen.muted) === sorted(muted)
  const notice = notMailed[setting.mailing]
  return (
    <section className={style.section} aria-labelledby="cach-nhan">
      <h2 id="cach-nhan">Của bạn</h2>
      {notice && <p className={style.notice}>{notice}</p>}
      <form onSubmit={submit} className={style.form}>
        {saving.isError && <ProblemNotice error={saving.error} />}
        <MailFields chosen={chosen} onChange={change} />
        <NewsFields setting={setting} muted={chosen.muted} onChange={(kinds) => change({ muted: [...kinds] })} />
        <div>
          <Button type="submit" disabled={isSame} loading={saving.isPending}>
            Lưu
          </Button>
        </div>
      </form>
    </section>
  )
}
