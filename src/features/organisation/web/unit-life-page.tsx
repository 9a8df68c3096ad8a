import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { writtenDate } from '#kernel/written-date.ts'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import { lastFace } from './event-first-draft.ts'
import { unitLifeQuery } from './event-queries.ts'
import { UnitActions, UnitLifeView } from './unit-life.tsx'

const route = getRouteApi('/frame/don-vi/$unitId/qua-trinh')

/** The life of one unit on a page of its own, to be read, sent as a link and printed. */
export default function UnitLifePage() {
  const { unitId } = route.useParams()
  const { data: life } = useQuery(unitLifeQuery(unitId))
  const name = life ? lastFace(life).name : 'Đơn vị'
  const end = life?.versions.at(-1)?.to
  usePageTitle(`Quá trình: ${name}`)
  return (
    <PageBody>
      <PageHead title={name} {...(end ? { lead: `Đã kết thúc hoạt động từ ngày ${writtenDate(end)}.` } : {})} />
      <UnitActions unitId={unitId} />
      <UnitLifeView unitId={unitId} />
    </PageBody>
  )
}
