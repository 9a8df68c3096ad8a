import { Button, TextInput } from '@mantine/core'
import { IconCamera, IconFile, IconLink, IconPaperclip } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { announce } from '#web-kit/announcement.tsx'
import { ProblemNotice } from '#web-kit/messages.tsx'
import { momentWords } from '#web-kit/moment-words.ts'
import { useObservable } from '#web-kit/observable.ts'
import type { AssignmentDetail, Evidence } from '../assignment-contract.ts'
import { addLink, assignmentQuery, dropEvidence, evidenceAddress } from './assignment-queries.ts'
import style from './assignment-view.module.css'
import { dropUpload, evidenceUploads, hearArrivals, retryUpload, uploadEvidence } from './evidence-uploads.ts'

const accepted = '.pdf,.doc,.docx,.xlsx,.jpg,.jpeg,.png,.webp,.heic,.heif'

/** Larger pictures are opened by a press: a weak line must not carry them for a look at the page. */
const largestShown = 3 * 1024 * 1024

const sizeWords = (size: number): string =>
  size < 1024 * 1024
    ? `${Math.max(1, Math.round(size / 1024))} KB`
    : `${(size / 1024 / 1024).toFixed(1).replace('.', ',')} MB`

function Thumb(props: { work: string; item: Evidence }) {
  const { item, work } = props
  const isPicture = item.kind === 'file' && /^image\/(jpeg|png|webp)$/.test(item.mediaType ?? '')
  if (isPicture && (item.size ?? 0) <= largestShown) {
    return <img src={evidenceAddress(work, item.id, true)} alt={item.caption ?? item.name} loading="lazy" />
  }
  return item.kind === 'link' ? <IconLink size={28} aria-hidden /> : <IconFile size={28} aria-hidden />
}

function Item(props: { work: string; item: Evidence; mayDrop: boolean; onDrop: () => void }) {
  const { item, work } = props
  return (
    <li>
      <div className={style.thumb}>
        <Thumb work={work} item={item} />
      </div>
      {item.kind === 'link' ? (
        <a href={item.url ?? ''} target="_blank" rel="noopener noreferrer nofollow">
          {item.name}
        </a>
      ) : (
        <a href={evidenceAddress(work, item.id)} download>
          {item.name}
        </a>
      )}
      <span className="quiet">
        {item.size !== null && `${sizeWords(item.size)} · `}
        {item.addedBy}, {momentWords(item.addedAt)}
      </span>
      {props.mayDrop && (
        <Button size="compact-xs" variant="subtle" onClick={props.onDrop}>
          Bỏ<span className="visually-hidden"> {item.name}</span>
        </Button>
      )}
    </li>
  )
}

function Uploads({ work }: { work: string }) {
  const list = useObservable(evidenceUploads).filter(({ assignmentId }) => assignmentId === work)
  if (list.length === 0) return null
  return (
    <ul className={style.uploads} aria-label="Tệp đang gửi">
      {list.map(({ id, file, state, part, problem, canRetry }) => (
        <li key={id}>
          <span>{file.name}</span>
          {state === 'sending' && <progress value={part} max={1} aria-label={`Đang gửi ${file.name}`} />}
          {state === 'waiting' && <span className="quiet">chờ gửi</span>}
          {state === 'failed' && (
            <>
              <span className={style.failed} role="alert">
                {problem}
              </span>
              {canRetry && (
                <Button size="compact-xs" variant="default" onClick={() => retryUpload(id)}>
                  Gửi lại
                </Button>
              )}
              <Button size="compact-xs" variant="subtle" onClick={() => dropUpload(id)}>
                Bỏ<span className="visually-hidden"> {file.name}</span>
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function LinkForm(props: { work: string; onAdded: () => void }) {
  const [url, setUrl] = useState('')
  const id = useRef(newId())
  const adding = useMutation({
    mutationFn: () => addLink(props.work, { id: id.current, url: url.trim() }),
    onSuccess: () => {
      id.current = newId()
      setUrl('')
      announce('Đã thêm đường dẫn.')
      props.onAdded()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (url.trim() !== '') adding.mutate()
  }
  return (
    <form className={style.row} onSubmit={submit}>
      <TextInput
        label="Đường dẫn"
        placeholder="https://"
        inputMode="url"
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={adding.isPending}>
        Thêm đường dẫn
      </Button>
      {adding.error && <ProblemNotice error={adding.error} />}
    </form>
  )
}

/** What shows that the work was done, and how to add to it: files, photos by the camera of the phone, links. */
export function EvidenceSection({ detail }: { detail: AssignmentDetail }) {
  const { id } = detail.assignment
  const cache = useQueryClient()
  const files = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const may = (action: 'add-evidence' | 'drop-evidence') =>
    detail.offers.some((offer) => offer.action === action && offer.allowed)
  const fresh = () => void cache.invalidateQueries({ queryKey: assignmentQuery(id).queryKey })
  useEffect(() => {
    hearArrivals((work) => void cache.invalidateQueries({ queryKey: assignmentQuery(work).queryKey }))
  }, [cache])
  const dropping = useMutation({
    mutationFn: (evidenceId: string) => dropEvidence(id, evidenceId, newId()),
    onSuccess: fresh,
  })
  const take = (input: HTMLInputElement) => {
    const taken = [...(input.files ?? [])]
    input.value = ''
    if (taken.length > 0) uploadEvidence(id, taken)
  }
  if (detail.evidence.length === 0 && !may('add-evidence')) return null
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">Minh chứng ({detail.evidence.length})</h2>
      <ul className={style.evidence}>
        {detail.evidence.map((item) => (
          <Item
            key={item.id}
            work={id}
            item={item}
            mayDrop={may('drop-evidence')}
            onDrop={() => dropping.mutate(item.id)}
          />
        ))}
      </ul>
      <Uploads work={id} />
      {dropping.error && <ProblemNotice error={dropping.error} />}
      {may('add-evidence') && (
        <div className="no-print">
          <div className={style.buttons}>
            <Button
              variant="default"
              leftSection={<IconPaperclip size={17} aria-hidden />}
              onClick={() => files.current?.click()}
            >
              Thêm tệp
            </Button>
            <Button
              variant="default"
              leftSection={<IconCamera size={17} aria-hidden />}
              onClick={() => camera.current?.click()}
            >
              Chụp ảnh
            </Button>
          </div>
          <p className="quiet small">PDF, Word, Excel, ảnh; mỗi tệp không quá 25 MB, nhiều nhất 20 tệp.</p>
          <input
            ref={files}
            type="file"
            multiple
            hidden
            accept={accepted}
            aria-label="Tệp minh chứng"
            onChange={(event) => take(event.currentTarget)}
          />
          <input
            ref={camera}
            type="file"
            hidden
            accept="image/*"
            capture="environment"
            aria-label="Ảnh chụp"
            onChange={(event) => take(event.currentTarget)}
          />
          <details className={style.more}>
            <summary>Thêm đường dẫn</summary>
            <LinkForm work={id} onAdded={fresh} />
          </details>
        </div>
      )}
    </section>
  )
}
