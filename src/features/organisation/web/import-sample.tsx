import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ProblemNotice } from '#web-kit/messages.tsx'
import { request } from '#web-kit/request.ts'
import { forgetOrganisation } from './event-queries.ts'

/** A country to look at, for an installation that has no units yet. */
export function SampleOrganisationButton(props: { onLoaded?: () => void }) {
  const cache = useQueryClient()
  const loading = useMutation({
    mutationFn: () => request<{ units: number }>('POST', '/api/organisation/sample'),
    onSuccess: async () => {
      await forgetOrganisation(cache)
      props.onLoaded?.()
    },
  })
  return (
    <>
      <Button variant="default" loading={loading.isPending} onClick={() => loading.mutate()}>
        Nạp tổ chức mẫu
      </Button>
      {loading.isError && <ProblemNotice error={loading.error} />}
    </>
  )
}
