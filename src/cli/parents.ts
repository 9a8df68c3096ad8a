import { readFileSync } from 'node:fs'

/**
 * The process that started this one and the one above it, e.g. `4711 4700`: under `npm start` a shell and npm. It
 * changes when one of them is gone, whose children then pass to another parent.
 */
export function parents(): string {
  return `${process.ppid} ${parentOf(process.ppid)}`
}

/** Only Linux tells of other processes in a file; elsewhere the direct parent has to do. */
function parentOf(pid: number): string {
  try {
    return /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? ''
  } catch {
    return ''
  }
}
