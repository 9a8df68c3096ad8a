-- Names in the order of the Vietnamese alphabet, and "Thôn 2" before "Thôn 10".
create collation vietnamese (provider = icu, locale = 'vi-u-kn-true');

create index unit_version_folded on unit_version using gin (folded gin_trgm_ops);

-- A group belongs to the unit whose people keep it; null: to the whole installation.
alter table unit_group add column unit_id uuid references unit (id);

-- At the top of a line over some days: nobody stands above the unit in it then, and somebody stands below. A unit that
-- stands in no line at all is at the top of each, so that none is ever out of sight. Worked out of `unit_version` and
-- `unit_superior` by the commands, in the transaction that changes those: a tree begins with a handful of rows.
create table unit_top (
  unit_id uuid not null,
  line text not null,
  valid daterange not null
);
create index unit_top_of on unit_top (unit_id);
create index unit_top_line on unit_top (line);
