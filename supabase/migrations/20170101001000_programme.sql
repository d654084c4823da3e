-- Programmes, and the visions that are written in them.
create schema vision;
comment on schema vision is 'programmes; the future described, bound to its evidence';

-- One row per programme: a subject of work with a period, for which a vision and a plan are made.
create table vision.programme (
    programme_id uuid primary key default gen_random_uuid(),
    -- Short and stable; it stands in addresses.
    code text not null unique check (code ~ '^[a-z][a-z0-9-]{1,30}$'),
    name text not null check (length(name) between 1 and 100),
    summary text not null default '' check (length(summary) <= 1000),
    begins_on date not null,
    ends_on date not null check (ends_on >= begins_on),
    -- What it holds to, a sentence each.
    principles text[] not null default '{}',
    position integer not null default 0,
    -- Everything invented about a real place says so.
    is_fictional boolean not null default region.is_demo(),
    -- Counts the saves: who saves on an older one is told.
    version integer not null default 1
);

-- One row per theme of a programme: a name of its own, and the theme of the surveys that it answers to.
create table vision.programme_theme (
    programme_theme_id uuid primary key default gen_random_uuid(),
    programme_id uuid not null references vision.programme on delete cascade,
    position integer not null default 0,
    name text not null check (length(name) between 1 and 100),
    theme_code text references survey.theme (code) on delete restrict
);

alter table vision.programme enable row level security;
alter table vision.programme_theme enable row level security;
