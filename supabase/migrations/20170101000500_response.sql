-- What was answered. No role reads these tables; functions of this room write and sum them.

-- One row per run of more than 30 responses a minute on one code. It is stored and marked; a
-- facilitator may leave it out of releases, with a reason.
create table response.batch (
    batch_id uuid primary key default gen_random_uuid(),
    round_id uuid not null references survey.round on delete cascade,
    code text not null,
    week date not null,
    is_left_out boolean not null default false,
    reason text check (length(reason) between 3 and 500)
);

-- One row per code: how many responses came in the running minute. Only the minute of the hour is
-- kept, without hour or day, because the time of an answer is known to the week only.
create table response.pace (
    code text primary key,
    minute_of_hour integer not null check (minute_of_hour between 0 and 59),
    response_count integer not null,
    batch_id uuid references response.batch on delete set null
);

-- One row per kind of response that figures tell apart: the same voice, the same municipalities, and
-- the same answers to the background questions and to how it was filled in.
create table response.stratum (
    stratum_id integer primary key generated always as identity,
    audience text not null check (audience in ('target_group', 'organisation')),
    -- The municipalities in whose figures it counts: one for a person, those where it works for an
    -- organisation; none when unknown or elsewhere.
    places text[] not null,
    -- The option chosen at each of these questions, by question code.
    background jsonb not null,
    unique (audience, places, background)
);

-- One row per response: what one person or organisation sent. Nothing here is about a device.
create table response.response (
    response_id uuid primary key default gen_random_uuid(),
    -- Made on the device; the same one is stored once.
    submission_id uuid not null unique,
    content_hash text not null,
    receipt_code text not null unique check (receipt_code ~ '^\d{12}$'),
    round_id uuid not null references survey.round on delete restrict,
    survey_id text not null,
    version integer not null,
    stratum_id integer not null references response.stratum on delete restrict,
    -- The draft of a release that first counts it.
    epoch integer not null,
    -- The codes chosen at each question, in the order chosen; pairs are `option:choice`.
    answers jsonb not null,
    -- The sum of the units of the marks that the answers say (see survey.mark).
    marks numeric not null,
    -- The orders that the answers give, in letters (see survey.letter): identical ones are counted by it.
    orders text not null collate "C",
    organisation_id uuid references survey.organisation on delete restrict,
    language text not null check (language in ('nl', 'en')),
    channel text not null default 'web' check (channel in ('web', 'tablet', 'paper', 'session', 'import')),
    -- Monday of the week in which it came in.
    week date not null check (extract(isodow from week) = 1),
    batch_id uuid references response.batch on delete set null,
    foreign key (survey_id, version) references survey.survey on delete restrict,
    unique (round_id, organisation_id)
);

-- One row per open text, apart from the other answers.
create table response.open_text (
    response_id uuid not null references response.response on delete cascade,
    question_code text not null,
    content text not null,
    primary key (response_id, question_code)
);

-- One row per proposal of an organisation.
create table response.proposal (
    response_id uuid not null references response.response on delete cascade,
    position integer not null,
    content jsonb not null,
    primary key (response_id, position)
);

-- One row per contact that an organisation left for this round, kept apart from its answers: it can
-- be deleted alone, and names no response.
create table response.contact (
    contact_id uuid primary key default gen_random_uuid(),
    round_id uuid not null references survey.round on delete cascade,
    organisation_id uuid not null references survey.organisation on delete cascade,
    content jsonb not null,
    unique (round_id, organisation_id)
);

create index response_stratum_idx on response.response (stratum_id);
create index response_round_idx on response.response (round_id);
create index response_batch_idx on response.response (batch_id) where batch_id is not null;

alter table response.batch enable row level security;
alter table response.pace enable row level security;
alter table response.response enable row level security;
alter table response.stratum enable row level security;
alter table response.open_text enable row level security;
alter table response.proposal enable row level security;
alter table response.contact enable row level security;
