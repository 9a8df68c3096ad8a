-- Lời nhắc: what one person is told. `kind` is a rung of the ladder, a step of an assignment or a step of a plan; `side`
-- says as what the person hears of it: they do the work, help with it, gave it or take its result, or stand above who does
-- it. What one act or one day brings to a unit from one plan is one message: `assignment_ids` are the first of its `count`
-- assignments. `unit_id` is the unit whose work it is, for whoever helps their own, null where it is the work of several.
-- `dedupe_key` says what the message is for: it comes once.
create table reminder (
  id uuid primary key,
  person_id uuid not null references person (id),
  at timestamptz not null,
  class text not null check (class in ('duty', 'news')),
  kind text not null,
  side text not null check (side in ('doer', 'supporter', 'giver', 'above')),
  unit_id uuid references unit (id),
  plan_id uuid not null references plan (id) on delete cascade,
  assignment_ids uuid[] not null default '{}',
  count integer not null,
  -- The deadline that it told of.
  due date,
  -- What it is about, in its own words, and the words that somebody added.
  text text not null,
  note text,
  dedupe_key text not null,
  read_at timestamptz,
  mailed_at timestamptz,
  constraint reminder_once unique (person_id, dedupe_key)
);
create index reminder_of on reminder (person_id, at desc, id desc);
create index reminder_unread on reminder (person_id) where read_at is null;
create index reminder_unmailed on reminder (at) where mailed_at is null;

-- Which rung was climbed for which deadline of an assignment: once, whoever was told.
create table reminder_rung (
  assignment_id uuid not null references assignment (id),
  due date not null,
  rung text not null,
  at timestamptz not null,
  primary key (assignment_id, due, rung)
);

-- The same for the units that help, whose day may be another.
create table reminder_support_rung (
  assignment_id uuid not null references assignment (id),
  unit_id uuid not null references unit (id),
  due date not null,
  rung text not null,
  at timestamptz not null,
  primary key (assignment_id, unit_id, due, rung)
);

-- How far what happens was read, and the last day on which the ladder was climbed; one row, locked by whoever is at it.
create table reminder_cursor (
  only_one boolean primary key default true check (only_one),
  steps_to timestamptz,
  ladder_day date
);
insert into reminder_cursor default values;

-- What a person chose; none: a digest, quiet from 20:00 to 07:00, all the news.
create table reminder_setting (
  person_id uuid primary key references person (id),
  mail text not null check (mail in ('digest', 'at-once')),
  quiet_from smallint not null check (quiet_from between 0 and 23),
  quiet_to smallint not null check (quiet_to between 0 and 23),
  muted text[] not null
);

-- On which days a person's digest was made out, whether or not there was anything to mail.
create table reminder_digest (
  person_id uuid not null references person (id),
  day date not null,
  mailed boolean not null,
  primary key (person_id, day)
);
