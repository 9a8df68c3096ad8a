-- Needed for the exclusion constraints: "one at a time" over days is kept by the database itself. Their indexes are over
-- expressions that no query asks for, so that they serve the constraints alone: an index scan of the kind GiST that is
-- begun again and again within a query can mark rows as dead that are not (docs/decisions/0014).
create extension if not exists btree_gist;

-- The immutable id of a unit; everything else about it holds over days.
create table unit (
  id uuid primary key
);

-- What happened to units, each on the strength of a deciding document. `payload` is the event as it was sent, `changes`
-- the steps it took, so that it can be undone exactly. An event is never taken away: it is marked as undone.
create table organisation_event (
  id uuid primary key,
  number bigint generated always as identity unique,
  kind text not null check (kind in ('found', 'change', 'move', 'merge', 'split', 'dissolve')),
  day date not null,
  decision_sign text not null,
  decision_date date not null,
  decision_document_id uuid,
  payload jsonb not null,
  changes jsonb not null,
  made_by uuid,
  made_by_name text not null,
  made_at timestamptz not null,
  undone_by uuid,
  undone_by_name text,
  undone_at timestamptz
);

-- Every unit that an event touches, and whether it changed the unit itself (otherwise the unit is only leaned on).
create table organisation_event_unit (
  event_id uuid not null references organisation_event (id),
  unit_id uuid not null,
  is_changed boolean not null,
  primary key (unit_id, event_id)
);
create index organisation_event_unit_event on organisation_event_unit (event_id);

-- What a unit is called and is over the days [from, to). `folded` is the text that a search looks into.
create table unit_version (
  unit_id uuid not null references unit (id),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  name text not null check (name <> ''),
  short_name text,
  sign_abbreviation text,
  kind text not null,
  level text not null,
  status text not null,
  organ_id text check (char_length(organ_id) <= 35),
  area_code text,
  address text,
  folded text not null,
  constraint unit_version_one_at_a_time exclude using gist (
    (unit_id::text) with =, (valid * '(,)'::daterange) with &&
  ),
  -- Checked when the event is complete: a code may pass from one unit to its heir on the day.
  constraint unit_version_organ_id_once exclude using gist (
    (organ_id || '') with =, (valid * '(,)'::daterange) with &&
  ) where (organ_id is not null) deferrable initially deferred
);

create index unit_version_of on unit_version (unit_id);
create index unit_version_organ_id on unit_version (organ_id) where organ_id is not null;

-- Who stands above a unit in one line over the days [from, to).
create table unit_superior (
  unit_id uuid not null references unit (id),
  line text not null check (line in ('government', 'party', 'front', 'professional')),
  superior_id uuid not null references unit (id),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  check (unit_id <> superior_id),
  constraint unit_superior_one_at_a_time exclude using gist (
    (unit_id::text) with =, (line || '') with =, (valid * '(,)'::daterange) with &&
  )
);
create index unit_superior_below on unit_superior (superior_id, line);
create index unit_superior_of on unit_superior (unit_id, line);

-- Closure of `unit_superior`: everyone above a unit, with the days on which the whole way up holds. `depth` 1 is the
-- direct superior; a unit does not stand above itself. Kept by the commands in the transaction that changes the links;
-- made of the links alone, which refer to units themselves.
create table unit_above (
  unit_id uuid not null,
  line text not null,
  superior_id uuid not null,
  depth integer not null check (depth >= 1),
  valid daterange not null
);
create index unit_above_up on unit_above (unit_id, line, depth);
create index unit_above_down on unit_above (superior_id, line, depth, unit_id);

-- What became of a unit on a day: `share` of it went to the heir. One of the heirs takes over its open work.
create table unit_succession (
  unit_id uuid not null references unit (id),
  heir_id uuid not null references unit (id),
  day date not null,
  share double precision not null check (share > 0 and share <= 1),
  takes_over boolean not null,
  primary key (unit_id, day, heir_id)
);
create index unit_succession_heir on unit_succession (heir_id);

-- A saved selection of units ("các sở, ban, ngành"): its name and rule hold over days, who is in it is worked out for a day.
create table unit_group (
  id uuid primary key
);
create table unit_group_version (
  group_id uuid not null references unit_group (id),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  name text not null check (name <> ''),
  rule jsonb not null,
  constraint unit_group_version_one_at_a_time exclude using gist (
    (group_id::text) with =, (valid * '(,)'::daterange) with &&
  )
);
create index unit_group_version_of on unit_group_version (group_id);
