import { createHash } from 'node:crypto'

/** One link of the chain with the entry that it holds, as a database or an export tells it. */
export interface ChainLink {
  /** From 1 on, without gaps. */
  readonly seq: number
  readonly entryId: string
  /** The hash of the link before; 64 zeros for the first. */
  readonly previousHash: string
  readonly hash: string
  /** Null where the entry itself is gone. */
  readonly content: string | null
  /** What stands beside the content to filter by; an export has none. */
  readonly columns?: LinkColumns | null
}

export interface LinkColumns {
  readonly at: Date
  readonly person: string | null
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly unit: string | null
}

/** A place of the chain that was put down elsewhere, e.g. printed or in the log file. */
export interface Checkpoint {
  readonly seq: number
  readonly hash: string
}

/** What stands before the first link. */
export const firstPreviousHash = '0'.repeat(64)

/** SHA-256 of the previous hash, a line feed and the content, in hex: what the database computes at a commit. */
export function hashOfLink(previousHash: string, content: string): string {
  return createHash('sha256').update(`${previousHash}\n${content}`).digest('hex')
}
