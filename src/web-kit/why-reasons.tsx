import { useQuery } from '@tanstack/react-query'
import { ProblemNotice, Waiting } from './messages.tsx'
import { type WhyAnswer, whyQuery } from './why.ts'
import style from './why-button.module.css'

/** What one may, or may not, do with the record, each with its reason. */
export interface ToldAbility {
  readonly what: string
  readonly allowed: boolean
  readonly why: string
}

/** By which role one sees a record, and what one may do with it. Fetched when it is first asked for. */
export default function WhyReasons(props: { kind: string; id: string; abilities: readonly ToldAbility[] }) {
  return (
    <>
      <Reasons kind={props.kind} id={props.id} />
      {props.abilities.length > 0 && <Abilities abilities={props.abilities} />}
    </>
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
