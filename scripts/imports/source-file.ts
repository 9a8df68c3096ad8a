import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { parseSync } from 'oxc-parser'

/** One import of a file: the words written, and the file they lead to (null: a package or a built-in). */
export interface Import {
  readonly specifier: string
  readonly target: string | null
  readonly line: number
}

/** A source file by its path from the root of the tree (`src/kernel/span.ts`), with what it imports. */
export interface SourceFile {
  readonly path: string
  readonly imports: readonly Import[]
}

function resolveTarget(root: string, from: string, specifier: string): string | null {
  if (!specifier.startsWith('.') && !specifier.startsWith('#')) return null
  const clean = specifier.replace(/\?.*$/, '')
  const path = clean.startsWith('#') ? posix.join('src', clean.slice(1)) : posix.join(dirname(from), clean)
  return existsSync(join(root, path)) ? path : null
}

function importsOf(root: string, path: string): readonly Import[] {
  const code = readFileSync(join(root, path), 'utf8')
  const { module, errors } = parseSync(path, code)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const found = [
    ...module.staticImports.map((each) => ({ at: each.start, specifier: each.moduleRequest.value })),
    ...module.staticExports.flatMap((each) =>
      each.entries.flatMap((entry) =>
        entry.moduleRequest ? [{ at: each.start, specifier: entry.moduleRequest.value }] : [],
      ),
    ),
    ...module.dynamicImports.map((each) => ({
      at: each.start,
      specifier: code.slice(each.moduleRequest.start, each.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    })),
  ]
  return found.map(({ at, specifier }) => ({
    specifier,
    target: resolveTarget(root, path, specifier),
    line: code.slice(0, at).split('\n').length,
  }))
}

/** Every TypeScript file below `root/src`, with its imports resolved. */
export function readSourceTree(root: string): readonly SourceFile[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split('\\').join('/'))
    .sort()
  return files.map((path) => ({ path, imports: importsOf(root, path) }))
}
