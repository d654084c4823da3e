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
    made_by uuid,
    check ((state = 'released') = (number is not null)),
    check (public_on is null or state = 'released')
);
create unique index release_draft_idx on release.release (round_id) where state = 'draft';

-- One row per response that a release counts: its closed list. A response that is withdrawn leaves
-- the list; the figures keep.
create table release.member (
    release_id uuid not null references release.release on delete cascade,
    response_id uuid not null references response.response on delete cascade,
    primary key (release_id, response_id)
);

-- How many a release counted when it was made, per voice and place ('region' or a NIS code). No
-- role reads it; the rule for the next release compares with it.
create table release.reach (
    release_id uuid not null references release.release on delete cascade,
    voice text not null,
    place text not null,
    response_count integer not null,
    primary key (release_id, voice, place)
);

-- One row per cell: question × voice × (region or municipality). `figures` is a list of the type
-- Figure: rounded shares with the interval of the rounded figures; empty when hidden.
create table release.cell (
    release_id uuid not null references release.release on delete cascade,
    question_code text not null,
    voice text not null check (voice in ('target_group', 'organisation')),
    place text not null check (place ~ '^(region|\d{5})$'),
    state text not null check (state in ('shown', 'hidden')),
    hidden_because text check (hidden_because in ('few', 'protects')),
    respondent_count integer,
    order_state text check (order_state in ('clear', 'partly', 'unclear')),
    borda_differs boolean not null default false,
    figures jsonb not null default '[]' check (jsonb_typeof(figures) = 'array'),
    primary key (release_id, voice, question_code, place),
    -- A hidden cell holds nothing.
    check (state = 'shown' or (respondent_count is null and order_state is null and not borda_differs and figures = '[]' and hidden_because is not null)),
    check (state = 'hidden' or (respondent_count is not null and hidden_because is null))
);

alter table release.release enable row level security;
alter table release.member enable row level security;
alter table release.reach enable row level security;
alter table release.cell enable row level security;

create policy "Staff read every release, anyone the public ones" on release.release
for select to anon, authenticated
using (state = 'released' and (public_on is not null or (select region.is_staff())));

create policy "Whoever reads a release reads its cells" on release.cell
for select to anon, authenticated
using (exists (select from release.release r where r.release_id = cell.release_id));

grant select (release_id, number, round_id, state, kind, method, made_on, public_on, threshold_target_group, threshold_organisation)
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
create trigger release_stays before truncate on release.release
for each statement execute function region.keep_as_written();
create trigger cells_stay before truncate on release.cell
for each statement execute function region.keep_as_written();
create trigger reach_stays before truncate on release.reach
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
    jsonb_build_object('target_group', r.threshold_target_group, 'organisation', r.threshold_organisation) as threshold
from release.release r
cross join lateral (select release.round_of(r.round_id) as round) d;

create view api.cells with (security_invoker = true) as
select release_id, question_code, voice, place, state, hidden_because, respondent_count, order_state, borda_differs, figures
from release.cell;

grant select on api.releases, api.cells to anon, authenticated;

-- All that a page of priorities shows of one place, in one call: the release (the latest readable,
-- or the one with the number), the releases, and the cells of the place, of the region, and for the
-- questions on themes of every place. The municipalities are those by which the round asked.
create function api.dashboard(p_place text, p_number integer default null)
returns jsonb
language sql stable
set search_path = ''
as $$
    with chosen as (
        select * from api.releases where p_number is null or number = p_number order by number desc limit 1
    )
    select jsonb_build_object(
        'release', (select to_jsonb(c) from chosen c),
        'releases', coalesce((select jsonb_agg(to_jsonb(r) order by r.number desc) from api.releases r), '[]'),
        'cells', coalesce((
            select jsonb_agg(to_jsonb(k) - 'release_id')
            from api.cells k
            where k.release_id = (select release_id from chosen)
                and (k.place in ('region', p_place) or k.question_code in ('D5.1', 'O5.1'))
        ), '[]'),
        'municipalities', coalesce((
            select api.municipalities(c.opens_on::date) from chosen c
        ), api.municipalities())
    );
$$;
grant execute on function api.dashboard(text, integer) to anon, authenticated;

