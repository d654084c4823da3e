-- Pots as they are read, and what people decide about them.

-- Every pot, newest year first, with what is promised of it.
create function api.pots()
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'head', 'coordinator', 'observer');
    return coalesce((
        select jsonb_agg(
            to_jsonb(p) || jsonb_build_object(
                'fund_name', f.name,
                'programme_name', g.name,
                'promised_cents', coalesce((select sum(s.cents) from plan.pot_share s where s.pot_id = p.pot_id and s.fund_id is not null), 0),
                'decided_on', (select d.decided_on from plan.pot_decision d where d.pot_id = p.pot_id order by d.number desc limit 1)
            ) order by p.year desc, p.name
        )
        from plan.pot p join plan.fund f using (fund_id) join vision.programme g on g.programme_id = p.programme_id
    ), '[]');
end
$$;
grant execute on function api.pots() to authenticated, service_role;

-- A pot with its shares, the regional actions of its programme that have a cost, who carries each, and
-- what was decided. Null when there is none.
create function api.pot(p_pot_id uuid)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'head', 'coordinator', 'observer');
    return (
        select to_jsonb(p) || jsonb_build_object(
            'fund_name', f.name,
            'programme_name', g.name,
            'may_decide', region.may_edit('region'),
            'shares', (
                select coalesce(jsonb_agg(jsonb_build_object(
                    'nis', s.nis, 'name', m.name, 'slug', m.slug, 'cents', s.cents, 'fund_id', s.fund_id, 'fund_name', x.name,
                    'may_edit', region.may_edit(s.nis) or region.may_edit('region'),
                    'population', (
                        select n.people_count from region.population n
                        where n.nis = s.nis and n.counted_on <= make_date(p.year, 12, 31)
                        order by n.counted_on desc limit 1
                    )
                ) order by m.name), '[]')
                from plan.pot_share s join region.municipality m using (nis) left join plan.fund x on x.fund_id = s.fund_id
                where s.pot_id = p.pot_id
            ),
            'actions', plan.actions_of_pot(p.programme_id),
            -- What the region has planned from the pot, by action, and what is left of what is promised.
            'planned', (
                select coalesce(jsonb_agg(jsonb_build_object('action_id', l.action_id, 'cents', l.cents) order by l.action_id), '[]')
                from (
                    select b.action_id, sum(b.planned_cents)::bigint as cents from plan.budget_line b
                    where b.place = 'region' and b.fund_id = p.fund_id and b.year = p.year group by b.action_id
                ) l
            ),
            'rest', (select r.rest from plan.room_at(p.fund_id, 'region', p.year) r),
            'decisions', (
                select coalesce(jsonb_agg(jsonb_build_object(
                    'method', d.method, 'actions', d.actions, 'basis', d.basis, 'reason', d.reason,
                    'decided_on', d.decided_on, 'decided_by', r.name
                ) order by d.number desc), '[]')
                from plan.pot_decision d left join region.person r on r.person_id = d.decided_by
                where d.pot_id = p.pot_id
            )
        )
        from plan.pot p join plan.fund f using (fund_id) join vision.programme g on g.programme_id = p.programme_id
        where p.pot_id = p_pot_id
    );
end
$$;
grant execute on function api.pot(uuid) to authenticated, service_role;

-- The regional actions of a programme that cost something, by title, with who adopted or adapted each.
create function plan.actions_of_pot(p_programme_id uuid)
returns jsonb
language sql stable
set search_path = ''
as $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'action_id', a.action_id,
        'title', a.title,
        'theme_code', a.theme_code,
        'cost_cents', a.cost_cents,
        'separate_cents', s.cents,
        'is_fictional', a.is_fictional,
        'supporters', (
            select coalesce(jsonb_agg(c.nis order by c.nis), '[]') from plan.choice c
            where c.action_id = a.action_id and c.choice in ('adopt', 'adapt')
        )
    ) order by a.title, a.action_id), '[]')
    from plan.action a left join plan.separate_cost s using (action_id)
    where a.programme_id = p_programme_id and a.kind = 'regional' and a.cost_cents > 0 and a.state not in ('done', 'stopped');
$$;

-- Says what one municipality would pay for a regional action by itself; null takes it away.
create function api.save_separate_cost(p_action_id uuid, p_cents bigint)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform region.require('coordinator');
    if not exists (select from plan.action where action_id = p_action_id and kind = 'regional') then
        perform region.refuse('VPGON', 'there is no such action');
    end if;
    if p_cents is not null and p_cents not between 0 and 100000000000 then
        perform region.refuse('VPVAL', 'this is no amount', 'cents');
    end if;
    delete from plan.separate_cost where action_id = p_action_id;
    insert into plan.separate_cost (action_id, cents) select p_action_id, p_cents where p_cents is not null;
    perform region.write_log('save_separate_cost', p_action_id::text, jsonb_build_object('cents', p_cents));
end
$$;
grant execute on function api.save_separate_cost(uuid, bigint) to authenticated, service_role;

-- Keeps what people decided about a pot: which actions, and why. Refused (VPFMX) when they cost more
-- than the pot; earlier decisions stay.
create function api.decide_pot(p_pot_id uuid, p_method text, p_actions uuid[], p_reason text)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_pot plan.pot;
    v_actions jsonb;
    v_cost bigint;
begin
    perform region.require_editor('region');
    select * into v_pot from plan.pot where pot_id = p_pot_id for update;
    if v_pot.pot_id is null then
        perform region.refuse('VPGON', 'there is no such pot');
    end if;
    if p_method is not null and p_method not in ('equal_shares', 'greedy', 'per_head') then
        perform region.refuse('VPVAL', 'there is no such method', 'method');
    end if;
    if nullif(trim(p_reason), '') is null or length(trim(p_reason)) > 1000 then
        perform region.refuse('VPREA', 'a decision says why', 'reason');
    end if;
    v_actions := plan.actions_of_pot(v_pot.programme_id);
    if exists (
        select from unnest(p_actions) i
        where not exists (select from jsonb_array_elements(v_actions) a where a ->> 'action_id' = i::text)
    ) then
        perform region.refuse('VPVAL', 'there is no such action', 'actions');
    end if;
    select coalesce(sum((a ->> 'cost_cents')::bigint), 0) into v_cost
    from jsonb_array_elements(v_actions) a where (a ->> 'action_id')::uuid = any (p_actions);
    if v_cost > v_pot.total_cents then
        perform region.refuse('VPFMX', 'this is more than the pot', jsonb_build_object('fund', v_pot.name, 'year', v_pot.year, 'asked', v_cost, 'left', v_pot.total_cents, 'short', v_cost - v_pot.total_cents)::text);
    end if;
    insert into plan.pot_decision (pot_id, method, actions, basis, reason, decided_by)
    values (
        p_pot_id, p_method, array(select distinct i from unnest(p_actions) i),
        jsonb_build_object('total_cents', v_pot.total_cents, 'actions', v_actions, 'shares', (
            select jsonb_object_agg(nis, cents) from plan.pot_share where pot_id = p_pot_id
        )),
        trim(p_reason), region.my_person_id()
    );
    perform region.write_log('decide_pot', p_pot_id::text, jsonb_build_object('cents', v_cost, 'reason', trim(p_reason)));
end
$$;
grant execute on function api.decide_pot(uuid, text, uuid[], text) to authenticated, service_role;
