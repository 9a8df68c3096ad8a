import { Radio } from '@mantine/core'
import '@mantine/core/styles/Radio.layer.css'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { EmptyState } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import { useRefusalOf } from '#web-kit/why.ts'
import { FromLastYear } from './from-last-year.tsx'
import { FromNothing } from './from-nothing.tsx'
import { FromParent } from './from-parent.tsx'
import style from './new-plan.module.css'
import type { NewPlanSource } from './new-plan-address.ts'

const route = getRouteApi('/frame/ke-hoach/moi')

const sources: readonly { readonly value: NewPlanSource; readonly label: string; readonly about: string }[] = [
  { value: 'dau', label: 'Soạn từ đầu', about: 'Có sẵn các đề mục thường dùng; bạn ghi nhiệm vụ vào.' },
  {
    value: 'nam-truoc',
    label: 'Từ kế hoạch năm trước',
    about: 'Chuyển ngày sang năm sau, tính lại số năm kỷ niệm, soát lại căn cứ; từng chỗ do bạn đồng ý.',
  },
  {
    value: 'cap-tren',
    label: 'Từ kế hoạch cấp trên',
    about: 'Chọn những việc được giao để đưa vào kế hoạch của đơn vị mình, giữ mối nối lên trên.',
  },
  { value: 'van-ban', label: 'Từ văn bản đã ban hành', about: 'Nộp tệp, xem xét kết quả đọc rồi lập kế hoạch.' },
]

/** Where a new plan comes from: from nothing, last year's, the plan above, or a document that is read. */
export default function NewPlanPage() {
  usePageTitle('Lập kế hoạch mới')
  const { tu = 'dau', kh = null } = route.useSearch()
  const navigate = useNavigate()
  const choosePlan = (planId: string | null) =>
    void navigate({ to: '/ke-hoach/moi', search: { tu, ...(planId ? { kh: planId } : {}) } })
  const made = (planId: string) => void navigate({ to: '/ke-hoach/$planId/soan', params: { planId }, search: {} })
  const refusal = useRefusalOf('plan', 'make')
  if (refusal !== null) {
    return (
      <PageBody>
        <PageHead title="Lập kế hoạch mới" />
        <EmptyState title="Bạn không lập kế hoạch ở đây">
          {refusal}{' '}
          <Link to="/ke-hoach" activeOptions={{ exact: true }}>
            Về danh sách kế hoạch
          </Link>
        </EmptyState>
      </PageBody>
    )
  }
  return (
    <PageBody>
      <PageHead
        title="Lập kế hoạch mới"
        lead="Chọn bắt đầu từ đâu; lập xong vẫn là dự thảo, sửa thoải mái trước khi trình ký."
      />
      <Radio.Group
        aria-label="Bắt đầu từ đâu"
        value={tu}
        onChange={(value) => void navigate({ to: '/ke-hoach/moi', search: { tu: value as NewPlanSource } })}
      >
        <div className={style.sources}>
          {sources.map(({ value, label, about }) => (
            <Radio key={value} value={value} label={label} description={about} className={style.source ?? ''} />
          ))}
        </div>
      </Radio.Group>
      <div className={style.form}>
        {tu === 'dau' && <FromNothing onMade={made} />}
        {tu === 'nam-truoc' && <FromLastYear planId={kh} onChoose={choosePlan} onMade={made} />}
        {tu === 'cap-tren' && <FromParent planId={kh} onChoose={choosePlan} onMade={made} />}
        {tu === 'van-ban' && (
          <p>
            Mở <Link to="/van-ban">Văn bản</Link>, nộp tệp hoặc dán nội dung, xem xét kết quả đọc rồi bấm “Lập kế
            hoạch”.{' '}
            <Link to="/van-ban" search={{ state: 'reviewed' }}>
              Văn bản đã xem xét
            </Link>{' '}
            thì lập được ngay.
          </p>
        )}
      </div>
    </PageBody>
  )
}
