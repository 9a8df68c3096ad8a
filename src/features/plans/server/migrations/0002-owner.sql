-- The unit whose plan it is: that of the document which it was made of.
alter table plan add column unit_id uuid references unit (id);

create index plan_unit on plan (unit_id, created_at desc, id desc);
