import type { AssignmentDetail } from '../assignment-contract.ts'
import type { AssignmentAction } from '../model/index.ts'

/** What is to be done next by whoever looks at the work, in a sentence; for one who can do nothing, what it waits for. */
export function nextSentence({ assignment, offers, extensions }: AssignmentDetail): string {
  const may = (action: AssignmentAction) => offers.some((offer) => offer.action === action && offer.allowed)
  const { state, isAcknowledged, via, unit } = assignment
  // A unit that reports through itself does not wait for itself.
  const between = via?.id === unit.id ? null : via
  if (may('grant-extension')) {
    const asked = extensions.find(({ granted }) => granted === null)
    return `Đơn vị xin gia hạn${asked ? ` vì: ${asked.reason}` : ''}. Hãy trả lời.`
  }
  if (may('accept')) return 'Đơn vị đã nộp kết quả. Hãy xem và duyệt, hoặc trả lại nếu chưa đạt.'
  if (may('insist')) return 'Đơn vị từ chối việc này. Hãy trả lời: vẫn giao, chuyển đơn vị khác hoặc thu hồi.'
  if (may('acknowledge') && state === 'given')
    return 'Việc mới được giao. Hãy đọc rồi tiếp nhận, hoặc hỏi lại nơi giao.'
  if (may('acknowledge') && !isAcknowledged && state !== 'refused')
    return 'Nội dung việc đã thay đổi. Hãy xem chỗ thay đổi rồi tiếp nhận lại.'
  if (may('submit') && state === 'returned') return 'Kết quả bị trả lại. Hãy bổ sung rồi nộp lại.'
  if (may('submit')) return 'Hãy cập nhật tiến độ khi có việc mới làm, và nộp kết quả khi xong.'
  if (may('contribute')) return 'Đơn vị bạn phối hợp việc này. Hãy ghi phần đã làm.'
  switch (state) {
    case 'given':
      return 'Chờ đơn vị tiếp nhận.'
    case 'doing':
    case 'returned':
      return 'Đơn vị đang thực hiện.'
    case 'refused':
      return 'Đã từ chối, chờ nơi giao trả lời.'
    case 'submitted':
      return `Đã nộp kết quả, chờ ${between?.name ?? 'nơi giao'} duyệt.`
    case 'accepted':
      return 'Việc đã hoàn thành.'
    case 'withdrawn':
      return 'Việc đã thu hồi, không phải làm nữa.'
  }
}
