import type { PlanContent, PlanSection, PlanTask, ReportDuty } from './plan-content.ts'

export type ContentItem = PlanSection | PlanTask | ReportDuty

/** Every item of a content by its id. */
export function itemsOf({ sections, tasks, duties }: PlanContent): ReadonlyMap<string, ContentItem> {
  return new Map([...sections, ...tasks, ...duties].map((item) => [item.id, item]))
}

/** Whether two JSON values say the same, whatever the order of their fields. */
export function saySame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [first, second] = [one as Record<string, unknown>, other as Record<string, unknown>]
  const keys = new Set([...Object.keys(first), ...Object.keys(second)])
  return [...keys].every((key) => saySame(first[key], second[key]))
}

/** How many items were added, changed and taken away between two contents; moving an item changes none. */
export function countChanges(before: PlanContent, after: PlanContent) {
  const [was, is] = [itemsOf(before), itemsOf(after)]
  const count = (items: Iterable<[string, ContentItem]>, fits: (id: string, item: ContentItem) => boolean) =>
    [...items].filter(([id, item]) => fits(id, item)).length
  return {
    added: count(is, (id) => !was.has(id)),
    changed: count(is, (id, item) => was.has(id) && !saySame(was.get(id), item)),
    removed: count(was, (id) => !is.has(id)),
  }
}
