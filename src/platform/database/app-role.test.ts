import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { emptyDatabase, type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { writeAudit } from '../audit/audit.ts'
import { theProgram } from '../audit/audit-content.ts'
import { actingAsAppRole, appRole, mayBendLog, prepareAppRole } from './app-role.ts'
import { inTransaction } from './database.ts'

const entry = { actor: theProgram, as: null, action: 'x.do', subject: { kind: 'x', id: '1' } }

describe('the role that the program works as', () => {
  let storage: TestDatabase
  let client: pg.Client
  beforeAll(async () => {
    storage = await testDatabase()
    await inTransaction(storage.database, (transaction) => writeAudit(transaction, { ...entry, at: new Date() }))
    client = new pg.Client(storage.connection)
    await client.connect()
  })
  afterAll(async () => {
    await client.end()
    await storage.close()
  })

  it.each([
    "update audit_entry set content = ''",
    'delete from audit_entry',
    'truncate audit_entry cascade',
    'drop table audit_entry cascade',
    'alter table audit_entry add column note text',
    'alter table audit_entry disable trigger all',
    'drop trigger audit_entry_linked on audit_entry',
    "insert into audit_link select 9, id, 'a', 'b' from audit_entry",
    'update audit_link set seq = seq + 1',
    'delete from audit_link',
    'truncate audit_link',
    'create or replace function link_audit_entry() returns trigger language plpgsql as $$ begin return null; end $$',
    'create trigger again after insert on audit_link for each row execute function link_audit_entry()',
    'set session_replication_role = replica',
    'create table mine (id integer)',
    'drop table document cascade',
    'truncate document cascade',
    'delete from danvan_migration',
    'alter role danvan_app superuser',
    'set role danvan',
  ])('is refused: %s', async (statement) => {
    await expect(client.query(statement)).rejects.toThrow(/permission denied|must be owner/)
  })

  it('cannot get round the chain with a table of its own by the same name', async () => {
    await client.query('create temp table audit_link (seq bigint, entry_id uuid, previous_hash text, hash text)')
    await inTransaction(storage.database, (transaction) => writeAudit(transaction, { ...entry, at: new Date() }))
    await client.query(
      "insert into audit_entry (id, at, action, subject_kind, subject_id, content) values (gen_random_uuid(), now(), 'x.do', 'x', '1', '{}')",
    )
    await client.query('drop table pg_temp.audit_link')
    const found = await client.query<{ entries: string; links: string; last: string }>(
      'select count(*) as entries, count(entry_id) as links, max(seq) as last from audit_entry left join audit_link on entry_id = id',
    )
    expect(found.rows).toEqual([{ entries: '3', links: '3', last: '3' }])
  })

  it('keeps even the owner from changing what was recorded by mistake', async () => {
    const owner = new pg.Client(storage.owner)
    await owner.connect()
    for (const table of ['audit_entry', 'audit_link']) {
      await expect(owner.query(`delete from ${table}`)).rejects.toThrow('only ever added')
      await expect(owner.query(`truncate ${table} cascade`)).rejects.toThrow('only ever added')
    }
    await owner.end()
  })

  it('is told from one that could bend the log', async () => {
    expect(await mayBendLog(storage.connection)).toBe(false)
    expect(await mayBendLog(storage.owner)).toBe(true)
  })
})

/** A user of the server that is no superuser, with a database of its own; dropped with the databases of the run. */
async function plainOwner(rights: string, more = 'select 1'): Promise<string> {
  const address = new URL(await emptyDatabase())
  const { url } = inject('postgres')
  const name = `danvan_owner_${address.pathname.slice(-12)}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create role ${name} login ${rights}`)
  await client.query(more.replace('$owner', name))
  await client.query(`alter database ${address.pathname.slice(1)} owner to ${name}`)
  await client.end()
  const owner = new pg.Client({ connectionString: address.href })
  await owner.connect()
  await owner.query(`grant ${name} to current_user`).catch(() => {})
  await owner.query(`
    set role ${name};
    create table danvan_migration (id integer);
    create table audit_entry (id integer);
    create table audit_link (id integer)`)
  await owner.end()
  address.username = name
  return address.href
}

// On a server that DATABASE_URL names, signing in as a made-up user may need a password.
describe.skipIf(process.env.DATABASE_URL !== undefined)(
  'a server of one’s own, with an owner who is no superuser',
  () => {
    it('lets the owner in, who then works as the role', async () => {
      // The run's role was made by another; only with this right may one let oneself in (PostgreSQL 16 on).
      const owner = await plainOwner(
        'createrole',
        `grant ${appRole} to $owner with admin option, inherit false, set false`,
      )
      await prepareAppRole({ connectionString: owner }, { login: false, member: null })
      const client = new pg.Client({ connectionString: actingAsAppRole(owner) })
      await client.connect()
      await expect(client.query('delete from audit_entry')).rejects.toThrow('permission denied')
      await client.end()
    })

    it('says so where the user may make no role', async () => {
      const owner = await plainOwner('nocreaterole')
      const prepared = prepareAppRole({ connectionString: owner }, { login: false, member: null })
      await expect(prepared).rejects.toThrow(/permission denied/)
    })

    it('takes the role on with every connection', async () => {
      const storage = await testDatabase()
      const client = new pg.Client({ connectionString: actingAsAppRole(storage.owner.connectionString) })
      await client.connect()
      expect((await client.query('select current_user as who')).rows).toEqual([{ who: 'danvan_app' }])
      await expect(client.query('delete from audit_entry')).rejects.toThrow('permission denied')
      await client.end()
      await storage.close()
    })
  },
)
