-- An account signs a person in; what they are called and may do are the person's. Whoever could work before still can:
-- the administrator of the installation as one, staff as specialists of the installation. To be applied when there are
-- people. A person made here carries the id of the account, by which the log already names them.
insert into person (id, name, folded, sort_key, made_at)
select id, name, folded, regexp_replace(folded, '^(.*) ([^ ]+)$', '\2 \1'), created_at
from (
  select id, name, created_at,
    -- As `foldForSearch` folds: without marks, lower case, one blank for a run of them, "đ" as "d".
    replace(lower(regexp_replace(regexp_replace(
      replace(normalize(trim(name), NFD), 'Đ', 'd'), '[\u0300-\u036f]', '', 'g'), '\s+', ' ', 'g')), 'đ', 'd') as folded
  from account
) as named;

insert into appointment (id, person_id, role, valid, made_at)
select id, id, case role when 'administrator' then 'administrator' else 'specialist' end,
  daterange((created_at at time zone 'Asia/Ho_Chi_Minh')::date, null), created_at
from account;

alter table account add column person_id uuid unique references person (id);
update account set person_id = id;
alter table account alter column person_id set not null, drop column name, drop column role;
