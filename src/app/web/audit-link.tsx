import { IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { request } from '#web-kit/request.ts'

/** The way to the log, for those whom the server lets look into it. */
export function AuditLink(props: { accountId: string }) {
  const { data } = useQuery({
    queryKey: ['why', 'audit', 'see', props.accountId],
    queryFn: ({ signal }) => request<{ allowed: boolean }>('GET', '/api/why?kind=audit&verb=see', undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!data?.allowed) return null
  return (
    <Link to="/nhat-ky" activeOptions={{ includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
      <IconHistory size={18} stroke={1.7} aria-hidden />
      Nhật ký
    </Link>
  )
}
