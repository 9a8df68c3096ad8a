import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Line, lineNames, lines } from '#kernel/line-of-authority.ts'
import { DayField } from '#web-kit/day-field.tsx'
import { ProblemNotice } from '#web-kit/messages.tsx'
import { request } from '#web-kit/request.ts'
import type { GroupDetail, MemberPage } from '../group-contract.ts'
import { kindNames, levelNames, unitKinds, unitLevels, usualGroups } from '../model/index.ts'
import { type GroupDraft, inputOfDraft, ruleOfDraft, usualDraft } from './groups-draft.ts'
import style from './groups-page.module.css'
import { UnitPicker, UnitsPicker } from './unit-picker.tsx'
import { groupsKey } from './unit-queries.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const pauseBeforePreview = 300

interface Filled {
  draft: GroupDraft
  change: (part: Partial<GroupDraft>) => void
}

function Choices<Key extends string>(props: {
  label: string
  keys: readonly Key[]
  names: Readonly<Record<Key, string>>
  value: readonly Key[]
  onChange: (value: readonly Key[]) => void
}) {
  return (
    <Checkbox.Group
      label={props.label}
      description="Không chọn mục nào nghĩa là lấy tất cả."
      value={[...props.value]}
      onChange={(value) => props.onChange(props.keys.filter((key) => value.includes(key)))}
    >
      <div className={style.choices}>
        {props.keys.map((key) => (
          <Checkbox key={key} value={key} label={capital(props.names[key])} />
        ))}
      </div>
    </Checkbox.Group>
  )
}

function Criteria({ draft, change }: Filled) {
  return (
    <fieldset>
      <legend>Theo điều kiện</legend>
      <Checkbox
        label="Đơn vị nào hợp điều kiện thì tự có trong nhóm, kể cả đơn vị thành lập sau này"
        checked={draft.byCriteria}
        onChange={(event) => change({ byCriteria: event.currentTarget.checked })}
      />
      {draft.byCriteria && (
        <>
          <div className={style.row}>
            <UnitPicker
              label="Thuộc đơn vị"
              description="Để trống: trong cả hệ thống."
              day={draft.from}
              value={draft.under}
              onChange={(under) => change({ under })}
            />
            <NativeSelect
              label="Theo hệ thống"
              description="Đường cấp trên, cấp dưới để xét."
              value={draft.line}
              data={lines.map((line) => ({ value: line, label: capital(lineNames[line]) }))}
              onChange={(event) => change({ line: event.currentTarget.value as Line })}
            />
          </div>
          <Checkbox
            label="Chỉ đơn vị trực thuộc trực tiếp"
            checked={draft.directOnly}
            disabled={draft.under === null}
            onChange={(event) => change({ directOnly: event.currentTarget.checked })}
          />
          <Choices
            label="Loại đơn vị"
            keys={unitKinds}
            names={kindNames}
            value={draft.kinds}
            onChange={(kinds) => change({ kinds })}
          />
          <Choices
            label="Cấp"
            keys={unitLevels}
            names={levelNames}
            value={draft.levels}
            onChange={(levels) => change({ levels })}
          />
        </>
      )}
    </fieldset>
  )
}

function Named({ draft, change }: Filled) {
  return (
    <fieldset>
      <legend>Chọn riêng từng đơn vị</legend>
      <UnitsPicker
        label="Thêm các đơn vị"
        day={draft.from}
        value={draft.named}
        onChange={(named) => change({ named })}
      />
      <UnitsPicker
        label="Trừ các đơn vị"
        day={draft.from}
        value={draft.without}
        onChange={(without) => change({ without })}
      />
    </fieldset>
  )
}

/** Who would be in the group, as it is filled in now. */
function Preview({ draft }: { draft: GroupDraft }) {
  const [settled] = useDebouncedValue(draft, pauseBeforePreview)
  const rule = ruleOfDraft(settled)
  const members = useQuery({
    queryKey: [...groupsKey, 'preview', rule, settled.from],
    queryFn: ({ signal }) =>
      request<MemberPage>('POST', '/api/unit-groups/preview', { rule, day: settled.from }, signal),
    enabled: rule !== null && settled.from !== null,
    placeholderData: keepPreviousData,
  })
  if (members.isError) return <ProblemNotice error={members.error} retry={() => void members.refetch()} />
  if (!members.data) return null
  const { total, items } = members.data
  return (
    <section aria-label="Ai sẽ có trong nhóm">
      <h3>Ai sẽ có trong nhóm</h3>
      <p role="status" className="quiet">
        {total === 0 ? 'Chưa có đơn vị nào hợp điều kiện vào ngày bắt đầu.' : `${total} đơn vị vào ngày bắt đầu.`}
        {total > items.length && ` Dưới đây là ${items.length} đơn vị đầu.`}
      </p>
      <ul className={style.members}>
        {items.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </section>
  )
}

/** Makes a group, or changes one from a day on. */
export function GroupForm(props: {
  group: string | null
  first: GroupDraft
  onSaved: (group: GroupDetail) => void
  onCancel: () => void
}) {
  const { group } = props
  const [draft, setDraft] = useState(props.first)
  const [missing, setMissing] = useState<string | null>(null)
  const cache = useQueryClient()
  const saving = useMutation({
    mutationFn: (input: unknown) =>
      group === null
        ? request<GroupDetail>('POST', '/api/unit-groups', input)
        : request<GroupDetail>('PUT', `/api/unit-groups/${encodeURIComponent(group)}`, input),
    onSuccess: async (saved) => {
      await cache.invalidateQueries({ queryKey: groupsKey })
      props.onSaved(saved)
    },
  })
  const change = (part: Partial<GroupDraft>) => {
    setDraft((before) => ({ ...before, ...part }))
    setMissing(null)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const done = inputOfDraft(draft)
    if ('missing' in done) setMissing(done.missing)
    else saving.mutate(done.input)
  }
  return (
    <form className={style.form} onSubmit={submit} noValidate>
      <h2>{group === null ? 'Lập nhóm đơn vị' : 'Sửa nhóm đơn vị'}</h2>
      {group === null && (
        <NativeSelect
          label="Bắt đầu từ nhóm thường dùng"
          data={[
            { value: '', label: 'Tự chọn điều kiện' },
            ...usualGroups.map(({ name }, index) => ({ value: String(index), label: name })),
          ]}
          onChange={(event) => {
            if (event.currentTarget.value !== '') setDraft(usualDraft(draft, Number(event.currentTarget.value)))
          }}
        />
      )}
      <div className={style.row}>
        <TextInput
          label="Tên nhóm"
          withAsterisk
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <DayField label="Từ ngày" required value={draft.from} onChange={(from) => change({ from })} />
      </div>
      <Criteria draft={draft} change={change} />
      <Named draft={draft} change={change} />
      <Preview draft={draft} />
      {missing && <p role="alert">{missing}</p>}
      {saving.isError && <ProblemNotice error={saving.error} />}
      <div className={style.buttons}>
        <Button type="submit" loading={saving.isPending}>
          {group === null ? 'Lập nhóm' : 'Lưu thay đổi'}
        </Button>
        <Button variant="default" onClick={props.onCancel}>
          Thôi
        </Button>
      </div>
    </form>
  )
}
