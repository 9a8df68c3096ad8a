import type { Line } from '#kernel/line-of-authority.ts'
import type { UnitName } from '../contract.ts'
import type { GroupDetail, GroupInput, GroupRule } from '../group-contract.ts'
import { type UnitKind, type UnitLevel, usualGroups } from '../model/index.ts'
import type { Picked } from './unit-picker-options.ts'

/** A group while it is being filled in. */
export interface GroupDraft {
  readonly name: string
  readonly from: string | null
  /** Whether units belong to it by what they are, and not only one by one. */
  readonly byCriteria: boolean
  readonly kinds: readonly UnitKind[]
  readonly levels: readonly UnitLevel[]
  readonly under: UnitName | null
  readonly line: Line
  readonly directOnly: boolean
  readonly named: readonly Picked[]
  readonly without: readonly Picked[]
}

export function emptyDraft(from: string): GroupDraft {
  return {
    name: '',
    from,
    byCriteria: true,
    kinds: [],
    levels: [],
    under: null,
    line: 'government',
    directOnly: false,
    named: [],
    without: [],
  }
}

/** The draft filled in from one of the usual groups; where it stands is still to be chosen. */
export function usualDraft(draft: GroupDraft, index: number): GroupDraft {
  const usual = usualGroups[index]
  return usual ? { ...draft, byCriteria: true, ...usual } : draft
}

/** A saved group as a draft of its next change, from a day on. */
export function draftOf({ versions, units }: GroupDetail, from: string): GroupDraft {
  const last = versions.at(-1)
  if (!last) return emptyDraft(from)
  const { criteria, named, without } = last.rule
  const nameOf = (id: string): UnitName => units.find((unit) => unit.id === id) ?? { id, name: id }
  const picked = (id: string): Picked => ({ kind: 'unit', ...nameOf(id) })
  return {
    name: last.name,
    from,
    byCriteria: criteria !== null,
    kinds: criteria?.kinds ?? [],
    levels: criteria?.levels ?? [],
    under: criteria?.under ? nameOf(criteria.under.unit) : null,
    line: criteria?.under?.line ?? 'government',
    directOnly: criteria?.under?.directOnly ?? false,
    named: named.map(picked),
    without: without.map(picked),
  }
}

/** The rule of a draft; null while nobody could be in it. */
export function ruleOfDraft(draft: GroupDraft): GroupRule | null {
  const named = draft.named.map(({ id }) => id)
  if (!draft.byCriteria && named.length === 0) return null
  const { under, line, directOnly } = draft
  return {
    criteria: draft.byCriteria
      ? {
          kinds: [...draft.kinds],
          levels: [...draft.levels],
          under: under && { unit: under.id, line, directOnly },
        }
      : null,
    named,
    without: draft.without.map(({ id }) => id),
  }
}

/** What would be saved, or the sentence that says what is missing. */
export function inputOfDraft(draft: GroupDraft): { readonly input: GroupInput } | { readonly missing: string } {
  const rule = ruleOfDraft(draft)
  if (draft.name.trim() === '') return { missing: 'Chưa nhập tên nhóm.' }
  if (draft.from === null) return { missing: 'Chưa chọn ngày bắt đầu.' }
  if (!rule) return { missing: 'Nhóm chưa có đơn vị nào. Hãy chọn điều kiện, hoặc chọn ít nhất một đơn vị.' }
  return { input: { name: draft.name.trim(), from: draft.from, rule } }
}
