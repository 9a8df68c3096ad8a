-- The text as it is searched, without diacritics: as foldForSearch folds what is asked.
alter table assignment add column folded text generated always as (
  regexp_replace(
    lower(translate(regexp_replace(normalize(text, NFD), '[\u0300-\u036F]', '', 'g'), 'Đđ', 'dd')), '\s+', ' ', 'g'
  )
) stored;
-- Which requests for more time wait for an answer.
create index assignment_state on assignment (giver_id) where state in ('submitted', 'refused');
