-- The demo's money in one call, through what people use: { funds: [{ …save_fund, derived_code,
-- programme }], grants: [{ place, fund, year, …save_grant }], separate: [{ action, cents }],
-- pots: [{ …save_pot, fund, programme, promised: [{ place, fund }] }], lines: [{ …save_line, action,
-- fund }] }. Funds and programmes are named by their codes, actions by their titles.
create function api.load_demo_money(p_money jsonb)
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
    for v_item in select value from jsonb_array_elements(p_money -> 'funds') loop
        perform api.save_fund(null, null, v_item || jsonb_build_object(
            'derived_from', (select fund_id from plan.fund where code = v_item ->> 'derived_code'),
            'programme_id', (select programme_id from vision.programme where code = v_item ->> 'programme')
        ));
    end loop;
    for v_item in select value from jsonb_array_elements(p_money -> 'grants') loop
        perform api.save_grant(
            v_item ->> 'place', (select fund_id from plan.fund where code = v_item ->> 'fund'),
            (v_item ->> 'year')::integer, null, v_item
        );
    end loop;
    for v_item in select value from jsonb_array_elements(p_money -> 'separate') loop
        perform api.save_separate_cost((select action_id from plan.action where title = v_item ->> 'action'), (v_item ->> 'cents')::bigint);
    end loop;
    for v_item in select value from jsonb_array_elements(p_money -> 'pots') loop
        v_id := (api.save_pot(null, null, v_item || jsonb_build_object(
            'fund_id', (select fund_id from plan.fund where code = v_item ->> 'fund'),
            'programme_id', (select programme_id from vision.programme where code = v_item ->> 'programme')
        )) ->> 'pot_id')::uuid;
        for v_part in select value from jsonb_array_elements(v_item -> 'promised') loop
            perform api.save_share(v_id, v_part ->> 'place', (select fund_id from plan.fund where code = v_part ->> 'fund'), null);
        end loop;
    end loop;
    for v_item in select value from jsonb_array_elements(p_money -> 'lines') loop
        perform api.save_line(null, null, v_item || jsonb_build_object(
            'fund_id', (select fund_id from plan.fund where code = v_item ->> 'fund'),
            'action_id', (
                select a.action_id from plan.action a
                where a.title = v_item ->> 'action' and a.place in ('region', v_item ->> 'place')
                order by a.place limit 1
            )
        ));
    end loop;
end
$$;
grant execute on function api.load_demo_money(jsonb) to service_role;
