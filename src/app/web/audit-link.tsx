import { IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { request } from '#web-kit/request.ts'
import { SectionLink } from './section-link.tsx'

/** The way to the log, for those whom the server lets look into it. */
export function AuditLink(props: { accountId: string }) {
  const { data } = useQuery({
    queryKey: ['why', 'audit', 'see', props.accountId],
    queryFn: ({ signal }) => request<{ allowed: boolean }>('GET', '/api/why?kind=audit&verb=see', undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!data?.allowed) return null
  return <SectionLink to="/nhat-ky" label="Nhật ký" icon={IconHistory} />
}
