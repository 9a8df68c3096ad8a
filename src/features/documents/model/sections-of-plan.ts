import type { Reading, Section } from '#documents/reading/contract.ts'
import type { PlanSection, PlanTask } from '#features/plans/model/index.ts'

const compared = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** A heading's own words: an item that is itself a task is none. */
function isTask(section: Section, tasks: readonly PlanTask[]): boolean {
  const words = compared(section.text)
  return tasks.some(({ path, text }) => path === section.path && words.startsWith(compared(text)))
}

/**
 * The headings of a document below which accepted tasks stand, with the tasks hung under them. Headings of nothing that was
 * accepted are not in the plan; labels stay as printed.
 */
export function hangUnderSections(
  { sections }: Pick<Reading, 'sections'>,
  tasks: readonly PlanTask[],
): { readonly sections: readonly PlanSection[]; readonly tasks: readonly PlanTask[] } {
  const leads = (section: Section, path: string) => path === section.path || path.startsWith(`${section.path}/`)
  const kept = sections.flatMap((section, index) => {
    const isAbove = tasks.some(({ path }) => path !== '' && leads(section, path))
    return isAbove && !isTask(section, tasks) ? [{ section, id: `sections/${index}` }] : []
  })
  const way: string[] = []
  const made = kept.map(({ section, id }): PlanSection => {
    while (way.length > 0 && !section.path.startsWith(`${way.at(-1)}/`)) way.pop()
    way.push(section.path)
    return { id, level: way.length, label: section.label, title: compared(section.text), text: '' }
  })
  const under = (path: string): string | null => {
    const all = path === '' ? [] : kept.filter(({ section }) => leads(section, path))
    const deepest = Math.max(...all.map(({ section }) => section.path.length))
    return all.find(({ section }) => section.path.length === deepest)?.id ?? null
  }
  return { sections: made, tasks: tasks.map((task) => ({ ...task, sectionId: under(task.path) })) }
}
