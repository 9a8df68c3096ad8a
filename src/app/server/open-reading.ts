import type { ReadingOutcome } from '#documents/reading/read-bytes.ts'
import { readNextQueued } from '#features/documents/index.ts'
import type { Database } from '#platform/database/database.ts'
import { startWorkLoop } from '#platform/jobs/work-loop.ts'
import type { Log } from '#platform/log/log.ts'
import { createReadingSandbox } from '#platform/reading-sandbox.ts'
import type { SheetOutcome } from '#platform/sheets/read-sheet.ts'
import { createSheetSandbox } from '#platform/sheets/sheet-sandbox.ts'

export interface OpenReading {
  /** Reads one file where it can do no harm. */
  readonly readFile: (bytes: Uint8Array, name: string) => Promise<ReadingOutcome>
  /** Reads one spreadsheet likewise. */
  readonly readSheet: (bytes: Uint8Array) => Promise<SheetOutcome>
  /** Tells the readers that a document waits. */
  readonly wake: () => void
  close(): Promise<void>
}

/** Documents read at the same time, so that one slow file does not hold up the rest. */
const readersAtOnce = 2

/** The readers of the documents that wait, and the sandbox that they and the API share. */
export function openReading(parts: { database: Database; log: Log; clock: () => Date }): OpenReading {
  const sandbox = createReadingSandbox({ size: readersAtOnce })
  const sheets = createSheetSandbox()
  let closing = false
  const readFile = async (bytes: Uint8Array, name: string) => {
    const outcome = await sandbox.read(bytes, name)
    // A reading cut off by our own end says nothing of the file, which waits for the next start.
    if (closing && outcome.problem) throw new Error('closing while reading')
    return outcome
  }
  const readers = Array.from({ length: readersAtOnce }, (_, index) =>
    startWorkLoop(
      `reader-${index + 1}`,
      () => readNextQueued({ database: parts.database, clock: parts.clock, readFile }),
      parts.log,
    ),
  )
  return {
    readFile,
    readSheet: sheets.read,
    wake() {
      for (const reader of readers) reader.wake()
    },
    async close() {
      closing = true
      const stopped = Promise.all(readers.map((reader) => reader.stop()))
      sandbox.close()
      sheets.close()
      await stopped
    },
  }
}
