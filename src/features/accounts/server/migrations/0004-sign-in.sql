-- Who signs in only through the agency's own identity provider has neither user name nor password here.
alter table account
  alter column username drop not null,
  alter column password_hash drop not null;

-- What a session tells its holder of itself, and how it came about. Those begun before keep what is known of them.
alter table session
  add column id uuid not null default gen_random_uuid() unique,
  add column address text not null default '',
  add column user_agent text not null default '',
  add column last_seen_at timestamptz,
  add column second_factor boolean not null default false,
  add column unit uuid,
  add column unit_chosen boolean not null default false;
update session set last_seen_at = created_at;
alter table session alter column last_seen_at set not null, alter column id drop default;

-- The password was right; the second factor is still to come.
create table pending_sign_in (
  token_hash text primary key,
  account_id uuid not null references account (id),
  by_provider boolean not null,
  expires_at timestamptz not null
);

-- The secret is sealed with a key that stands outside the database. `last_step`: the newest 30 seconds whose code was
-- used; no code of that time or of an earlier one is taken again.
create table second_factor (
  account_id uuid primary key references account (id),
  secret_sealed text not null,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

create table recovery_code (
  account_id uuid not null references account (id),
  code_hash text not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- How far ahead of now each counted thing has run: see the decision on slowing wrong attempts down.
drop table sign_in_failure;
create table sign_in_pace (
  key text primary key,
  busy_until timestamptz not null
);
create index sign_in_pace_busy_until on sign_in_pace (busy_until);

-- Browsers in which somebody has signed in before; others' wrong attempts do not slow them down.
create table known_browser (
  token_hash text not null,
  account_id uuid not null references account (id),
  seen_at timestamptz not null,
  address text not null,
  primary key (token_hash, account_id)
);
create index known_browser_account on known_browser (account_id);
create index known_browser_address on known_browser (address, seen_at);

-- Who somebody is for an identity provider.
create table linked_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null references account (id),
  linked_at timestamptz not null,
  primary key (issuer, subject),
  unique (account_id, issuer)
);

create table sign_in_policy (
  only_one boolean primary key default true check (only_one),
  second_factor_roles text[] not null
);
insert into sign_in_policy (second_factor_roles) values ('{}');

-- The one-time link by which a person makes their sign-in, or a new password; a newer one takes its place.
create table invitation (
  person_id uuid primary key references person (id),
  id uuid not null unique,
  token_hash text not null unique,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
