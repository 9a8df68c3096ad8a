import { permissions } from '../../src/access/permissions.ts'
import { deeds, type Verb } from '../../src/access/resource.ts'
import { roleNames, roles } from '../../src/access/roles.ts'
import {
  type AssignmentRight,
  assignmentLife,
  assignmentSideWords,
  assignmentStates,
  assignmentStateWords,
  restingStates,
} from '../../src/features/tasks/model/index.ts'
import { lifePage } from './life-page.ts'

/** The life of a piece of given work, drawn from its table. */
export function assignmentLifePage(): string {
  return lifePage({
    title: 'Vòng đời của việc được giao · The life of given work',
    head: 'Trang này do `npm run generate` vẽ ra từ `src/features/tasks/model/assignment-life.ts`; đừng sửa ở đây. Máy chủ và màn hình đọc đúng bảng ấy. Việc đã hoàn thành hoặc đã thu hồi thì dừng ở đó, trừ khi nơi giao mở lại hoặc giao lại. Việc không làm đổi trạng thái (hỏi, gia hạn, minh chứng …) chỉ đứng trong bảng.',
    states: assignmentStates.map((state) => [state, assignmentStateWords[state]]),
    first: ['given'],
    ends: restingStates,
    steps: assignmentLife.map(({ side, from, to, label, right, reason }) => ({
      from,
      to: [to],
      label,
      by: `${assignmentSideWords[side]}: ${deedOf(right)} (${rolesWith(right)})`,
      reason,
    })),
  })
}

function deedOf({ kind, verb }: AssignmentRight): string {
  return (deeds[kind] as Readonly<Record<string, string>>)[verb] ?? verb
}

function rolesWith(right: AssignmentRight): string {
  const able = roles.filter((role) =>
    permissions[role].some(({ kind, verbs }) => kind === right.kind && (verbs as readonly Verb[]).includes(right.verb)),
  )
  return able.map((role) => roleNames[role]).join(', ')
}
