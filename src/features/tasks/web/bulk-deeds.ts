import type { BulkAction } from '../assignment-contract.ts'
import type { Tab } from './assignments-address.ts'

/** What can be done to many pieces of work at once. */
export type BulkDeed = BulkAction | 'nudge'

export const bulkLabels: Readonly<Record<BulkDeed, string>> = {
  acknowledge: 'Tiếp nhận',
  accept: 'Duyệt',
  return: 'Trả lại',
  extend: 'Đổi hạn',
  reassign: 'Chuyển đơn vị',
  withdraw: 'Thu hồi',
  nudge: 'Đôn đốc',
}

export const bulkDeedsOf: Readonly<Record<Tab, readonly BulkDeed[]>> = {
  'don-vi': ['acknowledge'],
  'da-giao': ['accept', 'return', 'nudge', 'extend', 'reassign', 'withdraw'],
  'phoi-hop': [],
}
