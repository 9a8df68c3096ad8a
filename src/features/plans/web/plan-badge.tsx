import {
  IconArchive,
  IconArrowBackUp,
  IconPencil,
  IconReplace,
  IconRosetteDiscountCheck,
  IconSignature,
} from '@tabler/icons-react'
import { type PlanStage, stageWords } from '../model/index.ts'
import style from './plan-badge.module.css'

const looks = {
  draft: [IconPencil, 'drafted'],
  submitted: [IconSignature, 'waits'],
  returned: [IconArrowBackUp, 'returned'],
  issued: [IconRosetteDiscountCheck, 'binds'],
  amended: [IconRosetteDiscountCheck, 'binds'],
  amending: [IconPencil, 'drafted'],
  'amendment-submitted': [IconSignature, 'waits'],
  'amendment-returned': [IconArrowBackUp, 'returned'],
  replaced: [IconReplace, 'over'],
  closed: [IconArchive, 'over'],
  discarded: [IconArchive, 'over'],
} as const satisfies Record<PlanStage, unknown>

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Where a plan stands: a sign, words and a colour, so that the colour is never alone. */
export function PlanBadge(props: { stage: PlanStage }) {
  const [Icon, tone] = looks[props.stage]
  return (
    <span className={style.badge} data-tone={tone}>
      <Icon size={15} stroke={1.9} aria-hidden />
      {capital(stageWords[props.stage])}
    </span>
  )
}
