import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findBreaches } from './find-breaches.ts'
import { importRules } from './rules.ts'
import { readSourceTree } from './source-file.ts'

const fixture = (name: string) => readSourceTree(join(import.meta.dirname, '../../tests/fixtures/imports', name))

describe('the import rules', () => {
  it.each([...importRules.map(({ name }) => name), 'no-cycles'])(
    '%s fires on the tree that breaks it, and alone',
    (name) => {
      expect(findBreaches(fixture(name)).map(({ rule }) => rule)).toEqual([name])
    },
  )

  it('say nothing of a tree that keeps them', () => {
    expect(findBreaches(fixture('clean'))).toEqual([])
  })
})
