import { Button } from '@mantine/core'
import { IconDownload, IconRefresh } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { request } from '#web-kit/request.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import { WhyButton } from '#web-kit/why-button.tsx'
import type { DocumentDetail, DocumentSummary } from '../contract.ts'
import { documentName } from './document-name.ts'
import { documentQuery, documentsKey } from './document-queries.ts'
import { StateBadge } from './state-badge.tsx'

/** What went wrong with the file, and what a person can do about it. */
function Unreadable(props: { detail: DocumentDetail }) {
  const { document, abilities } = props.detail
  const path = `/api/documents/${encodeURIComponent(document.id)}`
  const cache = useQueryClient()
  const reading = useMutation({
    mutationFn: () => request<DocumentSummary>('POST', `${path}/reading`),
    onSuccess: (queued) => {
      cache.setQueryData(documentQuery(document.id).queryKey, (held) => held && { ...held, document: queued })
      void cache.invalidateQueries({ queryKey: documentsKey })
    },
  })
  return (
    <>
      <p role="alert">{document.problem ?? 'Không đọc được tệp này.'}</p>
      <p className="quiet">
        Bản gốc vẫn được giữ nguyên; có thể tải về để kiểm tra. Nếu lúc ấy máy bận, hoặc danvan vừa được nâng cấp, hãy
        cho đọc lại.
      </p>
      {abilities.readAgain?.allowed && (
        <p>
          <Button
            mt="md"
            leftSection={<IconRefresh size={17} aria-hidden />}
            loading={reading.isPending}
            onClick={() => reading.mutate()}
          >
            Đọc lại
          </Button>
        </p>
      )}
      {reading.isError && <ProblemNotice error={reading.error} retry={() => reading.mutate()} />}
    </>
  )
}

/** The page while there is nothing to review: still being read, or not readable. */
export function NothingToReview(props: { detail: DocumentDetail }) {
  const { document } = props.detail
  return (
    <PageBody>
      <PageHead
        title={documentName(document)}
        lead={<StateBadge state={document.state} />}
        actions={
          <>
            <WhyButton kind="document" id={document.id} what="văn bản này" />
            <Button
              component="a"
              href={`/api/documents/${encodeURIComponent(document.id)}/original`}
              download
              variant="default"
              leftSection={<IconDownload size={17} aria-hidden />}
            >
              Tải bản gốc
            </Button>
          </>
        }
      />
      {document.state === 'queued' ? (
        <Waiting what="Đang đọc văn bản. Trang này tự mở kết quả khi đọc xong." />
      ) : (
        <Unreadable detail={props.detail} />
      )}
    </PageBody>
  )
}
