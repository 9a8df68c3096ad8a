-- Where the amendment of a plan in force stands while it is drafted; the plan itself binds all the while.
alter table plan
  add column amendment text check (amendment in ('draft', 'submitted', 'returned')),
  add constraint amendment_of_what_binds check (amendment is null or state in ('issued', 'amended')),
  -- Without diacritics, as `kernel/fold-for-search.ts` folds what is asked: title, sign, issuer.
  add column folded text not null generated always as (
    replace(
      lower(
        regexp_replace(
          normalize(replace(title || ' ' || coalesce(sign, '') || ' ' || coalesce(issuer, ''), 'Đ', 'd'), nfd),
          '[\u0300-\u036f]', '', 'g'
        )
      ),
      'đ', 'd'
    )
  ) stored;
create index plan_folded on plan using gin (folded gin_trgm_ops);
create index plan_unit_state on plan (unit_id, state);
-- What changed lately, over all plans.
create index plan_step_newest on plan_step (at, id);
