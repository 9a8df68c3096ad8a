import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState, ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import { planListQuery } from './plan-queries.ts'
import style from './plans.module.css'
import { PlansTable } from './plans-table.tsx'

function PlanList() {
  const list = useInfiniteQuery(planListQuery())
  if (list.isError && !list.data) return <ProblemNotice error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <Waiting what="Đang mở danh sách kế hoạch…" />
  const plans = list.data.pages.flatMap(({ items }) => items)
  if (plans.length === 0) {
    return (
      <EmptyState title="Chưa có kế hoạch nào">
        Kế hoạch được lập từ văn bản đã xem xét. Hãy mở{' '}
        <Link to="/van-ban" search={{ state: 'read' }}>
          các văn bản chờ xem xét
        </Link>
        , chấp nhận những gì đúng rồi bấm “Lập kế hoạch”.
      </EmptyState>
    )
  }
  return (
    <>
      <PlansTable plans={plans} />
      {list.hasNextPage && (
        <Button
          variant="default"
          className={style.more}
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          Xem thêm
        </Button>
      )}
    </>
  )
}

/** Every plan, the newest first. */
export default function PlansPage() {
  usePageTitle('Kế hoạch')
  return (
    <PageBody>
      <PageHead
        title="Kế hoạch"
        lead="Nhiệm vụ và chế độ báo cáo đã lập từ văn bản, mỗi mục dẫn về đúng chỗ trong văn bản."
      />
      <PlanList />
    </PageBody>
  )
}
