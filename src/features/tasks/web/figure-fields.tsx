import { Button, TextInput } from '@mantine/core'
import { newId } from '#kernel/ids.ts'
import type { Figure } from '../assignment-contract.ts'
import style from './assignment-view.module.css'

/** A figure as it is being typed. */
export interface TypedFigure {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly unit: string
}

/** A number as a Vietnamese writes it: 1.250 is one thousand two hundred and fifty, 12,5 is twelve and a half. */
export function readNumber(typed: string): number | null {
  const text = typed.trim().replace(/\s/g, '')
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(text)) return null
  return Number(text.replace(/\./g, '').replace(',', '.'))
}

/** The figures that were typed; null while one of them is none. Rows left empty are no figures. */
export function readFigures(figures: readonly TypedFigure[]): readonly Figure[] | null {
  const read: Figure[] = []
  for (const { name, value, unit } of figures) {
    if (name.trim() === '' && value.trim() === '') continue
    const number = readNumber(value)
    if (number === null || name.trim() === '') return null
    read.push({ name: name.trim(), value: number, unit: unit.trim() })
  }
  return read
}

/** Figures that go with what is told: a name, a number, its unit. */
export function FigureFields(props: {
  figures: readonly TypedFigure[]
  onChange: (figures: readonly TypedFigure[]) => void
}) {
  const { figures, onChange } = props
  const change = (key: string, part: Partial<TypedFigure>) =>
    onChange(figures.map((figure) => (figure.key === key ? { ...figure, ...part } : figure)))
  return (
    <>
      {figures.map(({ key, name, value, unit }) => (
        <div key={key} className={style.row}>
          <TextInput
            label="Số liệu"
            placeholder="Số cuộc đối thoại"
            value={name}
            onChange={(event) => change(key, { name: event.currentTarget.value })}
          />
          <TextInput
            label="Giá trị"
            inputMode="decimal"
            value={value}
            onChange={(event) => change(key, { value: event.currentTarget.value })}
          />
          <TextInput
            label="Đơn vị tính"
            placeholder="cuộc"
            value={unit}
            onChange={(event) => change(key, { unit: event.currentTarget.value })}
          />
          <Button variant="subtle" onClick={() => onChange(figures.filter((figure) => figure.key !== key))}>
            Bỏ số liệu này
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => onChange([...figures, { key: newId(), name: '', value: '', unit: '' }])}
        >
          Thêm số liệu
        </Button>
      </div>
    </>
  )
}
