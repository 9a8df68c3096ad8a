import type { Day } from '#kernel/dates/day.ts'
import type { Line } from '#kernel/line-of-authority.ts'
import type { EventInput, UnitName } from '../contract.ts'
import type { NewUnit, UnitFace } from '../model/index.ts'

/** The deciding document and the day, as far as they are filled in. */
export interface CommonDraft {
  readonly sign: string
  readonly date: Day | null
  readonly day: Day | null
}

/** A new unit as far as it is filled in. */
export interface NewUnitDraft {
  readonly unit: string
  readonly face: UnitFace
  readonly superiors: Readonly<Partial<Record<Line, UnitName>>>
}

export interface PartDraft {
  /** Null: the unit itself goes on with this part. */
  readonly into: NewUnitDraft | UnitName | null
  readonly percent: string
  /** Units directly below that go to this part; the others stay with the unit, or go to who takes over. */
  readonly below: readonly UnitName[]
}

export interface HeirDraft {
  /** Tells the rows of the form apart, whatever is chosen in them. */
  readonly row: string
  readonly unit: UnitName | null
  readonly percent: string
  readonly below: readonly UnitName[]
}

/** What a form holds, by the kind of event. `unit` is the unit whose page it was opened from. */
export type EventDraft =
  | { readonly kind: 'found'; readonly founded: NewUnitDraft }
  | { readonly kind: 'change'; readonly unit: string; readonly before: UnitFace; readonly face: UnitFace }
  | { readonly kind: 'move'; readonly unit: string; readonly line: Line; readonly superior: UnitName | null }
  | {
      readonly kind: 'merge'
      readonly unit: string
      readonly others: readonly UnitName[]
      /** Into a new unit, or into the one with this id. */
      readonly into: NewUnitDraft | string
      readonly minutes: string
    }
  | {
      readonly kind: 'split'
      readonly unit: string
      readonly goesOn: boolean
      readonly parts: readonly PartDraft[]
      readonly minutes: string
    }
  | {
      readonly kind: 'dissolve'
      readonly unit: string
      readonly heirs: readonly HeirDraft[]
      readonly minutes: string
    }

/** The event that a filled-in form means, or the sentence that says what is still missing. */
export function eventOfDraft(common: CommonDraft, draft: EventDraft): EventInput | string {
  if (common.sign.trim() === '') return 'Hãy nhập số, ký hiệu của văn bản quyết định.'
  if (common.date === null) return 'Hãy nhập ngày ban hành của văn bản quyết định.'
  if (common.day === null) return 'Hãy nhập ngày hiệu lực.'
  const head = { day: common.day, decision: { sign: common.sign.trim(), date: common.date, documentId: null } }
  switch (draft.kind) {
    case 'found': {
      const founded = newUnitOf(draft.founded)
      return typeof founded === 'string' ? founded : { kind: 'found', ...head, ...founded }
    }
    case 'change':
      return changeOf(head, draft)
    case 'move':
      return { kind: 'move', ...head, unit: draft.unit, line: draft.line, superior: draft.superior?.id ?? null }
    case 'merge':
      return mergeOf(head, draft)
    case 'split':
      return splitOf(head, draft)
    case 'dissolve':
      return dissolveOf(head, draft)
  }
}

type Head = Pick<EventInput, 'day' | 'decision'>
type DraftOf<Kind extends EventDraft['kind']> = EventDraft & { readonly kind: Kind }

function newUnitOf({ unit, face, superiors }: NewUnitDraft): NewUnitInput | string {
  if (face.name.trim() === '') return 'Hãy nhập tên của đơn vị mới.'
  const named = Object.entries(superiors).map(([line, superior]) => ({ line: line as Line, superior: superior.id }))
  return { unit, face: { ...face, name: face.name.trim() }, superiors: named }
}

type NewUnitInput = Omit<NewUnit, 'superiors'> & { superiors: { line: Line; superior: string }[] }