-- Begins a release: freezes the closed list of responses in a draft, and gives what the job computes
-- from: per voice, question, set of places and identical answer the number of people. Only the job
-- calls this; nothing of it may reach a page, a log or an error text.
create function api.begin_release(p_round_id uuid, p_person_id uuid default null)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_round survey.round;
    v_last release.release;
    v_release_id uuid;
    v_changed bigint;
begin
    if not region.is_machine() then
        raise insufficient_privilege using message = 'this needs the secret key';
    end if;
    select * into v_round from survey.round where round_id = p_round_id for update;
    if v_round.round_id is null or v_round.state = 'draft' then
        perform region.refuse('VPSTA', 'only a round that was opened has releases');
    end if;
    select * into v_last from release.release
    where round_id = p_round_id and state = 'released' order by number desc limit 1;
    if v_round.state = 'open' and v_last.made_on > region.today() - 7 then
        perform region.refuse('VPWEK', 'one release a week while the round is open', (v_last.made_on + 7)::text);
    end if;

    delete from release.release where round_id = p_round_id and state = 'draft';
    insert into release.release (round_id, kind, method, seed, threshold_target_group, threshold_organisation, made_by)
    values (
        p_round_id, case v_round.state when 'open' then 'interim' else 'closing' end, 'VIPSA-10', '',
        v_round.threshold_target_group, v_round.threshold_organisation, p_person_id
    )
    returning release_id into v_release_id;

    insert into release.member (release_id, response_id)
    select v_release_id, r.response_id
    from response.response r
    left join response.batch b using (batch_id)
    where r.round_id = p_round_id and cardinality(r.places) > 0 and not coalesce(b.is_left_out, false);

    insert into release.reach (release_id, voice, place, response_count)
    select v_release_id, r.audience, p.place, count(*)
    from release.member m
    join response.response r using (response_id)
    cross join lateral (select unnest(r.places) as place union all select 'region') p
    where m.release_id = v_release_id
    group by r.audience, p.place;

    if v_round.state = 'open' then
        -- Promise P8: while the round is open, only when one of the totals gained 20.
        select max(n.response_count - coalesce(o.response_count, 0)) into v_changed
        from release.reach n
        left join release.reach o on o.release_id = v_last.release_id and (o.voice, o.place) = (n.voice, n.place)
        where n.release_id = v_release_id;
        if coalesce(v_changed, 0) < 20 then
            perform region.refuse('VPFEW', 'no place gained twenty responses');
        end if;
    elsif v_last.kind = 'closing' then
        -- A withdrawn response has left the list of the last release too, but not its reach.
        select (select count(*) from release.member where release_id = v_release_id)
            + (select coalesce(sum(response_count), 0) from release.reach where release_id = v_last.release_id and place = 'region')
            - 2 * (select count(*) from release.member n join release.member o using (response_id) where n.release_id = v_release_id and o.release_id = v_last.release_id)
            into v_changed;
        if v_changed < 10 then
            perform region.refuse('VPFEW', 'fewer than ten responses were added or removed');
        end if;
    end if;
    if not exists (select from release.member where release_id = v_release_id) then
        perform region.refuse('VPFEW', 'nobody answered yet');
    end if;

    update release.release
    set seed = md5(coalesce((
        select string_agg(response_id::text, ',' order by response_id) from release.member where release_id = v_release_id
    ), ''))
    where release_id = v_release_id;

    return jsonb_build_object(
        'release_id', v_release_id,
        'seed', (select seed from release.release where release_id = v_release_id),
        'threshold', jsonb_build_object('target_group', v_round.threshold_target_group, 'organisation', v_round.threshold_organisation),
        'municipalities', (select jsonb_agg(m.nis order by m.nis) from region.municipalities_on(v_round.opens_on) m),
        'surveys', (select jsonb_agg(api.survey(s.survey_id, s.version)) from survey.round_survey s where s.round_id = p_round_id),
        'patterns', coalesce((
            select jsonb_agg(jsonb_build_array(t.audience, t.question_code, t.places, t.option_codes, t.respondent_count))
            from (
                select r.audience, a.question_code, r.places, a.option_codes, count(*) as respondent_count
                from release.member m
                join response.response r using (response_id)
                join response.answer a using (response_id)
                where m.release_id = v_release_id
                group by r.audience, a.question_code, r.places, a.option_codes
                order by r.audience, a.question_code, r.places, a.option_codes
            ) t
        ), '[]')
    );
