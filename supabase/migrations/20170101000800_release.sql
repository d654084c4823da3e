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
