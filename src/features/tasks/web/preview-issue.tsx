import { useQuery } from '@tanstack/react-query'
import { writtenDate } from '#kernel/written-date.ts'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import type { IssuePreview as Preview } from '../cascade-contract.ts'
import { periodAmongOthers } from '../model/index.ts'
import { issuePreviewQuery } from './cascade-queries.ts'
import { FieldDifferences } from './difference.tsx'
import style from './preview-issue.module.css'

type Item = Preview['items'][number]

/** Days told one by one; of more, the first and the last. */
const mostDays = 4

function daysWords(dues: readonly string[]): string {
  if (dues.length <= mostDays) return `hạn ${dues.map(writtenDate).join(', ')}`
  return `${dues.length} hạn, từ ${writtenDate(dues[0] ?? '')} đến ${writtenDate(dues.at(-1) ?? '')}`
}

function unitsWords({ count, units }: Item): string {
  const named = units.map(({ name }) => name).join('; ')
  return count > units.length ? `${named} và ${count - units.length} đơn vị khác` : named
}

function besideOf(item: Item): string {
  const { dues, awaits, withoutDay, past } = item
  return [
    dues.length > 0 && daysWords(dues),
    awaits.length > 0 && `chờ: ${awaits.join('; ')}`,
    withoutDay > 0 && 'không có hạn',
    past.length > 0 && `kỳ đã qua, không giao: ${past.map(periodAmongOthers).join(', ')}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function amendedWords({ changed, withdrawn, withParts, putOff }: Item): string {
  return [
    changed > 0 && `${changed} việc sẽ hỏi tiếp nhận lại`,
    withdrawn > 0 && `${withdrawn} việc thu hồi`,
    withParts > 0 && `${withParts} đơn vị đã chia việc cho cấp dưới`,
    putOff > 0 && `${putOff} việc giữ hạn đã gia hạn, muộn hơn kế hoạch mới`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function totalWords({ isAmendment, assignments, units, changed, withdrawn, toAcknowledge }: Preview): string {
  if (!isAmendment) return `Sẽ giao ${assignments} việc cho ${units} đơn vị.`
  if (assignments + changed + withdrawn === 0) return 'Bản sửa đổi không làm thay đổi việc nào đã giao.'
  const parts = [
    assignments > 0 && `giao mới ${assignments} việc`,
    changed > 0 && `thay đổi ${changed} việc`,
    withdrawn > 0 && `thu hồi ${withdrawn} việc`,
  ]
  const asks = toAcknowledge > 0 ? ` ${toAcknowledge} việc của ${units} đơn vị sẽ hỏi tiếp nhận.` : ''
  return `Bản sửa đổi: ${parts.filter(Boolean).join(', ')}.${asks}`
}

/** Before a plan is issued: what will be given to whom by when, and what an amendment changes; asked for afresh. */
export default function IssuePreview({ planId }: { planId: string }) {
  const preview = useQuery(issuePreviewQuery(planId))
  if (preview.isError) return <ProblemNotice error={preview.error} retry={() => void preview.refetch()} />
  if (!preview.data) return <Waiting what="Đang tính việc giao cho các đơn vị…" />
  const { items, nobody } = preview.data
  return (
    <>
      <p className={style.total}>{totalWords(preview.data)}</p>
      {nobody.length > 0 && (
        <p className={style.warning}>
          {nobody.length} mục chưa giao cho đơn vị nào. Vẫn ban hành được; giao sau ở phần “Việc đã giao”.
        </p>
      )}
      {items.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        <ul className={style.items} aria-label="Việc sẽ giao" tabIndex={0}>
          {items.map((item) => (
            <li key={item.itemId}>
              <span>{item.text}</span>
              {item.fields.length > 0 && <FieldDifferences fields={item.fields} />}
              <span className={item.count === 0 ? style.nobody : style.beside}>
                {item.count === 0 ? 'Chưa giao cho ai' : unitsWords(item)}
              </span>
              <span className={style.beside}>{[besideOf(item), amendedWords(item)].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
