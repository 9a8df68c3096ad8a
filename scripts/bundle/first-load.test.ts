import { describe, expect, it } from 'vitest'
import type { Manifest } from './first-load.ts'
import { firstLoads } from './first-load.ts'

const manifest: Manifest = {
  'index.html': { file: 'index.js', isEntry: true, imports: ['_shared.js'] },
  '_shared.js': { file: 'shared.js', imports: ['_deep.js'] },
  '_deep.js': { file: 'deep.js', imports: ['_shared.js'] },
  'page.tsx': { file: 'page.js', isDynamicEntry: true, imports: ['_shared.js', '_table.js'] },
  '_table.js': { file: 'table.js' },
  'font.woff2': { file: 'font.woff2' },
}
const sizes: Record<string, number> = {
  'index.js': 1,
  'shared.js': 10,
  'deep.js': 100,
  'page.js': 1000,
  'table.js': 10000,
}

describe('the first load of a page', () => {
  it('counts each file once, with all that it imports, rings included', () => {
    expect(firstLoads(manifest, (file) => sizes[file] ?? Number.NaN)).toEqual([
      { page: 'index.html', bytes: 111 },
      { page: 'page.tsx', bytes: 11111 },
    ])
  })
})
