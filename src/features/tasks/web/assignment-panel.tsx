import { CloseButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { assignmentQuery } from './assignment-queries.ts'
import style from './assignment-view.module.css'
import { AssignmentView } from './assignment-view.tsx'

/** One piece of work beside the list. */
export function AssignmentPanel(props: { id: string; onClose: () => void }) {
  const found = useQuery(assignmentQuery(props.id))
  return (
    <section className={style.panel} aria-label="Chi tiết việc">
      <div className={style.panelHead}>
        <Link to="/nhiem-vu/$assignmentId" params={{ assignmentId: props.id }}>
          Mở thành trang riêng
        </Link>
        <CloseButton aria-label="Đóng chi tiết" onClick={props.onClose} />
      </div>
      {found.isError && <ProblemNotice error={found.error} retry={() => void found.refetch()} />}
      {!found.data && !found.isError && <Waiting what="Đang mở việc…" />}
      {found.data && (
        <>
          <h2>{found.data.assignment.text}</h2>
          <AssignmentView detail={found.data} />
        </>
      )}
    </section>
  )
}
