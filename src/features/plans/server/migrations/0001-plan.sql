create table plan (
  id uuid primary key,
  document_id uuid not null unique references document (id),
  sign text,
  title text not null,
  issuer text,
  issue_date text,
  period_from text,
  period_to text,
  created_at timestamptz not null,
  created_by uuid not null references account (id)
);

create index plan_created on plan (created_at desc, id desc);

-- `fact_id` is the fact of the reading that each was made of; `deadlines` a list of { text, kind, normalized }.
create table plan_task (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  position integer not null,
  fact_id text not null,
  path text not null,
  text text not null,
  lead text[] not null,
  support text[] not null,
  deadlines jsonb not null,
  unique (plan_id, position)
);

create table report_duty (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  position integer not null,
  fact_id text not null,
  what text,
  from_unit text,
  to_unit text,
  via_unit text,
  deadline jsonb not null,
  unique (plan_id, position)
);
