/** One part of a Vite build, as its manifest tells of it. */
export interface BuiltPart {
  readonly file: string
  readonly isEntry?: boolean
  readonly isDynamicEntry?: boolean
  readonly imports?: readonly string[]
}

export type Manifest = Readonly<Record<string, BuiltPart>>

/** What a browser has to fetch of JavaScript before a page stands, in compressed bytes. */
export interface FirstLoad {
  readonly page: string
  readonly bytes: number
}

/** The files of a part and of everything that it imports before it can run. */
function filesOf(manifest: Manifest, name: string, seen: Set<string>): Set<string> {
  const part = manifest[name]
  if (!part || seen.has(part.file)) return seen
  seen.add(part.file)
  for (const imported of part.imports ?? []) filesOf(manifest, imported, seen)
  return seen
}

/** The first load of the entry alone, and of the entry with each page or dialog that is fetched when it is needed. */
export function firstLoads(manifest: Manifest, sizeOf: (file: string) => number): FirstLoad[] {
  const entries = Object.keys(manifest).filter((name) => manifest[name]?.isEntry)
  const parts = Object.keys(manifest).filter((name) => manifest[name]?.isDynamicEntry)
  const base = entries.reduce((seen, name) => filesOf(manifest, name, seen), new Set<string>())
  const sum = (files: ReadonlySet<string>) =>
    [...files].filter((file) => file.endsWith('.js')).reduce((total, file) => total + sizeOf(file), 0)
  return [
    ...entries.map((page) => ({ page, bytes: sum(filesOf(manifest, page, new Set())) })),
    ...parts.map((page) => ({ page, bytes: sum(filesOf(manifest, page, new Set(base))) })),
  ]
}
