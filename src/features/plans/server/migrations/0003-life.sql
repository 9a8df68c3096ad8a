-- The life of a plan. `version` is the version of its content that is in force or, before it is issued, being drafted;
-- a version with a higher number is an amendment being drafted. `line` is that of the body that issues it: it decides the
-- grammar of the sign and the register of its number. `due_shift`: whether a deadline on a day off moves.
alter table plan
  alter column document_id drop not null,
  add column type text not null default 'Kế hoạch',
  add column line text not null default 'government' check (line in ('government', 'party', 'front', 'professional')),
  add column state text not null default 'draft'
    check (state in ('draft', 'submitted', 'returned', 'issued', 'amended', 'replaced', 'closed')),
  add column state_at timestamptz,
  add column version integer not null default 1 check (version >= 1),
  add column is_umbrella boolean not null default false,
  add column due_shift text not null default 'none' check (due_shift in ('none', 'before', 'after')),
  add column replaced_by uuid references plan (id);
update plan set state_at = created_at;
alter table plan alter column state_at set not null;

-- What a plan says: its sections, tasks and report duties, as `model/plan-content.ts` shapes them. `revision` goes up with
-- every save, so that two people at one draft do not write over each other. An issued version is never changed.
create table plan_version (
  plan_id uuid not null references plan (id),
  number integer not null check (number >= 1),
  content jsonb not null,
  revision integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid not null references account (id),
  sign text,
  issue_date text,
  issued_at timestamptz,
  primary key (plan_id, number)
);

insert into plan_version (plan_id, number, content, changed_at, changed_by)
select plan.id, 1,
  jsonb_build_object(
    'sections', '[]'::jsonb,
    'tasks', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', task.id, 'factId', task.fact_id, 'sectionId', null, 'path', task.path, 'text', task.text,
        'lead', '[]'::jsonb, 'leadText', to_jsonb(task.lead), 'support', '[]'::jsonb, 'supportText', to_jsonb(task.support),
        'deadlines', task.deadlines, 'evidence', 'none', 'asksPlan', false, 'inherits', null) order by task.position)
      from plan_task task where task.plan_id = plan.id), '[]'::jsonb),
    'duties', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', duty.id, 'factId', duty.fact_id, 'what', duty.what, 'from', '[]'::jsonb, 'fromText', duty.from_unit,
        'to', null, 'toText', duty.to_unit, 'via', null, 'viaText', duty.via_unit, 'deadline', duty.deadline,
        'inherits', null) order by duty.position)
      from report_duty duty where duty.plan_id = plan.id), '[]'::jsonb)),
  plan.created_at, plan.created_by
from plan;
drop table plan_task;
drop table report_duty;

-- Every step of a plan's life: who, when, why.
create table plan_step (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  version integer not null,
  at timestamptz not null,
  person_id uuid not null references person (id),
  unit_id uuid references unit (id),
  action text not null,
  from_state text not null,
  to_state text not null,
  reason text
);
create index plan_step_plan on plan_step (plan_id, at, id);

-- What a plan rests on: a plan kept here, or the words of a document outside. A plan carries out others of both lines,
-- may stand under a multi-year one, and may continue last year's.
create table plan_parent (
  plan_id uuid not null references plan (id),
  position integer not null,
  parent_id uuid references plan (id),
  reference text,
  line text not null check (line in ('government', 'party', 'front', 'professional')),
  relation text not null check (relation in ('implements', 'umbrella', 'continues')),
  primary key (plan_id, position),
  check (parent_id is not null or reference is not null),
  check (parent_id <> plan_id)
);
create index plan_parent_up on plan_parent (parent_id) where parent_id is not null;

-- The units that an issued plan gives anything to, who therefore see it; `must_plan`: they owe a plan of their own.
create table plan_recipient (
  plan_id uuid not null references plan (id),
  unit_id uuid not null references unit (id),
  must_plan boolean not null default false,
  primary key (plan_id, unit_id)
);
create index plan_recipient_unit on plan_recipient (unit_id);

-- That a unit has issued its own plan under another, where its plan is not kept here: sign and date from the paper.
create table plan_adoption (
  plan_id uuid not null references plan (id),
  unit_id uuid not null references unit (id),
  sign text not null,
  issue_date date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references person (id),
  primary key (plan_id, unit_id)
);
