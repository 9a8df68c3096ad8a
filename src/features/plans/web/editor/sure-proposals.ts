import type { PlanContent, Target } from '../../model/index.ts'
import { leadWords } from '../../model/lead-words.ts'
import type { Proposed } from './editor-context.ts'

/** Every wording that names somebody where nobody is chosen yet, each once. */
export function openWords({ sections, tasks, duties }: PlanContent): readonly string[] {
  const words = [
    ...tasks.flatMap((task) => [
      ...(task.lead.length === 0 ? leadWords(task, sections) : []),
      ...(task.support.length === 0 ? task.supportText : []),
    ]),
    ...duties.flatMap(({ from, fromText, to, toText, via, viaText }) => [
      ...(from.length === 0 ? [fromText] : []),
      ...(to ? [] : [toText]),
      ...(via ? [] : [viaText]),
    ]),
  ]
  return [...new Set(words.filter((each): each is string => each !== null && each.trim() !== ''))]
}

/** The content with every place filled for all of whose words there is one sure proposal; with those words. */
export function takeSureProposals(
  content: PlanContent,
  proposed: (words: string) => Proposed | undefined,
): { readonly content: PlanContent; readonly words: readonly string[]; readonly places: number } {
  const used = new Set<string>()
  let places = 0
  const sureOf = (words: string): readonly Target[] | null => {
    const proposals = proposed(words)?.proposals ?? []
    return proposals.length === 1 && proposals[0]?.sure ? proposals[0].targets : null
  }
  const fill = (chosen: readonly Target[], texts: readonly string[]): readonly Target[] => {
    const found = texts.map(sureOf)
    if (chosen.length > 0 || texts.length === 0 || found.some((each) => each === null)) return chosen
    places += 1
    for (const each of texts) used.add(each)
    return [...new Map(found.flatMap((each) => each ?? []).map((target) => [JSON.stringify(target), target])).values()]
  }
  const fillOne = (chosen: Target | null, text: string | null): Target | null => {
    const targets = chosen || text === null ? null : sureOf(text)
    if (targets?.length !== 1 || text === null) return chosen
    places += 1
    used.add(text)
    return targets[0] ?? null
  }
  const tasks = content.tasks.map((task) => {
    const [lead, support] = [fill(task.lead, leadWords(task, content.sections)), fill(task.support, task.supportText)]
    return lead === task.lead && support === task.support ? task : { ...task, lead, support }
  })
  const duties = content.duties.map((duty) => ({
    ...duty,
    from: fill(duty.from, duty.fromText === null ? [] : [duty.fromText]),
    to: fillOne(duty.to, duty.toText),
    via: fillOne(duty.via, duty.viaText),
  }))
  return { content: places === 0 ? content : { ...content, tasks, duties }, words: [...used], places }
}
