import { useQuery } from '@tanstack/react-query'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import { whyQuery } from '#web-kit/why.ts'
import { MailSection } from './mail-section.tsx'
import { settingQuery } from './reminder-queries.ts'
import style from './reminder-settings.module.css'
import { SettingForm } from './setting-form.tsx'

/** How one is told: by digest or at once, when not, and of what news; for the administrator, how the mail stands. */
export default function ReminderSettingsPage() {
  usePageTitle('Cách nhận lời nhắc')
  const setting = useQuery(settingQuery)
  const { data: keepsProgram } = useQuery(whyQuery({ kind: 'setting', verb: 'see' }))
  return (
    <PageBody>
      <PageHead
        title="Cách nhận lời nhắc"
        lead="Lời nhắc luôn hiện trong danvan. Ở đây bạn chọn lúc nào và cách nào danvan gửi thư cho bạn, và những tin không cần nhận."
      />
      {setting.isPending && <Waiting what="Đang mở…" />}
      {setting.isError && <ProblemNotice error={setting.error} retry={() => void setting.refetch()} />}
      <div className={style.sections}>
        {setting.data && <SettingForm key={JSON.stringify(setting.data)} setting={setting.data} />}
        {keepsProgram?.allowed && <MailSection />}
      </div>
    </PageBody>
  )
}
