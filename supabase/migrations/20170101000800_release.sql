-- One row per release: a frozen, numbered set of protected figures. As a draft it is being made and
-- readable by nobody; once released it never changes, but for being made public.
create table release.release (
    release_id uuid primary key default gen_random_uuid(),
    number integer unique,
    round_id uuid not null references survey.round on delete restrict,
    state text not null default 'draft' check (state in ('draft', 'released')),
    kind text not null check (kind in ('interim', 'closing')),
    method text not null,
    seed text not null,
    made_at timestamptz not null default now(),
    made_on date not null default region.today(),
    public_on date,
    threshold_target_group integer not null,
    threshold_organisation integer not null,
    -- The groups that it shows for the region only, as `survey.small_groups_of` gave them.
    region_only jsonb not null default '[]',
    made_by uuid,
    -- Themes that people who had help name clearly more or less often; null where that cannot be told.
    mode_effect jsonb,
    -- Its closed list: the responses of the round with this epoch or a lower one, without the batches
    -- that were left out. A response that is withdrawn leaves the list; the figures keep.
    epoch integer not null,
    left_out_batches uuid[] not null,
    check ((state = 'released') = (number is not null)),
    check (public_on is null or state = 'released')
);
create unique index release_draft_idx on release.release (round_id) where state = 'draft';

-- How many a release counted when it was made, per voice and place ('region' or a NIS code). No
-- role reads it; the rule for the next release compares with it.
create table release.reach (
    release_id uuid not null references release.release on delete cascade,
    voice text not null,
    place text not null,
    response_count integer not null,
    primary key (release_id, voice, place)
);

-- One row per release: how many it counted in each finest cell of each question (type FinestCount).
-- No role reads it; what a later release may show depends on it.
create table release.finest (
    release_id uuid primary key references release.release on delete cascade,
    counts jsonb not null
);

-- One row per cell: question × voice × (region or municipality) × (everyone, or one category of one
-- lens). `figures` is a list of the type Figure: rounded shares with the interval of the rounded
-- figures; empty when hidden.
create table release.cell (
    release_id uuid not null references release.release on delete cascade,
    question_code text not null,
    voice text not null check (voice in ('target_group', 'organisation')),
    place text not null check (place ~ '^(region|\d{5})$'),
    lens text not null default 'all',
    category text not null default 'all' check ((lens = 'all') = (category = 'all')),
    -- It holds also those who did not say to which category they belong.
    with_not_said boolean not null default false check (lens <> 'all' or not with_not_said),
    state text not null check (state in ('shown', 'hidden')),
    hidden_because text check (hidden_because in ('few', 'protects')),
    respondent_count integer,
    order_state text check (order_state in ('clear', 'partly', 'unclear')),
    borda_differs boolean not null default false,
    schulze_differs boolean not null default false,
    depends_on_unranked boolean not null default false,
    -- The type Scale, for a scale.
    scale jsonb,
    -- Number and day of the release that made the figure, when too few came or went to make it anew.
    kept_from jsonb,
    figures jsonb not null default '[]' check (jsonb_typeof(figures) = 'array'),
    primary key (release_id, voice, question_code, lens, place, category),
    -- A hidden cell holds nothing.
    check (state = 'shown' or (respondent_count is null and order_state is null and not borda_differs and not schulze_differs and not depends_on_unranked and scale is null and kept_from is null and figures = '[]' and hidden_because is not null)),
    check (state = 'hidden' or (respondent_count is not null and hidden_because is null))
);

alter table release.release enable row level security;
alter table release.reach enable row level security;
alter table release.finest enable row level security;
alter table release.cell enable row level security;

create policy "Staff read every release, anyone the public ones" on release.release
for select to anon, authenticated
using (state = 'released' and (public_on is not null or (select region.is_staff())));

create policy "Whoever reads a release reads its cells" on release.cell
for select to anon, authenticated
using (release_id in (select r.release_id from release.release r));

grant select (release_id, number, round_id, state, kind, method, made_on, public_on, threshold_target_group, threshold_organisation, mode_effect)
on release.release to anon, authenticated;
grant select on release.cell to anon, authenticated;

-- Frozen: a released release changes only by being made public, and its cells not at all.
create function release.keep_frozen()
returns trigger
language plpgsql set search_path = ''
as $$
begin
    if old.state = 'released' and (
        tg_op = 'DELETE'
        or to_jsonb(new) - 'public_on' is distinct from to_jsonb(old) - 'public_on'
        or old.public_on is not null
    ) then
        raise exception using errcode = 'VPSTA', message = 'a release is frozen';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;
create trigger release_is_frozen before update or delete on release.release
for each row execute function release.keep_frozen();

create function release.keep_cells_frozen()
returns trigger
language plpgsql set search_path = ''
as $$
declare
    v_release_id uuid := case when tg_op = 'INSERT' then new.release_id else old.release_id end;
begin
    if exists (select from release.release where release_id = v_release_id and state = 'released') then
        raise exception using errcode = 'VPSTA', message = 'the cells of a release are frozen';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;
create trigger cell_is_frozen before insert or update or delete on release.cell
for each row execute function release.keep_cells_frozen();
create trigger reach_is_frozen before insert or update or delete on release.reach
for each row execute function release.keep_cells_frozen();
create trigger finest_is_frozen before insert or update or delete on release.finest
for each row execute function release.keep_cells_frozen();
create trigger release_stays before truncate on release.release
for each statement execute function region.keep_as_written();
create trigger cells_stay before truncate on release.cell
for each statement execute function region.keep_as_written();
create trigger reach_stays before truncate on release.reach
for each statement execute function region.keep_as_written();
create trigger finest_stays before truncate on release.finest
for each statement execute function region.keep_as_written();

