import pg from 'pg'
import type { ConnectionOptions } from '../../src/platform/database/database.ts'

async function asOwner(owner: ConnectionOptions, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

/** Lets entries be linked at their commit, or not. */
export function setChain(owner: ConnectionOptions, chained: boolean): Promise<void> {
  return asOwner(owner, [`alter table audit_entry ${chained ? 'enable' : 'disable'} trigger audit_entry_linked`])
}

/** A log of so many linked entries and no others, as the program would have written it over the years. */
export function fillLog(owner: ConnectionOptions, entries: number): Promise<void> {
  return asOwner(owner, [
    'set session_replication_role = replica',
    'truncate audit_link, audit_entry',
    `do $$
    declare
      entry uuid;
      told text;
      before text := repeat('0', 64);
      this text;
      moment timestamptz;
    begin
      for place in 1..${entries} loop
        entry := ('00000000-0000-7000-8000-' || lpad(to_hex(place), 12, '0'))::uuid;
        moment := '2026-01-01'::timestamptz + place * interval '1 second';
        told := jsonb_build_object('id', entry, 'at', to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'who', jsonb_build_object('account', entry, 'person', entry, 'name', 'Nguyễn Văn A'),
          'as', jsonb_build_object('role', 'specialist', 'unit', entry, 'standInFor', null),
          'origin', jsonb_build_object('address', '10.0.0.1', 'session', entry), 'action', 'document.review',
          'subject', jsonb_build_object('kind', 'document', 'id', entry), 'unit', entry,
          'before', jsonb_build_object('tasks/1', null), 'after', jsonb_build_object('tasks/1', 'accepted'),
          'detail', null)::text;
        this := encode(sha256(convert_to(before || E'\\n' || told, 'UTF8')), 'hex');
        insert into audit_entry (id, at, person_id, action, subject_kind, subject_id, unit_id, content)
          values (entry, moment, entry, 'document.review', 'document', entry::text, entry, told);
        insert into audit_link (seq, entry_id, previous_hash, hash) values (place, entry, before, this);
        before := this;
      end loop;
    end $$`,
    'analyze audit_entry, audit_link',
  ])
}
