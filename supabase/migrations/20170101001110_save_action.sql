-- Actions as they are entered and saved.

-- What an option of a survey is called by, without those that stand alone ("nothing", "I do not
-- know"): the groups of O2.1, the barriers of D2.1.
create function plan.codes_of(p_question_code text)
returns text[]
language plpgsql stable
set search_path = ''
as $$
begin
    return array(select distinct code from survey.option where question_code = p_question_code and not stands_alone);
end
$$;

-- Codes as they are kept; refuses (VPVAL) one that the question does not have.
create function plan.chosen_codes(p_list jsonb, p_field text, p_question_code text)
returns text[]
language plpgsql stable
set search_path = ''
as $$
declare
    v_codes text[] := region.items_of(p_list);
begin
    if not v_codes <@ plan.codes_of(p_question_code) then
        perform region.refuse('VPVAL', 'this is none of the answers', p_field);
    end if;
    return v_codes;
end
$$;

-- Whether the one who asks may save an action: whoever edits its place; of a proposal also who
-- entered it, and whoever suggests on the place. What is planned is changed by its place only.
create function plan.may_save(p_action plan.action)
returns boolean
language plpgsql stable security definer
set search_path = ''
as $$
begin
    return region.may_edit(p_action.place)
        or (p_action.state = 'proposed' and (region.may_suggest(p_action.place) or p_action.added_by = region.my_person_id()));
end
$$;

-- Puts the partners of an action in the place of those that were there.
create function plan.save_partners(p_action_id uuid, p_partners jsonb)
returns void
language plpgsql
set search_path = ''
as $$
begin
    delete from plan.action_partner where action_id = p_action_id;
    insert into plan.action_partner (action_id, partner_id, part)
    select p_action_id, plan.partner_named(i ->> 'name'), region.text_of(i ->> 'part', 'partners', 200)
    from jsonb_array_elements(p_partners) i;
exception
    when unique_violation then perform region.refuse('VPDUP', 'a partner stands there twice', 'partners');
end
$$;

-- The fields of an action as they were typed, checked one by one. Refusals name the field.
create function plan.action_typed(p_action jsonb, v_action plan.action)
returns plan.action
language plpgsql stable
set search_path = ''
as $$
begin
    v_action.title := region.text_of(p_action ->> 'title', 'title', 100, true);
    v_action.summary := coalesce(region.text_of(p_action ->> 'summary', 'summary', 300), '');
    v_action.body := coalesce(region.text_of(p_action ->> 'body', 'body', 4000), '');
    v_action.kind := region.value_of(p_action ->> 'kind', 'kind', array['regional', 'suggestion', 'offer'], true);
    if v_action.kind = 'regional' and v_action.place <> 'region' then
        perform region.refuse('VPVAL', 'a regional action is of the region', 'kind');
    end if;
    v_action.theme_code := region.value_of(
        p_action ->> 'theme_code', 'theme_code',
        array(select code from survey.theme)
            || array(select 'X_' || nis from region.municipality_page where nis = v_action.place and extra_theme is not null),
        true
    );
    v_action.action_plan_id := (p_action ->> 'action_plan_id')::uuid;
    if v_action.action_plan_id is not null and not exists (
        select from plan.action_plan a join plan.goal g using (goal_id)
        where a.action_plan_id = v_action.action_plan_id and g.programme_id = v_action.programme_id
    ) then
        perform region.refuse('VPVAL', 'this action plan is of another programme', 'action_plan_id');
    end if;
    v_action.code := region.text_of(p_action ->> 'code', 'code', 20);
    v_action.barriers := plan.chosen_codes(p_action -> 'barriers', 'barriers', 'D2.1');
    v_action.groups := plan.chosen_codes(p_action -> 'groups', 'groups', 'O2.1');
    v_action.reach := coalesce(region.value_of(p_action ->> 'reach', 'reach', array['general', 'extra']), 'general');
    v_action.lead := region.text_of(p_action ->> 'lead', 'lead', 100);
    v_action.organised_by := region.text_of(p_action ->> 'organised_by', 'organised_by', 100);
    v_action.offered_by := region.text_of(p_action ->> 'offered_by', 'offered_by', 100);
    v_action.location := region.text_of(p_action ->> 'location', 'location', 200);
    v_action.sub_goals := array(select region.text_of(i, 'sub_goals', 200) from unnest(region.items_of(p_action -> 'sub_goals')) i);
    v_action.role := region.value_of(p_action ->> 'role', 'role', array['connecting', 'additional']);
    v_action.activation_step := region.value_of(p_action ->> 'activation_step', 'activation_step', array['meeting', 'participation', 'training', 'volunteering', 'supported_work', 'work']);
    v_action.participation_level := region.value_of(p_action ->> 'participation_level', 'participation_level', array['inform', 'consult', 'advise', 'coproduce', 'codecide', 'self_govern']);
    v_action.volunteers_needed := region.count_of(p_action ->> 'volunteers_needed', 'volunteers_needed', 100000);
    v_action.volunteers_engaged := region.count_of(p_action ->> 'volunteers_engaged', 'volunteers_engaged', 100000);
    v_action.sessions_planned := region.count_of(p_action ->> 'sessions_planned', 'sessions_planned', 100000);
    v_action.sessions_held := region.count_of(p_action ->> 'sessions_held', 'sessions_held', 100000);
    v_action.participants_count := nullif(region.count_of(p_action ->> 'participants_count', 'participants_count', 1000000), 0);
    v_action.participants_target_count := region.count_of(p_action ->> 'participants_target_count', 'participants_target_count', coalesce(v_action.participants_count, 0));
    v_action.material := region.text_of(p_action ->> 'material', 'material', 500);
    v_action.begins_on := region.day_of(p_action ->> 'begins_on', 'begins_on');
    v_action.ends_on := region.day_of(p_action ->> 'ends_on', 'ends_on');
    if v_action.ends_on < v_action.begins_on then
        perform region.refuse('VPVAL', 'the last day comes after the first', 'ends_on');
    end if;
    v_action.cost_cents := region.count_of(p_action ->> 'cost_cents', 'cost_cents', 1000000000);
    v_action.effort := region.value_of(p_action ->> 'effort', 'effort', array['low', 'medium', 'high']);
    v_action.proven_where := region.text_of(p_action ->> 'proven_where', 'proven_where', 300);
    v_action.good_practice := region.text_of(p_action ->> 'good_practice', 'good_practice', 2000);
    v_action.communication_text := region.text_of(p_action ->> 'communication_text', 'communication_text', 4000);
    if region.is_machine() then
        v_action.is_fictional := coalesce((p_action ->> 'is_fictional')::boolean, v_action.is_fictional);
    end if;
    return v_action;
end
$$;

-- Enters an action, or saves it when its id is given: all its fields, and its partners ([{ name,
-- part }]) when they are given. Whoever works here may propose one; that it is planned, runs, is done
-- or has stopped is said by whoever edits its place. Gives its id and version.
create function api.save_action(p_action jsonb)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_action plan.action;
    v_id uuid := (p_action ->> 'action_id')::uuid;
    v_state text := coalesce(region.value_of(p_action ->> 'state', 'state', array['proposed', 'planned', 'running', 'done', 'stopped']), 'proposed');
begin
    perform region.require_writer();
    if v_id is not null then
        select * into v_action from plan.action where action_id = v_id for update;
        if v_action.action_id is null then
            perform region.refuse('VPGON', 'no such action');
        end if;
        if not plan.may_save(v_action) then
            raise insufficient_privilege using message = 'this belongs to another place';
        end if;
        if v_action.version is distinct from (p_action ->> 'version')::integer then
            perform region.refuse('VPOLD', 'someone saved meanwhile', v_action.version::text);
        end if;
        v_action.version := v_action.version + 1;
    else
        v_action.action_id := gen_random_uuid();
        v_action.version := 1;
        v_action.state := 'proposed';
        v_action.place := coalesce(p_action ->> 'place', 'region');
        v_action.programme_id := (select programme_id from vision.programme where code = p_action ->> 'programme');
        v_action.is_fictional := region.is_demo();
        v_action.added_on := region.today();
        v_action.added_by := region.my_person_id();
        if v_action.programme_id is null then
            perform region.refuse('VPVAL', 'no such programme', 'programme');
        end if;
        -- A proposal for the region is open to all who work here; one for a municipality to its own.
        if v_action.place <> 'region' and not region.may_suggest(v_action.place) then
            raise insufficient_privilege using message = 'this belongs to another place';
        end if;
    end if;
    if v_state <> v_action.state and not region.may_edit(v_action.place) then
        raise insufficient_privilege using message = 'this is decided by its place';
    end if;
    v_action := plan.action_typed(p_action, v_action);
    v_action.state := v_state;
    insert into plan.action select (v_action).*
    on conflict (action_id) do update set
        state = excluded.state,
        kind = excluded.kind,
        title = excluded.title,
        summary = excluded.summary,
        body = excluded.body,
        theme_code = excluded.theme_code,
        action_plan_id = excluded.action_plan_id,
        code = excluded.code,
        barriers = excluded.barriers,
        groups = excluded.groups,
        reach = excluded.reach,
        lead = excluded.lead,
        organised_by = excluded.organised_by,
        offered_by = excluded.offered_by,
        location = excluded.location,
        sub_goals = excluded.sub_goals,
        role = excluded.role,
        activation_step = excluded.activation_step,
        participation_level = excluded.participation_level,
        volunteers_needed = excluded.volunteers_needed,
        volunteers_engaged = excluded.volunteers_engaged,
        sessions_planned = excluded.sessions_planned,
        sessions_held = excluded.sessions_held,
        participants_count = excluded.participants_count,
        participants_target_count = excluded.participants_target_count,
        material = excluded.material,
        begins_on = excluded.begins_on,
        ends_on = excluded.ends_on,
        cost_cents = excluded.cost_cents,
        effort = excluded.effort,
        proven_where = excluded.proven_where,
        good_practice = excluded.good_practice,
        communication_text = excluded.communication_text,
        is_fictional = excluded.is_fictional,
        version = excluded.version;
    if p_action ? 'partners' then
        perform plan.save_partners(v_action.action_id, p_action -> 'partners');
    end if;
    perform region.write_log('save_action', v_action.action_id::text, jsonb_build_object('version', v_action.version, 'state', v_action.state));
    return jsonb_build_object('action_id', v_action.action_id, 'version', v_action.version);
end
$$;
grant execute on function api.save_action(jsonb) to authenticated, service_role;

-- The answers to questions as plans name them: { question: [{ code, label, pictogram }] } of the
-- latest version that asks it, without those that stand alone.
create function api.options_of(p_questions text[])
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require_staff();
    return (
        select coalesce(jsonb_object_agg(q.question_code, q.options), '{}')
        from (
            select o.question_code, jsonb_agg(jsonb_build_object(
                'code', o.code, 'label', o.content -> 'label', 'pictogram', coalesce(o.content ->> 'pictogram', '')
            ) order by o.position) as options
            from survey.option o
            where o.question_code = any (p_questions) and not o.stands_alone
                and o.version = (
                    select max(v.version) from survey.question v
                    where v.survey_id = o.survey_id and v.code = o.question_code
                )
            group by o.question_code
        ) q
    );
end
$$;
grant execute on function api.options_of(text[]) to authenticated, service_role;
