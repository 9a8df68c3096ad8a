import { IconGripVertical } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import type { OutlineRow } from '../../model/edit-outline.ts'
import type { PlanTask } from '../../model/index.ts'
import { inShort } from './deadlines-field.tsx'
import style from './editor.module.css'
import { useTools, useWords } from './editor-context.ts'
import { GrowingText } from './growing-text.tsx'
import { withText } from './outline-keys.ts'

/** Who and when, in one line under a task, so that the outline alone tells what is still missing. */
function InShort({ task }: { task: PlanTask }) {
  const { describe } = useWords()
  const names = task.lead.map((target) => describe(target)?.label ?? '…')
  const who = names.length > 0 ? names.join('; ') : task.leadText.join('; ')
  const times = task.deadlines.map(inShort)
  const words = [
    who && (names.length > 0 ? who : `“${who}” (chưa chọn đơn vị)`),
    times.length > 0 ? times.join('; ') : null,
    task.asksPlan && 'phải ban hành kế hoạch riêng',
  ].filter(Boolean)
  return words.length > 0 ? <p className={style.inShort}>{words.join(' · ')}</p> : null
}

/** One heading or task: its label, its words, and on a narrow screen, while it is chosen, everything else about it. */
export const OutlineRowView = memo(function OutlineRowView(props: {
  row: OutlineRow
  depth: number
  isSelected: boolean
  isWrong: boolean
  dropsBefore: boolean
  children: ReactNode
}) {
  const { row, depth, isSelected } = props
  const tools = useTools()
  const isSection = row.kind === 'section'
  const label = isSection ? row.section.label : '•'
  const text = isSection ? row.section.title : row.task.text
  return (
    <li
      className={style.row}
      data-row-id={row.id}
      data-kind={row.kind}
      data-level={isSection ? row.section.level : undefined}
      data-selected={isSelected || undefined}
      data-drop={props.dropsBefore || undefined}
      style={{ '--depth': depth } as React.CSSProperties}
    >
      <div className={style.line}>
        <span className={style.handle} data-handle aria-hidden title="Kéo để chuyển chỗ (hoặc Alt + ↑, ↓)">
          <IconGripVertical size={16} />
        </span>
        <span className={style.label} aria-hidden>
          {label}
        </span>
        <div className={style.words}>
          <GrowingText
            className={style.text}
            data-row-text
            aria-label={isSection ? `Đề mục ${row.section.label}` : `Nhiệm vụ ${row.task.path}`}
            aria-invalid={props.isWrong || undefined}
            aria-describedby="editor-keys"
            placeholder={isSection ? 'Tên đề mục' : 'Nội dung nhiệm vụ'}
            value={text}
            spellCheck={false}
            onChange={(event) =>
              tools.change(withText(tools.content(), row, event.currentTarget.value), `${row.id} text`)
            }
          />
          {isSection && row.section.text !== '' && !isSelected && <p className={style.inShort}>{row.section.text}</p>}
          {!isSection && <InShort task={row.task} />}
        </div>
      </div>
      {props.children}
    </li>
  )
})
