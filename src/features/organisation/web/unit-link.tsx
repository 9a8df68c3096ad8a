import { Link } from '@tanstack/react-router'
import type { UnitName } from '../contract.ts'

/** A unit's name that leads to its page. */
export function UnitLink(props: { unit: UnitName }) {
  return (
    <Link to="/don-vi" search={{ dv: props.unit.id }}>
      {props.unit.name}
    </Link>
  )
}
