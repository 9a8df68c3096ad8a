import { Button, Radio } from '@mantine/core'
import '@mantine/core/styles/Radio.layer.css'
import { useState } from 'react'
import { Dialog } from '#web-kit/dialog.tsx'
import form from '#web-kit/dialog-form.module.css'
import type { ContentItem } from '../../model/edit-changes.ts'
import { takeTheirs } from '../../model/edit-merge.ts'
import type { PlanContent } from '../../model/index.ts'
import { understood } from './deadlines-field.tsx'
import style from './editor.module.css'
import type { Meeting } from './editor-session.ts'

/** An item in words, as far as it can differ. */
function itemWords(item: ContentItem | null): string {
  if (item === null) return 'Đã bỏ mục này.'
  if ('title' in item) return [item.title, item.text].filter(Boolean).join(' – ')
  if ('sectionId' in item) {
    const { text, leadText, deadlines, lead, support } = item
    const more = [
      lead.length + support.length > 0
        ? `${lead.length} nơi chủ trì, ${support.length} nơi phối hợp`
        : leadText.join('; '),
      ...deadlines.map(understood),
    ]
    return [text, ...more.filter(Boolean)].join(' · ')
  }
  return [item.what ?? '', `${item.from.length} nơi báo cáo`, understood(item.deadline)].filter(Boolean).join(' · ')
}

/** Both changed the same items: which of the two stays is chosen one by one; everything else is already put together. */
export default function MeetingDialog(props: { meeting: Meeting; onSettle: (content: PlanContent) => void }) {
  const { merged, theirs, by } = props.meeting
  const [chosen, setChosen] = useState<Readonly<Record<string, 'ours' | 'theirs'>>>({})
  const settle = () => {
    const other = theirs.content as PlanContent
    const content = merged.conflicts.reduce(
      (said, conflict) => (chosen[conflict.id] === 'theirs' ? takeTheirs(said, conflict, other) : said),
      merged.content,
    )
    props.onSettle(content)
  }
  return (
    <Dialog title="Hai người cùng sửa một chỗ" wide onClose={settle}>
      <div className={form.form}>
        <p>
          Bản vừa lưu bởi {by} khác bản của bạn ở {merged.conflicts.length} mục. Các chỗ khác đã được ghép lại. Hãy chọn
          cho từng mục; không chọn thì giữ của bạn.
        </p>
        {merged.conflicts.map((conflict) => (
          <Radio.Group
            key={conflict.id}
            label={itemWords(conflict.base ?? conflict.theirs).slice(0, 120)}
            value={chosen[conflict.id] ?? 'ours'}
            onChange={(value) => setChosen({ ...chosen, [conflict.id]: value as 'ours' | 'theirs' })}
          >
            <div className={style.versions}>
              <Radio value="ours" label={`Của bạn: ${itemWords(conflict.ours)}`} />
              <Radio value="theirs" label={`Bản đã lưu: ${itemWords(conflict.theirs)}`} />
            </div>
          </Radio.Group>
        ))}
        <div className={form.actions}>
          <Button onClick={settle}>Ghép và lưu</Button>
        </div>
      </div>
    </Dialog>
  )
}
