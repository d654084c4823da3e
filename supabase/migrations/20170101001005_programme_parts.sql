-- What a programme is made of, and how it is read and saved.

-- One row per funder of a programme.
create table vision.funder (
    funder_id uuid primary key default gen_random_uuid(),
    programme_id uuid not null references vision.programme on delete cascade,
    position integer not null,
    name text not null check (length(name) between 1 and 100),
    note text check (length(note) <= 300)
);
create index funder_programme_idx on vision.funder (programme_id);

-- One row per phase (from a day to a day) or milestone (one day) of a programme. It is reached when
-- people say so, not when its day has passed.
create table vision.milestone (
    milestone_id uuid primary key default gen_random_uuid(),
    programme_id uuid not null references vision.programme on delete cascade,
    name text not null check (length(name) between 1 and 100),
    note text check (length(note) <= 300),
    begins_on date not null,
    ends_on date not null check (ends_on >= begins_on),
    is_reached boolean not null default false,
    is_fictional boolean not null default region.is_demo()
);
create index milestone_programme_idx on vision.milestone (programme_id);

-- One row per programme that another is linked to, with what links them; it is shown on both.
create table vision.programme_link (
    programme_id uuid not null references vision.programme on delete cascade,
    other_id uuid not null references vision.programme on delete cascade,
    note text check (length(note) <= 300),
    primary key (programme_id, other_id),
    check (programme_id <> other_id)
);

alter table vision.funder enable row level security;
alter table vision.milestone enable row level security;
alter table vision.programme_link enable row level security;
