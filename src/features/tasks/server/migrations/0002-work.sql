-- The text as it is searched, without diacritics: as foldForSearch folds what is asked.
alter table assignment add column folded text generated always as (
  regexp_replace(
    lower(translate(regexp_replace(normalize(text, NFD), '[\u0300-\u036F]', '', 'g'), 'Đđ', 'dd')), '\s+', ' ', 'g'
  )
) stored;
-- What waits for the word of whoever gave it: little at any time, out of very much.
create index assignment_awaiting_word on assignment (giver_id) where state in ('submitted', 'refused');
-- Through whom and to whom work is reported: they take the result as its giver does.
create index assignment_via on assignment (via_id) where via_id is not null;
create index assignment_to on assignment (to_id) where to_id is not null;
