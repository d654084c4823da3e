-- Indicators of a goal as they are saved, by whoever edits its place.

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
