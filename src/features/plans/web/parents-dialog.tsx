import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Line, lineNames, lines } from '#kernel/line-of-authority.ts'
import { FormDialog } from '#web-kit/form-dialog.tsx'
import { useRested } from '#web-kit/rested.ts'
import type { ParentProposals, PlanDetail, PlanParent, PlanSummary } from '../contract.ts'
import style from './parents-dialog.module.css'
import { parentProposalsQuery, planListQuery, usePlanChange } from './plan-queries.ts'
import { relationWords } from './relation-words.ts'

interface Draft {
  readonly key: string
  readonly parentId: string | null
  readonly words: string
  readonly line: Line
  readonly relation: PlanParent['relation']
}

const titleOf = ({ sign, title }: Pick<PlanSummary, 'sign' | 'title'>): string =>
  [sign, title].filter(Boolean).join(', ')

/** Says anew what the plan rests on: plans found here, what its document cites, or words. */
export default function ParentsDialog({ detail, onClose }: { detail: PlanDetail; onClose: () => void }) {
  const { plan } = detail
  const [items, setItems] = useState<readonly Draft[]>(() => detail.parents.map(draftOf))
  const change = usePlanChange(plan.id, onClose)
  const add = (draft: Omit<Draft, 'key'>) => setItems((before) => [...before, { ...draft, key: crypto.randomUUID() }])
  const set = (key: string, part: Partial<Draft>) =>
    setItems((before) => before.map((each) => (each.key === key ? { ...each, ...part } : each)))
  const body = {
    items: items.map(({ parentId, words, line, relation }) => ({
      parentId,
      reference: parentId === null ? words : null,
      line,
      relation,
    })),
  }
  return (
    <FormDialog
      title="Căn cứ của kế hoạch"
      send="Lưu căn cứ"
      gap={null}
      isSending={change.isPending}
      error={change.error}
      onClose={onClose}
      onSend={() => change.mutate({ method: 'PUT', path: '/parents', body, done: 'Đã lưu căn cứ.' })}
    >
      {items.length === 0 && (
        <p className="quiet">Chưa có căn cứ nào. Tìm kế hoạch, chọn từ văn bản viện dẫn hoặc ghi bằng lời ở dưới.</p>
      )}
      <ul className={style.items}>
        {items.map((item) => (
          <li key={item.key}>
            <p>{item.words}</p>
            <div className={style.choices}>
              <NativeSelect
                aria-label={`Quan hệ với ${item.words}`}
                value={item.relation}
                onChange={(event) => set(item.key, { relation: event.currentTarget.value as Draft['relation'] })}
                data={Object.entries(relationWords).map(([value, label]) => ({ value, label }))}
              />
              <NativeSelect
                aria-label={`Hệ thống của ${item.words}`}
                value={item.line}
                onChange={(event) => set(item.key, { line: event.currentTarget.value as Line })}
                data={lines.map((value) => ({ value, label: lineNames[value] }))}
              />
              <ActionIcon
                variant="subtle"
                color="gray.8"
                aria-label={`Bỏ căn cứ ${item.words}`}
                onClick={() => setItems((before) => before.filter(({ key }) => key !== item.key))}
              >
                <IconX size={17} aria-hidden />
              </ActionIcon>
            </div>
          </li>
        ))}
      </ul>
      <Finder
        isTaken={(id) => id === plan.id || items.some(({ parentId }) => parentId === id)}
        onFound={(found) =>
          add({
            parentId: found.id,
            words: titleOf(found),
            line: found.line,
            relation: found.isUmbrella ? 'umbrella' : 'implements',
          })
        }
      />
      {plan.documentId !== null && (
        <Proposals
          planId={plan.id}
          isTaken={({ text, plan: known }) =>
            items.some(({ words, parentId }) => (known ? parentId === known.id : words === text))
          }
          onTake={({ text, line, plan: known }) =>
            add({ parentId: known?.id ?? null, words: known ? titleOf(known) : text, line, relation: 'implements' })
          }
        />
      )}
      <InWords onAdd={(words, line) => add({ parentId: null, words, line, relation: 'implements' })} />
    </FormDialog>
  )
}

function draftOf({ plan, reference, line, relation }: PlanParent): Draft {
  return {
    key: crypto.randomUUID(),
    parentId: plan?.id ?? null,
    words: plan ? titleOf(plan) : (reference ?? ''),
    line,
    relation,
  }
}

/** Plans here by words of their title, sign or issuer. */
function Finder(props: { isTaken: (id: string) => boolean; onFound: (plan: PlanSummary) => void }) {
  const [words, setWords] = useState('')
  const rested = useRested(words, 250)
  const list = useInfiniteQuery({ ...planListQuery({ q: rested }, 6), enabled: rested.trim() !== '' })
  const found = (list.data?.pages[0]?.items ?? []).filter(({ id }) => !props.isTaken(id))
  return (
    <div>
      <TextInput
        label="Tìm kế hoạch trong danvan"
        placeholder="Số, ký hiệu hoặc từ trong trích yếu"
        value={words}
        autoComplete="off"
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {rested.trim() !== '' && list.data && (
        <ul className={style.found} aria-label="Kế hoạch tìm thấy">
          {found.length === 0 && <li className="quiet">Không thấy kế hoạch nào khác.</li>}
          {found.map((plan) => (
            <li key={plan.id}>
              <span>{titleOf(plan)}</span>
              <Button size="compact-sm" variant="default" onClick={() => props.onFound(plan)}>
                Thêm<span className="visually-hidden"> {titleOf(plan)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

type Proposal = ParentProposals['items'][number]

/** What the plan's own document cites; each is one click, none is taken by itself. */
function Proposals(props: { planId: string; isTaken: (item: Proposal) => boolean; onTake: (item: Proposal) => void }) {
  const proposals = useQuery(parentProposalsQuery(props.planId))
  const items = (proposals.data?.items ?? []).filter((item) => !props.isTaken(item))
  if (items.length === 0) return null
  return (
    <details>
      <summary>Văn bản được viện dẫn trong văn bản gốc ({items.length})</summary>
      <ul className={style.found}>
        {items.map((item) => (
          <li key={item.text}>
            <span>
              {item.text}
              {item.plan && <strong> (có trong danvan)</strong>}
            </span>
            <Button size="compact-sm" variant="default" onClick={() => props.onTake(item)}>
              Thêm<span className="visually-hidden"> {item.text}</span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

function InWords(props: { onAdd: (words: string, line: Line) => void }) {
  const [words, setWords] = useState('')
  const add = () => {
    props.onAdd(words.trim(), /-[^/\s]+\/(TU|TW|HU|ĐU|QU)/u.test(words) ? 'party' : 'government')
    setWords('')
  }
  return (
    <div className={style.inWords}>
      <Textarea
        label="Căn cứ không có trong danvan"
        placeholder="Kế hoạch số 15/KH-UBND ngày 12/02/2024 của Ủy ban nhân dân tỉnh về …"
        autosize
        minRows={1}
        maxLength={1000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Button variant="default" disabled={words.trim() === ''} onClick={add}>
        Thêm
      </Button>
    </div>
  )
}
