-- Adds a budget line (p_line_id null) or changes one. p_line is { place, action_id, fund_id, year,
-- what, cost_kind, purpose, planned_cents, committed_cents, spent_cents, estimated_percent,
-- is_structural }. Refused by the rules of its fund, and (VPFMX) where it is more than is left.
create function api.save_line(p_line_id uuid, p_version integer, p_line jsonb)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_old plan.budget_line;
    v_line plan.budget_line;
begin
    perform region.require_writer();
    v_line := plan.line_of(p_line);
    select * into v_old from plan.budget_line where line_id = p_line_id;
    perform region.require_editor(coalesce(v_old.place, v_line.place));
    perform region.require_editor(v_line.place);
    -- Its action and fund stay as they are until this is done; they are locked before the place, as
    -- whoever changes them does.
    perform from plan.action where action_id = v_line.action_id for share;
    perform from plan.fund where fund_id = v_line.fund_id for share;
    perform plan.lock_money(v_old.place, v_line.place);
    -- What was read before the lock may have changed.
    select * into v_old from plan.budget_line where line_id = p_line_id;
    if p_line_id is not null and v_old.line_id is null then
        perform region.refuse('VPGON', 'there is no such line');
    elsif v_old.version is distinct from p_version then
        perform region.refuse('VPOLD', 'someone saved meanwhile', v_old.version::text);
    end if;
    perform plan.require_line_whole(v_line);
    if v_old.line_id is null then
        v_line.line_id := gen_random_uuid();
        v_line.version := 1;
        v_line.is_fictional := region.is_demo();
        insert into plan.budget_line select v_line.*;
    else
        v_line.line_id := v_old.line_id;
        v_line.version := v_old.version + 1;
        update plan.budget_line set
            place = v_line.place, action_id = v_line.action_id, fund_id = v_line.fund_id, year = v_line.year,
            what = v_line.what, cost_kind = v_line.cost_kind, purpose = v_line.purpose,
            planned_cents = v_line.planned_cents, committed_cents = v_line.committed_cents, spent_cents = v_line.spent_cents,
            estimated_percent = v_line.estimated_percent, is_structural = v_line.is_structural, version = v_line.version
        where line_id = v_line.line_id;
    end if;
    perform plan.require_rules(v_line);
    perform plan.require_room(
        v_line.fund_id, v_line.place, v_line.year, 'VPFMX',
        (select counted_planned from plan.counted_line where line_id = v_line.line_id)
    );
    perform region.write_log(
        case when v_old.line_id is null then 'add_line' else 'save_line' end,
        v_line.action_id::text,
        jsonb_build_object('place', v_line.place, 'year', v_line.year, 'before', v_old.planned_cents, 'cents', v_line.planned_cents)
    );
    return jsonb_build_object('line_id', v_line.line_id, 'version', v_line.version);
end
$$;
grant execute on function api.save_line(uuid, integer, jsonb) to authenticated, service_role;

-- A line as it was sent.
create function plan.line_of(p_line jsonb)
returns plan.budget_line
language plpgsql stable
set search_path = ''
as $$
declare
    v_line plan.budget_line;
begin
    v_line.place := plan.place_of(p_line ->> 'place');
    v_line.action_id := plan.id_of(p_line, 'action_id');
    v_line.fund_id := plan.id_of(p_line, 'fund_id');
    v_line.year := plan.whole_of(p_line, 'year', 2100);
    v_line.what := region.text_of(p_line ->> 'what', 'what', 200);
    v_line.cost_kind := p_line ->> 'cost_kind';
    v_line.purpose := nullif(trim(p_line ->> 'purpose'), '');
    v_line.planned_cents := plan.whole_of(p_line, 'planned_cents', 100000000000);
    v_line.committed_cents := coalesce(plan.whole_of(p_line, 'committed_cents', 100000000000), 0);
    v_line.spent_cents := coalesce(plan.whole_of(p_line, 'spent_cents', 100000000000), 0);
    v_line.estimated_percent := plan.whole_of(p_line, 'estimated_percent', 100);
    v_line.is_structural := coalesce((p_line -> 'is_structural') = 'true'::jsonb, false);
    return v_line;
end
$$;

-- An id of a row of JSON; refuses (VPVAL) what is none.
create function plan.id_of(p_row jsonb, p_field text)
returns uuid
language plpgsql immutable
set search_path = ''
as $$
begin
    return nullif(p_row ->> p_field, '')::uuid;
exception when invalid_text_representation then
    perform region.refuse('VPVAL', 'this is no id', p_field);
end
$$;

-- Refuses a line that is not whole: what is missing or cannot be, whatever the fund.
create function plan.require_line_whole(p_line plan.budget_line)
returns void
language plpgsql stable
set search_path = ''
as $$
declare
    v_action plan.action;
begin
    select * into v_action from plan.action where action_id = p_line.action_id;
    -- Of the region, or of the place itself.
    if v_action.action_id is null or v_action.place not in ('region', p_line.place) then
        perform region.refuse('VPVAL', 'there is no such action here', 'action_id');
    end if;
    if p_line.fund_id is null or not exists (select from plan.fund where fund_id = p_line.fund_id) then
        perform region.refuse('VPVAL', 'there is no such fund', 'fund_id');
    end if;
    if p_line.year is null or p_line.year < 1990 then
        perform region.refuse('VPVAL', 'there is no year', 'year');
    end if;
    if p_line.cost_kind is null or p_line.cost_kind not in ('activity', 'fee', 'transport', 'material', 'communication', 'staff', 'support', 'investment') then
        perform region.refuse('VPVAL', 'there is no such kind of cost', 'cost_kind');
    end if;
    if p_line.planned_cents is null then
        perform region.refuse('VPVAL', 'there is no amount', 'planned_cents');
    end if;
    if p_line.committed_cents > p_line.planned_cents or p_line.spent_cents > p_line.committed_cents then
        perform region.refuse('VPFOR', 'planned, committed and spent each hold the next');
    end if;
end
$$;

-- Takes a line away.
create function api.remove_line(p_line_id uuid, p_version integer)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_old plan.budget_line;
begin
    perform region.require_writer();
    select * into v_old from plan.budget_line where line_id = p_line_id;
    if v_old.line_id is null then
        perform region.refuse('VPGON', 'there is no such line');
    end if;
    perform region.require_editor(v_old.place);
    perform plan.lock_money(v_old.place);
    select * into v_old from plan.budget_line where line_id = p_line_id;
    if v_old.line_id is null then
        perform region.refuse('VPGON', 'there is no such line');
    elsif v_old.version is distinct from p_version then
        perform region.refuse('VPOLD', 'someone saved meanwhile', v_old.version::text);
    end if;
    delete from plan.budget_line where line_id = p_line_id;
    perform region.write_log('remove_line', v_old.action_id::text, jsonb_build_object('place', v_old.place, 'year', v_old.year, 'before', v_old.planned_cents));
end
$$;
grant execute on function api.remove_line(uuid, integer) to authenticated, service_role;
