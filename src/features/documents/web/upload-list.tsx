import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useObservable } from '#web-kit/observable.ts'
import { sizeWords } from './document-name.ts'
import style from './upload-list.module.css'
import type { Upload } from './uploads.ts'
import { clearFinishedUploads, retryUpload, uploads } from './uploads.ts'

const words = { waiting: 'Chờ gửi', received: 'Đã nhận', already: 'Đã có từ trước' } as const

function UploadState(props: { upload: Upload; onReceived: () => void }) {
  const { id, state, part, problem, canRetry, documentId, file } = props.upload
  if (state === 'sending') {
    return <progress className={style.bar} value={part} max={1} aria-label={`Đang gửi ${file.name}`} />
  }
  if (state === 'failed') {
    return (
      <span className={style.failed}>
        <IconAlertTriangle size={16} aria-hidden />
        {problem}
        {canRetry && (
          <Button size="compact-xs" variant="default" onClick={() => retryUpload(id, props.onReceived)}>
            Gửi lại
          </Button>
        )}
      </span>
    )
  }
  return (
    <span className={style.done}>
      {state !== 'waiting' && <IconCheck size={16} aria-hidden />}
      {words[state]}
      {documentId && (
        <Link to="/van-ban/$documentId" params={{ documentId }}>
          Mở<span className="visually-hidden"> {file.name}</span>
        </Link>
      )}
    </span>
  )
}

/** The files on their way and those just received. */
export function UploadList(props: { onReceived: () => void }) {
  const list = useObservable(uploads)
  if (list.length === 0) return null
  const finished = list.filter(({ state }) => state !== 'waiting' && state !== 'sending').length
  return (
    <section className={style.list} aria-label="Tệp vừa nộp">
      <div className={style.head}>
        <h2>
          Tệp vừa nộp: {finished}/{list.length}
        </h2>
        <Button size="compact-sm" variant="subtle" onClick={clearFinishedUploads} disabled={finished === 0}>
          Dọn danh sách
        </Button>
      </div>
      <ul>
        {list.map((upload) => (
          <li key={upload.id}>
            <span className={style.name}>{upload.file.name}</span>
            <span className={style.size}>{sizeWords(upload.file.size)}</span>
            <UploadState upload={upload} onReceived={props.onReceived} />
          </li>
        ))}
      </ul>
    </section>
  )
}
