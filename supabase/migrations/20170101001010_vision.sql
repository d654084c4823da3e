-- The vision of a place, written together: statements with their wording, what they rest on, and what
-- people said of them.

-- One row per place with a vision.
create table vision.document (
    place region.place primary key,
    programme_id uuid references vision.programme on delete set null,
    is_fictional boolean not null default false,
    begun_on date not null default region.today()
);

-- One row per version of a vision: draft, then for consultation, then adopted by the council. An
-- adopted version never changes; a change begins a new one.
create table vision.version (
    version_id uuid primary key default gen_random_uuid(),
    place region.place not null references vision.document on delete restrict,
    number integer not null check (number > 0),
    state text not null default 'draft' check (state in ('draft', 'consultation', 'adopted')),
    opening text not null check (length(opening) between 1 and 400),
    begins_year integer not null check (begins_year between 2000 and 2100),
    ends_year integer not null check (ends_year between begins_year and 2100),
    -- Counts the saves of the opening: who saves on an older one is told.
    edition integer not null default 1,
    begun_on date not null default region.today(),
    begun_by uuid references region.person on delete restrict,
    proposed_on date,
    proposed_by uuid references region.person on delete restrict,
    -- When the council is expected to decide.
    council_on date,
    decided_on date,
    decision_number text check (length(decision_number) between 1 and 60),
    decision_link text check (decision_link ~ '^https?://[^[:space:]]+$' and length(decision_link) <= 300),
    adopted_by uuid references region.person on delete restrict,
    unique (place, number),
    check (state = 'draft' or proposed_on is not null),
    check ((state = 'adopted') = (decided_on is not null and decision_number is not null and decision_link is not null))
);
-- One version at a time is being written.
create unique index version_at_work_idx on vision.version (place) where state <> 'adopted';

-- One row per statement, through all versions: comments, dissent and actions belong to it.
create table vision.statement (
    statement_id uuid primary key default gen_random_uuid(),
    place region.place not null references vision.document on delete restrict,
    added_on date not null default region.today(),
    added_by uuid references region.person on delete restrict
);
create index statement_place_idx on vision.statement (place);

-- One row per statement in a version: where it stands, and which of its revisions holds.
create table vision.wording (
    version_id uuid not null references vision.version on delete restrict,
    statement_id uuid not null references vision.statement on delete restrict,
    position integer not null,
    revision integer not null default 1,
    -- Left out of the version; it can be brought back.
    dropped_on date,
    primary key (version_id, statement_id)
);
create index wording_statement_idx on vision.wording (statement_id);

-- One row per save of a statement: what it said, by whom and when. Nothing is overwritten.
create table vision.revision (
    version_id uuid not null,
    statement_id uuid not null,
    revision integer not null check (revision > 0),
    title text not null check (length(title) between 1 and 150),
    body text not null default '' check (length(body) <= 4000),
    -- How far people take part in it.
    level text check (level in ('inform', 'consult', 'advise', 'coproduce', 'codecide', 'self_govern')),
    themes text[] not null default '{}',
    suggestion_id uuid,
    saved_on date not null default region.today(),
    saved_by uuid references region.person on delete restrict,
    primary key (version_id, statement_id, revision),
    foreign key (version_id, statement_id) references vision.wording on delete restrict
);

-- One row per figure that a statement rests on: one option of one shown cell of a release. Cells of a
-- release never change, so the figure never moves; a newer one is taken by pointing to its release.
create table vision.evidence (
    evidence_id uuid primary key default gen_random_uuid(),
    version_id uuid not null,
    statement_id uuid not null,
    release_id uuid not null,
    question_code text not null,
    voice text not null,
    place text not null,
    lens text not null,
    category text not null,
    option_code text not null,
    -- The order in which they were picked.
    position bigint generated always as identity,
    picked_on date not null default region.today(),
    picked_by uuid references region.person on delete restrict,
    foreign key (version_id, statement_id) references vision.wording on delete restrict,
    foreign key (release_id, voice, question_code, lens, place, category)
        references release.cell (release_id, voice, question_code, lens, place, category) on delete restrict,
    unique (version_id, statement_id, question_code, voice, place, lens, category, option_code)
);

