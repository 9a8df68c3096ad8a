-- Bytes as they came, found by their SHA-256, in pieces of 1 MB; never altered.
create table stored_file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  stored_at timestamptz not null
);

create table stored_file_piece (
  sha256 text not null references stored_file (sha256),
  position integer not null check (position >= 0),
  bytes bytea not null,
  primary key (sha256, position)
);

alter table stored_file_piece alter column bytes set storage external;

create trigger stored_file_only_added before update or delete on stored_file
  for each row execute function refuse_change();
create trigger stored_file_piece_only_added before update or delete on stored_file_piece
  for each row execute function refuse_change();
