-- What each municipality chooses, how far a regional action is rolled out, and how all of it is read.

-- A municipality adopts, adapts or declines an action, and says why; null takes the choice back. The
-- day is that of the decision. What is only proposed, has stopped, or is offered already is not chosen.
create function api.choose(p_action_id uuid, p_nis text, p_choice text, p_reason text, p_adapted text default null, p_on date default null)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_action plan.action;
    v_choice text := region.value_of(p_choice, 'choice', array['adopt', 'adapt', 'decline']);
begin
    perform region.require_editor(p_nis);
    select * into v_action from plan.action where action_id = p_action_id for share;
    if v_action.action_id is null then
        perform region.refuse('VPGON', 'no such action');
    end if;
    if v_action.kind = 'offer' or v_action.state in ('proposed', 'stopped') then
        perform region.refuse('VPSTA', 'this is not to be chosen');
    end if;
    if p_nis not in (select m.nis from region.municipalities_on(region.today()) m) then
        perform region.refuse('VPVAL', 'no municipality of today', 'nis');
    end if;
    if p_on > region.today() then
        perform region.refuse('VPVAL', 'a decision is not of a later day', 'on');
    end if;
    if v_choice is null then
        delete from plan.choice where action_id = p_action_id and nis = p_nis;
    else
        insert into plan.choice (action_id, nis, choice, reason, adapted, chosen_on, chosen_by)
        values (
            p_action_id, p_nis, v_choice, region.text_of(p_reason, 'reason', 1000, true),
            case when v_choice = 'adapt' then region.text_of(p_adapted, 'adapted', 1000, true) end,
            coalesce(p_on, region.today()), region.my_person_id()
        )
        on conflict (action_id, nis) do update set
            choice = excluded.choice,
            reason = excluded.reason,
            adapted = excluded.adapted,
            chosen_on = excluded.chosen_on,
            chosen_by = excluded.chosen_by;
    end if;
    perform region.write_log('choose', p_action_id::text, jsonb_strip_nulls(jsonb_build_object('nis', p_nis, 'choice', v_choice, 'reason', p_reason)));
end
$$;
grant execute on function api.choose(uuid, text, text, text, text, date) to authenticated, service_role;

-- How far a regional action is in a municipality; null takes the row away (not begun).
create function api.set_roll_out(p_action_id uuid, p_nis text, p_state text, p_since_on date default null, p_note text default null)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_state text := region.value_of(p_state, 'state', array['preparing', 'running', 'stopped']);
begin
    perform region.require('coordinator');
    perform from plan.action where action_id = p_action_id and kind = 'regional' for share;
    if not found then
        perform region.refuse('VPGON', 'no such regional action');
    end if;
    if not exists (select from region.municipality where nis = p_nis and is_member) then
        perform region.refuse('VPVAL', 'no municipality of the region', 'nis');
    end if;
    if v_state is null then
        delete from plan.roll_out where action_id = p_action_id and nis = p_nis;
    else
        insert into plan.roll_out (action_id, nis, state, since_on, note)
        values (p_action_id, p_nis, v_state, coalesce(p_since_on, region.today()), region.text_of(p_note, 'note', 500))
        on conflict (action_id, nis) do update set
            state = excluded.state,
            since_on = excluded.since_on,
            note = excluded.note;
    end if;
    perform region.write_log('set_roll_out', p_action_id::text, jsonb_strip_nulls(jsonb_build_object('nis', p_nis, 'state', v_state)));
end
$$;
grant execute on function api.set_roll_out(uuid, text, text, date, text) to authenticated, service_role;

-- The choices of each action by NIS code, with who chose.
create function plan.choices_of()
returns table (action_id uuid, choices jsonb)
language sql stable
set search_path = ''
as $$
    select c.action_id, jsonb_object_agg(c.nis, jsonb_build_object(
        'choice', c.choice, 'reason', c.reason, 'adapted', c.adapted, 'chosen_on', c.chosen_on,
        'chosen_by', p.name, 'is_fictional', c.is_fictional
    ))
    from plan.choice c left join region.person p on p.person_id = c.chosen_by
    group by c.action_id;
$$;

-- The roll-out of each regional action by NIS code.
create function plan.roll_outs_of()
returns table (action_id uuid, roll_outs jsonb)
language sql stable
set search_path = ''
as $$
    select r.action_id, jsonb_object_agg(r.nis, jsonb_build_object(
        'state', r.state, 'since_on', r.since_on, 'note', r.note, 'is_fictional', r.is_fictional
    ))
    from plan.roll_out r
    group by r.action_id;
$$;

