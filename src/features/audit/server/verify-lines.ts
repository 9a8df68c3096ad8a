import type { Checkpoint } from '#platform/audit/chain/chain-link.ts'
import { chainHead } from '#platform/audit/chain/read-links.ts'
import type { Database } from '#platform/database/database.ts'
import type { VerifyLine } from '../contract.ts'
import { verifyDatabase } from './verify-log.ts'

/** Checks the whole chain and tells line by line how far it is, and at the end what it found. */
export async function* verifyLines(
  database: Database,
  checkpoints: readonly Checkpoint[],
  onFault: (error: unknown) => void,
): AsyncGenerator<string> {
  const of = (await chainHead(database))?.seq ?? 0
  let checked = 0
  let wake = () => {}
  const work = verifyDatabase(database, {
    checkpoints,
    onProgress: (count) => {
      checked = count
      wake()
    },
  })
  const ended = work.then(
    (result): VerifyLine => ({ result }),
    (error: unknown): VerifyLine => {
      onFault(error)
      return { failed: 'Không kiểm tra được vì có lỗi ở phía danvan. Hãy thử lại sau ít phút.' }
    },
  )
  for (;;) {
    const next = new Promise<null>((resolve) => {
      wake = () => resolve(null)
    })
    const last = await Promise.race([ended, next])
    yield `${JSON.stringify(last ?? { checked, of })}\n`
    if (last) return
  }
}
