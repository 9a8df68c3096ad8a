import { type ContentItem, itemsOf, saySame } from './edit-changes.ts'
import { type OutlineRow, outlineOf, taskRow, withOutline } from './edit-outline.ts'
import type { PlanContent, PlanSection, PlanTask, ReportDuty } from './plan-content.ts'

/** An item that both changed differently; null: that side took it away. */
export interface MergeConflict {
  readonly id: string
  readonly base: ContentItem | null
  readonly ours: ContentItem | null
  readonly theirs: ContentItem | null
}

/** What became of two people's changes; where they conflict `content` holds ours. */
export interface Merged {
  readonly content: PlanContent
  readonly conflicts: readonly MergeConflict[]
  /** How many items were taken over from the other. */
  readonly taken: number
}

/** The fields of an item that say something: its place and number follow from the order. */
function saying(item: ContentItem | null): unknown {
  if (item === null) return null
  if ('sectionId' in item) return { ...item, sectionId: null, path: null }
  return 'level' in item ? { ...item, label: null } : item
}

const same = (one: ContentItem | null, other: ContentItem | null) => saySame(saying(one), saying(other))

/**
 * Puts together what two people made of the same content, item by item: what one of them changed is taken, what both changed
 * differently is a conflict. The order is ours, with what the other added behind what it stood behind.
 */
export function mergeContents(base: PlanContent, ours: PlanContent, theirs: PlanContent): Merged {
  const [was, mine, other] = [itemsOf(base), itemsOf(ours), itemsOf(theirs)]
  const conflicts: MergeConflict[] = []
  const chosen = new Map<string, ContentItem | null>()
  let taken = 0
  for (const id of new Set([...was.keys(), ...mine.keys(), ...other.keys()])) {
    const [before, here, there] = [was.get(id) ?? null, mine.get(id) ?? null, other.get(id) ?? null]
    if (same(here, there) || same(before, there)) chosen.set(id, here)
    else if (same(before, here)) {
      chosen.set(id, there)
      taken += 1
    } else {
      chosen.set(id, here)
      conflicts.push({ id, base: before, ours: here, theirs: there })
    }
  }
  return { content: inOrder(ours, theirs, chosen), conflicts, taken }
}

function inOrder(ours: PlanContent, theirs: PlanContent, chosen: ReadonlyMap<string, ContentItem | null>): PlanContent {
  const placed = (mine: readonly { readonly id: string }[], others: readonly { readonly id: string }[]): string[] => {
    const ids = mine.map(({ id }) => id)
    others.forEach(({ id }, at) => {
      if (ids.includes(id) || !chosen.get(id)) return
      const before = others.slice(0, at).findLast((each) => ids.includes(each.id))
      ids.splice(before ? ids.indexOf(before.id) + 1 : 0, 0, id)
    })
    return ids.filter((id) => chosen.get(id))
  }
  const rows = placed(outlineOf(ours), outlineOf(theirs)).flatMap((id): OutlineRow[] => {
    const item = chosen.get(id)
    if (!item) return []
    return 'level' in item ? [{ kind: 'section', id, section: item as PlanSection }] : [taskRow(item as PlanTask)]
  })
  const duties = placed(ours.duties, theirs.duties).map((id) => chosen.get(id) as ReportDuty)
  return withOutline({ ...ours, duties }, rows)
}

/** The content with one conflict decided for the other's item. */
export function takeTheirs(content: PlanContent, { id, theirs }: MergeConflict, other: PlanContent): PlanContent {
  return inOrder(content, other, new Map([...itemsOf(content), [id, theirs] as const]))
}
