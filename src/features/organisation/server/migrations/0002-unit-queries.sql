-- Names in the order of the Vietnamese alphabet, and "Thôn 2" before "Thôn 10".
create collation vietnamese (provider = icu, locale = 'vi-u-kn-true');

create index unit_version_folded on unit_version using gin (folded gin_trgm_ops);

-- A group belongs to the unit whose people keep it; null: to the whole installation.
alter table unit_group add column unit_id uuid references unit (id);
