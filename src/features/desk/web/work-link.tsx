import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A link to a piece of work, which stands for its row. */
export function WorkLink(props: { id: string; className?: string | undefined; children: ReactNode }) {
  return (
    <Link to="/nhiem-vu/$assignmentId" params={{ assignmentId: props.id }} className={props.className} data-row-link>
      {props.children}
    </Link>
  )
}
