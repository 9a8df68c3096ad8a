import type { ReactNode } from 'react'
import style from './field-group.module.css'

/** Fields that belong together, under their heading. */
export function FieldGroup(props: { title: string; children: ReactNode }) {
  return (
    <fieldset className={style.group}>
      <legend>{props.title}</legend>
      {props.children}
    </fieldset>
  )
}
