import type { ReminderQuery } from '../contract.ts'

/** What the page's address says: which messages are shown; left out: all. */
export interface RemindersAddress {
  readonly xem?: 'chua-doc' | 'viec' | 'tin'
}

const shown = { 'chua-doc': 'unread', viec: 'duty', tin: 'news' } as const

export function readRemindersAddress({ xem }: Record<string, unknown>): RemindersAddress {
  return typeof xem === 'string' && Object.hasOwn(shown, xem) ? { xem: xem as keyof typeof shown } : {}
}

export function shownBy({ xem }: RemindersAddress): ReminderQuery['show'] {
  return xem ? shown[xem] : 'all'
}
