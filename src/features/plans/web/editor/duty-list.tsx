import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { PlanContent, ReportDuty } from '../../model/index.ts'
import { inShort } from './deadlines-field.tsx'
import style from './editor.module.css'
import { type EditorTools, useTools, useWords } from './editor-context.ts'
import { GrowingText } from './growing-text.tsx'
import { newItemId } from './new-item-id.ts'

function blankDuty(id: string): ReportDuty {
  return {
    id,
    factId: null,
    what: '',
    from: [],
    fromText: null,
    to: null,
    toText: null,
    via: null,
    viaText: null,
    deadline: { text: '', kind: 'absolute', normalized: null },
    inherits: null,
  }
}

/** A new duty behind another, or at the end. */
export function addDuty(tools: EditorTools, after: string | null): void {
  const content = tools.content()
  const at = after === null ? content.duties.length : content.duties.findIndex(({ id }) => id === after) + 1
  const duty = blankDuty(newItemId())
  tools.change({ ...content, duties: [...content.duties.slice(0, at), duty, ...content.duties.slice(at)] })
  tools.goTo(duty.id, 'start')
}

function moveDuty(content: PlanContent, id: string, step: number): PlanContent {
  const at = content.duties.findIndex((duty) => duty.id === id)
  const duty = content.duties[at]
  const rest = content.duties.filter((each) => each.id !== id)
  if (!duty || at + step < 0 || at + step > rest.length) return content
  return { ...content, duties: [...rest.slice(0, at + step), duty, ...rest.slice(at + step)] }
}

function press(tools: EditorTools, duty: ReportDuty, event: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const { key, altKey, shiftKey, currentTarget } = event
  const { duties } = tools.content()
  if (event.nativeEvent.isComposing) return false
  if (key === 'Enter' && !shiftKey && !altKey) addDuty(tools, duty.id)
  else if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
    tools.change(moveDuty(tools.content(), duty.id, key === 'ArrowUp' ? -1 : 1))
    tools.goTo(duty.id)
  } else if (key === 'Backspace' && currentTarget.value === '') {
    const next = duties[duties.indexOf(duty) - 1] ?? duties[duties.indexOf(duty) + 1]
    tools.change({ ...tools.content(), duties: duties.filter(({ id }) => id !== duty.id) })
    if (next) tools.goTo(next.id, 'end')
  } else return false
  return true
}

/** Who must report what, one duty a row. */
export function DutyList(props: {
  duties: readonly ReportDuty[]
  selected: string | null
  wrong: ReadonlySet<string>
  details: ReactNode
  onSelect: (id: string) => void
}) {
  const tools = useTools()
  const { describe } = useWords()
  return (
    <section aria-labelledby="duties">
      <h2 id="duties" className={style.heading}>
        Chế độ báo cáo
      </h2>
      {props.duties.length === 0 && <p className={style.hint}>Kế hoạch này chưa giao báo cáo nào.</p>}
      <ol className={style.outline}>
        {props.duties.map((duty) => {
          const names = duty.from.map((target) => describe(target)?.label ?? '…').join('; ')
          const who = names || (duty.fromText && `“${duty.fromText}” (chưa chọn đơn vị)`)
          const short = [who, inShort(duty.deadline)].filter(Boolean).join(' · ')
          return (
            <li
              key={duty.id}
              className={style.row}
              data-row-id={duty.id}
              data-selected={duty.id === props.selected || undefined}
            >
              <div className={style.line}>
                <span className={style.label} aria-hidden>
                  •
                </span>
                <div className={style.words}>
                  <GrowingText
                    className={style.text}
                    data-row-text
                    aria-label="Báo cáo gì"
                    aria-invalid={props.wrong.has(duty.id) || undefined}
                    placeholder="Báo cáo gì: kết quả quý, sơ kết 6 tháng, tổng kết năm…"
                    value={duty.what ?? ''}
                    onFocus={() => props.onSelect(duty.id)}
                    onKeyDown={(event) => press(tools, duty, event) && event.preventDefault()}
                    onChange={(event) =>
                      tools.changeDuty(duty.id, { what: event.currentTarget.value }, `${duty.id} what`)
                    }
                  />
                  {short && <p className={style.inShort}>{short}</p>}
                </div>
              </div>
              {duty.id === props.selected && props.details}
            </li>
          )
        })}
      </ol>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => addDuty(tools, null)}
      >
        Thêm chế độ báo cáo
      </Button>
    </section>
  )
}
