import { type ReadingStage, readStage } from './read-stage.ts'

interface ReadRequest {
  readonly number: number
  readonly input: { readonly bytes: Uint8Array; readonly name: string; readonly stage: ReadingStage }
}

/** Entry of the child process that reads files which nobody has looked at yet; `#platform/reading-sandbox.ts` runs it. */
process.on('message', async ({ number, input }: ReadRequest) => {
  process.send?.({ number, started: true })
  try {
    process.send?.({ number, output: await readStage(input.bytes, input.name, input.stage) })
  } catch (error) {
    process.send?.({ number, error: String(error) })
  }
})
