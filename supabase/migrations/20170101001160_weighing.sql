-- Weighing together: heads rate proposed actions in two rounds (a Delphi of two rounds). No single
-- mark is ever read by anyone but the person who gave it, not by the machine either.

-- One row per weighing: a list of proposed actions that the municipalities rate.
create table plan.weighing (
    weighing_id uuid primary key default gen_random_uuid(),
    -- The order in which they were opened, also within a day.
    number integer generated always as identity unique,
    programme_id uuid not null references vision.programme on delete restrict,
    title text not null check (length(title) between 1 and 100),
    note text not null default '' check (length(note) <= 1000),
    state text not null default 'round_1' check (state in ('round_1', 'round_2', 'finished')),
    is_fictional boolean not null default false,
    opened_on date not null default region.today(),
    round_1_closed_on date,
    finished_on date,
    check ((state = 'round_1') = (round_1_closed_on is null)),
    check ((state = 'finished') = (finished_on is not null))
);

-- One row per action of a weighing.
create table plan.weighing_action (
    weighing_id uuid not null references plan.weighing on delete cascade,
    action_id uuid not null references plan.action on delete cascade,
    position integer not null,
    primary key (weighing_id, action_id)
);

-- One row per mark: what a municipality gives an action in a round, or why it is not for this
-- municipality. No row: it did not join in, which counts for nothing.
create table plan.mark (
    weighing_id uuid not null,
    round integer not null check (round in (1, 2)),
    nis text not null references region.municipality on delete restrict,
    action_id uuid not null,
    importance integer check (importance between 1 and 5),
    feasibility integer check (feasibility between 1 and 5),
    opt_out text check (length(opt_out) between 1 and 500),
    marked_by uuid references region.person on delete set null,
    primary key (weighing_id, round, nis, action_id),
    foreign key (weighing_id, action_id) references plan.weighing_action on delete cascade,
    check ((importance is null) = (feasibility is null)),
    check ((importance is null) <> (opt_out is null))
);

alter table plan.weighing enable row level security;
alter table plan.weighing_action enable row level security;
alter table plan.mark enable row level security;

-- The round in which a weighing takes marks; null when it is finished.
create function plan.round_of(p_state text)
returns integer
language sql immutable
set search_path = ''
as $$
    select case p_state when 'round_1' then 1 when 'round_2' then 2 end;
$$;

-- Fewest municipalities that rated an action before its median and quartiles are shown.
create function plan.fewest_raters()
returns integer
language sql immutable
set search_path = ''
as $$
    select 5;
$$;

-- How the municipalities rate an action in a round: median and quartiles (Hyndman and Fan 1996,
-- type 7, as percentile_cont computes them) from five raters on; below that nothing, not even how
-- many. Municipalities that are out or did not join count for nothing.
create function plan.spread_of(p_weighing_id uuid, p_action_id uuid, p_round integer)
returns jsonb
language sql stable
set search_path = ''
as $$
    select jsonb_build_object(
        'round', p_round,
        'rater_count', count(*),
        'importance', to_jsonb(percentile_cont(array[0.25, 0.5, 0.75]) within group (order by importance)),
        'feasibility', to_jsonb(percentile_cont(array[0.25, 0.5, 0.75]) within group (order by feasibility))
    )
    from plan.mark
    where weighing_id = p_weighing_id and action_id = p_action_id and round = p_round and opt_out is null
    having count(*) >= plan.fewest_raters();
$$;

-- Whether a municipality rated an action as important (4 or 5), by the last mark that it gave in the
-- latest finished weighing of the action, of the rounds that enough municipalities rated it in; null
-- when it gave none, or when it is out. This tells a single mark: no function of the API may hand it to
-- a person. It is for the calculation that divides a pot, of which only the division is shown, never
-- which municipality supports what because of it.
create function plan.rated_important(p_action_id uuid, p_nis text)
returns boolean
language sql stable
set search_path = ''
as $$
    select m.importance >= 4
    from plan.mark m
    join plan.weighing w using (weighing_id)
    where m.action_id = p_action_id and m.nis = p_nis and w.state = 'finished'
        and plan.spread_of(m.weighing_id, m.action_id, m.round) is not null
    order by w.finished_on desc, w.number desc, m.round desc
    limit 1;
$$;

-- Opens a weighing on actions that are proposed.
create function api.open_weighing(p_programme text, p_title text, p_note text, p_actions uuid[])
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_weighing_id uuid;
begin
    perform region.require('coordinator');
    if not exists (select from vision.programme where code = p_programme) then
        perform region.refuse('VPVAL', 'no such programme', 'programme');
    end if;
    if coalesce(cardinality(p_actions), 0) not between 1 and 40 or exists (
        select from unnest(p_actions) a (action_id)
        where not exists (
            select from plan.action x where x.action_id = a.action_id and x.state = 'proposed' and x.kind <> 'offer'
        )
    ) then
        perform region.refuse('VPVAL', 'one to forty proposed actions', 'actions');
    end if;
    insert into plan.weighing (programme_id, title, note, is_fictional)
    values (
        (select programme_id from vision.programme where code = p_programme),
        region.text_of(p_title, 'title', 100, true),
        coalesce(region.text_of(p_note, 'note', 1000), ''),
        region.is_demo()
    )
    returning weighing_id into v_weighing_id;
    insert into plan.weighing_action (weighing_id, action_id, position)
    select v_weighing_id, a.action_id, min(a.position)
    from unnest(p_actions) with ordinality a (action_id, position)
    group by a.action_id;
    perform region.write_log('open_weighing', v_weighing_id::text);
    return jsonb_build_object('weighing_id', v_weighing_id);
