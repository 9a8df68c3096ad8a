import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildWebIfNeeded, webFolder } from '../src/app/server/build-web.ts'
import type { Manifest } from './bundle/first-load.ts'
import { firstLoads } from './bundle/first-load.ts'

/** The promise of docs/design: first load in bytes of compressed JavaScript (gzip, as the slowest server would send). */
const limit = 200 * 1024

await buildWebIfNeeded(() => console.log('building the web application'))
const manifest = JSON.parse(readFileSync(join(webFolder, '.vite/manifest.json'), 'utf8')) as Manifest
const sizes = new Map<string, number>()
const sizeOf = (file: string): number => {
  const known = sizes.get(file)
  if (known !== undefined) return known
  const size = gzipSync(readFileSync(join(webFolder, file)), { level: 9 }).length
  sizes.set(file, size)
  return size
}

const loads = firstLoads(manifest, sizeOf).sort((a, b) => b.bytes - a.bytes)
for (const { page, bytes } of loads) console.log(`${(bytes / 1024).toFixed(1).padStart(7)} KB  ${page}`)
const over = loads.filter(({ bytes }) => bytes > limit)
console.log(`bundle: ${loads.length} first loads, ${over.length} over ${limit / 1024} KB of compressed JavaScript`)
process.exitCode = over.length > 0 || loads.length === 0 ? 1 : 0
