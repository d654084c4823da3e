-- A list of goals, action plans, actions and amounts is taken over as a whole or not at all: each
-- refusal names the row of the file and what is wrong with it.

-- The goal of a code that a place may use, entered or renamed as the list has it.
create function plan.import_goal(p_place text, p_programme_id uuid, p_row jsonb)
returns uuid
language plpgsql
set search_path = ''
as $$
declare
    v_goal plan.goal;
begin
    select * into v_goal from plan.goal g
    where g.code = p_row -> 'goal' ->> 'code' and g.place in (p_place, 'region')
    order by (g.place = p_place) desc limit 1;
    if v_goal.goal_id is null then
        insert into plan.goal (programme_id, place, code, title, is_priority, position)
        values (
            p_programme_id, p_place, region.text_of(p_row -> 'goal' ->> 'code', 'bd_code', 20, true),
            region.text_of(p_row -> 'goal' ->> 'title', 'bd_titel', 100, true),
            coalesce((p_row ->> 'is_priority')::boolean, false),
            (select count(*) from plan.goal where place = p_place)
        )
        returning * into v_goal;
    elsif v_goal.title <> p_row -> 'goal' ->> 'title' then
        if not region.may_edit(v_goal.place) then
            perform region.refuse('VPBBC', 'the goal is of the region', jsonb_build_object('row', p_row -> 'row', 'kind', 'goal_of_region')::text);
        end if;
        update plan.goal set title = region.text_of(p_row -> 'goal' ->> 'title', 'bd_titel', 100, true) where goal_id = v_goal.goal_id;
    end if;
    return v_goal.goal_id;
end
$$;

-- The action plan of a code under a goal, entered or renamed as the list has it.
create function plan.import_action_plan(p_goal_id uuid, p_row jsonb)
returns uuid
language plpgsql
set search_path = ''
as $$
declare
    v_plan plan.action_plan;
    v_place text := (select place from plan.goal where goal_id = p_goal_id);
begin
    select * into v_plan from plan.action_plan where goal_id = p_goal_id and code = p_row -> 'action_plan' ->> 'code';
    if v_plan.action_plan_id is not null and v_plan.title = p_row -> 'action_plan' ->> 'title' then
        return v_plan.action_plan_id;
    end if;
    if not region.may_edit(v_place) then
        perform region.refuse('VPBBC', 'the goal is of the region', jsonb_build_object('row', p_row -> 'row', 'kind', 'goal_of_region')::text);
    end if;
    insert into plan.action_plan (goal_id, code, title, position)
    values (
        p_goal_id, region.text_of(p_row -> 'action_plan' ->> 'code', 'ap_code', 20, true),
        region.text_of(p_row -> 'action_plan' ->> 'title', 'ap_titel', 100, true),
        (select count(*) from plan.action_plan where goal_id = p_goal_id)
    )
    on conflict (goal_id, code) do update set title = excluded.title
    returning * into v_plan;
    return v_plan.action_plan_id;
end
$$;

-- The action of a code in the plan of a place, entered or changed as the list has it.
create function plan.import_action(p_place text, p_programme_id uuid, p_theme_code text, p_row jsonb)
returns uuid
language plpgsql
set search_path = ''
as $$
declare
    v_action plan.action;
    v_partners text[] := array(select value from jsonb_array_elements_text(p_row -> 'partners') order by 1);
    v_code text := p_row -> 'action' ->> 'code';
    v_goal_id uuid;
