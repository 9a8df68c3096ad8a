import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Database } from '../../database/database.ts'
import { describeError, type Log } from '../../log/log.ts'
import type { Checkpoint } from './chain-link.ts'
import { chainHead } from './read-links.ts'

const event = 'audit-checkpoint'

const dayMilliseconds = 24 * 60 * 60 * 1000

/**
 * Writes the end of the chain into the log file, now and once a day: who cuts entries off the end, or rewrites the whole
 * chain, would have to find that file too, and its copies. Answers what ends it.
 */
export function keepCheckpoints(database: Database, log: Log): () => void {
  let last = ''
  const write = async () => {
    const head = await chainHead(database)
    if (!head || head.hash === last) return
    last = head.hash
    log('info', event, { seq: head.seq, hash: head.hash })
  }
  const tryToWrite = () => void write().catch((error) => log('warning', `${event}-missed`, describeError(error)))
  tryToWrite()
  const timer = setInterval(tryToWrite, dayMilliseconds)
  timer.unref()
  return () => clearInterval(timer)
}

/** The checkpoints in a log file; none where there is no such file. */
export async function checkpointsIn(file: string): Promise<Checkpoint[]> {
  if (!existsSync(file)) return []
  const found: Checkpoint[] = []
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!line.includes(`"${event}"`)) continue
    const checkpoint = checkpointOf(line)
    if (checkpoint) found.push(checkpoint)
  }
  return found
}

/** A line may be half written. */
function checkpointOf(line: string): Checkpoint | null {
  try {
    const { seq, hash } = JSON.parse(line) as Partial<Checkpoint>
    return typeof seq === 'number' && typeof hash === 'string' ? { seq, hash } : null
  } catch {
    return null
  }
}
