-- What is still owed, by unit, with all that a board of who is late asks of it: it reads this index alone, in the order in
-- which it groups. Nothing else stands in it, so that going through the whole costs little.
create index assignment_owed on assignment (unit_id) include (due, acknowledged_version, content_version)
  where state in ('given', 'doing', 'refused', 'returned');
