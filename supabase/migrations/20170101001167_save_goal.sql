-- Challenges, goals, action plans and indicators as they are saved: by whoever edits their place. A save
-- carries the version that was read.

-- Refuses who saves on an older version than what stands there.
create function plan.require_version(p_version integer, p_typed text)
returns void
language plpgsql immutable
set search_path = ''
as $$
begin
    if p_version::text is distinct from p_typed then
        perform region.refuse('VPOLD', 'someone saved meanwhile', p_version::text);
    end if;
end
$$;

-- The programme with a code; refuses (VPVAL) where there is none.
create function plan.programme_coded(p_code text)
returns uuid
language plpgsql stable
set search_path = ''
as $$
declare
    v_programme_id uuid := (select programme_id from vision.programme where code = p_code);
begin
    if v_programme_id is null then
        perform region.refuse('VPVAL', 'no such programme', 'programme');
    end if;
    return v_programme_id;
end
$$;

-- A place that someone may save for: the region, or a municipality of today.
create function plan.place_to_edit(p_place text)
returns text
language plpgsql stable
set search_path = ''
as $$
begin
    perform region.require_editor(coalesce(p_place, ''));
    if p_place is distinct from 'region' and not exists (select from region.municipalities_on(region.today()) m where m.nis = p_place) then
        perform region.refuse('VPNIS', 'no municipality of today', 'place');
    end if;
    return p_place;
end
$$;

-- A number as people give it, with at most two decimals; refuses (VPVAL) another.
create function plan.number_of(p_text text, p_field text)
returns numeric
language plpgsql immutable
set search_path = ''
as $$
begin
    if coalesce(trim(p_text), '') = '' then
        return null;
    end if;
    if trim(p_text) !~ '^-?\d{1,9}(\.\d{1,2})?$' then
        perform region.refuse('VPVAL', 'this is no number', p_field);
    end if;
    return trim(p_text)::numeric;
end
$$;

create function api.save_challenge(p_challenge jsonb)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_challenge plan.challenge;
begin
    perform region.require_writer();
    if p_challenge ->> 'challenge_id' is not null then
        select * into v_challenge from plan.challenge where challenge_id::text = p_challenge ->> 'challenge_id' for update;
        if v_challenge.challenge_id is null then
            perform region.refuse('VPGON', 'no such challenge');
        end if;
        perform plan.place_to_edit(v_challenge.place);
        perform plan.require_version(v_challenge.version, p_challenge ->> 'version');
        v_challenge.version := v_challenge.version + 1;
    else
        v_challenge.challenge_id := gen_random_uuid();
        v_challenge.place := plan.place_to_edit(p_challenge ->> 'place');
        v_challenge.programme_id := plan.programme_coded(p_challenge ->> 'programme');
        v_challenge.position := (select count(*) from plan.challenge c where c.place = v_challenge.place);
        v_challenge.is_fictional := region.is_demo();
        v_challenge.version := 1;
    end if;
    v_challenge.title := region.text_of(p_challenge ->> 'title', 'title', 100, true);
    v_challenge.body := coalesce(region.text_of(p_challenge ->> 'body', 'body', 2000), '');
    insert into plan.challenge select (v_challenge).*
    on conflict (challenge_id) do update set title = excluded.title, body = excluded.body, version = excluded.version;
    perform region.write_log('save_challenge', v_challenge.challenge_id::text, jsonb_build_object('version', v_challenge.version));
    return jsonb_build_object('challenge_id', v_challenge.challenge_id, 'version', v_challenge.version);
end
$$;

-- The place of a challenge, for one who edits it; refuses the others, and where it is gone.
create function plan.place_of_challenge(p_challenge_id uuid)
returns text
language plpgsql
set search_path = ''
as $$
declare
    v_place text := (select place from plan.challenge where challenge_id = p_challenge_id for update);
begin
    perform region.require_writer();
    if v_place is null then
        perform region.refuse('VPGON', 'no such challenge');
    end if;
    return plan.place_to_edit(v_place);
end
$$;

