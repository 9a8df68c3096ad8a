import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { LinkButton } from '#web-kit/link-button.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import type { EditedContent } from '../../editing-contract.ts'
import { Editor } from './editor.tsx'
import { editedQuery } from './editor-queries.ts'
import { type EditorSession, openSession } from './editor-session.ts'

const route = getRouteApi('/frame/ke-hoach/$planId/soan')

/** One session from when the page opens until it is left. */
function OpenEditor(props: { loaded: EditedContent; startAt: string | null }) {
  const [session, setSession] = useState<EditorSession | null>(null)
  const { loaded } = props
  useEffect(() => {
    const opened = openSession(loaded)
    setSession(opened)
    return opened.close
  }, [loaded])
  return session && <Editor session={session} startAt={props.startAt} />
}

/** The editor of a plan's draft, or of its amendment. */
export default function EditorPage() {
  const { planId } = route.useParams()
  const { muc } = route.useSearch()
  const edited = useQuery(editedQuery(planId))
  const loaded = edited.data
  usePageTitle(loaded ? `Soạn: ${loaded.title}` : 'Soạn kế hoạch')
  if (!loaded) {
    return (
      <PageBody>
        {edited.isError ? (
          <>
            <ProblemNotice error={edited.error} retry={() => void edited.refetch()} />
            <LinkButton to="/ke-hoach/$planId" params={{ planId }} variant="default" mt="md">
              Về trang của kế hoạch
            </LinkButton>
          </>
        ) : (
          <Waiting what="Đang mở bản soạn…" />
        )}
      </PageBody>
    )
  }
  const lead = [
    loaded.isAmendment ? 'Bản sửa đổi, bổ sung; kế hoạch đang có hiệu lực chưa đổi cho tới khi ký ban hành.' : null,
    loaded.unitName,
  ]
  return (
    <PageBody>
      <PageHead title={loaded.title} lead={lead.filter(Boolean).join(' · ')} />
      <OpenEditor key={`${loaded.planId} ${loaded.version}`} loaded={loaded} startAt={muc ?? null} />
    </PageBody>
  )
}
