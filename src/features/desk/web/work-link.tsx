import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A link to a piece of work, which stands for its row. */
export function WorkLink(props: { id: string; className?: string | undefined; children: ReactNode }) {
  const to: string = `/nhiem-vu/${props.id}`
  return (
    <Link to={to} className={props.className} data-row-link>
      {props.children}
    </Link>
  )
}
