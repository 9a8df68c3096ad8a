create extension if not exists pg_trgm;

-- One row per received file. The head's columns are copied from the reading, for lists and filters.
create table document (
  id uuid primary key,
  file_name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null unique references stored_file (sha256),
  received_at timestamptz not null,
  received_by uuid references account (id),
  state text not null check (state in ('queued', 'unreadable', 'read', 'reviewed', 'planned')),
  reading_attempts integer not null default 0,
  problem_code text,
  problem text,
  kind text,
  type text,
  sign text,
  title text,
  issuer text,
  issue_date text,
  issue_year integer,
  facts integer not null default 0,
  reviewed integer not null default 0,
  plan_id uuid,
  -- Folded for search: the file's name and head, and the whole text.
  search_head text not null,
  search_text text not null default ''
);

create index document_received on document (received_at desc, id desc);
create index document_queued on document (received_at, id) where state = 'queued';
create index document_type on document (type, received_at desc, id desc);
create index document_issuer on document (issuer, received_at desc, id desc);
create index document_year on document (issue_year, received_at desc, id desc);
create index document_state on document (state, received_at desc, id desc);
create index document_search_head on document using gin (search_head gin_trgm_ops);
create index document_search_text on document using gin (search_text gin_trgm_ops);

-- What the machine read; never changed.
create table document_reading (
  document_id uuid primary key references document (id),
  format text not null,
  reading jsonb not null,
  read_at timestamptz not null
);

create trigger document_reading_only_added before update or delete on document_reading
  for each row execute function refuse_change();

-- What people say of each fact: only ever added; of one fact the row with the highest `version` holds.
-- 'withdrawn' takes the verdict before it back.
create table fact_review (
  version bigint generated always as identity primary key,
  document_id uuid not null references document (id),
  fact_id text not null,
  verdict text not null check (verdict in ('accepted', 'corrected', 'rejected', 'withdrawn')),
  value jsonb check ((value is not null) = (verdict = 'corrected')),
  account_id uuid not null references account (id),
  by_name text not null,
  at timestamptz not null
);

create index fact_review_fact on fact_review (document_id, fact_id, version desc);

create trigger fact_review_only_added before update or delete on fact_review
  for each row execute function refuse_change();
