import { permissions } from '../../src/access/permissions.ts'
import { deeds, type Verb } from '../../src/access/resource.ts'
import { roleNames, roles } from '../../src/access/roles.ts'
import { endStages, planLife, planStages, type StageAfter, stageWords } from '../../src/features/plans/model/index.ts'
import { lifePage } from './life-page.ts'

/** The life of a plan, drawn from its table. */
export function planLifePage(): string {
  return lifePage({
    title: 'Vòng đời của kế hoạch · The life of a plan',
    head: 'Trang này do `npm run generate` vẽ ra từ `src/features/plans/model/plan-life.ts`; đừng sửa ở đây. Máy chủ và màn hình đọc đúng bảng ấy. Trong khi soạn, trình ký một bản sửa đổi, kế hoạch đã ban hành vẫn có hiệu lực.',
    states: planStages.map((stage) => [stage, stageWords[stage]]),
    first: ['draft'],
    ends: endStages,
    steps: planLife.map(({ from, to, label, verb, reason }) => ({
      from,
      to: stagesOf(to),
      label,
      by: `${deeds.plan[verb]} (${rolesWith(verb)})`,
      reason,
    })),
  })
}

const stagesOf = (to: StageAfter): readonly string[] => (to === 'in-force' ? ['issued', 'amended'] : [to])

function rolesWith(verb: Verb): string {
  const able = roles.filter((role) =>
    permissions[role].some(({ kind, verbs }) => kind === 'plan' && (verbs as readonly Verb[]).includes(verb)),
  )
  return able.map((role) => roleNames[role]).join(', ')
}
