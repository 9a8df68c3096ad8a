import { Button, Popover } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ProblemNotice, Waiting } from './messages.tsx'
import { type WhyAnswer, whyQuery } from './why.ts'
import style from './why-button.module.css'

/** What one may, or may not, do with the record, each with its reason. */
export interface ToldAbility {
  readonly what: string
  readonly allowed: boolean
  readonly why: string
}

/** "Vì sao tôi thấy?" of one record: by which role, at which unit, and what else one may do with it. */
export function WhyButton(props: {
  kind: string
  id: string
  /** E.g. "kế hoạch này". */
  what: string
  abilities?: readonly ToldAbility[]
}) {
  const [open, setOpen] = useState(false)
  const titleId = useId()
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      width="min(24rem, calc(100vw - 2rem))"
      shadow="md"
      trapFocus
      withRoles={false}
    >
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray.8"
          px="xs"
          className="no-print"
          aria-expanded={open}
          aria-haspopup="dialog"
          leftSection={<IconHelpCircle size={17} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          Vì sao tôi thấy?
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-labelledby={titleId}>
        <section tabIndex={-1} data-autofocus className={style.panel}>
          <h2 id={titleId} className={style.title}>
            Vì sao bạn thấy {props.what}?
          </h2>
          <Reasons kind={props.kind} id={props.id} />
          {props.abilities && <Abilities abilities={props.abilities} />}
        </section>
      </Popover.Dropdown>
    </Popover>
  )
}

function Reasons(props: { kind: string; id: string }) {
  const found = useQuery(whyQuery({ kind: props.kind, id: props.id, verb: 'see' }))
  if (found.isError) return <ProblemNotice error={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <Waiting what="Đang tìm lý do…" />
  return (
    <>
      <p>{found.data.why}</p>
      <dl className={style.facts}>
        {factsOf(found.data).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function factsOf({ grant, owner }: WhyAnswer): readonly (readonly [string, string])[] {
  const whole = 'toàn hệ thống'
  return [
    ...(grant ? [['Vai trò', `${grant.roleName}, ${grant.unit?.name ?? whole}`] as const] : []),
    ...(grant?.standInFor ? [['Làm thay', grant.standInFor] as const] : []),
    ['Thuộc về', owner?.name ?? whole] as const,
  ]
}

function Abilities(props: { abilities: readonly ToldAbility[] }) {
  return (
    <ul className={style.abilities} aria-label="Những việc bạn được và không được làm">
      {props.abilities.map(({ what, allowed, why }) => (
        <li key={what}>
          <strong>
            {what}: {allowed ? 'được' : 'không được'}
          </strong>
          {!allowed && <span> — {why}</span>}
        </li>
      ))}
    </ul>
  )
}
