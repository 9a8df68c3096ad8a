import { recognise } from '#documents/reading/formats/recognise.ts'
import type { ReadingStage, StageOutcome } from '#documents/reading/read-stage.ts'
import { readStage } from '#documents/reading/read-stage.ts'
import { createReadingSandbox, type ReadingSandbox } from '#platform/reading-sandbox.ts'

export interface Reader {
  readonly read: (bytes: Uint8Array, name: string, stage: ReadingStage) => Promise<StageOutcome>
  readonly close: () => void
}

/** Text up to this size is read at once, well within a second; starting a child would take longer than the reading. */
const smallText = 1_000_000

/** Reads small texts here and everything else in a child process, which is killed when a file is too much for it. */
export function createReader(): Reader {
  let sandbox: ReadingSandbox | null = null
  return {
    read: (bytes, name, stage) => {
      if (bytes.length <= smallText && recognise(bytes) === 'text') return readStage(bytes, name, stage)
      sandbox ??= createReadingSandbox()
      return sandbox.readStage(bytes, name, stage)
    },
    close: () => sandbox?.close(),
  }
}
