import { readFileSync } from 'node:fs'

const pageBytes = 4096

/** Megabytes of memory that a process holds; null where the system does not say. */
export function residentMegabytes(pid: number): number | null {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'ascii').split(' ')[1])
    return Number.isFinite(pages) ? (pages * pageBytes) / 1_048_576 : null
  } catch {
    return null
  }
}