-- Actions without their long texts, each with its partners, choices and roll-out: of a programme (by
-- code), and, when a place is named, those of the region and of that place.
create function api.actions(p_programme text default null, p_place text default null)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require_staff();
    return (
        with partners as (
            select x.action_id, jsonb_agg(jsonb_build_object('partner_id', q.partner_id, 'name', q.name, 'part', x.part) order by q.name) as partners
            from plan.action_partner x join plan.partner q using (partner_id)
            group by x.action_id
        )
        select coalesce(jsonb_agg(
            to_jsonb(a) - array['body', 'good_practice', 'communication_text', 'material', 'added_by']
            || jsonb_build_object(
                'programme', g.code,
                'partners', coalesce(q.partners, '[]'),
                'choices', coalesce(c.choices, '{}'),
                'roll_outs', coalesce(r.roll_outs, '{}'),
                'has_practice', a.good_practice is not null,
                'has_text', a.communication_text is not null
            )
            order by g.position, a.kind, a.code nulls last, a.title
        ), '[]')
        from plan.action a
        join vision.programme g using (programme_id)
        left join partners q using (action_id)
        left join plan.choices_of() c using (action_id)
        left join plan.roll_outs_of() r using (action_id)
        where (p_programme is null or g.code = p_programme)
            and (p_place is null or a.place in ('region', p_place))
    );
end
$$;
grant execute on function api.actions(text, text) to authenticated, service_role;

-- One action with everything, and the decisions that were taken on it, newest first; null when there
-- is none.
create function api.action(p_action_id uuid)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require_staff();
    return (
        select to_jsonb(a) || jsonb_build_object(
            'programme', g.code,
            'programme_name', g.name,
            'added_by', w.name,
            'may_save', plan.may_save(a),
            'may_decide', region.may_edit(a.place),
            'partners', (
                select coalesce(jsonb_agg(jsonb_build_object('partner_id', q.partner_id, 'name', q.name, 'part', x.part) order by q.name), '[]')
                from plan.action_partner x join plan.partner q using (partner_id)
                where x.action_id = a.action_id
            ),
            'action_plan', (
                select jsonb_build_object('code', p.code, 'title', p.title, 'goal_code', o.code, 'goal_title', o.title)
                from plan.action_plan p join plan.goal o using (goal_id)
                where p.action_plan_id = a.action_plan_id
            ),
            'choices', coalesce((select c.choices from plan.choices_of() c where c.action_id = a.action_id), '{}'),
            'roll_outs', coalesce((select r.roll_outs from plan.roll_outs_of() r where r.action_id = a.action_id), '{}'),
            'history', (
                select coalesce(jsonb_agg(jsonb_build_object(
                    'at', l.at, 'action', l.action, 'detail', l.detail, 'person', h.name
                ) order by l.log_id desc), '[]')
                from region.log l left join region.person h using (person_id)
                where l.subject = a.action_id::text and l.action in ('choose', 'set_roll_out')
            )
        )
        from plan.action a
        join vision.programme g using (programme_id)
        left join region.person w on w.person_id = a.added_by
        where a.action_id = p_action_id
    );
end
$$;
grant execute on function api.action(uuid) to authenticated, service_role;

-- The demo's plans in one call, through what people use: { programmes: [save_programme,
-- with approvals: [save_approval]],
-- actions: [{ …save_action, choices: [{ nis, choice, reason, adapted, on }], roll_outs: [{ nis,
-- state, since_on, note, is_fictional }] }] }. An action plan is named by its code.
create function api.load_demo_plans(p_plans jsonb)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_item jsonb;
    v_part jsonb;
    v_id uuid;
begin
    if not region.is_machine() then
        raise insufficient_privilege using message = 'this needs the secret key';
    end if;
    for v_item in select value from jsonb_array_elements(p_plans -> 'programmes') loop
        perform api.save_programme(v_item);
        for v_part in select value from jsonb_array_elements(coalesce(v_item -> 'approvals', '[]')) loop
            perform api.save_approval(v_part || jsonb_build_object('programme', v_item ->> 'code'));
        end loop;
    end loop;
    for v_item in select value from jsonb_array_elements(p_plans -> 'actions') loop
        v_id := (api.save_action(v_item || jsonb_build_object('action_plan_id', (
            select a.action_plan_id
            from plan.action_plan a join plan.goal g using (goal_id) join vision.programme p using (programme_id)
            where a.code = v_item ->> 'action_plan' and p.code = v_item ->> 'programme'
        ))) ->> 'action_id')::uuid;
        for v_part in select value from jsonb_array_elements(coalesce(v_item -> 'choices', '[]')) loop
            perform api.choose(v_id, v_part ->> 'nis', v_part ->> 'choice', v_part ->> 'reason', v_part ->> 'adapted', (v_part ->> 'on')::date);
        end loop;
        for v_part in select value from jsonb_array_elements(coalesce(v_item -> 'roll_outs', '[]')) loop
            perform api.set_roll_out(v_id, v_part ->> 'nis', v_part ->> 'state', (v_part ->> 'since_on')::date, v_part ->> 'note');
            update plan.roll_out set is_fictional = coalesce((v_part ->> 'is_fictional')::boolean, is_fictional)
            where action_id = v_id and nis = v_part ->> 'nis';
        end loop;
    end loop;
end
$$;
grant execute on function api.load_demo_plans(jsonb) to service_role;
