import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import { storableJson } from './storable-json.ts'

describe('storableJson', () => {
  let storage: TestDatabase
  beforeAll(async () => {
    storage = await testDatabase()
  })
  afterAll(() => storage.close())

  it.each([
    ['NUL', 'a\u0000b'],
    ['half a pair', 'a\ud800b'],
    ['the other half', 'a\udc00b'],
    ['a whole pair', 'a\ud83d\ude00b'],
    ['a written-out escape', 'a\\u0000b'],
    ['quotes and line breaks', 'a"\n\\b'],
  ])('makes %s storable without moving a place in the text', async (_, text) => {
    const json = storableJson({ text, list: [text], none: null, count: 1 })
    const { rows } = await sql<{ kept: { text: string; list: string[] } }>`select ${json}::jsonb as kept`.execute(
      storage.database,
    )
    const kept = rows[0]?.kept
    expect(kept?.text).toHaveLength(text.length)
    expect(kept?.list[0]).toBe(kept?.text)
    expect(kept?.text.at(-1)).toBe('b')
  })
})
