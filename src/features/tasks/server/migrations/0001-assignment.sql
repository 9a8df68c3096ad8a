-- Việc được giao: what one unit owes by one day, its own copy of a task of an issued plan, or one period of a report duty.
-- `giver_id` gave it and takes the result, `unit_id` leads it, `parent_id` is that from which it was passed on below.
-- `item_id` is the task's or duty's id in the plan's content; `text` and `rule` (the deadline in the normal form of the
-- reading contract) are as the plan's version says. `due` is the last day on which it is in time, `first_due` that of the
-- first giving, which no extension writes over. `awaits`: the event on which the day depends, while it has not happened.
create table assignment (
  id uuid primary key,
  kind text not null check (kind in ('task', 'report')),
  plan_id uuid not null references plan (id),
  item_id text not null,
  parent_id uuid references assignment (id),
  giver_id uuid not null references unit (id),
  unit_id uuid not null references unit (id),
  text text not null,
  rule text,
  period text,
  data_from date,
  data_to date,
  opens date,
  due date,
  first_due date,
  awaits text,
  to_id uuid references unit (id),
  via_id uuid references unit (id),
  evidence text not null default 'none' check (evidence in ('none', 'any', 'file', 'figure')),
  -- The version of the plan that last changed this copy, and the one that its unit has acknowledged.
  content_version integer not null default 1,
  acknowledged_version integer,
  acknowledged_at timestamptz,
  state text not null default 'given'
    check (state in ('given', 'doing', 'refused', 'submitted', 'returned', 'accepted', 'withdrawn')),
  -- "Không phát sinh": submitted as such.
  nil boolean not null default false,
  progress smallint not null default 0 check (progress between 0 and 100),
  submitted_at timestamptz,
  -- The day of the submission in Vietnam; what is in time is decided by it.
  submitted_on date,
  accepted_at timestamptz,
  -- Goes up with every change, so that two people at one piece of work do not write over each other.
  revision integer not null default 1,
  given_at timestamptz not null
);
create unique index assignment_once on assignment
  (plan_id, item_id, unit_id, coalesce(period, ''), coalesce(parent_id, '00000000-0000-0000-0000-000000000000'::uuid))
  where state <> 'withdrawn';
create index assignment_plan on assignment (plan_id, item_id);
create index assignment_parent on assignment (parent_id) where parent_id is not null;
create index assignment_unit on assignment (unit_id, due);
create index assignment_giver on assignment (giver_id, due);
-- What is still owed, by day: the boards of who is late read this alone.
create index assignment_open on assignment (due, unit_id) where state in ('given', 'doing', 'refused', 'returned');

-- Who helps with a piece of work, with a day of their own where they have one.
create table assignment_support (
  assignment_id uuid not null references assignment (id),
  unit_id uuid not null references unit (id),
  due date,
  primary key (assignment_id, unit_id)
);
create index assignment_support_unit on assignment_support (unit_id);

-- Everything that happened to a piece of work: acknowledged, asked, answered, refused, progress, submitted, returned …
-- `detail` holds figures, days and what else belongs to the action; `batch_id` ties the steps of one bulk act, so that it
-- can be taken back as one.
create table assignment_step (
  id uuid primary key,
  assignment_id uuid not null references assignment (id),
  -- The order in which the steps of a piece of work were taken; a clock that was put back does not disturb it.
  ordinal bigint generated always as identity,
  at timestamptz not null,
  person_id uuid references person (id),
  unit_id uuid references unit (id),
  action text not null,
  from_state text not null,
  to_state text not null,
  text text,
  detail jsonb,
  batch_id uuid,
  undone_at timestamptz
);
create index assignment_step_of on assignment_step (assignment_id, ordinal);
create index assignment_step_batch on assignment_step (batch_id) where batch_id is not null;
create index assignment_step_newest on assignment_step (at, id);

-- What shows that it was done: a file kept under its hash, or a link.
create table assignment_evidence (
  id uuid primary key,
  assignment_id uuid not null references assignment (id),
  kind text not null check (kind in ('file', 'link')),
  sha256 text references stored_file (sha256),
  name text not null,
  media_type text,
  size bigint,
  url text,
  caption text,
  added_at timestamptz not null,
  added_by uuid not null references person (id),
  removed_at timestamptz,
  check ((kind = 'file') = (sha256 is not null)),
  check ((kind = 'link') = (url is not null))
);
create index assignment_evidence_of on assignment_evidence (assignment_id);

-- Asked for more time: the day asked for, and what was answered.
create table assignment_extension (
  id uuid primary key,
  assignment_id uuid not null references assignment (id),
  asked_at timestamptz not null,
  asked_by uuid not null references person (id),
  reason text not null,
  to_day date not null,
  decided_at timestamptz,
  decided_by uuid references person (id),
  granted boolean,
  answer text
);
create index assignment_extension_of on assignment_extension (assignment_id);
create unique index assignment_extension_open on assignment_extension (assignment_id) where decided_at is null;
