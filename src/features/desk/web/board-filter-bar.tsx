import { NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { lineNames, lines } from '#kernel/line-of-authority.ts'
import { type BoardAddress, boardAlone, readBoardAddress } from './board-address.ts'
import style from './board-page.module.css'
import { useDeskParts } from './desk-parts.tsx'

/** What the board is narrowed to; each change stands in the address at once. */
export function BoardFilterBar({ address }: { address: BoardAddress }) {
  const navigate = useNavigate()
  const { PlanPicker } = useDeskParts()
  const narrow = (change: Record<string, unknown>) =>
    void navigate({
      to: '/ban-lam-viec/cham-han',
      search: readBoardAddress({ ...boardAlone(address), ...change }),
    })
  return (
    <search className={style.bar} aria-label="Lọc bảng việc chậm hạn">
      <NativeSelect
        label="Việc"
        value={address.viec ?? ''}
        data={[
          { value: '', label: 'của đơn vị cấp dưới' },
          { value: 'da-giao', label: 'do đơn vị tôi giao' },
        ]}
        onChange={(event) => narrow({ viec: event.currentTarget.value, donvi: undefined })}
      />
      {address.viec === undefined && (
        <NativeSelect
          label="Hệ thống"
          value={address.he ?? 'government'}
          data={lines.map((line) => ({ value: line, label: lineNames[line] }))}
          onChange={(event) => narrow({ he: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label="Loại việc"
        value={address.loai ?? ''}
        data={[
          { value: '', label: 'Mọi việc' },
          { value: 'task', label: 'Nhiệm vụ' },
          { value: 'report', label: 'Báo cáo' },
        ]}
        onChange={(event) => narrow({ loai: event.currentTarget.value })}
      />
      <PlanPicker value={address.kehoach ?? null} onChange={(kehoach) => narrow({ kehoach: kehoach ?? undefined })} />
    </search>
  )
}
