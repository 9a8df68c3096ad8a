import { Button } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { Dialog } from './dialog.tsx'
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
  return (
    <>
      <Button
        variant="subtle"
        color="gray.8"
        px="xs"
        className="no-print"
        aria-haspopup="dialog"
        leftSection={<IconHelpCircle size={17} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        Vì sao tôi thấy?
      </Button>
      {open && (
        <Dialog title={`Vì sao bạn thấy ${props.what}?`} onClose={() => setOpen(false)}>
          <section tabIndex={-1} data-autofocus className={style.panel}>
            <Suspense fallback={<Waiting what="Đang tìm lý do…" />}>
              <WhyReasons kind={props.kind} id={props.id} abilities={props.abilities ?? []} />
            </Suspense>
          </section>
        </Dialog>
      )}
    </>
  )
}
