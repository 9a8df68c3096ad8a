import { Button } from '@mantine/core'
import { Suspense, useState } from 'react'
import { ConfirmDialog } from './lazy-dialogs.tsx'
import { usePersonCommand } from './people-queries.ts'

/** Ends a stand-in today, after asking. */
export function EndStandInButton(props: { standInId: string; holder: string }) {
  const [asking, setAsking] = useState(false)
  const ending = usePersonCommand(() => setAsking(false))
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        Kết thúc ủy quyền
      </Button>
      <Suspense>
        {asking && (
          <ConfirmDialog
            title="Kết thúc ủy quyền"
            yes="Kết thúc ủy quyền"
            isSending={ending.isPending}
            error={ending.error}
            onClose={() => setAsking(false)}
            onYes={() =>
              ending.mutate({
                method: 'POST',
                path: `/api/stand-ins/${props.standInId}/end`,
                done: 'Đã kết thúc ủy quyền.',
              })
            }
          >
            <p>Từ hôm nay không còn ai làm thay {props.holder} ở vai trò này.</p>
            <p className="quiet">Không hoàn tác được; khi cần thì ủy quyền lại.</p>
          </ConfirmDialog>
        )}
      </Suspense>
    </>
  )
}
