import { readSheet } from './read-sheet.ts'

interface SheetRequest {
  readonly number: number
  readonly input: { readonly bytes: Uint8Array }
}

/** Entry of the child process that reads sheets which nobody has looked at yet; `sheet-sandbox.ts` runs it. */
process.on('message', async ({ number, input }: SheetRequest) => {
  process.send?.({ number, started: true })
  try {
    process.send?.({ number, output: await readSheet(input.bytes) })
  } catch (error) {
    process.send?.({ number, error: String(error) })
  }
})
