-- One row per theme: the stable code by which people, organisations, vision and plan meet.
create table survey.theme (
    code text primary key check (code ~ '^T_[A-Z]+$'),
    label jsonb not null,
    pictogram text not null,
    position integer not null
);

-- One row per version of a survey; it never changes once a round has opened with it.
create table survey.survey (
    survey_id text not null,
    version integer not null check (version > 0),
    audience text not null check (audience in ('target_group', 'organisation')),
    title jsonb not null,
    intro jsonb not null,
    primary key (survey_id, version)
);

create table survey.section (
    survey_id text not null,
    version integer not null,
    code text not null,
    position integer not null,
    title jsonb not null,
    hint jsonb,
    primary key (survey_id, version, code),
    foreign key (survey_id, version) references survey.survey on delete cascade
);
comment on table survey.section is 'one row per part of a survey version';

-- One row per question of a survey version. `content` holds what the page needs besides (type
-- Question without its options); what answers are checked and tallied by stands in columns.
create table survey.question (
    survey_id text not null,
    version integer not null,
    code text not null,
    section_code text not null,
    position integer not null,
    kind text not null check (kind in ('single', 'multiple', 'top_three', 'single_per_option', 'text', 'yes_no', 'group')),
    shape text not null generated always as (case kind
        when 'single' then 'choice'
        when 'yes_no' then 'choice'
        when 'multiple' then 'choices'
        when 'top_three' then 'ranking'
        when 'single_per_option' then 'pairs'
        when 'text' then 'text'
        else 'groups'
    end) stored,
    max_count integer generated always as (coalesce((content ->> 'max')::integer, case kind when 'top_three' then 3 when 'multiple' then 100 when 'group' then 20 else 1 end)) stored,
    max_length integer generated always as (coalesce((content ->> 'max_length')::integer, 500)) stored,
    is_required boolean generated always as (coalesce((content ->> 'is_required')::boolean, false)) stored,
    content jsonb not null,
    -- Of its options, so that an answer is checked without reading each: all, those chosen alone, and
    -- those that end the survey.
    option_codes text[] not null default '{}',
    alone_codes text[] not null default '{}',
    ending_codes text[] not null default '{}',
    primary key (survey_id, version, code),
    foreign key (survey_id, version, section_code) references survey.section on delete cascade
);

-- One row per thing that a response can say in figures: that a question was answered (no option), or
-- that an option was chosen. A response keeps the sum of the units of what it says, eight digits for
-- each mark, so that the sum over responses holds for every mark how many said it.
create table survey.mark (
    survey_id text not null,
    version integer not null,
    position integer not null check (position > 0),
    question_code text not null,
    option_code text not null,
    unit numeric not null generated always as (('1' || repeat('0', 8 * (position - 1)))::numeric) stored,
    primary key (survey_id, version, position),
    unique (survey_id, version, question_code, option_code),
    foreign key (survey_id, version, question_code) references survey.question on delete cascade
);

-- The letter by which an order names an option: one for each mark of its question, in their order.
create view survey.letter with (security_invoker = true) as
select survey_id, version, question_code, option_code,
    chr(64 + (row_number() over (partition by survey_id, version, question_code order by position))::integer) as letter
from survey.mark
where option_code <> '';

-- One row per option of a question. `content` is the type Option.
create table survey.option (
    survey_id text not null,
    version integer not null,
    question_code text not null,
    code text not null,
    position integer not null,
    stands_alone boolean not null generated always as (
        coalesce((content ->> 'is_exclusive')::boolean, false) or coalesce((content ->> 'is_special')::boolean, false)
    ) stored,
    ends boolean not null generated always as (coalesce((content ->> 'ends')::boolean, false)) stored,
    content jsonb not null,
    primary key (survey_id, version, question_code, code),
    foreign key (survey_id, version, question_code) references survey.question on delete cascade
);
comment on column survey.option.stands_alone is 'exclusive and special options are chosen alone';

-- One row per round: survey versions in the field, in a period.
create table survey.round (
    round_id uuid primary key default gen_random_uuid(),
    number integer not null unique,
    name jsonb not null,
    state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
    opens_on date not null,
    closes_on date not null,
    threshold_target_group integer not null default 10 check (threshold_target_group >= 10),
    threshold_organisation integer not null default 5 check (threshold_organisation >= 5),
    -- The draft of a release that first counts what comes in now; they are numbered from 1.
    epoch integer not null default 1,
    check (closes_on >= opens_on)
);