end
$$;
grant execute on function api.begin_release(uuid, uuid) to service_role;

-- Keeps the protected cells of a draft.
create function api.keep_draft(p_release_id uuid, p_cells jsonb)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    if not region.is_machine() then
        raise insufficient_privilege using message = 'this needs the secret key';
    end if;
    delete from release.cell where release_id = p_release_id;
    insert into release.cell (release_id, question_code, voice, place, state, hidden_because, respondent_count, order_state, borda_differs, figures)
    select p_release_id, c.question_code, c.voice, c.place, c.state, c.hidden_because, c.respondent_count, c.order_state, coalesce(c.borda_differs, false), coalesce(c.figures, '[]')
    from jsonb_to_recordset(p_cells) as c (
        question_code text, voice text, place text, state text, hidden_because text,
        respondent_count integer, order_state text, borda_differs boolean, figures jsonb
    );
end
$$;
grant execute on function api.keep_draft(uuid, jsonb) to service_role;

-- What the draft of a round would change, before it is confirmed: which places, how many (rounded),
-- what stays hidden and why. No figure of an answer is in it.
create function api.draft_release(p_round_id uuid)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
    v_draft release.release;
    v_last_id uuid;
begin
    perform region.require('facilitator', 'coordinator');
    select * into v_draft from release.release where round_id = p_round_id and state = 'draft';
    if v_draft.release_id is null or not exists (select from release.cell where release_id = v_draft.release_id) then
        return null;
    end if;
    select release_id into v_last_id from release.release
    where round_id = p_round_id and state = 'released' order by number desc limit 1;
    return jsonb_build_object(
        'release_id', v_draft.release_id,
        'made_at', to_char(v_draft.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'kind', v_draft.kind,
        'places', (
            select jsonb_agg(jsonb_build_object(
                'place', c.place,
                'voice', c.voice,
                'state', c.state,
                'hidden_because', c.hidden_because,
                'respondent_count', c.respondent_count,
                'earlier_count', e.respondent_count,
                'is_new', c.state = 'shown' and e.state is distinct from 'shown',
                'hidden_questions', (
                    select count(*) from release.cell h
                    where h.release_id = c.release_id and h.voice = c.voice and h.place = c.place and h.state = 'hidden'
                )
            ) order by c.voice desc, c.place)
            from release.cell c
            left join release.cell e on e.release_id = v_last_id and (e.voice, e.question_code, e.place) = (c.voice, c.question_code, c.place)
            where c.release_id = v_draft.release_id and c.question_code = case c.voice when 'target_group' then 'D5.1' else 'O5.1' end
        ),
        'left_out_batch_count', (select count(*) from response.batch b where b.round_id = p_round_id and b.is_left_out)
    );
end
$$;
grant execute on function api.draft_release(uuid) to authenticated, service_role;

-- Makes the draft the next release; from now on it is frozen.
create function api.confirm_release(p_release_id uuid)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_number integer;
begin
    perform region.require('facilitator', 'coordinator');
    perform pg_advisory_xact_lock(hashtext('release.number'));
    if not exists (select from release.cell where release_id = p_release_id) then
        perform region.refuse('VPSTA', 'there is no finished draft');
    end if;
    update release.release
    set state = 'released',
        number = (select coalesce(max(number), 0) + 1 from release.release),
        made_on = region.today()
    where release_id = p_release_id and state = 'draft'
    returning number into v_number;
    if v_number is null then
        perform region.refuse('VPSTA', 'this is released already');
    end if;
    perform region.write_log('make_release', p_release_id::text, jsonb_build_object('number', v_number));
    return jsonb_build_object('number', v_number);
end
$$;
grant execute on function api.confirm_release(uuid) to authenticated, service_role;

create function api.drop_draft(p_release_id uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'coordinator');
    delete from release.release where release_id = p_release_id and state = 'draft';
end
$$;
grant execute on function api.drop_draft(uuid) to authenticated, service_role;

create function api.make_public(p_release_id uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'coordinator');
    update release.release set public_on = region.today()
    where release_id = p_release_id and state = 'released' and public_on is null;
    if not found then
        perform region.refuse('VPSTA', 'only a release that is not public yet can be made public');
    end if;
    perform region.write_log('make_public', p_release_id::text);
end
$$;
grant execute on function api.make_public(uuid) to authenticated, service_role;
