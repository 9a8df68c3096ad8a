import { Button } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import style from './drop-zone.module.css'

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files dropped anywhere on the page, so that one let go beside the zone does not replace the page. */
function useDroppedFiles(take: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    let depth = 0
    const listen = new AbortController()
    const on = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', hear: (event: DragEvent) => void) =>
      document.addEventListener(name, (event) => carriesFiles(event) && hear(event), { signal: listen.signal })
    on('dragenter', () => setOver(++depth > 0))
    on('dragleave', () => setOver(--depth > 0))
    on('dragover', (event) => event.preventDefault())
    on('drop', (event) => {
      event.preventDefault()
      depth = 0
      setOver(false)
      latest.current([...(event.dataTransfer?.files ?? [])])
    })
    return () => listen.abort()
  }, [])
  return over
}

/** A place to let files go, with a button that opens the file chooser for everyone else. */
export function DropZone(props: {
  title: string
  hint: ReactNode
  accept: string
  onFiles: (files: readonly File[]) => void
  children?: ReactNode
}) {
  const input = useRef<HTMLInputElement>(null)
  const over = useDroppedFiles(props.onFiles)
  return (
    <section className={style.zone} data-over={over || undefined} aria-label={props.title}>
      <IconFileUpload size={28} stroke={1.5} className={style.icon} aria-hidden />
      <div className={style.words}>
        <p className={style.title}>{over ? 'Thả tệp ra để nộp' : props.title}</p>
        <p className={style.hint}>{props.hint}</p>
      </div>
      <div className={style.actions}>
        <Button onClick={() => input.current?.click()}>Chọn tệp</Button>
        {props.children}
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={props.accept}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          if (files.length > 0) props.onFiles(files)
        }}
      />
    </section>
  )
}
