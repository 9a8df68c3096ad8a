-- A person as the house knows them. `folded` is the name that a search looks into, `sort_key` the folded name with the
-- given name first, as Vietnamese lists are ordered.
create table person (
  id uuid primary key,
  name text not null check (name <> ''),
  email text check (email = lower(email)),
  phone text,
  folded text not null,
  sort_key text collate "C" not null,
  made_at timestamptz not null,
  constraint person_email_once unique (email)
);
create index person_order on person (sort_key, id);
create index person_folded on person using gin (folded gin_trgm_ops);

-- A role at a unit over the days [from, to). `unit_id` null: for the whole installation. `appointed_to` is the end as it
-- was decided at first, so that an early end can be taken back. One made by mistake is withdrawn: it never held.
create table appointment (
  id uuid primary key,
  person_id uuid not null references person (id),
  role text not null check (role in ('administrator', 'clerk', 'specialist', 'leader', 'reporter', 'appraiser', 'auditor',
    'citizen-officer')),
  unit_id uuid references unit (id),
  position text,
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  appointed_to date,
  decision_sign text,
  decision_date date,
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  -- The first day without it; null while no end is set. What was withdrawn never held.
  ends date generated always as
    (case when withdrawn_at is null then upper(valid) else date '0001-01-01' end) stored,
  constraint appointment_once_at_a_time exclude using gist (
    (person_id::text) with =,
    (role || '') with =,
    (coalesce(unit_id::text, '')) with =,
    (valid * '(,)'::daterange) with &&
  ) where (withdrawn_at is null)
);
create index appointment_person on appointment (person_id);
create index appointment_unit on appointment (unit_id);

-- Units named one by one in an appointment, for the roles that reach no further.
create table appointment_named_unit (
  appointment_id uuid not null references appointment (id),
  unit_id uuid not null references unit (id),
  primary key (appointment_id, unit_id)
);

-- Ủy quyền: a person stands in for the holder of an appointment over the days [from, to), one at a time.
create table stand_in (
  id uuid primary key,
  appointment_id uuid not null references appointment (id),
  person_id uuid not null references person (id),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
  decision_sign text,
  decision_date date,
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint stand_in_one_at_a_time exclude using gist (
    (appointment_id::text) with =, (valid * '(,)'::daterange) with &&
  ) where (withdrawn_at is null)
);
create index stand_in_person on stand_in (person_id);
create index stand_in_appointment on stand_in (appointment_id);
