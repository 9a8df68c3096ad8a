import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ListFoot } from '#web-kit/list-foot.tsx'
import { EmptyState, ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import { OwedPlans } from './owed-plans.tsx'
import { narrowsPlans, type PlansAddress } from './plan-address.ts'
import { planListQuery } from './plan-queries.ts'
import { PlansTable } from './plans-table.tsx'
import { PlansActions, PlansFilterBar } from './plans-toolbar.tsx'

const route = getRouteApi('/frame/ke-hoach')

function NothingFound({ address, mayMake }: { address: PlansAddress; mayMake: boolean }) {
  if (narrowsPlans(address)) {
    return (
      <EmptyState title="Không có kế hoạch nào khớp">
        Hãy thử ít từ hơn, hoặc{' '}
        <Link to="/ke-hoach" search={{}}>
          bỏ mọi điều kiện lọc
        </Link>
        .
      </EmptyState>
    )
  }
  if (!mayMake) {
    return (
      <EmptyState title="Chưa có kế hoạch nào">
        Kế hoạch giao việc cho đơn vị của bạn sẽ hiện ở đây khi được ban hành.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="Chưa có kế hoạch nào">
      Kế hoạch được lập từ văn bản đã xem xét, từ kế hoạch năm trước, từ kế hoạch cấp trên hoặc soạn mới. Hãy bấm “Lập
      kế hoạch mới”, hoặc mở{' '}
      <Link to="/van-ban" search={{ state: 'read' }}>
        các văn bản chờ xem xét
      </Link>
      , chấp nhận những gì đúng rồi bấm “Lập kế hoạch”.
    </EmptyState>
  )
}

function PlanList({ address }: { address: PlansAddress }) {
  const list = useInfiniteQuery(planListQuery(address))
  if (list.isError && !list.data) return <ProblemNotice error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <Waiting what="Đang mở danh sách kế hoạch…" />
  const plans = list.data.pages.flatMap(({ items }) => items)
  if (plans.length === 0) {
    return <NothingFound address={address} mayMake={list.data.pages[0]?.abilities.make.allowed ?? false} />
  }
  return (
    <>
      <PlansTable plans={plans} />
      <ListFoot
        rest={list}
        said={list.hasNextPage ? `Đang xem ${plans.length} kế hoạch mới nhất` : `${plans.length} kế hoạch`}
      />
    </>
  )
}

/** Every plan one sees, the newest first, after those that are owed. */
export default function PlansPage() {
  usePageTitle('Kế hoạch')
  const address = route.useSearch()
  return (
    <PageBody>
      <PageHead
        title="Kế hoạch"
        lead="Soạn, trình ký, ban hành, giao việc; theo dõi đơn vị nào đã ban hành kế hoạch của mình."
        actions={<PlansActions address={address} />}
      />
      <OwedPlans />
      <PlansFilterBar address={address} />
      <PlanList address={address} />
    </PageBody>
  )
}
