import pg from 'pg'
import type { ConnectionOptions } from './database.ts'
import { migrationLock } from './migrate.ts'

/**
 * The role that the running program works as. It reads and writes rows and no more: it makes, alters and empties no table,
 * adds to the log without changing it, and cannot touch the chain at all. The tables belong to the role that migrates.
 */
export const appRole = 'danvan_app'

/** Given again after every start: tables come with migrations. In one transaction, so that nothing is ever open between. */
const grants = `
  grant usage on schema public to ${appRole};
  revoke create on schema public from public;
  grant select, insert, update, delete on all tables in schema public to ${appRole};
  grant usage, select on all sequences in schema public to ${appRole};
  revoke insert, update, delete on danvan_migration, audit_link from ${appRole};
  revoke update, delete on audit_entry from ${appRole};`

export interface AppRoleOptions {
  /** Whether one may sign in as the role itself: on a server of our own. */
  readonly login: boolean
  /** An account of the server that gets the role, where the program signs in by one of its own. */
  readonly member: string | null
}

/**
 * Makes the role where there is none and grants it what the program needs. `connection` is the tables' owner, who may make
 * roles; otherwise PostgreSQL's error is thrown.
 */
export async function prepareAppRole(connection: ConnectionOptions, options: AppRoleOptions): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await makeRole(client, options.login)
    if (!options.login) await letIn(client, options.member)
    await client.query(`begin; ${grants}; commit`)
  } finally {
    await client.end()
  }
}

/** Roles belong to the whole server: the program of another database there may make it at the same moment. */
async function makeRole(client: pg.Client, login: boolean): Promise<void> {
  await client.query(`do $$
    begin
      if not exists (select from pg_roles where rolname = '${appRole}') then
        create role ${appRole} ${login ? 'login' : 'nologin'};
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`)
}

/**
 * Lets whoever signs in act as the role. Who made it may grant it, even to themself (PostgreSQL 16 on gives the maker no
 * more than that right); another user may find it granted already.
 */
async function letIn(client: pg.Client, member: string | null): Promise<void> {
  const name = member === null ? 'current_user' : client.escapeIdentifier(member)
  try {
    await client.query(`grant ${appRole} to ${name}`)
  } catch (error) {
    if (!(await isIn(client, member))) throw error
  }
}

async function isIn(client: pg.Client, member: string | null): Promise<boolean> {
  if (member !== null) {
    const found = await client.query<{ may: boolean }>(`select pg_has_role($1, '${appRole}', 'usage') as may`, [member])
    return found.rows[0]?.may ?? false
  }
  return client.query(`begin; set local role ${appRole}; rollback`).then(
    () => true,
    () => client.query('rollback').then(() => false),
  )
}

/** The same sign-in with every connection acting as the role from its first moment. */
export function actingAsAppRole(url: string): string {
  const address = new URL(url)
  const before = address.searchParams.get('options')
  address.searchParams.set('options', [before, `-c role=${appRole}`].filter(Boolean).join(' '))
  return address.href
}

/** Whether PostgreSQL would let this connection bend the log: then nothing but the chain tells of it. */
export async function mayBendLog(connection: ConnectionOptions): Promise<boolean> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const found = await client.query<{ may: boolean }>(
      `select rolsuper
         or pg_has_role(current_user, tableowner, 'usage')
         or has_table_privilege('audit_entry', 'update, delete, truncate')
         or has_table_privilege('audit_link', 'insert, update, delete, truncate') as may
       from pg_roles, pg_tables
       where rolname = current_user and schemaname = 'public' and tablename = 'audit_entry'`,
    )
    return found.rows[0]?.may ?? true
  } finally {
    await client.end()
  }
}
