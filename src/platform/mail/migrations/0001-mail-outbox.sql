-- Mail that is to go out, written in the transaction that causes it and sent by a loop that looks here. `dedupe_key` says
-- what the mail is for, so that a cause that comes again makes no second one. `due_at` is when the next try is owed: at
-- first when it may go out, after a failure later and later. A loop takes a row by moving `due_at` on before it sends, so
-- that no other sends it meanwhile. `given_up_at`: it was tried for days, or the receiver's server will never take it.
-- `sealed`: the text holds a secret and stands here sealed under the key that the database never holds; it is wiped when the
-- mail went out or was given up, and the whole row goes at `expires_at`, when the secret is worth nothing any more.
create table mail_outbox (
  id uuid primary key,
  dedupe_key text not null unique,
  recipient text not null,
  subject text not null,
  text text not null,
  sealed boolean not null default false,
  expires_at timestamptz,
  made_at timestamptz not null,
  not_before timestamptz not null,
  due_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  -- As it was sent: made of the id, so that a second try is known as the same mail.
  message_id text,
  sent_at timestamptz,
  given_up_at timestamptz,
  check ((due_at is null) = (sent_at is not null or given_up_at is not null)),
  check (sealed = (expires_at is not null)),
  check (not sealed or due_at is not null or text = '')
);
create index mail_outbox_due on mail_outbox (due_at) where due_at is not null;
create index mail_outbox_given_up on mail_outbox (given_up_at) where given_up_at is not null;
create index mail_outbox_expires on mail_outbox (expires_at) where expires_at is not null;
create index mail_outbox_sent on mail_outbox (sent_at) where sent_at is not null;
