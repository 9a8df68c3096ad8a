import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import style from './list-foot.module.css'

/** What a query that comes page by page has to say of the rest. */
interface Rest {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  fetchNextPage(): Promise<unknown>
}

/** Below a list: how much of it is seen, and the way to more. */
export function ListFoot(props: { said: string; rest: Rest; children?: ReactNode }) {
  const { rest } = props
  return (
    <div className={style.foot}>
      <p className="quiet small" role="status">
        {props.said}
      </p>
      {rest.hasNextPage && (
        <Button variant="default" loading={rest.isFetchingNextPage} onClick={() => void rest.fetchNextPage()}>
          Xem thêm
        </Button>
      )}
      {props.children}
    </div>
  )
}
