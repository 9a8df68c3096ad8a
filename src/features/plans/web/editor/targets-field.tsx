import { ActionIcon, Button } from '@mantine/core'
import { IconUsersGroup, IconX } from '@tabler/icons-react'
import type { Target } from '../../model/index.ts'
import style from './editor.module.css'
import { type Described, useTools, useWords } from './editor-context.ts'
import { useEditorParts } from './editor-parts.tsx'

const keyOf = (target: Target): string => JSON.stringify(target)

/** How many units a target is today; a unit is one and says nothing. */
export function countWords(target: Target, described: Described | undefined): string | null {
  if (!described) return null
  if (described.total === 0) return 'hôm nay không có đơn vị nào'
  return target.kind === 'unit' ? null : `gồm ${described.total} đơn vị hôm nay`
}

function ChosenTarget(props: { target: Target; onRemove: () => void }) {
  const described = useWords().describe(props.target)
  const label = described?.label ?? 'Đang tìm tên…'
  const count = countWords(props.target, described)
  const names = described && props.target.kind !== 'unit' ? described.names : []
  return (
    <li className={style.target}>
      <div>
        <span>{label}</span>
        {count && <span className={style.count}> {count}</span>}
        {names.length > 0 && (
          <details>
            <summary>Xem tên</summary>
            <p className={style.hint}>
              {names.join('; ')}
              {described && described.total > names.length && ` và ${described.total - names.length} đơn vị nữa`}
            </p>
          </details>
        )}
      </div>
      <ActionIcon variant="subtle" color="gray.8" aria-label={`Bỏ ${label}`} onClick={props.onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </li>
  )
}

/** Whom the words of the plan may mean, each to be taken with one click. */
function ProposalsOf(props: { words: readonly string[]; onTake: (targets: readonly Target[]) => void }) {
  const { proposed } = useWords()
  return props.words.map((words) => {
    const found = proposed(words)
    return (
      <div key={words} className={style.proposal}>
        <p>
          Văn bản ghi: <q>{words}</q>
        </p>
        {found?.proposals.map(({ label, total, targets, why, sure }) => (
          <div key={label}>
            <Button variant="light" size="compact-sm" onClick={() => props.onTake(targets)} className={style.take}>
              Nhận: {label}
              {total > 1 && ` (${total} đơn vị)`}
            </Button>
            <p className={style.hint}>
              {sure ? '' : 'Chưa chắc. '}
              {why}
            </p>
          </div>
        ))}
        {found?.silence && <p className={style.hint}>{found.silence}</p>}
      </div>
    )
  })
}

/** Who does something: units, saved groups, or every unit of some kinds; with what the plan's own words propose. */
export function TargetsField(props: {
  label: string
  value: readonly Target[]
  words: readonly string[]
  single?: boolean
  onChange: (value: readonly Target[]) => void
}) {
  const { value, onChange, single = false } = props
  const { UnitsPicker } = useEditorParts()
  const { chooseKinds } = useTools()
  const add = (targets: readonly Target[]) => {
    const known = new Set(value.map(keyOf))
    const fresh = targets.filter((target) => !known.has(keyOf(target)))
    if (fresh.length > 0) onChange(single ? fresh.slice(0, 1) : [...value, ...fresh])
  }
  return (
    <div className={style.targets}>
      {value.length > 0 && (
        <>
          <p className={style.chosenLabel} aria-hidden>
            {props.label}
          </p>
          <ul aria-label={props.label}>
            {value.map((target) => (
              <ChosenTarget
                key={keyOf(target)}
                target={target}
                onRemove={() => onChange(value.filter((each) => each !== target))}
              />
            ))}
          </ul>
        </>
      )}
      {(!single || value.length === 0) && (
        <>
          <UnitsPicker
            label={
              value.length > 0 ? `Thêm ${props.label.charAt(0).toLowerCase()}${props.label.slice(1)}` : props.label
            }
            groups
            value={[]}
            onChange={(picked) =>
              add(
                picked.map(({ kind, id }) => (kind === 'unit' ? { kind, unitId: id } : { kind: 'group', groupId: id })),
              )
            }
          />
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconUsersGroup size={15} aria-hidden />}
            onClick={() => chooseKinds({ label: props.label, onChoose: (target) => add([target]) })}
          >
            Theo loại đơn vị
          </Button>
        </>
      )}
      {value.length === 0 && props.words.length > 0 && <ProposalsOf words={props.words} onTake={add} />}
    </div>
  )
}
