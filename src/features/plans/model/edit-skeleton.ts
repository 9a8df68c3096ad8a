import type { PlanContent } from './plan-content.ts'

/** The kinds of documents that are written here as plans, the usual one first. */
export const newPlanTypes = ['Kế hoạch', 'Chương trình', 'Chương trình hành động', 'Phương án', 'Đề án'] as const

const headings: readonly (readonly [level: number, label: string, title: string])[] = [
  [1, 'I', 'Mục đích, yêu cầu'],
  [2, '1', 'Mục đích'],
  [2, '2', 'Yêu cầu'],
  [1, 'II', 'Nội dung'],
  [1, 'III', 'Thời gian thực hiện'],
  [1, 'IV', 'Tổ chức thực hiện'],
]

/** What a plan written from nothing begins with: the headings that such plans have; `nextId` makes an id. */
export function skeletonContent(nextId: () => string): PlanContent {
  const sections = headings.map(([level, label, title]) => ({ id: nextId(), level, label, title, text: '' }))
  return { sections, tasks: [], duties: [] }
}
