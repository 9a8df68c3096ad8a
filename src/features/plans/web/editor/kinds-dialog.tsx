import { Checkbox, NativeSelect } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  kindNames,
  levelNames,
  type UnitKind,
  type UnitLevel,
  unitKinds,
  unitLevels,
} from '#features/organisation/model/index.ts'
import { type Line, lineNames, lines } from '#kernel/line-of-authority.ts'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import type { Target } from '../../model/index.ts'
import style from './editor.module.css'
import { type NamedUnit, useEditorParts } from './editor-parts.tsx'
import { describeQuery } from './editor-queries.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Every unit of some kinds and levels below a unit, worked out on the day of issue. */
export default function KindsDialog(props: { label: string; onChoose: (target: Target) => void; onClose: () => void }) {
  const { UnitPicker } = useEditorParts()
  const [kinds, setKinds] = useState<readonly UnitKind[]>([])
  const [levels, setLevels] = useState<readonly UnitLevel[]>([])
  const [under, setUnder] = useState<NamedUnit | null>(null)
  const [line, setLine] = useState<Line>('government')
  const [directOnly, setDirectOnly] = useState(false)
  const place = under && { unit: under.id, line, directOnly }
  const target: Target = {
    kind: 'rule',
    rule: { criteria: { kinds: [...kinds], levels: [...levels], under: place }, named: [], without: [] },
  }
  const gap =
    kinds.length === 0 && under === null ? 'Hãy chọn ít nhất một loại đơn vị, hoặc đơn vị mà chúng trực thuộc.' : null
  const found = useQuery({
    ...describeQuery([target]),
    enabled: gap === null,
    placeholderData: keepPreviousData,
  })
  const who = gap === null ? found.data?.items[0] : undefined
  return (
    <FormDialog
      title={`${props.label}: theo loại đơn vị`}
      send="Chọn"
      gap={gap}
      isSending={false}
      error={found.error}
      onSend={() => props.onChoose(target)}
      onClose={props.onClose}
    >
      <UnitPicker label="Thuộc đơn vị" description="Để trống: trong cả hệ thống." value={under} onChange={setUnder} />
      {under && (
        <>
          <NativeSelect
            label="Theo hệ thống"
            value={line}
            data={lines.map((each) => ({ value: each, label: capital(lineNames[each]) }))}
            onChange={(event) => setLine(event.currentTarget.value as Line)}
          />
          <Checkbox
            label="Chỉ đơn vị trực thuộc trực tiếp"
            checked={directOnly}
            onChange={(event) => setDirectOnly(event.currentTarget.checked)}
          />
        </>
      )}
      <Checkbox.Group
        label="Loại đơn vị"
        value={[...kinds]}
        onChange={(value) => setKinds(unitKinds.filter((kind) => value.includes(kind)))}
      >
        <div className={style.choices}>
          {unitKinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={capital(kindNames[kind])} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox.Group
        label="Cấp"
        description="Không chọn cấp nào nghĩa là mọi cấp."
        value={[...levels]}
        onChange={(value) => setLevels(unitLevels.filter((level) => value.includes(level)))}
      >
        <div className={style.choices}>
          {unitLevels.map((level) => (
            <Checkbox key={level} value={level} label={capital(levelNames[level])} />
          ))}
        </div>
      </Checkbox.Group>
      <p role="status" className={style.hint}>
        {who
          ? who.total === 0
            ? 'Hôm nay không có đơn vị nào như vậy.'
            : `Gồm ${who.total} đơn vị hôm nay: ${who.names.join('; ')}${who.total > who.names.length ? '…' : '.'}`
          : 'Chọn loại đơn vị để xem có những đơn vị nào.'}
      </p>
    </FormDialog>
  )
}
