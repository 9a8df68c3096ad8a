import { Button } from '@mantine/core'
import type { ContentProblem } from '../../model/index.ts'
import style from './editor.module.css'
import { useTools } from './editor-context.ts'

const summaries: Partial<Readonly<Record<ContentProblem['code'], (count: number) => string>>> = {
  nobody: (count) => `${count} mục chưa chọn đơn vị`,
  unread: (count) => `${count} thời hạn chưa hiểu là ngày nào`,
  'no-text': (count) => `${count} mục chưa có nội dung`,
  'no-title': (count) => `${count} đề mục chưa có tên`,
}

/** What is still missing, each kind with the way to the next of it. */
export function ProblemSummary(props: { problems: readonly ContentProblem[]; selected: string | null }) {
  const tools = useTools()
  const { problems, selected } = props
  const hindering = problems.filter(({ hinders }) => hinders)
  const kinds = Object.entries(summaries).flatMap(([code, words]) => {
    const of = problems.filter((problem) => problem.code === code)
    return of.length > 0 ? [{ code, words: words(of.length), of }] : []
  })
  const goToNext = (of: readonly ContentProblem[]) => {
    const at = of.findIndex(({ itemId }) => itemId === selected)
    const next = of[(at + 1) % of.length]?.itemId
    if (next) tools.goTo(next, 'end')
  }
  return (
    <div className={style.problems}>
      {hindering.map(({ itemId, sentence }) => (
        <p key={`${itemId} ${sentence}`} role="alert" className={style.warning}>
          {sentence}{' '}
          {itemId && (
            <Button size="compact-xs" variant="default" onClick={() => tools.goTo(itemId)}>
              Đến chỗ đó
            </Button>
          )}
        </p>
      ))}
      {kinds.map(({ code, words, of }) => (
        <Button key={code} size="compact-xs" variant="default" onClick={() => goToNext(of)}>
          {words}
          <span className="visually-hidden">: đến mục tiếp theo</span>
        </Button>
      ))}
    </div>
  )
}