begin
    select * into v_action from plan.action a
    where plan.code_of(a) = v_code and a.place in (p_place, 'region') and a.state <> 'stopped'
    order by (a.place = p_place) desc limit 1
    for update;
    if v_action.action_id is null and p_row ->> 'level' = 'REG' and p_place <> 'region' then
        perform region.refuse('VPBBC', 'no such regional action', jsonb_build_object('row', p_row -> 'row', 'kind', 'no_regional')::text);
    end if;
    if v_action.action_id is null then
        v_goal_id := plan.import_goal(p_place, p_programme_id, p_row);
        insert into plan.action (programme_id, action_plan_id, code, place, kind, state, title, theme_code, lead, reporting_code, sdg, added_by)
        values (
            (select programme_id from plan.goal where goal_id = v_goal_id), plan.import_action_plan(v_goal_id, p_row),
            region.text_of(v_code, 'ac_code', 20, true), p_place,
            case when p_row ->> 'level' = 'REG' then 'regional' when p_place = 'region' then 'suggestion' else 'offer' end,
            coalesce(region.value_of(p_row ->> 'state', 'status', array['planned', 'running', 'done']), 'planned'),
            region.text_of(p_row -> 'action' ->> 'title', 'ac_titel', 100, true), p_theme_code,
            region.text_of(p_row ->> 'lead', 'trekker', 100),
            region.text_of(p_row ->> 'reporting_code', 'rapportcode', 20), region.text_of(p_row ->> 'sdg', 'sdg', 40),
            region.my_person_id()
        )
        returning * into v_action;
    elsif (v_action.title, coalesce(v_action.lead, ''), coalesce(v_action.reporting_code, ''), coalesce(v_action.sdg, ''))
        is distinct from (p_row -> 'action' ->> 'title', p_row ->> 'lead', p_row ->> 'reporting_code', p_row ->> 'sdg')
    then
        if not region.may_edit(v_action.place) then
            perform region.refuse('VPBBC', 'the action is of the region', jsonb_build_object('row', p_row -> 'row', 'kind', 'action_of_region')::text);
        end if;
        update plan.action set
            title = region.text_of(p_row -> 'action' ->> 'title', 'ac_titel', 100, true),
            lead = region.text_of(p_row ->> 'lead', 'trekker', 100),
            reporting_code = region.text_of(p_row ->> 'reporting_code', 'rapportcode', 20),
            sdg = region.text_of(p_row ->> 'sdg', 'sdg', 40),
            version = version + 1
        where action_id = v_action.action_id;
    end if;
    if v_partners is distinct from array(
        select q.name from plan.action_partner x join plan.partner q using (partner_id)
        where x.action_id = v_action.action_id order by 1
    ) then
        if not region.may_edit(v_action.place) then
            perform region.refuse('VPBBC', 'the action is of the region', jsonb_build_object('row', p_row -> 'row', 'kind', 'action_of_region')::text);
        end if;
        delete from plan.action_partner x using plan.partner q
        where x.partner_id = q.partner_id and x.action_id = v_action.action_id and q.name <> all (v_partners);
        insert into plan.action_partner (action_id, partner_id)
        select v_action.action_id, plan.partner_named(n) from unnest(v_partners) n
        on conflict do nothing;
    end if;
    return v_action.action_id;
end
$$;

-- Makes the targets of the indicators of a goal what the list says, by their names; of one name they go
-- in their order. An indicator that is new has no start yet, which a list does not tell.
create function plan.import_indicators(p_place text, p_row jsonb)
returns void
language plpgsql
set search_path = ''
as $$
declare
    v_goal plan.goal;
    v_old plan.indicator;
    v_new record;
begin
    select * into v_goal from plan.goal g
    where g.code = p_row -> 'goal' ->> 'code' and g.place in (p_place, 'region')
    order by (g.place = p_place) desc limit 1;
    for v_new in
        select i.name, i.value, i.unit, i."on" as target_on, x.at,
            row_number() over (partition by i.name order by x.at) as of_name
        from jsonb_array_elements(coalesce(p_row -> 'indicators', '[]')) with ordinality x (indicator, at)
        cross join lateral jsonb_to_record(x.indicator) i (name text, value numeric, unit text, "on" date)
        order by x.at
    loop
        select * into v_old from plan.indicator i
        where i.goal_id = v_goal.goal_id and i.name = v_new.name
        order by i.position, i.indicator_id offset v_new.of_name - 1 limit 1;
        if (v_old.target_value, v_old.unit, v_old.target_on) is not distinct from (v_new.value, v_new.unit, v_new.target_on) then
            continue;
        end if;
        -- An action without a goal stands under its programme, which has no indicators.
        if v_goal.goal_id is null or not region.may_edit(v_goal.place) then
            perform region.refuse('VPBBC', 'the goal is of the region', jsonb_build_object('row', p_row -> 'row', 'kind', 'goal_of_region')::text);
        end if;
        -- The start of an indicator is in its unit.
        if v_old.indicator_id is not null and v_old.unit <> v_new.unit then
            perform region.refuse('VPBBC', 'the unit is another', jsonb_build_object('row', p_row -> 'row', 'kind', 'unit')::text);
        end if;
        insert into plan.indicator as i (indicator_id, goal_id, name, unit, target_value, target_on, position)
        values (
            coalesce(v_old.indicator_id, gen_random_uuid()), v_goal.goal_id, region.text_of(v_new.name, 'indicator', 150, true),
            coalesce(region.text_of(v_new.unit, 'streefwaarde', 30), ''), v_new.value, v_new.target_on,
            (select count(*) from plan.indicator n where n.goal_id = v_goal.goal_id)
        )
        on conflict (indicator_id) do update set
            target_value = excluded.target_value, target_on = excluded.target_on, version = i.version + 1;
    end loop;
end
$$;

