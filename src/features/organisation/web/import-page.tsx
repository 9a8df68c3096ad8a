import { Button, Textarea, TextInput } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { DayField } from '#web-kit/day-field.tsx'
import { DropZone } from '#web-kit/drop-zone.tsx'
import { FieldGroup } from '#web-kit/field-group.tsx'
import { LinkButton } from '#web-kit/link-button.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { request } from '#web-kit/request.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import { useRefusalOf } from '#web-kit/why.ts'
import type { ImportAnswer } from '../import-contract.ts'
import type { TreePage } from '../unit-contract.ts'
import { forgetOrganisation } from './event-queries.ts'
import { ImportOutcome } from './import-outcome.tsx'
import style from './import-page.module.css'
import { type Source, sendImport, type UsualCells } from './import-queries.ts'
import { SampleOrganisationButton } from './import-sample.tsx'
import { ImportTemplate } from './import-template.tsx'

/** What was brought in last and what the check found. What is done is what was checked. */
function useImport(usual: UsualCells) {
  const cache = useQueryClient()
  const [checked, setChecked] = useState<{ source: Source; usual: UsualCells; answer: ImportAnswer } | null>(null)
  const checking = useMutation({
    mutationFn: async (source: Source) => ({ source, usual, answer: await sendImport(source, usual, true) }),
    onSuccess: setChecked,
  })
  const doing = useMutation({
    mutationFn: async (from: NonNullable<typeof checked>) => ({
      ...from,
      answer: await sendImport(from.source, from.usual, false),
    }),
    onSuccess: async (done) => {
      setChecked(done)
      await forgetOrganisation(cache)
    },
  })
  const check = (source: Source) => {
    setChecked(null)
    doing.reset()
    checking.mutate(source)
  }
  const forget = () => {
    setChecked(null)
    checking.reset()
    doing.reset()
  }
  return { checked, checking, doing, check, forget }
}

function UsualFields(props: { usual: UsualCells; onChange: (usual: UsualCells) => void }) {
  const { usual, onChange } = props
  return (
    <FieldGroup title="Ngày và văn bản chung">
      <p className="quiet small">Dùng cho những dòng để trống các cột này.</p>
      <TextInput
        label="Theo văn bản số"
        placeholder="Ví dụ: 12/2025/QĐ-UBND"
        value={usual.sign}
        maxLength={100}
        onChange={(event) => onChange({ ...usual, sign: event.currentTarget.value })}
      />
      <div className={style.days}>
        <DayField
          label="Ngày văn bản"
          value={usual.signed}
          clearable
          onChange={(signed) => onChange({ ...usual, signed })}
        />
        <DayField label="Có từ ngày" value={usual.day} clearable onChange={(day) => onChange({ ...usual, day })} />
      </div>
    </FieldGroup>
  )
}

function PasteField(props: { busy: boolean; onSource: (source: Source) => void }) {
  const [text, setText] = useState('')
  return (
    <FieldGroup title="Hoặc dán từ Excel">
      <Textarea
        label="Các dòng, kể cả dòng tiêu đề"
        rows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={style.buttons}>
        <Button
          variant="default"
          loading={props.busy}
          disabled={text.trim() === ''}
          onClick={() => props.onSource({ kind: 'pasted', text })}
        >
          Kiểm tra nội dung đã dán
        </Button>
      </div>
    </FieldGroup>
  )
}

/** Offered while there is no unit at all. */
function FirstUnits() {
  const navigate = useNavigate()
  const { data } = useQuery({
    queryKey: ['organisation', 'any-unit'],
    queryFn: ({ signal }) => request<TreePage>('GET', '/api/units/tree?limit=1', undefined, signal),
  })
  if (!data || data.items.length > 0) return null
  return (
    <FieldGroup title="Chỉ muốn xem thử?">
      <p className="quiet small">
        Nạp tổ chức mẫu: 63 tỉnh, thành phố trước ngày 01/07/2025 và 34 tỉnh, thành phố từ ngày ấy, với cây đơn vị của
        mười tỉnh. Chỉ nạp được khi chưa có đơn vị nào.
      </p>
      <div className={style.buttons}>
        <SampleOrganisationButton onLoaded={() => void navigate({ to: '/don-vi' })} />
      </div>
    </FieldGroup>
  )
}

/** Units from a spreadsheet or by a template: brought in, checked row by row, then founded all at once. */
export default function ImportPage() {
  usePageTitle('Nhập đơn vị')
  const refusal = useRefusalOf('unit', 'organise')
  const [usual, setUsual] = useState<UsualCells>({ day: null, sign: '', signed: null })
  const { checked, checking, doing, check, forget } = useImport(usual)
  const found = useRef<HTMLElement>(null)
  const take = (source: Source) => {
    check(source)
    found.current?.focus()
  }
  const change = (next: UsualCells) => {
    setUsual(next)
    forget()
  }
  return (
    <PageBody>
      <PageHead
        title="Nhập đơn vị"
        lead="Từ bảng tính hoặc theo mẫu. Từng dòng được kiểm tra trước; đúng hết mới ghi, và ghi trong một lần."
        actions={
          <LinkButton to="/don-vi" variant="default">
            Cây đơn vị
          </LinkButton>
        }
      />
      {refusal && <p className={style.refused}>{refusal}</p>}
      {!refusal && (
        <div className={style.desk}>
          <div className={style.told}>
            <UsualFields usual={usual} onChange={change} />
            <DropZone
              title="Kéo thả bảng tính vào đây"
              hint="Một tệp .xlsx hoặc .csv, đến 20.000 dòng."
              accept=".xlsx,.csv,.txt,.tsv"
              onFiles={([file]) => file && take({ kind: 'file', file })}
            >
              <Button
                component="a"
                variant="default"
                leftSection={<IconDownload size={17} aria-hidden />}
                href="/api/organisation/templates/blank"
              >
                Tải bảng trống
              </Button>
            </DropZone>
            <PasteField busy={checking.isPending} onSource={take} />
            <ImportTemplate usual={usual} busy={checking.isPending} onSource={take} />
            <FirstUnits />
          </div>
          <section
            ref={found}
            tabIndex={-1}
            className={style.found}
            aria-labelledby="found-title"
            aria-live="polite"
            aria-busy={checking.isPending || doing.isPending}
          >
            <h2 id="found-title">{checked?.answer.done ? 'Kết quả' : 'Kiểm tra trước khi nhập'}</h2>
            {checking.isPending && <Waiting what="Đang kiểm tra từng dòng…" />}
            {checking.isError && <ProblemNotice error={checking.error} />}
            {!checked && !checking.isPending && !checking.isError && (
              <p className="quiet">
                Đưa tệp vào, dán nội dung hoặc chọn mẫu; các dòng sẽ hiện ở đây. Chưa có gì được ghi.
              </p>
            )}
            {checked && (
              <>
                <p className="quiet small">{sourceName(checked.source)}</p>
                {doing.isError && <ProblemNotice error={doing.error} />}
                <ImportOutcome answer={checked.answer} doing={doing.isPending} onDo={() => doing.mutate(checked)} />
              </>
            )}
          </section>
        </div>
      )}
    </PageBody>
  )
}

function sourceName(source: Source): string {
  if (source.kind === 'file') return `Tệp ${source.file.name}`
  return source.kind === 'pasted' ? 'Nội dung đã dán' : `Mẫu ${source.title}: ${source.input.place}`
}
