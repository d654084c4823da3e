-- From what people rated to a proposal for a pot, and from a decision to budget lines.

-- Who supports an action of a pot by its marks alone: it rated the action as important in a weighing,
-- and did not choose yet. Single marks stay secret, so only the machine reads this, and shows of it no
-- more than how the pot would be divided.
create function api.pot_support(p_pot_id uuid)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    if not region.is_machine() then
        raise insufficient_privilege using message = 'this needs the secret key';
    end if;
    return coalesce((
        select jsonb_agg(jsonb_build_object('action_id', a.action_id, 'nis', s.nis) order by a.action_id, s.nis)
        from plan.pot p
        join plan.pot_share s using (pot_id)
        cross join lateral jsonb_to_recordset(plan.actions_of_pot(p.programme_id)) a (action_id uuid)
        where p.pot_id = p_pot_id
            and plan.rated_important(a.action_id, s.nis)
            and not exists (select from plan.choice c where c.action_id = a.action_id and c.nis = s.nis)
    ), '[]');
end
$$;
comment on function api.pot_support(uuid) is 'definer: the marks of a weighing, for the server alone';
grant execute on function api.pot_support(uuid) to service_role;

-- Writes what was decided about a pot as budget lines of the region: for each action what is not
-- planned from the pot yet. The rules of the fund hold: nothing more than what is promised (VPFMX).
create function api.plan_pot(p_pot_id uuid)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_pot plan.pot;
    v_decision plan.pot_decision;
    v_kinds text[];
    v_part record;
    v_count integer := 0;
begin
    perform region.require_editor('region');
    select * into v_pot from plan.pot where pot_id = p_pot_id;
    if v_pot.pot_id is null then
        perform region.refuse('VPGON', 'there is no such pot');
    end if;
    select * into v_decision from plan.pot_decision where pot_id = p_pot_id order by number desc limit 1;
    if v_decision.pot_decision_id is null then
        perform region.refuse('VPSTA', 'nothing is decided yet');
    end if;
    -- The fund and the money of the region stay as they are until this is done.
    select coalesce(cost_kinds, array['activity']) into v_kinds from plan.fund where fund_id = v_pot.fund_id for share;
    perform plan.lock_money('region');
    for v_part in
        select a.action_id, a.cost_cents - coalesce((
            select sum(l.planned_cents) from plan.budget_line l
            where l.place = 'region' and l.action_id = a.action_id and l.fund_id = v_pot.fund_id and l.year = v_pot.year
        ), 0)::bigint as missing
        from jsonb_to_recordset(v_decision.basis -> 'actions') a (action_id uuid, title text, cost_cents bigint)
        where a.action_id = any (v_decision.actions)
        order by a.title
    loop
        if v_part.missing > 0 then
            perform api.save_line(null, null, jsonb_build_object(
                'place', 'region', 'action_id', v_part.action_id, 'fund_id', v_pot.fund_id, 'year', v_pot.year,
                'what', v_pot.name, 'planned_cents', v_part.missing,
                'cost_kind', case when 'activity' = any (v_kinds) then 'activity' else v_kinds[1] end
            ));
            v_count := v_count + 1;
        end if;
    end loop;
    perform region.write_log('plan_pot', p_pot_id::text, jsonb_build_object('line_count', v_count));
    return jsonb_build_object('line_count', v_count);
end
$$;
grant execute on function api.plan_pot(uuid) to authenticated, service_role;
