export type LogLevel = 'info' | 'warning' | 'error'

/** Writes one line of JSON: `{ time, level, event, …facts }`. Never hand it personal data or a file's words. */
export type Log = (level: LogLevel, event: string, facts?: Readonly<Record<string, unknown>>) => void

/** A log that hands each line to `write` (standard error for the server, so that standard output stays for people). */
export function createLog(write: (line: string) => void, clock: () => Date = () => new Date()): Log {
  return (level, event, facts = {}) => {
    write(`${JSON.stringify({ time: clock().toISOString(), level, event, ...facts })}\n`)
  }
}

/** What an error says, in a form that goes into a log line. */
export function describeError(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { error: String(error) }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { error: error.message, ...code, stack: error.stack ?? '' }
}