end
$$;

-- Gives the marks of a municipality in the round that is open:
-- [{ action_id, importance, feasibility }] or [{ action_id, opt_out }]; an action with neither loses
-- its mark. A municipality has one mark per action and round: the last one counts. The log says that
-- it rated, never how.
create function api.rate_actions(p_weighing_id uuid, p_round integer, p_nis text, p_marks jsonb)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_state text;
    v_mark jsonb;
    v_opt_out text;
    v_action_id uuid;
    -- What the machine loads for a municipality is its head's.
    v_person_id uuid := coalesce(region.my_person_id(), (
        select p.person_id
        from region.person p join region.person_municipality m using (person_id)
        where m.nis = p_nis and p.ended_on is null
        order by p.added_on, p.person_id
        limit 1
    ));
begin
    perform region.require_editor(p_nis);
    if not exists (select from region.municipalities_on(region.today()) m where m.nis = p_nis) then
        perform region.refuse('VPNIS', 'no municipality of today', 'nis');
    end if;
    select state into v_state from plan.weighing where weighing_id = p_weighing_id for share;
    if v_state is null then
        perform region.refuse('VPGON', 'no such weighing');
    end if;
    if plan.round_of(v_state) is distinct from p_round then
        perform region.refuse('VPSTA', 'this round is not open');
    end if;
    for v_mark in select value from jsonb_array_elements(p_marks) loop
        select action_id into v_action_id
        from plan.weighing_action
        where weighing_id = p_weighing_id and action_id::text = v_mark ->> 'action_id';
        if v_action_id is null then
            perform region.refuse('VPVAL', 'this action is not weighed', v_mark ->> 'action_id');
        end if;
        v_opt_out := region.text_of(v_mark ->> 'opt_out', v_action_id::text, 500);
        if (v_mark ->> 'importance' is null) <> (v_mark ->> 'feasibility' is null)
            or (v_opt_out is not null and v_mark ->> 'importance' is not null)
            or coalesce(v_mark ->> 'importance', '1') !~ '^[1-5]$'
            or coalesce(v_mark ->> 'feasibility', '1') !~ '^[1-5]$'
        then
            perform region.refuse('VPVAL', 'two marks from 1 to 5, or a reason', v_action_id::text);
        end if;
        delete from plan.mark
        where weighing_id = p_weighing_id and round = p_round and nis = p_nis and action_id = v_action_id;
        if v_opt_out is not null or v_mark ->> 'importance' is not null then
            insert into plan.mark (weighing_id, round, nis, action_id, importance, feasibility, opt_out, marked_by)
            values (
                p_weighing_id, p_round, p_nis, v_action_id,
                (v_mark ->> 'importance')::integer, (v_mark ->> 'feasibility')::integer, v_opt_out,
                v_person_id
            );
        end if;
    end loop;
    perform region.write_log('rate_actions', p_weighing_id::text, jsonb_build_object('municipalities', jsonb_build_array(p_nis), 'round', p_round));
end
$$;

-- Closes the round that is open: after the first comes the second, after that the weighing is finished.
create function api.close_weighing_round(p_weighing_id uuid, p_round integer)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_state text;
begin
    perform region.require('coordinator');
    select state into v_state from plan.weighing where weighing_id = p_weighing_id for update;
    if v_state is null then
        perform region.refuse('VPGON', 'no such weighing');
    end if;
    if plan.round_of(v_state) is distinct from p_round then
        perform region.refuse('VPSTA', 'this round is not open');
    end if;
    if p_round = 1 then
        update plan.weighing set state = 'round_2', round_1_closed_on = region.today() where weighing_id = p_weighing_id;
    else
        update plan.weighing set state = 'finished', finished_on = region.today() where weighing_id = p_weighing_id;
    end if;
    perform region.write_log('close_weighing_round', p_weighing_id::text, jsonb_build_object('round', p_round));
end
$$;

-- Takes away a weighing that was opened by mistake. Once a municipality rated, it stays.
create function api.withdraw_weighing(p_weighing_id uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_weighing plan.weighing;
begin
    perform region.require('coordinator');
    -- Who rates at the same moment waits, and then finds no weighing.
    select * into v_weighing from plan.weighing where weighing_id = p_weighing_id for update;
    if v_weighing.weighing_id is null then
        perform region.refuse('VPGON', 'no such weighing');
    end if;
    if v_weighing.state <> 'round_1' or exists (select from plan.mark where weighing_id = p_weighing_id) then
        perform region.refuse('VPSTA', 'a municipality rated already');
    end if;
    delete from plan.weighing where weighing_id = p_weighing_id;
    perform region.write_log('withdraw_weighing', p_weighing_id::text, jsonb_build_object('title', v_weighing.title));
end
$$;

grant execute on function
    api.open_weighing(text, text, text, uuid[]),
    api.withdraw_weighing(uuid),
    api.rate_actions(uuid, integer, text, jsonb),
    api.close_weighing_round(uuid, integer)
to authenticated, service_role;
