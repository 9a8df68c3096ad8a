-- What is still owed, by unit, with all that a board of who is late asks of it: it reads this index alone, in the order in
-- which it groups. Nothing else stands in it, so that going through the whole costs little.
create index assignment_owed on assignment (unit_id) include (due, opens, acknowledged_version, content_version, kind)
  where state in ('given', 'doing', 'refused', 'returned');

-- Questions that were asked: few at any time, out of very many.
create index assignment_step_question on assignment_step (assignment_id, at) where action = 'ask';

-- Up to which moment a person has seen on their desk what changed for a unit.
create table desk_seen (
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  seen_at timestamptz not null,
  primary key (person_id, unit_id)
);

-- A calendar that anybody who knows its secret address may fetch: what the person may see of the unit, or, where
-- `unit_id` is null, of every unit at which they work. Only the hash of the secret is kept; a withdrawn one is never used
-- again.
create table calendar_feed (
  id uuid primary key,
  person_id uuid not null references person (id),
  unit_id uuid references unit (id),
  token_hash text not null unique,
  made_at timestamptz not null,
  fetched_at timestamptz,
  withdrawn_at timestamptz
);
create unique index calendar_feed_one on calendar_feed (person_id, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'))
  where withdrawn_at is null;
