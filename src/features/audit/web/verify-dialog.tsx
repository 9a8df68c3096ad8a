import { Button, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Dialog } from '#web-kit/dialog.tsx'
import { ProblemNotice } from '#web-kit/messages.tsx'
import type { AuditHead, VerificationView } from '../contract.ts'
import { bendWords } from '../model/index.ts'
import { auditHeadQuery } from './audit-queries.ts'
import style from './verify-dialog.module.css'
import { type VerifyProgress, verifyChain } from './verify-stream.ts'

type Outcome = { readonly result: VerificationView; readonly compared: boolean } | { readonly error: unknown } | null

/** `12:3f…`, as it is shown and printed; null for anything else. */
function readMark(text: string): AuditHead | null {
  const [, seq, hash] = /^\s*([1-9]\d{0,14})\s*:\s*([0-9a-f]{64})\s*$/i.exec(text) ?? []
  return seq && hash ? { seq: Number(seq), hash: hash.toLowerCase() } : null
}

/** Has the chain checked from its first entry on, and compared with an end of it that was put down earlier. */
export default function VerifyDialog(props: { onClose: () => void }) {
  const { data: head } = useQuery(auditHeadQuery)
  const [mark, setMark] = useState('')
  const [progress, setProgress] = useState<VerifyProgress | null>(null)
  const [outcome, setOutcome] = useState<Outcome>(null)
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])
  const expected = readMark(mark)
  const isWrong = mark.trim() !== '' && expected === null
  const check = async () => {
    const controller = new AbortController()
    abort.current = controller
    setOutcome(null)
    setProgress({ checked: 0, of: head?.seq ?? 0 })
    try {
      setOutcome({ result: await verifyChain(expected, setProgress, controller.signal), compared: expected !== null })
    } catch (error) {
      if (!controller.signal.aborted) setOutcome({ error })
    } finally {
      setProgress(null)
    }
  }
  return (
    <Dialog title="Kiểm tra tính toàn vẹn của nhật ký" wide onClose={props.onClose}>
      <div className={style.body}>
        <p>
          Mỗi mục nối với mục trước bằng một mã tính từ nội dung. Kiểm tra sẽ chỉ ra mục đầu tiên đã bị sửa, bị bỏ, bị
          đổi chỗ hoặc bị chèn thêm.
        </p>
        {head && <Head head={head} />}
        <TextInput
          label="So với mốc đã ghi lại trước đây (không bắt buộc)"
          description="Nhờ mốc này mới biết phần cuối của nhật ký có bị cắt bớt hay cả chuỗi có bị viết lại không."
          placeholder="số:mã nối"
          value={mark}
          error={isWrong && 'Mốc có dạng số:mã nối, mã nối gồm 64 chữ số và chữ cái từ a đến f.'}
          onChange={(event) => setMark(event.currentTarget.value)}
        />
        <Button
          className={style.start ?? ''}
          disabled={isWrong}
          loading={progress !== null}
          onClick={() => void check()}
        >
          Kiểm tra
        </Button>
        <div role="status">
          {progress && <Progress {...progress} />}
          {outcome && 'result' in outcome && <Result {...outcome} />}
        </div>
        {outcome && 'error' in outcome && <ProblemNotice error={outcome.error} retry={() => void check()} />}
      </div>
    </Dialog>
  )
}

function Head({ head }: { head: AuditHead }) {
  return (
    <p className={style.head}>
      Mục cuối lúc này: <code>{`${head.seq}:${head.hash}`}</code>
      <span className="quiet small"> Hãy in hoặc chép mốc này ra nơi khác để so lại về sau.</span>
    </p>
  )
}

function Progress({ checked, of }: VerifyProgress) {
  return (
    <label className={style.progress}>
      {`Đã kiểm tra ${checked.toLocaleString('vi-VN')} trên ${of.toLocaleString('vi-VN')} mục…`}
      <progress value={checked} max={Math.max(of, 1)} />
    </label>
  )
}

function Result({ result, compared }: { result: VerificationView; compared: boolean }) {
  const { checked, head, bend } = result
  if (bend) {
    return (
      <p className={style.bent}>
        <IconAlertTriangle size={20} aria-hidden />
        <span>
          <strong>Nhật ký không còn nguyên vẹn.</strong> {bendWords(bend)}
          {head && ` Các mục từ đầu đến số ${head.seq} còn nguyên.`}
        </span>
      </p>
    )
  }
  return (
    <p className={style.whole}>
      <IconCircleCheck size={20} aria-hidden />
      <span>
        <strong>Nhật ký còn nguyên vẹn:</strong> {checked.toLocaleString('vi-VN')} mục, không mục nào bị sửa, bị bỏ hay
        bị đổi chỗ{compared ? ', và khớp với mốc đã ghi lại' : ''}.
      </span>
    </p>
  )
}
