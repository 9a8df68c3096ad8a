import type { ReactNode } from 'react'
import style from './beside-list.module.css'

/** A list with one row's details beside it; on a narrow screen the details stand in the list's place. */
export function BesideList(props: { list: ReactNode; isOpen: boolean; children: ReactNode }) {
  return (
    <div className={style.beside} data-open={props.isOpen}>
      <div className={style.list}>{props.list}</div>
      {props.children}
    </div>
  )
}