create table survey.round_survey (
    round_id uuid not null references survey.round on delete cascade,
    survey_id text not null,
    version integer not null,
    primary key (round_id, survey_id),
    foreign key (survey_id, version) references survey.survey on delete restrict
);
comment on table survey.round_survey is 'one row per survey version that a round asks';

-- One row per person who may read the open text of a round.
create table survey.reader (
    round_id uuid not null references survey.round on delete cascade,
    person_id uuid not null references region.person on delete cascade,
    primary key (round_id, person_id)
);

-- One row per code on a card or letter: it names round, survey and municipality (or none: then the
-- page asks).
create table survey.link (
    code text primary key check (code ~ '^\d{6}$'),
    round_id uuid not null references survey.round on delete cascade,
    survey_id text not null,
    nis text references region.municipality on delete restrict,
    -- What it is opened on: a device of one's own, or a tablet that people share.
    channel text not null default 'web' check (channel in ('web', 'tablet')),
    unique nulls not distinct (round_id, survey_id, nis, channel)
);

-- One row per organisation in the register, with its contact data.
create table survey.organisation (
    organisation_id uuid primary key default gen_random_uuid(),
    name text not null check (length(trim(name)) between 1 and 200),
    kind text not null,
    email text check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$' and length(email) <= 200),
    added_on date not null default region.today()
);
create table survey.organisation_municipality (
    organisation_id uuid not null references survey.organisation on delete cascade,
    nis text not null references region.municipality on delete restrict,
    primary key (organisation_id, nis)
);
comment on table survey.organisation_municipality is 'one row per municipality where an organisation works';

-- One row per organisation and round: its personal link.
create table survey.invitation (
    code text primary key check (code ~ '^[a-z0-9]{20}$'),
    organisation_id uuid not null references survey.organisation on delete cascade,
    round_id uuid not null references survey.round on delete cascade,
    survey_id text not null,
    unique (organisation_id, round_id)
);

alter table survey.theme enable row level security;
alter table survey.survey enable row level security;
alter table survey.section enable row level security;
alter table survey.question enable row level security;
alter table survey.option enable row level security;
alter table survey.mark enable row level security;
alter table survey.round enable row level security;
alter table survey.round_survey enable row level security;
alter table survey.reader enable row level security;
alter table survey.link enable row level security;
alter table survey.organisation enable row level security;
alter table survey.organisation_municipality enable row level security;
alter table survey.invitation enable row level security;

-- A version is what people answered to: it stays as it is once a round has opened with it.
create function survey.keep_asked_version()
returns trigger
language plpgsql set search_path = ''
as $$
declare
    v_row jsonb := to_jsonb(old);
begin
    if exists (
        select
        from survey.round_survey s join survey.round r using (round_id)
        where s.survey_id = v_row ->> 'survey_id'
            and s.version = (v_row ->> 'version')::integer
            and r.state <> 'draft'
    ) then
        raise exception using errcode = 'VPSTA', message = 'this version was asked already';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;
create trigger survey_is_kept before update or delete on survey.survey
for each row execute function survey.keep_asked_version();
create trigger section_is_kept before update or delete on survey.section
for each row execute function survey.keep_asked_version();
create trigger question_is_kept before update or delete on survey.question
for each row execute function survey.keep_asked_version();
create trigger option_is_kept before update or delete on survey.option
for each row execute function survey.keep_asked_version();

-- Promise 3: once a round is open its thresholds only become stricter, and it does not go back.
create function survey.keep_round_promise()
returns trigger
language plpgsql set search_path = ''
as $$
begin
    if old.state <> 'draft' and (
        new.threshold_target_group < old.threshold_target_group
        or new.threshold_organisation < old.threshold_organisation
        or new.state = 'draft'
    ) or (old.state = 'closed' and new.state <> 'closed') then
        raise exception using errcode = 'VPSTA', message = 'a promise of an open round only becomes stricter';
    end if;
    return new;
end
$$;
create trigger round_promise before update on survey.round
for each row execute function survey.keep_round_promise();