-- The name and period of a round, for the views: rounds themselves are not readable.
create function release.round_of(p_round_id uuid)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    return (
        select jsonb_build_object('name', r.name, 'opens_on', r.opens_on, 'closes_on', r.closes_on, 'number', r.number)
        from survey.round r
        where r.round_id = p_round_id
    );
end
$$;
comment on function release.round_of(uuid) is 'definer: the name of a round is public once it has a release';
grant execute on function release.round_of(uuid) to anon, authenticated;

create view api.releases with (security_invoker = true) as
select
    r.release_id,
    r.number,
    r.round_id,
    d.round -> 'name' as round_name,
    d.round ->> 'opens_on' as opens_on,
    d.round ->> 'closes_on' as closes_on,
    r.made_on::text as made_on,
    r.public_on::text as public_on,
    r.kind,
    r.method,
    jsonb_build_object('target_group', r.threshold_target_group, 'organisation', r.threshold_organisation) as threshold,
    r.mode_effect
from release.release r
cross join lateral (select release.round_of(r.round_id) as round) d;

create view api.cells with (security_invoker = true) as
select
    release_id, question_code, voice, place, lens, category, with_not_said, state, hidden_because, respondent_count,
    order_state, borda_differs, schulze_differs, depends_on_unranked, scale, kept_from, figures
from release.cell;

grant select on api.releases, api.cells to anon, authenticated;

-- Cells of a release as a page reads them, a list. Places, questions and lenses that are null are all;
-- questions of `p_everywhere` come for every place. As json and not as jsonb, which would be built anew
-- for every reader.
create function release.told(
    p_release_id uuid,
    p_places text[],
    p_questions text[],
    p_lenses text[],
    p_everywhere text[] default '{}'
)
returns json
language plpgsql stable
set search_path = ''
as $$
begin
    return coalesce((
        select json_agg(t) from (
            select
                k.question_code, k.voice, k.place, k.lens, k.category, k.with_not_said, k.state, k.hidden_because,
                k.respondent_count, k.order_state, k.borda_differs, k.schulze_differs, k.depends_on_unranked, k.scale,
                k.kept_from, k.figures
            from release.cell k
            where k.release_id = p_release_id
                and (
                    k.question_code = any (p_everywhere)
                    or ((p_places is null or k.place = any (p_places))
                        and (p_questions is null or k.question_code = any (p_questions)))
                )
                and (p_lenses is null or k.lens = any (p_lenses))
        ) t
    ), '[]');
end
$$;
grant execute on function release.told(uuid, text[], text[], text[], text[]) to anon, authenticated;

-- What stands around cells: the release (the latest readable, or the one with the number), the
-- releases, and the municipalities by which its round asked.
create function api.around(p_number integer default null)
returns jsonb
language plpgsql stable
set search_path = ''
as $$
begin
    return (
        with chosen as (
            select * from api.releases where p_number is null or number = p_number order by number desc limit 1
        )
        select jsonb_build_object(
            'release', (select to_jsonb(c) from chosen c),
            'releases', coalesce((select jsonb_agg(to_jsonb(r) order by r.number desc) from api.releases r), '[]'),
            'municipalities', coalesce((
                select api.municipalities(c.opens_on::date) from chosen c
            ), api.municipalities())
        )
    );
end
$$;
grant execute on function api.around(integer) to anon, authenticated;

-- What a page reads of a release: what stands around, and cells.
create function release.answered(p_around jsonb, p_cells json)
returns json
language plpgsql immutable
set search_path = ''
as $$
begin
    return json_build_object(
        'release', p_around -> 'release',
        'releases', p_around -> 'releases',
        'municipalities', p_around -> 'municipalities',
        'cells', p_cells
    );
end
$$;
grant execute on function release.answered(jsonb, json) to anon, authenticated;

-- The question of each voice that most answered in a place: it tells how many took part.
create function release.most_answered(p_release_id uuid, p_place text)
returns text[]
language plpgsql stable
set search_path = ''
as $$
begin
    return array(
        select distinct on (k.voice) k.question_code
        from release.cell k
        where k.release_id = p_release_id and k.place = p_place and k.lens = 'all'
        order by k.voice, k.respondent_count desc nulls last, k.question_code
    );
end
$$;
grant execute on function release.most_answered(uuid, text) to anon, authenticated;

-- All that a page of priorities shows of one place, in one call: of everyone in the place and in the
-- region the themes, what holds people back, their age, their help and who took part; the themes of
-- the target group in every place.
create function api.dashboard(p_place text, p_number integer default null)
returns json
language plpgsql stable
set search_path = ''
as $$
declare
    v_around jsonb := api.around(p_number);
    v_release_id uuid := v_around -> 'release' ->> 'release_id';
begin
    return release.answered(v_around, release.told(
        v_release_id,
        array['region', p_place],
        array['D5.1', 'O5.1', 'D2.1', 'D0.2', 'D0.3'] || release.most_answered(v_release_id, p_place),
        array['all'],
        array['D5.1']
    ));
end
$$;
grant execute on function api.dashboard(text, integer) to anon, authenticated;

-- Cells of a release, and what stands around. Places, questions and lenses that are null are all.
create function api.figures(
    p_number integer default null,
    p_places text[] default null,
    p_questions text[] default null,
    p_lenses text[] default null
)
returns json
language plpgsql stable
set search_path = ''
as $$
declare
    v_around jsonb := api.around(p_number);
begin
    return release.answered(v_around, release.told(
        (v_around -> 'release' ->> 'release_id')::uuid, p_places, p_questions, p_lenses
    ));
end
$$;
grant execute on function api.figures(integer, text[], text[], text[]) to anon, authenticated;
