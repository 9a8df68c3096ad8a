import { type ChainLink, type Checkpoint, firstPreviousHash, hashOfLink } from './chain-link.ts'
import { differingColumn } from './compare-columns.ts'

/**
 * How the chain is bent:
 * - altered: the content, or the hash, is not what was linked
 * - removed: the entry is missing, with its link or without
 * - reordered: an entry stands in another's place
 * - doubled: an entry stands there twice
 * - column: what one filters by is not what the content says
 * - broken: this entry and the next do not belong together: this one was altered and its hash computed anew, or what stood
 *   between was taken out and the rest renumbered
 * - unlinked: the entry is in no chain
 * - rewritten: the chain has another hash here than the checkpoint
 * - cut: the chain ends before the checkpoint
 */
export type BendKind =
  | 'altered'
  | 'removed'
  | 'reordered'
  | 'doubled'
  | 'column'
  | 'broken'
  | 'unlinked'
  | 'rewritten'
  | 'cut'

/** The first entry that is not as it was linked. */
export interface Bend {
  readonly kind: BendKind
  /** Its number in the chain; null for an entry without one. */
  readonly seq: number | null
  readonly entryId: string | null
  /** The column that differs, for `column`. */
  readonly column?: string
}

export interface Verification {
  /** Links that were read. */
  readonly checked: number
  /** The number of the first; above 1 only where an export begins later. */
  readonly first: number | null
  /** The last that holds. */
  readonly head: Checkpoint | null
  readonly bend: Bend | null
}

export interface VerifyOptions {
  readonly checkpoints?: readonly Checkpoint[]
  /** Whether the chain must begin with its first link; an export may begin later. */
  readonly whole: boolean
  /** Hears now and then how many links were read. */
  readonly onProgress?: (checked: number) => void
}

const progressStep = 5000

/**
 * Walks along the chain and names the first entry that is bent. `open` begins a reading of all links in their order; it is
 * begun a second time only to tell what kind of bend was found. Nothing but the link at hand is kept.
 */
export async function verifyChain(open: () => AsyncIterable<ChainLink>, options: VerifyOptions): Promise<Verification> {
  const expected = Map.groupBy(options.checkpoints ?? [], ({ seq }) => seq)
  let first: number | null = null
  let before: ChainLink | null = null
  let checked = 0
  const ended = (bend: Bend | null) => ({
    checked,
    first,
    head: before && { seq: before.seq, hash: before.hash },
    bend,
  })
  for await (const link of open()) {
    checked += 1
    if (checked % progressStep === 0) options.onProgress?.(checked)
    first ??= link.seq
    const place = whereItStands(before, link, options.whole)
    if (place !== 'fits') return ended(await bendOfPlace(open, before, link, place))
    const bend = bendOfLink(link, expected.get(link.seq) ?? [])
    if (bend) return ended(bend)
    before = link
  }
  const last = before?.seq ?? 0
  const cut = [...expected.keys()].some((seq) => seq > last)
  return ended(cut ? { kind: 'cut', seq: last + 1, entryId: null } : null)
}

type Place = 'fits' | 'other-number' | 'other-previous'

function whereItStands(before: ChainLink | null, link: ChainLink, whole: boolean): Place {
  if (!before) {
    if (whole && link.seq !== 1) return 'other-number'
    return link.seq !== 1 || link.previousHash === firstPreviousHash ? 'fits' : 'other-previous'
  }
  if (link.seq !== before.seq + 1) return 'other-number'
  return link.previousHash === before.hash ? 'fits' : 'other-previous'
}

function bendOfLink(link: ChainLink, expected: readonly Checkpoint[]): Bend | null {
  const { seq, entryId, content } = link
  if (content === null) return { kind: 'removed', seq, entryId }
  if (hashOfLink(link.previousHash, content) !== link.hash) return { kind: 'altered', seq, entryId }
  if (expected.some(({ hash }) => hash !== link.hash)) return { kind: 'rewritten', seq, entryId }
  const column = differingColumn(link, content)
  return column === null ? null : { kind: 'column', seq, entryId, column }
}

/** Why a link does not stand where it should: what else is there tells. */
async function bendOfPlace(
  open: () => AsyncIterable<ChainLink>,
  before: ChainLink | null,
  link: ChainLink,
  place: Exclude<Place, 'fits'>,
): Promise<Bend> {
  const { seq, entryId } = link
  const wantedSeq = (before?.seq ?? 0) + 1
  const wantedHash = before?.hash ?? firstPreviousHash
  let same = 0
  let wantedIsThere = false
  for await (const other of open()) {
    if (other.hash === link.hash || other.entryId === entryId) same += 1
    if (place === 'other-number' ? other.seq === wantedSeq : other.previousHash === wantedHash) wantedIsThere = true
  }
  if (same > 1) return { kind: 'doubled', seq, entryId }
  // Altered where it stands, with what it names as the one before.
  if (place === 'other-previous' && link.content !== null && hashOfLink(wantedHash, link.content) === link.hash)
    return { kind: 'altered', seq, entryId }
  if (wantedIsThere) return { kind: 'reordered', seq: wantedSeq, entryId }
  if (place === 'other-number') return { kind: 'removed', seq: wantedSeq, entryId: null }
  return before
    ? { kind: 'broken', seq: before.seq, entryId: before.entryId }
    : { kind: 'removed', seq: wantedSeq, entryId: null }
}
