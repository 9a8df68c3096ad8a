import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { outlineOf, removeRow } from '../../model/edit-outline.ts'
import type { EvidenceKind, PlanContent, PlanSection, PlanTask, ReportDuty } from '../../model/index.ts'
import { leadWords } from '../../model/lead-words.ts'
import { DeadlinesField, DeadlineWords } from './deadlines-field.tsx'
import style from './editor.module.css'
import { useTools } from './editor-context.ts'
import { GrowingText } from './growing-text.tsx'
import { TargetsField } from './targets-field.tsx'

const evidenceWords: Readonly<Record<EvidenceKind, string>> = {
  none: 'Không bắt buộc',
  any: 'Bất kỳ minh chứng nào',
  file: 'Tệp (văn bản, ảnh)',
  figure: 'Số liệu',
}

const listOf = (text: string): string[] =>
  text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')

function Foot(props: { what: string; onRemove: () => void }) {
  return (
    <Button
      variant="subtle"
      color="gray.8"
      size="compact-sm"
      leftSection={<IconTrash size={15} aria-hidden />}
      onClick={props.onRemove}
    >
      Bỏ {props.what}
    </Button>
  )
}

function SectionDetails({ section, onRemove }: { section: PlanSection; onRemove: () => void }) {
  const tools = useTools()
  return (
    <>
      <div className={style.field}>
        <label htmlFor="section-text">Phần lời của đề mục</label>
        <GrowingText
          id="section-text"
          className={style.area}
          value={section.text}
          onChange={(event) =>
            tools.changeSection(section.id, { text: event.currentTarget.value }, `${section.id} section text`)
          }
        />
      </div>
      <Foot what="đề mục (giữ các mục bên dưới)" onRemove={onRemove} />
    </>
  )
}

function TaskDetails(props: { task: PlanTask; sections: PlanContent['sections']; onRemove: () => void }) {
  const { task, sections, onRemove } = props
  const tools = useTools()
  const { id } = task
  return (
    <>
      {task.inherits && <p className={style.hint}>Nhiệm vụ này thực hiện một mục của kế hoạch cấp trên.</p>}
      <TargetsField
        label="Chủ trì"
        value={task.lead}
        words={leadWords(task, sections)}
        onChange={(lead) => tools.changeTask(id, { lead })}
      />
      <TargetsField
        label="Phối hợp"
        value={task.support}
        words={task.supportText}
        onChange={(support) => tools.changeTask(id, { support })}
      />
      <DeadlinesField
        key={id}
        itemId={id}
        value={task.deadlines}
        onChange={(deadlines) => tools.changeTask(id, { deadlines }, `${id} deadlines`)}
      />
      <NativeSelect
        label="Minh chứng khi nộp kết quả"
        value={task.evidence}
        data={Object.entries(evidenceWords).map(([value, label]) => ({ value, label }))}
        onChange={(event) => tools.changeTask(id, { evidence: event.currentTarget.value as EvidenceKind })}
      />
      <Checkbox
        label="Đơn vị nhận phải ban hành kế hoạch riêng"
        checked={task.asksPlan}
        onChange={(event) => tools.changeTask(id, { asksPlan: event.currentTarget.checked })}
      />
      <details className={style.more} open={task.leadText.length + task.supportText.length > 0}>
        <summary>Tên đơn vị như ghi trong văn bản</summary>
        <TextInput
          label="Chủ trì (cách nhau bằng dấu chấm phẩy)"
          defaultValue={task.leadText.join('; ')}
          key={`lead ${task.leadText.join(';')}`}
          onBlur={(event) =>
            changeList(task.leadText, event.currentTarget.value, (leadText) => tools.changeTask(id, { leadText }))
          }
        />
        <TextInput
          label="Phối hợp (cách nhau bằng dấu chấm phẩy)"
          defaultValue={task.supportText.join('; ')}
          key={`support ${task.supportText.join(';')}`}
          onBlur={(event) =>
            changeList(task.supportText, event.currentTarget.value, (supportText) =>
              tools.changeTask(id, { supportText }),
            )
          }
        />
      </details>
      <Foot what="nhiệm vụ" onRemove={onRemove} />
    </>
  )
}

function changeList(before: readonly string[], text: string, change: (list: readonly string[]) => void): void {
  const list = listOf(text)
  if (list.join(';') !== before.join(';')) change(list)
}

function DutyDetails({ duty, onRemove }: { duty: ReportDuty; onRemove: () => void }) {
  const tools = useTools()
  const { id } = duty
  const words = (text: string | null) => (text === null ? [] : [text])
  return (
    <>
      <TargetsField
        label="Ai báo cáo"
        value={duty.from}
        words={words(duty.fromText)}
        onChange={(from) => tools.changeDuty(id, { from })}
      />
      <TargetsField
        label="Báo cáo đến"
        single
        value={duty.to ? [duty.to] : []}
        words={words(duty.toText)}
        onChange={([to = null]) => tools.changeDuty(id, { to })}
      />
      <TargetsField
        label="Thông qua"
        single
        value={duty.via ? [duty.via] : []}
        words={words(duty.viaText)}
        onChange={([via = null]) => tools.changeDuty(id, { via })}
      />
      <fieldset className={style.group}>
        <legend>Thời hạn</legend>
        <DeadlineWords
          label="Thời hạn báo cáo"
          value={duty.deadline}
          above={tools.above[id] ?? []}
          onChange={(deadline) => tools.changeDuty(id, { deadline }, `${id} deadline`)}
        />
      </fieldset>
      <Foot what="chế độ báo cáo" onRemove={onRemove} />
    </>
  )
}

/** Everything about the chosen item besides its words. */
export function ItemDetails(props: { content: PlanContent; id: string }) {
  const { content, id } = props
  const tools = useTools()
  const section = content.sections.find((each) => each.id === id)
  const task = content.tasks.find((each) => each.id === id)
  const duty = content.duties.find((each) => each.id === id)
  const remove = () => {
    const rows = outlineOf(content)
    const at = rows.findIndex((row) => row.id === id)
    const next = rows[at - 1] ?? rows[at + 1]
    if (duty) tools.change({ ...content, duties: content.duties.filter((each) => each.id !== id) })
    else tools.change(removeRow(content, id))
    if (next && !duty) tools.goTo(next.id)
  }
  const heading = section ? `Đề mục ${section.label}` : task ? `Nhiệm vụ ${task.path}` : duty ? 'Chế độ báo cáo' : null
  if (heading === null) return null
  return (
    // Esc leads back to the words of the item.
    <section
      className={style.details}
      aria-label={`Chi tiết: ${heading}`}
      data-details
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        tools.goTo(id, 'end')
        event.stopPropagation()
      }}
    >
      <h2>{heading}</h2>
      {section && <SectionDetails section={section} onRemove={remove} />}
      {task && <TaskDetails task={task} sections={content.sections} onRemove={remove} />}
      {duty && <DutyDetails duty={duty} onRemove={remove} />}
    </section>
  )
}
