import type { PlanContent, PlanSection, PlanTask } from './plan-content.ts'

const addressed = /^\s*đối với\s/iu

/**
 * The words that tell who leads a task: its own, or, where it has none, those of the heading that it stands under ("Đối với
 * các chi bộ", or "Hội đồng nhân dân xã" below "Đối với các cơ quan nhà nước").
 */
export function leadWords({ leadText, sectionId }: PlanTask, sections: PlanContent['sections']): readonly string[] {
  if (leadText.length > 0) return leadText
  const way = headingsAbove(sections, sectionId)
  const [nearest] = way
  return nearest && way.some(({ title }) => addressed.test(title)) ? [nearest.title.trim()] : []
}

/** The heading of that id and those that it stands under, innermost first. */
function headingsAbove(sections: PlanContent['sections'], id: string | null): readonly PlanSection[] {
  const way: PlanSection[] = []
  for (let at = sections.findIndex((section) => section.id === id); at >= 0; at -= 1) {
    const section = sections[at]
    const below = way.at(-1)
    if (section && (!below || section.level < below.level)) way.push(section)
  }
  return way
}