-- What is planned of an action from a fund in a year, in one place.
create function plan.planned_of(p_place text, p_action_id uuid, p_fund text, p_year integer)
returns bigint
language sql stable
set search_path = ''
as $$
    select coalesce(sum(l.planned_cents), 0)::bigint
    from plan.budget_line l join plan.fund f using (fund_id)
    where l.place = p_place and l.action_id = p_action_id and f.code = p_fund and l.year = p_year;
$$;

-- Makes the planned amount of an action, fund and year what the list says, by the rules of the fund.
-- Where several lines make it up the list cannot tell which of them changes.
create function plan.import_amount(p_place text, p_action_id uuid, p_row jsonb, p_year integer, p_cents bigint)
returns void
language plpgsql
set search_path = ''
as $$
declare
    v_fund_id uuid := (select fund_id from plan.fund where code = p_row ->> 'fund');
    v_lines plan.budget_line[];
    v_sum bigint;
begin
    if v_fund_id is null then
        perform region.refuse('VPBBC', 'no such fund', jsonb_build_object('row', p_row -> 'row', 'kind', 'no_fund')::text);
    end if;
    select coalesce(array_agg(l), '{}'), coalesce(sum(l.planned_cents), 0) into v_lines, v_sum
    from plan.budget_line l
    where l.place = p_place and l.action_id = p_action_id and l.fund_id = v_fund_id and l.year = p_year;
    if v_sum = p_cents then
        return;
    end if;
    if cardinality(v_lines) > 1 then
        perform region.refuse('VPBBC', 'several lines make up this amount', jsonb_build_object('row', p_row -> 'row', 'kind', 'lines')::text);
    end if;
    perform api.save_line(v_lines[1].line_id, v_lines[1].version, jsonb_build_object(
        'place', p_place, 'action_id', p_action_id, 'fund_id', v_fund_id, 'year', p_year,
        'what', v_lines[1].what, 'cost_kind', coalesce(v_lines[1].cost_kind, 'activity'),
        'purpose', coalesce(v_lines[1].purpose, (select f.purposes[1] from plan.fund f where f.fund_id = v_fund_id)),
        'planned_cents', p_cents, 'committed_cents', coalesce(v_lines[1].committed_cents, 0),
        'spent_cents', coalesce(v_lines[1].spent_cents, 0), 'estimated_percent', v_lines[1].estimated_percent,
        'is_structural', coalesce(v_lines[1].is_structural, false)
    ));
end
$$;

-- Takes a list over: goals, action plans and actions by their codes, then the amounts, those that go
-- down first. Nothing is ever removed. `p_rows`: the rows of `bbc_list`, each with its `row` in the
-- file. New goals and actions get the programme and the theme that are named.
create function api.import_bbc(p_place text, p_programme text, p_theme_code text, p_rows jsonb)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_row jsonb;
    v_amount record;
    v_action_id uuid;
    v_programme_id uuid := (select programme_id from vision.programme where code = p_programme);
    v_theme text := region.value_of(p_theme_code, 'theme_code', array(select code from survey.theme), true);
    v_amounts jsonb := '[]';
begin
    perform region.require_editor(p_place);
    if v_programme_id is null then
        perform region.refuse('VPVAL', 'no such programme', 'programme');
    end if;
    if jsonb_array_length(p_rows) > 2000 then
        perform region.refuse('VPVAL', 'at most 2000 rows at once', 'file');
    end if;
    for v_row in select value from jsonb_array_elements(p_rows) loop
        v_action_id := plan.import_action(p_place, v_programme_id, v_theme, v_row);
        perform plan.import_indicators(p_place, v_row);
        v_amounts := v_amounts || coalesce((
            select jsonb_agg(jsonb_build_object('row', v_row, 'action_id', v_action_id, 'year', y.key, 'cents', y.value -> 'spent'))
            from jsonb_each(v_row -> 'amounts') y
        ), '[]');
    end loop;
    for v_amount in
        select i -> 'row' as line, (i ->> 'action_id')::uuid as action_id, (i ->> 'year')::integer as year, (i ->> 'cents')::bigint as cents
        from jsonb_array_elements(v_amounts) i
        order by (i ->> 'cents')::bigint > plan.planned_of(p_place, (i ->> 'action_id')::uuid, i -> 'row' ->> 'fund', (i ->> 'year')::integer)
    loop
        perform plan.import_amount(p_place, v_amount.action_id, v_amount.line, v_amount.year, v_amount.cents);
    end loop;
    perform region.write_log('import_bbc', p_place, jsonb_build_object('row_count', jsonb_array_length(p_rows)));
    return jsonb_build_object('row_count', jsonb_array_length(p_rows));
end
$$;
grant execute on function api.import_bbc(text, text, text, jsonb) to authenticated, service_role;
