import { Button } from '@mantine/core'
import { IconClipboardText } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { DropZone } from '#web-kit/drop-zone.tsx'
import { useRefusalOf } from '#web-kit/why.ts'
import { documentsKey } from './document-queries.ts'
import { UploadList } from './upload-list.tsx'
import { upload } from './uploads.ts'

const PasteDialog = lazy(() => import('./paste-dialog.tsx'))

const accepted = '.docx,.doc,.pdf,.html,.htm,.txt'

/** Where documents come in: files let go or chosen, or text pasted. */
export function DocumentIntake(props: { children?: ReactNode }) {
  const cache = useQueryClient()
  const [pasting, setPasting] = useState(false)
  const refusal = useRefusalOf('document', 'add')
  const refresh = async () => {
    // A first answer on its way may have left before the file came; asking again would only wait for that one.
    await cache.cancelQueries({ queryKey: documentsKey })
    await cache.invalidateQueries({ queryKey: documentsKey })
  }
  if (refusal) return <p className="quiet">{refusal}</p>
  return (
    <>
      <DropZone
        title="Kéo thả văn bản vào đây"
        hint="Nhiều tệp một lúc, mỗi tệp đến 64 MB: .docx, .doc, .pdf, .html, .txt. Bản gốc được giữ nguyên."
        accept={accepted}
        onFiles={(files) => upload(files, () => void refresh())}
      >
        <Button
          variant="default"
          leftSection={<IconClipboardText size={17} aria-hidden />}
          onClick={() => setPasting(true)}
        >
          Dán nội dung
        </Button>
        {props.children}
      </DropZone>
      <UploadList onReceived={() => void refresh()} />
      {pasting && (
        <Suspense>
          <PasteDialog onClose={() => setPasting(false)} onReceived={() => void refresh()} />
        </Suspense>
      )}
    </>
  )
}
