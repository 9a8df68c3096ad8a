import type { WriteStream } from 'node:tty'

export interface Progress {
  /** Draws the bar with the name of what is at work. */
  readonly show: (name: string) => void
  /** Takes the bar off again, before anything else is printed. */
  readonly clear: () => void
}

const width = 24

/** A bar on a terminal for work of `total` steps; nothing where there is no terminal or nothing to count. */
export function createProgress(stream: WriteStream & { fd: number }, total: number): Progress {
  if (total === 0 || !stream.isTTY) return { show: () => {}, clear: () => {} }
  let done = 0
  return {
    show: (name) => {
      const filled = Math.round((done / total) * width)
      const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
      const line = `${bar} ${done}/${total} ${name}`
      stream.write(`\r\u001b[K${line.slice(0, Math.max(20, stream.columns - 1))}`)
      done += 1
    },
    clear: () => {
      stream.write('\r\u001b[K')
    },
  }
}
