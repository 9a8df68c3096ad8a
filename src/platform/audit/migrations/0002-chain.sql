-- Who, as whom, from where, before and after stand in `content`, which is what the chain proves. The columns beside it are
-- there to filter by; the verifier compares them with it.
alter table audit_entry add column person_id uuid, add column unit_id uuid, add column content text;

alter table audit_entry disable trigger audit_entry_only_added;
update audit_entry set
  person_id = account_id,
  content = jsonb_build_object(
    'id', id,
    'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'who', jsonb_build_object('account', account_id, 'person', account_id, 'name', actor),
    'as', null,
    'origin', null,
    'action', action,
    'subject', jsonb_build_object('kind', subject_kind, 'id', subject_id),
    'unit', null,
    'before', null,
    'after', null,
    'detail', nullif(detail, '{}')
  )::text;
alter table audit_entry enable trigger audit_entry_only_added;

alter table audit_entry
  alter column content set not null,
  drop column account_id,
  drop column actor,
  drop column detail;

create trigger audit_entry_never_emptied before truncate on audit_entry
  for each statement execute function refuse_change();

drop index audit_entry_subject;
create index audit_entry_time on audit_entry (at, id);
create index audit_entry_subject on audit_entry (subject_id, at, id);
create index audit_entry_person on audit_entry (person_id, at, id);
create index audit_entry_unit on audit_entry (unit_id, at, id);
create index audit_entry_action on audit_entry (action, at, id);

-- The chain: without gaps from 1 on, in the order of commits. `hash` is the SHA-256 of the previous hash (64 zeros before
-- the first), a line feed and the entry's content.
create table audit_link (
  seq bigint primary key check (seq > 0),
  entry_id uuid not null unique references audit_entry (id),
  previous_hash text not null unique,
  hash text not null unique
);

create trigger audit_link_only_added before update or delete on audit_link
  for each row execute function refuse_change();
create trigger audit_link_never_emptied before truncate on audit_link
  for each statement execute function refuse_change();

-- Runs when the transaction commits: nobody holds the lock while a command is at work, so commands hinder each other for the
-- time of a commit alone and cannot wait for each other in a ring. It runs as the owner of the tables: the program itself
-- may add entries but no links. `pg_temp` last: no temporary table can pass for the chain.
create function link_audit_entry() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head_seq bigint;
  head_hash text;
begin
  perform pg_advisory_xact_lock(7201974110002);
  select seq, hash into head_seq, head_hash from audit_link order by seq desc limit 1;
  head_hash := coalesce(head_hash, repeat('0', 64));
  insert into audit_link (seq, entry_id, previous_hash, hash) values (
    coalesce(head_seq, 0) + 1,
    new.id,
    head_hash,
    encode(sha256(convert_to(head_hash || E'\n' || new.content, 'UTF8')), 'hex')
  );
  return null;
end
$$;
revoke execute on function link_audit_entry() from public;

-- What an older program wrote is chained in the order of its time.
do $$
declare
  entry record;
  place bigint := 0;
  before text := repeat('0', 64);
  this text;
begin
  for entry in select id, content from audit_entry order by at, id loop
    place := place + 1;
    this := encode(sha256(convert_to(before || E'\n' || entry.content, 'UTF8')), 'hex');
    insert into audit_link (seq, entry_id, previous_hash, hash) values (place, entry.id, before, this);
    before := this;
  end loop;
end
$$;

create constraint trigger audit_entry_linked after insert on audit_entry
  deferrable initially deferred for each row execute function link_audit_entry();
