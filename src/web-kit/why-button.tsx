import { Button, Popover } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { lazy, Suspense, useId, useState } from 'react'
import { Waiting } from './messages.tsx'
import style from './why-button.module.css'
import type { ToldAbility } from './why-reasons.tsx'

const WhyReasons = lazy(() => import('./why-reasons.tsx'))

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
          <Suspense fallback={<Waiting what="Đang tìm lý do…" />}>
            <WhyReasons kind={props.kind} id={props.id} abilities={props.abilities ?? []} />
          </Suspense>
        </section>
      </Popover.Dropdown>
    </Popover>
  )
}
