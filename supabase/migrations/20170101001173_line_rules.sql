-- The rules of a fund for one line. Each refuses by a code of its own; the detail is what the sentence
-- names.
create function plan.require_rules(p_line plan.budget_line)
returns void
language plpgsql stable
set search_path = ''
as $$
declare
    v_fund plan.fund;
    v_action plan.action;
    v_grant record;
    v_room record;
    v_about jsonb;
begin
    select * into v_fund from plan.fund where fund_id = p_line.fund_id;
    select * into v_action from plan.action where action_id = p_line.action_id;
    v_about := jsonb_build_object('fund', v_fund.name, 'year', p_line.year);
    if v_fund.held_by <> 'any' and (v_fund.held_by = 'region') <> (p_line.place = 'region') then
        perform region.refuse('VPFHB', 'this fund is held by others', (v_about || jsonb_build_object('held_by', v_fund.held_by))::text);
    end if;
    if p_line.year < v_fund.first_year or p_line.year > v_fund.last_year then
        perform region.refuse('VPFYR', 'the fund does not exist in this year', (v_about || jsonb_build_object('first', v_fund.first_year, 'last', v_fund.last_year))::text);
    end if;
    if v_fund.programme_id is not null and v_fund.programme_id <> v_action.programme_id then
        perform region.refuse('VPFPR', 'the fund serves another programme', (v_about || jsonb_build_object('programme', (select name from vision.programme where programme_id = v_fund.programme_id)))::text);
    end if;
    if v_fund.needs_approval and v_fund.approved_on is null then
        perform region.refuse('VPFAP', 'the programme is not approved by the funder', (v_about || jsonb_build_object('funder', v_fund.funder))::text);
    end if;
    if not p_line.cost_kind = any (coalesce(v_fund.cost_kinds, array[p_line.cost_kind])) then
        perform region.refuse('VPFCK', 'the fund does not pay this kind of cost', (v_about || jsonb_build_object('cost_kind', p_line.cost_kind))::text);
    end if;
    if cardinality(v_fund.purposes) > 0 and not coalesce(p_line.purpose = any (v_fund.purposes), false) then
        perform region.refuse('VPFPU', 'the line names no purpose of the fund', (v_about || jsonb_build_object('purposes', v_fund.purposes))::text);
    end if;
    if p_line.is_structural and not v_fund.allows_structural then
        perform region.refuse('VPFON', 'the fund is for once', v_about::text);
    end if;
    if v_fund.eligible = 'target_share' and p_line.estimated_percent is null
        and (v_action.participants_count is null or v_action.participants_target_count is null)
    then
        perform region.refuse('VPFSH', 'the share of the target group is not known', (v_about || jsonb_build_object('action', v_action.title))::text);
    end if;
    select * into v_grant from plan.granted_at(p_line.fund_id, p_line.place, p_line.year);
    select * into v_room from plan.room_at(p_line.fund_id, p_line.place, p_line.year);
    if not plan.may_plan(v_grant.state, v_fund.plan_from) and v_room.carried = 0 and p_line.planned_cents > 0 then
        perform region.refuse('VPFST', 'there is no grant yet that may be planned', (v_about || jsonb_build_object('state', v_grant.state, 'from', v_fund.plan_from))::text);
    end if;
end
$$;

-- Refuses when what is planned does not keep to the rules of a fund any more: after a rule changed.
create function plan.require_fund_kept(p_fund_id uuid)
returns void
language plpgsql stable
set search_path = ''
as $$
declare
    v_line plan.budget_line;
    v_used record;
begin
    for v_line in select * from plan.budget_line where fund_id = p_fund_id loop
        perform plan.require_rules(v_line);
    end loop;
    for v_used in
        select place, year from plan.budget_line where fund_id = p_fund_id
        union select s.nis, p.year from plan.pot_share s join plan.pot p using (pot_id) where s.fund_id = p_fund_id
        order by 1, 2
    loop
        perform plan.require_room(p_fund_id, v_used.place, v_used.year, 'VPFLO');
    end loop;
end
$$;

-- Who takes part in an action decides what counts of its lines: another number is refused (VPFLO)
-- where they would not fit any more.
create function plan.keep_shares_paid()
returns trigger
language plpgsql
set search_path = ''
as $$
declare
    v_line record;
begin
    perform plan.lock_money(variadic array(
        select distinct l.place::text from plan.budget_line l join plan.fund f using (fund_id)
        where l.action_id = new.action_id and f.eligible = 'target_share'
    ));
    for v_line in
        select distinct l.fund_id, l.place::text as place, l.year from plan.budget_line l join plan.fund f using (fund_id)
        where l.action_id = new.action_id and f.eligible = 'target_share'
        order by 2, 3
    loop
        perform plan.require_room(v_line.fund_id, v_line.place, v_line.year, 'VPFLO');
    end loop;
    return null;
end
$$;
create trigger action_keeps_shares_paid after update of participants_count, participants_target_count on plan.action
for each row when ((old.participants_count, old.participants_target_count) is distinct from (new.participants_count, new.participants_target_count))
execute function plan.keep_shares_paid();
