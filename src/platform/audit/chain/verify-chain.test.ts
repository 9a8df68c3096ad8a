import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import { inTransaction } from '../../database/database.ts'
import { writeAudit } from '../audit.ts'
import { theProgram } from '../audit-content.ts'
import { type Checkpoint, hashOfLink } from './chain-link.ts'
import { chainHead, findUnlinked, readLinks } from './read-links.ts'
import { type Bend, type Verification, verifyChain } from './verify-chain.ts'

const entries = 8

/** Written at the end of each bend, so that the database itself no longer stands in the way. */
const open = `set session_replication_role = replica;
  alter table audit_link drop constraint if exists audit_link_pkey, drop constraint if exists audit_link_entry_id_key,
    drop constraint if exists audit_link_previous_hash_key, drop constraint if exists audit_link_hash_key`

const entryOf = (seq: number) => `(select entry_id from audit_link where seq = ${seq})`

const swapSeq = 'update audit_link set seq = case seq when 4 then 5 else 4 end where seq in (4, 5)'
const removeFifth = `delete from audit_entry where id = ${entryOf(5)}; delete from audit_link where seq = 5`
const alterFourth = `update audit_entry set content = replace(content, '"x 4"', '"x 9"') where id = ${entryOf(4)}`
const rehash = (seq: number) => `update audit_link set hash = encode(sha256(convert_to(previous_hash || E'\\n' ||
  (select content from audit_entry where id = entry_id), 'UTF8')), 'hex') where seq = ${seq}`

const bends: readonly [string, string, Partial<Bend>][] = [
  ['a word altered in the content', alterFourth, { kind: 'altered', seq: 4 }],
  [
    'the time altered by a millisecond',
    "update audit_entry set at = at + interval '1 ms' where content like '%\"x 3\"%'",
    { kind: 'column', seq: 3, column: 'at' },
  ],
  [
    'who did it, beside the content',
    'update audit_entry set person_id = gen_random_uuid() where content like \'%"x 3"%\'',
    { kind: 'column', seq: 3, column: 'person_id' },
  ],
  [
    'what was done, beside the content',
    "update audit_entry set action = 'y' where content like '%\"x 6\"%'",
    { kind: 'column', seq: 6, column: 'action' },
  ],
  [
    'the record, beside the content',
    "update audit_entry set subject_id = 'y' where content like '%\"x 6\"%'",
    { kind: 'column', seq: 6, column: 'subject_id' },
  ],
  [
    'the unit, beside the content',
    'update audit_entry set unit_id = gen_random_uuid() where content like \'%"x 6"%\'',
    { kind: 'column', seq: 6, column: 'unit_id' },
  ],
  ['a hash altered', "update audit_link set hash = repeat('a', 64) where seq = 2", { kind: 'altered', seq: 2 }],
  [
    'the hash before altered',
    "update audit_link set previous_hash = repeat('a', 64) where seq = 2",
    { kind: 'altered', seq: 2 },
  ],
  ['an entry altered and its hash computed anew', `${alterFourth}; ${rehash(4)}`, { kind: 'broken', seq: 4 }],
  ['an entry removed with its link', removeFifth, { kind: 'removed', seq: 5 }],
  ['an entry removed, its link left', `delete from audit_entry where id = ${entryOf(5)}`, { kind: 'removed', seq: 5 }],
  [
    'an entry removed and the rest renumbered',
    `${removeFifth}; update audit_link set seq = seq - 1 where seq > 5`,
    { kind: 'broken', seq: 4 },
  ],
  [
    'the first removed',
    `delete from audit_entry where id = ${entryOf(1)}; delete from audit_link where seq = 1`,
    { kind: 'removed', seq: 1 },
  ],
  ['two entries reordered', swapSeq, { kind: 'reordered', seq: 4 }],
  [
    'two contents exchanged',
    `update audit_entry set content = replace(replace(replace(content, 'x 4', 'z'), 'x 5', 'x 4'), 'z', 'x 5') where content like '%"x 4"%' or content like '%"x 5"%'`,
    { kind: 'altered', seq: 4 },
  ],
  ['a link doubled', 'insert into audit_link select * from audit_link where seq = 3', { kind: 'doubled', seq: 3 }],
  [
    'a link doubled further on, the rest renumbered',
    'update audit_link set seq = seq + 1 where seq > 6; insert into audit_link select 7, entry_id, previous_hash, hash from audit_link where seq = 3',
    { kind: 'doubled', seq: 7 },
  ],
  [
    'an entry doubled under another id',
    'insert into audit_entry (id, at, action, subject_kind, subject_id, content) select gen_random_uuid(), at, action, subject_kind, subject_id, content from audit_entry where content like \'%"x 2"%\'',
    { kind: 'unlinked', seq: null },
  ],
  [
    'an entry slipped in past the trigger',
    "insert into audit_entry (id, at, action, subject_kind, subject_id, content) values (gen_random_uuid(), now(), 'x.do', 'x', '1', '{}')",
    { kind: 'unlinked', seq: null },
  ],
  [
    'the last cut off',
    `delete from audit_entry where id = ${entryOf(entries)}; delete from audit_link where seq = ${entries}`,
    { kind: 'cut', seq: entries },
  ],
  ['everything cut off', 'delete from audit_entry; delete from audit_link', { kind: 'cut', seq: 1 }],
]

