import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { writtenDate } from '#kernel/written-date.ts'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { request, withQuery } from '#web-kit/request.ts'
import { useRested } from '#web-kit/rested.ts'
import type { PlanPage, PlanSummary } from '../../contract.ts'
import style from './new-plan.module.css'

const shown = 12

/** What tells one plan from another of the same name. */
function beside({ sign, issuer, unitName, issueDate }: PlanSummary): string {
  return [sign, issuer ?? unitName, issueDate && writtenDate(issueDate)].filter(Boolean).join(' · ')
}

/** Finds a plan by its words, without diacritics, and chooses it. */
export function PlanChoice(props: { label: string; onChoose: (planId: string) => void }) {
  const [typed, setTyped] = useState('')
  const words = useRested(typed.trim(), 200)
  const found = useQuery({
    queryKey: ['plans', 'choice', words],
    queryFn: ({ signal }) =>
      request<PlanPage>('GET', withQuery('/api/plans', { q: words, limit: shown }), undefined, signal),
  })
  const plans = found.data?.items ?? []
  return (
    <div className={style.choice}>
      <TextInput
        type="search"
        label={props.label}
        placeholder="Gõ tên, số hoặc cơ quan ban hành, không cần dấu"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.isError && <ProblemNotice error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Waiting what="Đang tìm kế hoạch…" />}
      {found.data && plans.length === 0 && <p role="status">Không có kế hoạch nào khớp.</p>}
      <ul className={style.plans} aria-label="Kế hoạch tìm được">
        {plans.map((plan) => (
          <li key={plan.id}>
            <div>
              <p>{plan.title}</p>
              <p className={style.beside}>{beside(plan)}</p>
            </div>
            <Button variant="default" size="compact-sm" onClick={() => props.onChoose(plan.id)}>
              Chọn<span className="visually-hidden"> {plan.title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
