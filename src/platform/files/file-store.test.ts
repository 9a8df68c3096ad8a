import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { inTransaction } from '../database/database.ts'
import { loadStoredFile, sha256Of, storeFile } from './file-store.ts'

const megabyte = 1024 * 1024

describe('the file store', () => {
  let storage: TestDatabase
  beforeAll(async () => {
    storage = await testDatabase()
  })
  afterAll(() => storage.close())

  const store = (bytes: Uint8Array) => inTransaction(storage.database, (open) => storeFile(open, bytes, new Date()))

  it.each([0, 1, megabyte - 1, megabyte, megabyte + 1, 3 * megabyte + 7])(
    'gives %d bytes back as they came',
    async (size) => {
      const bytes = randomBytes(size)
      const sha256 = await store(bytes)
      expect(sha256).toBe(sha256Of(bytes))
      expect(bytes.equals(await loadStoredFile(storage.database, sha256))).toBe(true)
    },
  )

  it('keeps the same bytes once, sent twice at the same moment too', async () => {
    const bytes = randomBytes(2 * megabyte)
    const [one, other] = await Promise.all([store(bytes), store(bytes)])
    expect(one).toBe(other)
    const pieces = await storage.database
      .selectFrom('stored_file_piece')
      .select('position')
      .where('sha256', '=', one ?? '')
      .execute()
    expect(pieces).toHaveLength(2)
  })

  it('keeps nothing of a transaction that fails', async () => {
    const bytes = randomBytes(10)
    const failing = inTransaction(storage.database, async (open) => {
      await storeFile(open, bytes, new Date())
      throw new Error('giữa chừng')
    })
    await expect(failing).rejects.toThrow('giữa chừng')
    await expect(loadStoredFile(storage.database, sha256Of(bytes))).rejects.toThrow('not whole')
  })
})
