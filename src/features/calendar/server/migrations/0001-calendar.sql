-- What a year's notice says of a day, over what the law gives: off, or worked (làm bù, or a lawful day off that is none).
create table calendar_day (
  day date primary key,
  kind text not null check (kind in ('off', 'worked')),
  name text not null check (name <> ''),
  source text not null check (source <> ''),
  changed_at timestamptz not null
);

-- That a year was compared with the notice of the year: until then its days are those of the law alone.
create table calendar_year (
  year integer primary key,
  source text not null check (source <> ''),
  confirmed_at timestamptz not null,
  confirmed_by text not null
);