function changeOf(head: Head, { unit, before, face }: DraftOf<'change'>): EventInput | string {
  if (face.name.trim() === '') return 'Hãy nhập tên của đơn vị.'
  const changed = (Object.keys(face) as (keyof UnitFace)[]).filter((key) => face[key] !== before[key])
  if (changed.length === 0) return 'Chưa có nội dung nào khác với hiện tại.'
  return { kind: 'change', ...head, unit, face: Object.fromEntries(changed.map((key) => [key, face[key]])) }
}

function mergeOf(head: Head, { unit, others, into, minutes }: DraftOf<'merge'>): EventInput | string {
  if (others.length === 0) return 'Hãy chọn ít nhất một đơn vị khác cùng sáp nhập.'
  const target = typeof into === 'string' ? into : newUnitOf(into)
  if (typeof into !== 'string' && typeof target === 'string') return target
  const receiver = typeof target === 'string' ? target : target.unit
  return {
    kind: 'merge',
    ...head,
    units: [unit, ...others.map(({ id }) => id)],
    into: target,
    handover: handoverTo(receiver, minutes),
  }
}

function splitOf(head: Head, { unit, parts, minutes }: DraftOf<'split'>): EventInput | string {
  const told: { into: string | NewUnitInput; share: number }[] = []
  const below: Record<string, string> = {}
  for (const part of parts) {
    const share = shareOf(part.percent)
    if (share === null) return 'Hãy nhập tỷ lệ của từng phần, ví dụ 60 hoặc 37,5.'
    const into = part.into === null ? unit : 'face' in part.into ? newUnitOf(part.into) : part.into.id
    if (part.into !== null && 'face' in part.into && typeof into === 'string') return into
    told.push({ into, share })
    for (const each of part.below) below[each.id] = typeof into === 'string' ? into : into.unit
  }
  if (!isWhole(told)) return wholeSentence(told)
  const first = told[0]?.into ?? unit
  const receiver = parts.some(({ into }) => into === null) ? unit : typeof first === 'string' ? first : first.unit
  return { kind: 'split', ...head, unit, parts: told, below, handover: handoverTo(receiver, minutes) }
}

function dissolveOf(head: Head, { unit, heirs, minutes }: DraftOf<'dissolve'>): EventInput | string {
  const told: { unit: string; share: number }[] = []
  const below: Record<string, string> = {}
  for (const heir of heirs) {
    const share = shareOf(heir.percent)
    if (heir.unit === null) return 'Hãy chọn đơn vị nhận bàn giao.'
    if (share === null) return 'Hãy nhập tỷ lệ của từng đơn vị nhận bàn giao, ví dụ 100 hoặc 37,5.'
    told.push({ unit: heir.unit.id, share })
    for (const each of heir.below) below[each.id] = heir.unit.id
  }
  const first = told[0]
  if (!first) return 'Hãy chọn đơn vị nhận bàn giao.'
  if (!isWhole(told)) return wholeSentence(told)
  return { kind: 'dissolve', ...head, unit, heirs: told, below, handover: handoverTo(first.unit, minutes) }
}

function handoverTo(receiver: string, minutes: string) {
  return { receiver, date: null, minutes: minutes.trim() === '' ? null : minutes.trim() }
}

/** `37,5` → 0.375; null where it is no part of a whole. */
export function shareOf(percent: string): number | null {
  if (!/^\s*\d{1,3}([.,]\d+)?\s*%?\s*$/.test(percent)) return null
  const share = Number.parseFloat(percent.replace(',', '.')) / 100
  return share > 0 && share <= 1 ? share : null
}

const sumOf = (parts: readonly { share: number }[]): number => parts.reduce((sum, { share }) => sum + share, 0)
const isWhole = (parts: readonly { share: number }[]): boolean => Math.abs(sumOf(parts) - 1) < 1e-6

function wholeSentence(parts: readonly { share: number }[]): string {
  const sum = (sumOf(parts) * 100).toLocaleString('vi-VN', { maximumFractionDigits: 2 })
  return `Các tỷ lệ cộng lại là ${sum}%, phải bằng 100%.`
}