-- Removes a challenge with its evidence; its goals stay, under none.
create function api.drop_challenge(p_challenge_id uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform plan.place_of_challenge(p_challenge_id);
    perform region.write_log('drop_challenge', p_challenge_id::text, (select to_jsonb(c) from plan.challenge c where c.challenge_id = p_challenge_id));
    delete from plan.challenge where challenge_id = p_challenge_id;
end
$$;

-- Sets figures under a challenge (see vision.cell_named); one that is there already stays as it is.
create function api.pick_challenge_evidence(p_challenge_id uuid, p_figures jsonb)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_place text := plan.place_of_challenge(p_challenge_id);
    v_figure jsonb;
    v_cell release.cell;
begin
    if coalesce(jsonb_typeof(p_figures), '') <> 'array' then
        perform region.refuse('VPVAL', 'no figures', 'figures');
    end if;
    for v_figure in select value from jsonb_array_elements(p_figures) loop
        v_cell := vision.cell_named(v_figure, v_place);
        insert into plan.challenge_evidence (
            challenge_id, release_id, question_code, voice, place, lens, category, option_code, picked_by
        )
        values (
            p_challenge_id, v_cell.release_id, v_cell.question_code, v_cell.voice, v_cell.place, v_cell.lens,
            v_cell.category, v_figure ->> 'option_code', region.my_person_id()
        )
        on conflict do nothing;
    end loop;
    perform region.write_log('pick_challenge_evidence', p_challenge_id::text, jsonb_build_object('figures', p_figures));
end
$$;

create function api.drop_challenge_evidence(p_evidence_id uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_evidence plan.challenge_evidence;
begin
    perform region.require_writer();
    select * into v_evidence from plan.challenge_evidence where evidence_id = p_evidence_id;
    if v_evidence.evidence_id is null then
        perform region.refuse('VPGON', 'no such evidence');
    end if;
    perform plan.place_of_challenge(v_evidence.challenge_id);
    delete from plan.challenge_evidence where evidence_id = p_evidence_id;
    perform region.write_log('drop_challenge_evidence', v_evidence.challenge_id::text, to_jsonb(v_evidence));
end
$$;

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

create function api.save_indicator(p_indicator jsonb)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_indicator plan.indicator;
    v_place text;
    v_cell release.cell;
    v_figure jsonb := p_indicator -> 'baseline';
begin
    perform region.require_writer();
    if p_indicator ->> 'indicator_id' is not null then
        select * into v_indicator from plan.indicator where indicator_id::text = p_indicator ->> 'indicator_id' for update;
        if v_indicator.indicator_id is null then
            perform region.refuse('VPGON', 'no such indicator');
        end if;
        v_place := plan.place_of_goal(v_indicator.goal_id);
        perform plan.require_version(v_indicator.version, p_indicator ->> 'version');
        v_indicator.version := v_indicator.version + 1;
    else
        v_indicator.indicator_id := gen_random_uuid();
        v_indicator.goal_id := nullif(p_indicator ->> 'goal_id', '')::uuid;
        v_place := plan.place_of_goal(v_indicator.goal_id);
        v_indicator.position := (select count(*) from plan.indicator i where i.goal_id = v_indicator.goal_id);
        v_indicator.version := 1;
    end if;
    v_indicator.name := region.text_of(p_indicator ->> 'name', 'name', 150, true);
    v_indicator.target_on := region.day_of(p_indicator ->> 'target_on', 'target_on', true);
    v_indicator.target_value := plan.number_of(p_indicator ->> 'target_value', 'target_value');
    v_indicator.baseline_value := plan.number_of(p_indicator ->> 'baseline_value', 'baseline_value');
    v_indicator.baseline_source := region.text_of(p_indicator ->> 'baseline_source', 'baseline_source', 200);
    if v_indicator.target_value is null then
        perform region.refuse('VPVAL', 'a target is missing', 'target_value');
    end if;
    -- A start is a figure of a release, or a number with its source: one of the two.
    if (coalesce(jsonb_typeof(v_figure), '') = 'object') = (v_indicator.baseline_value is not null) then
        perform region.refuse('VPVAL', 'a figure or a number', 'baseline_value');
    end if;
    if v_indicator.baseline_value is not null and v_indicator.baseline_source is null then
        perform region.refuse('VPTXT', 'a number has a source', 'baseline_source');
    end if;
    if v_indicator.baseline_value is null then
        v_cell := vision.cell_named(v_figure, v_place);
        v_indicator.baseline_source := null;
        v_indicator.unit := '%';
    else
        v_indicator.unit := coalesce(region.text_of(p_indicator ->> 'unit', 'unit', 30), '');
    end if;
    insert into plan.indicator (
        indicator_id, goal_id, name, unit, release_id, question_code, voice, place, lens, category, option_code,
        baseline_value, baseline_source, target_value, target_on, position, version
    )
    values (
        v_indicator.indicator_id, v_indicator.goal_id, v_indicator.name, v_indicator.unit,
        v_cell.release_id, v_cell.question_code, v_cell.voice, v_cell.place, v_cell.lens, v_cell.category,
        case when v_cell.release_id is not null then v_figure ->> 'option_code' end,
        v_indicator.baseline_value, v_indicator.baseline_source, v_indicator.target_value, v_indicator.target_on,
        v_indicator.position, v_indicator.version
    )
    on conflict (indicator_id) do update set
        name = excluded.name, unit = excluded.unit, release_id = excluded.release_id,
        question_code = excluded.question_code, voice = excluded.voice, place = excluded.place,
        lens = excluded.lens, category = excluded.category, option_code = excluded.option_code,
        baseline_value = excluded.baseline_value, baseline_source = excluded.baseline_source,
        target_value = excluded.target_value, target_on = excluded.target_on, version = excluded.version;
    perform region.write_log('save_indicator', v_indicator.goal_id::text, jsonb_build_object('indicator_id', v_indicator.indicator_id, 'version', v_indicator.version));
    return jsonb_build_object('indicator_id', v_indicator.indicator_id, 'version', v_indicator.version);
end
$$;

create function api.drop_indicator(p_indicator_id uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_indicator plan.indicator;
begin
    perform region.require_writer();
    select * into v_indicator from plan.indicator where indicator_id = p_indicator_id;
    if v_indicator.indicator_id is null then
        perform region.refuse('VPGON', 'no such indicator');
    end if;
    perform plan.place_of_goal(v_indicator.goal_id);
    delete from plan.indicator where indicator_id = p_indicator_id;
    perform region.write_log('drop_indicator', v_indicator.goal_id::text, to_jsonb(v_indicator));
end
$$;

grant execute on function
    api.save_challenge(jsonb),
    api.drop_challenge(uuid),
    api.pick_challenge_evidence(uuid, jsonb),
    api.drop_challenge_evidence(uuid),
    api.save_goal(jsonb),
    api.drop_goal(uuid),
    api.save_action_plan(jsonb),
    api.drop_action_plan(uuid),
    api.save_indicator(jsonb),
    api.drop_indicator(uuid)
to authenticated, service_role;
