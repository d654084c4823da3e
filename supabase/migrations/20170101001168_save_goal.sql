-- Goals and their action plans as they are saved, by whoever edits their place.

create function api.save_goal(p_goal jsonb)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_goal plan.goal;
begin
    perform region.require_writer();
    if p_goal ->> 'goal_id' is not null then
        select * into v_goal from plan.goal where goal_id::text = p_goal ->> 'goal_id' for update;
        if v_goal.goal_id is null then
            perform region.refuse('VPGON', 'no such goal');
        end if;
        perform plan.place_to_edit(v_goal.place);
        perform plan.require_version(v_goal.version, p_goal ->> 'version');
        v_goal.version := v_goal.version + 1;
    else
        v_goal.goal_id := gen_random_uuid();
        v_goal.place := plan.place_to_edit(p_goal ->> 'place');
        v_goal.programme_id := plan.programme_coded(p_goal ->> 'programme');
        v_goal.position := (select count(*) from plan.goal g where g.place = v_goal.place);
        v_goal.version := 1;
    end if;
    v_goal.code := region.text_of(p_goal ->> 'code', 'code', 20, true);
    v_goal.title := region.text_of(p_goal ->> 'title', 'title', 100, true);
    v_goal.body := coalesce(region.text_of(p_goal ->> 'body', 'body', 2000), '');
    v_goal.challenge_id := nullif(p_goal ->> 'challenge_id', '')::uuid;
    -- A goal of a municipality may answer a challenge of the region, never one of another municipality.
    if v_goal.challenge_id is not null and not exists (
        select from plan.challenge c where c.challenge_id = v_goal.challenge_id and c.place in (v_goal.place, 'region')
    ) then
        perform region.refuse('VPVAL', 'no such challenge here', 'challenge_id');
    end if;
    if exists (select from plan.goal g where g.place = v_goal.place and g.code = v_goal.code and g.goal_id <> v_goal.goal_id) then
        perform region.refuse('VPDUP', 'another goal has this code', 'code');
    end if;
    insert into plan.goal (goal_id, programme_id, place, code, title, body, position, challenge_id, version)
    values (
        v_goal.goal_id, v_goal.programme_id, v_goal.place, v_goal.code, v_goal.title, v_goal.body,
        v_goal.position, v_goal.challenge_id, v_goal.version
    )
    on conflict (goal_id) do update set
        code = excluded.code, title = excluded.title, body = excluded.body,
        challenge_id = excluded.challenge_id, version = excluded.version;
    perform region.write_log('save_goal', v_goal.goal_id::text, jsonb_build_object('version', v_goal.version));
    return jsonb_build_object('goal_id', v_goal.goal_id, 'version', v_goal.version);
end
$$;

-- The place of a goal, for one who edits it; refuses the others, and where it is gone.
create function plan.place_of_goal(p_goal_id uuid)
returns text
language plpgsql
set search_path = ''
as $$
declare
    v_place text := (select place from plan.goal where goal_id = p_goal_id for update);
begin
    perform region.require_writer();
    if v_place is null then
        perform region.refuse('VPGON', 'no such goal');
    end if;
    return plan.place_to_edit(v_place);
end
$$;

-- Removes a goal with its indicators; not while action plans stand under it.
create function api.drop_goal(p_goal_id uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform plan.place_of_goal(p_goal_id);
    if exists (select from plan.action_plan where goal_id = p_goal_id) then
        perform region.refuse('VPSTA', 'action plans stand under this goal');
    end if;
    perform region.write_log('drop_goal', p_goal_id::text, (select to_jsonb(g) from plan.goal g where g.goal_id = p_goal_id));
    delete from plan.goal where goal_id = p_goal_id;
end
$$;

create function api.save_action_plan(p_action_plan jsonb)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_plan plan.action_plan;
begin
    perform region.require_writer();
    if p_action_plan ->> 'action_plan_id' is not null then
        select * into v_plan from plan.action_plan where action_plan_id::text = p_action_plan ->> 'action_plan_id' for update;
        if v_plan.action_plan_id is null then
            perform region.refuse('VPGON', 'no such action plan');
        end if;
        perform plan.place_of_goal(v_plan.goal_id);
        perform plan.require_version(v_plan.version, p_action_plan ->> 'version');
        v_plan.version := v_plan.version + 1;
    else
        v_plan.action_plan_id := gen_random_uuid();
        v_plan.goal_id := nullif(p_action_plan ->> 'goal_id', '')::uuid;
        perform plan.place_of_goal(v_plan.goal_id);
        v_plan.position := (select count(*) from plan.action_plan a where a.goal_id = v_plan.goal_id);
        v_plan.version := 1;
    end if;
    v_plan.code := region.text_of(p_action_plan ->> 'code', 'code', 20, true);
    v_plan.title := region.text_of(p_action_plan ->> 'title', 'title', 100, true);
    if exists (
        select from plan.action_plan a
        where a.goal_id = v_plan.goal_id and a.code = v_plan.code and a.action_plan_id <> v_plan.action_plan_id
    ) then
        perform region.refuse('VPDUP', 'another action plan of the goal has this code', 'code');
    end if;
    insert into plan.action_plan (action_plan_id, goal_id, code, title, position, version)
    values (v_plan.action_plan_id, v_plan.goal_id, v_plan.code, v_plan.title, v_plan.position, v_plan.version)
    on conflict (action_plan_id) do update set code = excluded.code, title = excluded.title, version = excluded.version;
    perform region.write_log('save_action_plan', v_plan.action_plan_id::text, jsonb_build_object('version', v_plan.version));
    return jsonb_build_object('action_plan_id', v_plan.action_plan_id, 'version', v_plan.version);
end
$$;

-- Removes an action plan; not while actions stand in it.
create function api.drop_action_plan(p_action_plan_id uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform plan.place_of_goal((select goal_id from plan.action_plan where action_plan_id = p_action_plan_id));
    if exists (select from plan.action where action_plan_id = p_action_plan_id) then
        perform region.refuse('VPSTA', 'actions stand in this action plan');
    end if;
    perform region.write_log('drop_action_plan', p_action_plan_id::text, (select to_jsonb(a) from plan.action_plan a where a.action_plan_id = p_action_plan_id));
    delete from plan.action_plan where action_plan_id = p_action_plan_id;
end
$$;
