import { importRules } from './rules.ts'
import type { SourceFile } from './source-file.ts'

export interface Breach {
  readonly rule: string
  readonly place: string
  readonly what: string
  readonly why: string
}

/** Imports that take a direction they may not take. */
function wrongDirections(files: readonly SourceFile[]): Breach[] {
  return files.flatMap((file) =>
    file.imports.flatMap((imported) =>
      importRules
        .filter((rule) => rule.breaks(file, imported))
        .map((rule) => ({
          rule: rule.name,
          place: `${file.path}:${imported.line}`,
          what: imported.specifier,
          why: rule.why,
        })),
    ),
  )
}

/** Rings of imports, each told once, from its first file in alphabetical order. */
function cycles(files: readonly SourceFile[]): Breach[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const state = new Map<string, 'open' | 'done'>()
  const trail: string[] = []
  const found: Breach[] = []
  const visit = (path: string): void => {
    state.set(path, 'open')
    trail.push(path)
    for (const { target } of byPath.get(path)?.imports ?? []) {
      if (!target || !byPath.has(target)) continue
      if (state.get(target) === 'open') {
        const ring = [...trail.slice(trail.indexOf(target)), target]
        found.push({
          rule: 'no-cycles',
          place: target,
          what: ring.join(' → '),
          why: 'files that need each other are one file',
        })
      } else if (!state.has(target)) visit(target)
    }
    trail.pop()
    state.set(path, 'done')
  }
  for (const { path } of files) if (!state.has(path)) visit(path)
  return found
}

/** Every breach of the import rules in a tree. */
export function findBreaches(files: readonly SourceFile[]): readonly Breach[] {
  return [...wrongDirections(files), ...cycles(files)]
}
