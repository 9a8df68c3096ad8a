import { appendFileSync, renameSync, statSync } from 'node:fs'

const sizeLimit = 10_000_000

/** Appends lines to a file; one that has grown too large is put aside first. A full disk loses lines, not requests. */
export function openLogFile(file: string): (line: string) => void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > sizeLimit) renameSync(file, `${file}.1`)
  return (line) => {
    try {
      appendFileSync(file, line)
    } catch {
      // Nowhere to say so: the log itself cannot be written.
    }
  }
}
