import { writtenInstant } from '#kernel/written-instant.ts'
import { useObservable } from '#web-kit/observable.ts'
import style from './editor.module.css'
import type { EditorSession, Saving } from './editor-session.ts'

function words(saving: Saving, changedAt: string): string {
  switch (saving.state) {
    case 'saved':
      return `Đã lưu lúc ${writtenInstant(saving.at ?? changedAt).slice(-5)}`
    case 'waiting':
      return 'Có thay đổi, sắp lưu…'
    case 'sending':
      return 'Đang lưu…'
    case 'lost':
      return 'Chưa lưu được; đang giữ trong trình duyệt này'
    case 'conflict':
      return 'Chờ bạn chọn bản giữ lại'
    default:
      return saving.sentence
  }
}

/** Whether everything is on the server, and since when. */
export function SaveStatus({ session }: { session: EditorSession }) {
  const saving = useObservable(session.saving)
  const isBad = saving.state === 'refused' || saving.state === 'stopped' || saving.state === 'lost'
  return (
    <p className={style.saving} role={isBad ? 'alert' : 'status'} data-bad={isBad || undefined}>
      {words(saving, session.loaded.changedAt)}
    </p>
  )
}
