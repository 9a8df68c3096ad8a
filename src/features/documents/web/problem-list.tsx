import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { memo } from 'react'
import type { Reading } from '#documents/reading/contract.ts'
import style from './problem-list.module.css'
import { useReviewDesk } from './review-context.ts'
import { goTo } from './review-desk-state.ts'

/** What the machine wants a person to look at, each with its place. */
export const ProblemList = memo(function ProblemList(props: { reading: Reading; onShow: () => void }) {
  const desk = useReviewDesk()
  const { problems } = props.reading
  if (problems.length === 0) return null
  const show = (index: number) => {
    goTo(desk, `problems/${index}`, 'list')
    props.onShow()
  }
  return (
    <details className={style.problems} open={problems.length <= 5}>
      <summary>
        <IconAlertTriangle size={17} aria-hidden />
        {problems.length} điều cần để ý
      </summary>
      <ul>
        {problems.map(({ code, message, span }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a reading never changes, its problems keep their places
          <li key={`${code} ${index}`}>
            <span>{message}</span>
            {span && (
              <Button size="compact-xs" variant="subtle" onClick={() => show(index)}>
                Xem trong văn bản
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
})
