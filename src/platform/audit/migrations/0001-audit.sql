-- Rows that are only ever added: what was recorded once can be neither changed nor taken away.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end
$$;

create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  account_id uuid,
  actor text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  detail jsonb not null
);

create index audit_entry_subject on audit_entry (subject_kind, subject_id, id);

create trigger audit_entry_only_added before update or delete on audit_entry
  for each row execute function refuse_change();
