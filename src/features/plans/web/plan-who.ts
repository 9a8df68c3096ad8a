import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PlanContent, Target } from '../model/index.ts'
import { describeQuery } from './editor/editor-queries.ts'

/** Who does something, as a reader of the plan is told: in its own words where it has any, else as the targets are called. */
export type WhoWords = (words: readonly string[], targets: readonly Target[]) => readonly string[]

const most = 400
const keyOf = (target: Target): string => JSON.stringify(target)

/** Targets that no words of the plan stand for. */
function unnamed({ tasks, duties }: PlanContent): readonly Target[] {
  const silent = [
    ...tasks.flatMap((task) => [
      ...(task.leadText.length > 0 ? [] : task.lead),
      ...(task.supportText.length > 0 ? [] : task.support),
    ]),
    ...duties.flatMap(({ from, fromText, to, toText, via, viaText }) => [
      ...(fromText ? [] : from),
      ...(toText || !to ? [] : [to]),
      ...(viaText || !via ? [] : [via]),
    ]),
  ]
  return [...new Map(silent.map((target) => [keyOf(target), target])).values()].slice(0, most)
}

/** A plan that was written here has no words for its units, only the units: their names are asked for. */
export function useWho(content: PlanContent): WhoWords {
  const asked = useMemo(() => unnamed(content), [content])
  const { data } = useQuery({ ...describeQuery(asked), enabled: asked.length > 0 })
  return useMemo(() => {
    const labels = new Map(asked.map((target, at) => [keyOf(target), data?.items[at]?.label]))
    return (words, targets) => (words.length > 0 ? words : targets.map((each) => labels.get(keyOf(each)) ?? '…'))
  }, [asked, data])
}
