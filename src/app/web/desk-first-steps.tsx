import { Button } from '@mantine/core'
import { IconBooks } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReceivedDocuments } from '#features/documents/contract.ts'
import { DocumentIntake } from '#features/documents/web/document-intake.tsx'
import { documentsKey } from '#features/documents/web/document-queries.ts'
import { announce } from '#web-kit/announcement.tsx'
import { ProblemNotice } from '#web-kit/messages.tsx'
import { request } from '#web-kit/request.ts'
import { PageHead } from '#web-kit/shell.tsx'
import { useRefusalOf } from '#web-kit/why.ts'
import style from './desk-page.module.css'

function SampleButton() {
  const cache = useQueryClient()
  const loading = useMutation({
    mutationFn: () => request<ReceivedDocuments>('POST', '/api/samples'),
    onSuccess: ({ items }) => {
      announce(`Đã nạp ${items.length} văn bản mẫu. Máy đang đọc.`)
      void cache.invalidateQueries({ queryKey: documentsKey })
    },
  })
  return (
    <div className={style.sample}>
      <Button
        variant="light"
        leftSection={<IconBooks size={18} aria-hidden />}
        loading={loading.isPending}
        onClick={() => loading.mutate()}
      >
        Nạp văn bản mẫu
      </Button>
      {loading.isError && <ProblemNotice error={loading.error} retry={() => loading.mutate()} />}
    </div>
  )
}

/** Offered to those who may load them. */
function Samples() {
  if (useRefusalOf('sample', 'add')) return null
  return (
    <>
      <p className={style.or}>
        Chưa có văn bản trong tay? Xem thử với văn bản mẫu, không phải văn bản thật của cơ quan nào.
      </p>
      <SampleButton />
    </>
  )
}

/** An empty house: the three steps, and two ways to take the first. */
export function FirstSteps() {
  return (
    <>
      <PageHead title="Bắt đầu từ một kế hoạch" lead="Ba bước, chừng mười phút cho văn bản đầu tiên." />
      <ol className={style.steps}>
        <li>
          <h2>Nộp văn bản</h2>
          <p>Thả kế hoạch đã ban hành vào khung dưới đây. Bản gốc được giữ nguyên.</p>
        </li>
        <li>
          <h2>Xem lại từng dữ kiện</h2>
          <p>
            danvan chỉ ra ai phải làm gì, báo cáo ai, hạn nào, mỗi điều ở chỗ nào trong văn bản. Bạn chấp nhận, sửa hoặc
            bác bỏ.
          </p>
        </li>
        <li>
          <h2>Lập kế hoạch</h2>
          <p>Nhiệm vụ và chế độ báo cáo được lập từ những gì bạn đã chấp nhận.</p>
        </li>
      </ol>
      <DocumentIntake />
      <Samples />
    </>
  )
}
