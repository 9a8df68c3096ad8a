import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useRested } from '#web-kit/rested.ts'
import type { PlanContent, Target } from '../../model/index.ts'
import type { EditorWords } from './editor-context.ts'
import { describeQuery, proposalsQuery } from './editor-queries.ts'
import { openWords } from './sure-proposals.ts'

const keyOf = (target: Target): string => JSON.stringify(target)

function targetsOf({ tasks, duties }: PlanContent): readonly Target[] {
  const all = [
    ...tasks.flatMap(({ lead, support }) => [...lead, ...support]),
    ...duties.flatMap(({ from, to, via }) => [...from, ...(to ? [to] : []), ...(via ? [via] : [])]),
  ]
  return [...new Map(all.map((target) => [keyOf(target), target])).values()].slice(0, 400)
}

/** What the server tells of the targets chosen and of the words that still name nobody; asked for when typing rests. */
export function useEditorWords(planId: string, content: PlanContent): EditorWords {
  const targets = useRested(JSON.stringify(targetsOf(content)), 200)
  const words = useRested(JSON.stringify(openWords(content)), 600)
  const asked = useMemo(() => JSON.parse(targets) as Target[], [targets])
  const named = useMemo(() => (JSON.parse(words) as string[]).filter((each) => each.length <= 500), [words])
  const described = useQuery({ ...describeQuery(asked), enabled: asked.length > 0, placeholderData: keepPreviousData })
  const proposed = useQuery({
    ...proposalsQuery(planId, named),
    enabled: named.length > 0,
    placeholderData: keepPreviousData,
  })
  return useMemo(() => {
    const found = described.data?.items ?? []
    // While the next answer is on its way the targets are those of the answer before.
    const byTarget = new Map(
      described.isPlaceholderData ? [] : found.map((each, at) => [targets && keyAt(asked, at), each]),
    )
    const byWords = new Map((proposed.data?.items ?? []).map((each) => [each.words, each]))
    return { describe: (target) => byTarget.get(keyOf(target)), proposed: (each) => byWords.get(each) }
  }, [described.data, described.isPlaceholderData, proposed.data, asked, targets])
}

function keyAt(targets: readonly Target[], at: number): string {
  const target = targets[at]
  return target ? keyOf(target) : ''
}