-- One row per suggestion: another wording of a statement, or a new statement (no statement_id).
create table vision.suggestion (
    suggestion_id uuid primary key default gen_random_uuid(),
    version_id uuid not null references vision.version on delete restrict,
    statement_id uuid references vision.statement on delete restrict,
    -- The revision that was read when it was written.
    revision integer,
    title text not null check (length(title) between 1 and 150),
    body text not null default '' check (length(body) <= 4000),
    level text check (level in ('inform', 'consult', 'advise', 'coproduce', 'codecide', 'self_govern')),
    themes text[] not null default '{}',
    reason text check (length(reason) <= 1000),
    state text not null default 'open' check (state in ('open', 'accepted', 'refused')),
    suggested_on date not null default region.today(),
    suggested_by uuid references region.person on delete restrict,
    answer text check (length(answer) <= 1000),
    answered_on date,
    answered_by uuid references region.person on delete restrict,
    check ((state = 'open') = (answered_on is null)),
    check (state <> 'refused' or answer is not null)
);
create index suggestion_version_idx on vision.suggestion (version_id);

-- One row per dissent: who does not agree with a statement, and why. It is kept as it was written.
create table vision.dissent (
    dissent_id uuid primary key default gen_random_uuid(),
    statement_id uuid not null references vision.statement on delete restrict,
    -- The version of which it was said; it stands in that one and in later ones.
    version_id uuid not null references vision.version on delete restrict,
    -- Whose it is: a service or an organisation, no person's name.
    whose text not null check (length(whose) between 1 and 100),
    body text not null check (length(body) between 1 and 1000),
    kept_on date not null default region.today(),
    kept_by uuid references region.person on delete restrict
);
create index dissent_statement_idx on vision.dissent (statement_id);

-- One row per comment on a statement.
create table vision.comment (
    comment_id bigint generated always as identity primary key,
    statement_id uuid not null references vision.statement on delete restrict,
    body text not null check (length(body) between 1 and 1000),
    written_on date not null default region.today(),
    written_by uuid references region.person on delete restrict
);
create index comment_statement_idx on vision.comment (statement_id);

alter table vision.document enable row level security;
alter table vision.version enable row level security;
alter table vision.statement enable row level security;
alter table vision.wording enable row level security;
alter table vision.revision enable row level security;
alter table vision.evidence enable row level security;
alter table vision.suggestion enable row level security;
alter table vision.dissent enable row level security;
alter table vision.comment enable row level security;

-- An adopted version is frozen, and all that stands in it.
create function vision.keep_adopted_version()
returns trigger
language plpgsql set search_path = ''
as $$
begin
    if old.state = 'adopted' then
        raise exception using errcode = 'VPSTA', message = 'an adopted vision is frozen';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger version_is_frozen before update or delete on vision.version
for each row execute function vision.keep_adopted_version();

create function vision.keep_adopted_parts()
returns trigger
language plpgsql set search_path = ''
as $$
declare
    v_version_id uuid := case when tg_op = 'INSERT' then new.version_id else old.version_id end;
begin
    if exists (select from vision.version where version_id = v_version_id and state = 'adopted') then
        raise exception using errcode = 'VPSTA', message = 'an adopted vision is frozen';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger wording_is_frozen before insert or update or delete on vision.wording
for each row execute function vision.keep_adopted_parts();
create trigger evidence_is_frozen before insert or update or delete on vision.evidence
for each row execute function vision.keep_adopted_parts();
create trigger suggestion_is_frozen before insert or update or delete on vision.suggestion
for each row execute function vision.keep_adopted_parts();
create trigger revision_is_frozen before insert on vision.revision
for each row execute function vision.keep_adopted_parts();
create trigger dissent_is_frozen before insert on vision.dissent
for each row execute function vision.keep_adopted_parts();

-- What was said and saved stays as it was.
create trigger revision_is_kept before update or delete on vision.revision
for each row execute function region.keep_as_written();
create trigger dissent_is_kept before update or delete on vision.dissent
for each row execute function region.keep_as_written();
create trigger comment_is_kept before update or delete on vision.comment
for each row execute function region.keep_as_written();
create trigger revision_stays before truncate on vision.revision
for each statement execute function region.keep_as_written();
create trigger dissent_stays before truncate on vision.dissent
for each statement execute function region.keep_as_written();
create trigger comment_stays before truncate on vision.comment
for each statement execute function region.keep_as_written();
