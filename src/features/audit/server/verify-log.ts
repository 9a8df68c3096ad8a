import type { Checkpoint } from '#platform/audit/chain/chain-link.ts'
import { findUnlinked, readLinks } from '#platform/audit/chain/read-links.ts'
import { type Verification, verifyChain } from '#platform/audit/chain/verify-chain.ts'
import type { Database } from '#platform/database/database.ts'
import { readExport } from './read-export.ts'

interface VerifyLogOptions {
  readonly checkpoints: readonly Checkpoint[]
  readonly onProgress?: (checked: number) => void
}

/** Checks the chain of a live database from its first link on, and that no entry stands outside it. */
export async function verifyDatabase(database: Database, options: VerifyLogOptions): Promise<Verification> {
  const result = await verifyChain(() => readLinks(database), { ...options, whole: true })
  return result.bend ? result : { ...result, bend: await findUnlinked(database) }
}

/** Checks an exported file by itself, from whichever link it begins with. Throws NoExport for another file. */
export function verifyFile(file: string, options: VerifyLogOptions): Promise<Verification> {
  return verifyChain(() => readExport(file), { ...options, whole: false })
}
