import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, it } from 'vitest'
import { emptyDatabase } from '../../../../tests/support/database.ts'
import { migrations } from '../../../app/server/migrations.ts'
import { openDatabase } from '../../database/database.ts'
import { migrate } from '../../database/migrate.ts'
import { findUnlinked, readLinks } from './read-links.ts'
import { verifyChain } from './verify-chain.ts'

it('links what an older version wrote, in the order of its time and with all that it told', async () => {
  const connectionString = await emptyDatabase()
  const chain = migrations.findIndex(({ name }) => name === 'audit/0002-chain')
  await migrate({ connectionString }, migrations.slice(0, chain))
  const client = new pg.Client({ connectionString })
  await client.connect()
  const account = randomUUID()
  for (const [at, actor, who, detail] of [
    ['2026-05-02T01:00:00.5Z', 'Đàm Thị Ánh', account, { fileName: 'kế "hoạch".docx' }],
    ['2026-05-01T01:00:00Z', 'danvan', null, {}],
  ] as const) {
    const row = [randomUUID(), at, who, actor, 'document.receive', 'document', 'd1', JSON.stringify(detail)]
    await client.query('insert into audit_entry values ($1, $2, $3, $4, $5, $6, $7, $8)', row)
  }
  await client.end()
  await migrate({ connectionString }, migrations)
  const { database, close } = openDatabase({ connectionString }, () => {})
  const contents: unknown[] = []
  for await (const { content } of readLinks(database)) contents.push(JSON.parse(content ?? ''))
  expect(contents).toMatchObject([
    { at: '2026-05-01T01:00:00.000Z', who: { name: 'danvan', person: null }, detail: null },
    {
      at: '2026-05-02T01:00:00.500Z',
      who: { name: 'Đàm Thị Ánh', person: account },
      detail: { fileName: 'kế "hoạch".docx' },
    },
  ])
  expect(await verifyChain(() => readLinks(database), { whole: true })).toMatchObject({ checked: 2, bend: null })
  expect(await findUnlinked(database)).toBeNull()
  await close()
})