async function writeEntries(storage: TestDatabase): Promise<void> {
  for (let index = 1; index <= entries; index += 1) {
    await inTransaction(storage.database, (transaction) =>
      writeAudit(transaction, {
        at: new Date(1_800_000_000_000 + index),
        actor: theProgram,
        as: null,
        action: 'x.do',
        subject: { kind: 'x', id: String(index) },
        after: { name: `x ${index}` },
      }),
    )
  }
}

async function verified(storage: TestDatabase, checkpoints: readonly Checkpoint[]): Promise<Verification> {
  const result = await verifyChain(() => readLinks(storage.database), { checkpoints, whole: true })
  return result.bend ? result : { ...result, bend: await findUnlinked(storage.database) }
}

describe('the verifier', () => {
  let storage: TestDatabase
  let head: Checkpoint
  let owner: pg.Client
  beforeAll(async () => {
    storage = await testDatabase()
    await writeEntries(storage)
    head = (await chainHead(storage.database)) ?? { seq: 0, hash: '' }
    owner = new pg.Client(storage.owner)
    await owner.connect()
    await owner.query('create table kept_entry as table audit_entry; create table kept_link as table audit_link')
  })
  afterAll(async () => {
    await owner.end()
    await storage.close()
  })

  it('finds nothing where nothing was bent', async () => {
    expect(head.seq).toBe(entries)
    expect(await verified(storage, [head])).toEqual({ checked: entries, first: 1, head, bend: null })
  })

  it.each(bends)('names the first bent entry: %s', async (_, statement, expected) => {
    await owner.query(`${open}; ${statement}`)
    const { bend } = await verified(storage, [head])
    await owner.query(`delete from audit_link; delete from audit_entry;
      insert into audit_entry select * from kept_entry; insert into audit_link select * from kept_link`)
    expect(bend).toMatchObject(expected)
  })

  it('tells a chain that was written anew from its beginning by what was put down of it', async () => {
    const fourth = `${alterFourth}; ${[4, 5, 6, 7, 8].map((seq) => `update audit_link set previous_hash = (select hash from audit_link before where before.seq = ${seq} - 1) where seq = ${seq}; ${rehash(seq)}`).join(';')}`
    await owner.query(`${open}; ${fourth}`)
    expect((await verified(storage, [])).bend).toBeNull()
    expect((await verified(storage, [head])).bend).toMatchObject({ kind: 'rewritten', seq: entries })
  })
})

describe('a hash', () => {
  it('is what anybody can compute: sha256 of the hash before, a line feed and the content', () => {
    // printf '%064d\n{}' 0 | sha256sum
    expect(hashOfLink('0'.repeat(64), '{}')).toBe('5649d09ed68c17156095d175eef152856c5b1a81c117c409c1e00f096aa6838e')
  })
})
