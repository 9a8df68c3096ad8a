-- The term of a Party committee (nhiệm kỳ): from the day after one congress closes to the day the next one closes
-- (HD 36-HD/VPTW). `last_day` null: still running. Bodies below the committee number over its terms unless they have their own.
create table party_term (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  name text not null,
  from_day date not null,
  last_day date check (last_day >= from_day)
);
create index party_term_unit on party_term (unit_id, from_day);

-- Sổ đăng ký số: a series of numbers of a unit, of one calendar year or one Party term, for one type of document or, where
-- `type_code` is null, for all. Numbers up to `started_after` were used on paper before it was opened here. Whoever takes a
-- number holds the row's lock until the commit.
create table number_register (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  family text not null check (family in ('state', 'party')),
  type_code text,
  year integer,
  term_id uuid references party_term (id),
  started_after integer not null default 0 check (started_after >= 0),
  last_number integer not null check (last_number >= started_after),
  opened_at timestamptz not null,
  opened_by uuid references person (id),
  check ((year is null) <> (term_id is null)),
  check ((family = 'party') = (term_id is not null))
);
create unique index number_register_once on number_register
  (unit_id, coalesce(type_code, ''), coalesce(year::text, ''), coalesce(term_id, '00000000-0000-0000-0000-000000000000'::uuid));

-- A number that was given: to a plan here, or stated as used on paper. What the book of outgoing documents shows
-- (NĐ 30/2020/NĐ-CP, Phụ lục IV).
create table number_taken (
  register_id uuid not null references number_register (id),
  number integer not null check (number >= 1),
  suffix text not null default '',
  sign text not null,
  day date not null,
  type text not null,
  title text not null,
  plan_id uuid references plan (id),
  on_paper boolean not null,
  taken_at timestamptz not null,
  taken_by uuid references person (id),
  primary key (register_id, number, suffix)
);
create index number_taken_plan on number_taken (plan_id) where plan_id is not null;
