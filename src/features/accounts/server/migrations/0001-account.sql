create table account (
  id uuid primary key,
  name text not null,
  username text not null unique check (username = lower(username)),
  role text not null check (role in ('administrator', 'staff')),
  password_hash text not null,
  created_at timestamptz not null
);

-- Only the hash of the cookie's token is kept: whoever reads the table can sign in as nobody.
create table session (
  token_hash text primary key,
  account_id uuid not null references account (id),
  created_at timestamptz not null,
  expires_at timestamptz not null
);

create index session_account on session (account_id);
create index session_expires on session (expires_at);

-- The one link that creates the first administrator; a new one replaces it at every start.
create table setup_link (
  only_one boolean primary key default true check (only_one),
  token_hash text not null,
  made_at timestamptz not null
);

create table sign_in_failure (
  id uuid primary key,
  username text not null,
  address text not null,
  at timestamptz not null
);

create index sign_in_failure_username on sign_in_failure (username, at);
create index sign_in_failure_address on sign_in_failure (address, at);
