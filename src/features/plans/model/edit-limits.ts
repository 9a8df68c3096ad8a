import {
  type DraftDeadline,
  isUnread,
  type PlanContent,
  type PlanTask,
  type ReportDuty,
  type Target,
} from './plan-content.ts'
import { isSoundTarget } from './sound-target.ts'

/** How much a plan may hold, so that one page can show it and one act can give it out. */
export const contentLimits = {
  sections: 300,
  tasks: 500,
  duties: 200,
  /** Units, groups and rules of one item. */
  targets: 50,
  deadlines: 20,
  /** Characters of a title or an item's text, of a section's own text, and of the words that name somebody. */
  item: 4000,
  text: 20_000,
  words: 500,
} as const

/** What is wrong with a content, with the item that it is about; `hinders`: it cannot be kept like this. */
export interface ContentProblem {
  readonly itemId: string | null
  readonly code:
    | 'too-many'
    | 'too-long'
    | 'no-text'
    | 'twice'
    | 'lost-section'
    | 'no-title'
    | 'nobody'
    | 'unread'
    | 'targets'
    | 'deadlines'
  readonly sentence: string
  readonly hinders: boolean
}

const counted = (count: number): string => count.toLocaleString('vi-VN')

function tooMany(content: PlanContent): ContentProblem[] {
  const kinds = [
    ['sections', 'đề mục'],
    ['tasks', 'nhiệm vụ'],
    ['duties', 'chế độ báo cáo'],
  ] as const
  return kinds.flatMap(([kind, words]) =>
    content[kind].length <= contentLimits[kind]
      ? []
      : [
          {
            itemId: content[kind][contentLimits[kind]]?.id ?? null,
            code: 'too-many' as const,
            sentence: `Kế hoạch có ${counted(content[kind].length)} ${words}, nhiều nhất là ${counted(contentLimits[kind])}. Hãy bớt hoặc tách kế hoạch.`,
            hinders: true,
          },
        ],
  )
}

function twice(content: PlanContent): ContentProblem[] {
  const seen = new Set<string>()
  return [...content.sections, ...content.tasks, ...content.duties].flatMap(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ itemId: id, code: 'twice' as const, sentence: 'Có hai mục cùng mã. Hãy tải lại trang.', hinders: true }]
  })
}

const tooLong = (itemId: string, what: string, most: number): ContentProblem => ({
  itemId,
  code: 'too-long',
  sentence: `${what} dài quá ${counted(most)} ký tự. Hãy rút ngắn hoặc tách thành nhiều mục.`,
  hinders: true,
})

const lack = (
  itemId: string,
  code: 'no-text' | 'no-title' | 'nobody' | 'unread',
  sentence: string,
): ContentProblem => ({
  itemId,
  code,
  sentence,
  hinders: false,
})

function ofSections({ sections }: PlanContent): ContentProblem[] {
  return sections.flatMap(({ id, title, text }) => [
    ...(title.trim() === '' ? [lack(id, 'no-title', 'Đề mục chưa có tên.')] : []),
    ...(title.length > contentLimits.item ? [tooLong(id, 'Tên đề mục', contentLimits.item)] : []),
    ...(text.length > contentLimits.text ? [tooLong(id, 'Phần lời của đề mục', contentLimits.text)] : []),
  ])
}

/** Targets that are none, or more than anybody looks through. */
function ofTargets(itemId: string, targets: readonly Target[]): ContentProblem[] {
  const fault = !targets.every(isSoundTarget)
    ? 'Có nơi nhận không xác định được. Hãy bỏ ra rồi chọn lại.'
    : targets.length > contentLimits.targets
      ? `Một mục có nhiều nhất ${contentLimits.targets} nơi nhận. Hãy dùng nhóm hoặc loại đơn vị.`
      : null
  return fault === null ? [] : [{ itemId, code: 'targets', sentence: fault, hinders: true }]
}

/** Words for a time in which no day was understood: given out they would be no deadline at all. */
function unread(itemId: string, deadlines: readonly DraftDeadline[]): ContentProblem[] {
  return deadlines
    .filter(isUnread)
    .map(({ text }) => lack(itemId, 'unread', `Chưa hiểu “${text.trim()}” là ngày nào: coi là không có hạn.`))
}

function ofTask(task: PlanTask, sections: ReadonlySet<string>): ContentProblem[] {
  const { id, text, sectionId, lead, leadText, support, supportText } = task
  const isLost = sectionId !== null && !sections.has(sectionId)
  const names = [...leadText, ...supportText]
  return [
    ...(text.trim() === '' ? [lack(id, 'no-text', 'Nhiệm vụ chưa có nội dung.')] : []),
    ...(text.length > contentLimits.item ? [tooLong(id, 'Nội dung nhiệm vụ', contentLimits.item)] : []),
    ...(names.some((words) => words.length > contentLimits.words)
      ? [tooLong(id, 'Tên đơn vị thực hiện', contentLimits.words)]
      : []),
    ...(isLost
      ? [
          {
            itemId: id,
            code: 'lost-section' as const,
            sentence: 'Nhiệm vụ thuộc một đề mục không còn nữa. Hãy tải lại trang.',
            hinders: true,
          },
        ]
      : []),
    ...ofTargets(id, [...lead, ...support]),
    ...(task.deadlines.length > contentLimits.deadlines
      ? [
          {
            itemId: id,
            code: 'deadlines' as const,
            sentence: `Một nhiệm vụ có nhiều nhất ${contentLimits.deadlines} thời hạn.`,
            hinders: true,
          },
        ]
      : []),
    ...unread(id, task.deadlines),
    ...(lead.length === 0 && support.length === 0 && text.trim() !== ''
      ? [lack(id, 'nobody', 'Chưa chọn đơn vị thực hiện: khi ban hành, nhiệm vụ này chưa giao cho ai.')]
      : []),
  ]
}

function ofDuty({ id, what, from, to, via, deadline }: ReportDuty): ContentProblem[] {
  return [
    ...((what ?? '').trim() === '' && deadline.text.trim() === ''
      ? [lack(id, 'no-text', 'Chế độ báo cáo chưa nói báo cáo gì.')]
      : []),
    ...((what ?? '').length > contentLimits.item ? [tooLong(id, 'Nội dung báo cáo', contentLimits.item)] : []),
    ...ofTargets(id, [...from, ...(to ? [to] : []), ...(via ? [via] : [])]),
    ...unread(id, [deadline]),
    ...(from.length === 0
      ? [lack(id, 'nobody', 'Chưa chọn đơn vị phải báo cáo: khi ban hành, chế độ này chưa giao cho ai.')]
      : []),
  ]
}

/** Everything that is wrong or missing in a content, in its order. An item without a deadline is none of it. */
export function problemsOfContent(content: PlanContent): readonly ContentProblem[] {
  const sections = new Set(content.sections.map(({ id }) => id))
  return [
    ...tooMany(content),
    ...twice(content),
    ...ofSections(content),
    ...content.tasks.flatMap((task) => ofTask(task, sections)),
    ...content.duties.flatMap(ofDuty),
  ]
}
