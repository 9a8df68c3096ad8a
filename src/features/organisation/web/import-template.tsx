import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Line, lineNames } from '#kernel/line-of-authority.ts'
import { FieldGroup } from '#web-kit/field-group.tsx'
import { ProblemNotice } from '#web-kit/messages.tsx'
import { withQuery } from '#web-kit/request.ts'
import type { UnitName } from '../contract.ts'
import type { TemplateKey } from '../import-contract.ts'
import style from './import-page.module.css'
import { type Source, templatesQuery, type UsualCells } from './import-queries.ts'
import { UnitPicker } from './unit-picker.tsx'

/** The usual units of a place: chosen, named, put below units that are there; or taken home as a sheet to be changed. */
export function ImportTemplate(props: { usual: UsualCells; busy: boolean; onSource: (source: Source) => void }) {
  const { usual } = props
  const { data, ...asked } = useQuery(templatesQuery)
  const [key, setKey] = useState<TemplateKey>('commune')
  const [place, setPlace] = useState('')
  const [superiors, setSuperiors] = useState<Partial<Record<Line, UnitName>>>({})
  const [missing, setMissing] = useState<string | null>(null)
  const template = data?.items.find((each) => each.key === key)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!template) return
    const { day, sign, signed } = usual
    if (place.trim() === '') return setMissing(`Hãy nhập: ${template.place.label.toLowerCase()}.`)
    if (!day || !signed || sign.trim() === '')
      return setMissing('Hãy điền ngày, số, ký hiệu và ngày của văn bản ở khung “Ngày và văn bản chung”.')
    setMissing(null)
    const chosen = Object.fromEntries(template.lines.flatMap((line) => idOf(line, superiors[line as Line])))
    const input = { place: place.trim(), day, sign: sign.trim(), signed, superiors: chosen }
    props.onSource({ kind: 'template', key, title: template.title, input })
  }
  if (asked.isError) return <ProblemNotice error={asked.error} retry={() => void asked.refetch()} />
  return (
    <form onSubmit={submit} noValidate>
      <FieldGroup title="Lập theo mẫu năm 2026">
        <NativeSelect
          label="Mẫu"
          value={key}
          data={data?.items.map((each) => ({ value: each.key, label: each.title })) ?? []}
          description={template?.about}
          onChange={(event) => setKey(event.currentTarget.value as TemplateKey)}
        />
        <TextInput
          label={template?.place.label ?? 'Tên'}
          placeholder={template ? `Ví dụ: ${template.place.example}` : ''}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
        {template?.lines.map((line) => (
          <UnitPicker
            key={line}
            label={`Cấp trên về ${lineNames[line as Line]}`}
            day={usual.day}
            value={superiors[line as Line] ?? null}
            onChange={(unit) =>
              setSuperiors(({ [line as Line]: _, ...rest }) => (unit ? { ...rest, [line]: unit } : rest))
            }
          />
        ))}
        {missing && (
          <p role="alert" className={style.refused}>
            {missing}
          </p>
        )}
        <div className={style.buttons}>
          <Button type="submit" variant="default" loading={props.busy}>
            Xem trước
          </Button>
          <Button
            component="a"
            variant="subtle"
            leftSection={<IconDownload size={17} aria-hidden />}
            href={withQuery(`/api/organisation/templates/${key}`, { place: place.trim() })}
          >
            Tải mẫu .xlsx về sửa
          </Button>
        </div>
      </FieldGroup>
    </form>
  )
}

const idOf = (line: string, unit: UnitName | undefined): [string, string][] => (unit ? [[line, unit.id]] : [])
