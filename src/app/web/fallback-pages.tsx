import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { Brand } from '#web-kit/brand.tsx'
import { LinkButton } from '#web-kit/link-button.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PlainFrame } from '#web-kit/shell.tsx'
import style from './fallback-pages.module.css'

/** No page has this address. */
export function UnknownPage() {
  usePageTitle('Không có trang này')
  return (
    <PlainFrame brand={<Brand />}>
      <div className={style.words}>
        <h1>Không có trang này</h1>
        <p>Đường dẫn có thể đã cũ hoặc gõ thiếu. Hãy về bàn làm việc, hoặc tìm văn bản theo số, trích yếu.</p>
        <div className={style.ways}>
          <LinkButton to="/">Về bàn làm việc</LinkButton>
          <LinkButton to="/van-ban" variant="default">
            Tìm văn bản
          </LinkButton>
        </div>
      </div>
    </PlainFrame>
  )
}

/** A page that could not be shown: says why, and offers to try again. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  usePageTitle('Chưa mở được trang')
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <PlainFrame brand={<Brand />}>
      <div className={style.words}>
        <h1>Chưa mở được trang</h1>
        <ProblemNotice error={error} retry={retry} />
      </div>
    </PlainFrame>
  )
}

export function WaitingPage() {
  return (
    <div className={style.waiting}>
      <Waiting what="Đang mở trang…" />
    </div>
  )
}
