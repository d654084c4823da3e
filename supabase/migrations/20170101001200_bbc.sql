-- The plan as finance services keep it: the tree of the Flemish planning cycle (goal, action plan,
-- action) with what each fund pays per year, read from a list and written to one.
alter table plan.goal add column is_priority boolean not null default true;
comment on column plan.goal.is_priority is 'the council reports on it (prioritaire beleidsdoelstelling)';
alter table plan.action
    add column reporting_code text check (length(reporting_code) <= 20),
    add column sdg text check (length(sdg) <= 40);
comment on column plan.action.reporting_code is 'external reporting code of the Flemish government';

-- The code of an action in a list: its own, else a suggestion that stays the same.
create function plan.code_of(p_action plan.action)
returns text
language sql immutable
set search_path = ''
as $$
    select coalesce(p_action.code, 'AC-' || upper(left(p_action.action_id::text, 8)));
$$;

-- The actions of the plan of a place. Of a municipality: its own, and those of the region that it
-- takes over, adapts or pays for. Of the region: those that the region carries out or pays for.
create function plan.in_plan_of(p_place text)
returns setof plan.action
language sql stable
set search_path = ''
as $$
    select a.*
    from plan.action a
    where a.state not in ('proposed', 'stopped')
        and (
            (a.place = p_place and (p_place <> 'region' or a.kind = 'regional'))
            or exists (
                select from plan.choice c
                where c.action_id = a.action_id and c.nis = p_place and c.choice <> 'decline'
            )
            or exists (select from plan.budget_line l where l.action_id = a.action_id and l.place = p_place)
        );
$$;

-- An action in the tree. One without an action plan stands under its programme and its theme.
create function plan.tree_of(p_place text)
returns table (action_id uuid, goal_id uuid, goal_code text, goal_title text, is_priority boolean, plan_code text, plan_title text, tree_order text)
language sql stable
set search_path = ''
as $$
    select
        a.action_id,
        g.goal_id,
        coalesce(g.code, upper(p.code)),
        coalesce(g.title, p.name),
        coalesce(g.is_priority, false),
        coalesce(d.code, a.theme_code),
        coalesce(d.title, t.label ->> 'nl', a.theme_code),
        concat_ws(' ', lpad(p.position::text, 4, '0'), lpad(coalesce(g.position, 9999)::text, 4, '0'), lpad(coalesce(d.position, 9999)::text, 4, '0'))
    from plan.in_plan_of(p_place) a
    join vision.programme p using (programme_id)
    left join plan.action_plan d using (action_plan_id)
    left join plan.goal g using (goal_id)
    left join survey.theme t on t.code = a.theme_code;
$$;

-- The list of a place: one row per action and fund, one for an action without money. What is spent is
-- what is planned; what is received is the part of it that a fund pays which is not the own means.
create function api.bbc_list(p_place text)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'head', 'coordinator', 'observer');
    return jsonb_build_object(
        'may_import', region.may_edit(p_place),
        'board', coalesce((select name from region.municipality where nis = p_place), ''),
        'rows', coalesce((
            with amounts as (
                select l.action_id, l.fund_code, l.year, sum(l.planned_cents)::bigint as spent,
                    (sum(l.counted_planned) filter (where l.fund_code <> 'EIGEN'))::bigint as received
                from plan.counted_line l
                where l.place = p_place
                group by l.action_id, l.fund_code, l.year
            ),
            paid as (
                select m.action_id, m.fund_code,
                    jsonb_object_agg(m.year, jsonb_build_object('spent', m.spent, 'received', coalesce(m.received, 0))) as amounts
                from amounts m
                group by m.action_id, m.fund_code
            )
            select jsonb_agg(jsonb_build_object(
                'action_id', a.action_id,
                'goal', jsonb_build_object('code', t.goal_code, 'title', t.goal_title),
                'action_plan', jsonb_build_object('code', t.plan_code, 'title', t.plan_title),
                'action', jsonb_build_object('code', plan.code_of(a), 'title', a.title),
                'is_priority', t.is_priority,
                'level', case when a.kind = 'regional' then 'REG' else 'LOK' end,
                'lead', coalesce(a.lead, ''),
                'partners', (
                    select coalesce(jsonb_agg(q.name order by q.name), '[]')
                    from plan.action_partner x join plan.partner q using (partner_id)
                    where x.action_id = a.action_id
                ),
                'fund', coalesce(m.fund_code, ''),
                'amounts', coalesce(m.amounts, '{}'),
                'reporting_code', coalesce(a.reporting_code, ''),
                'sdg', coalesce(a.sdg, ''),
                'indicators', (
                    select coalesce(jsonb_agg(jsonb_build_object(
                        'name', i.name, 'value', i.target_value, 'unit', i.unit, 'on', i.target_on
                    ) order by i.position, i.indicator_id), '[]')
                    from plan.indicator i where i.goal_id = t.goal_id
                ),
                'state', a.state
            ) order by t.tree_order, t.goal_code, t.plan_code, plan.code_of(a), m.fund_code)
            from plan.in_plan_of(p_place) a
            join plan.tree_of(p_place) t using (action_id)
            left join paid m using (action_id)
        ), '[]')
    );
end
$$;
grant execute on function api.bbc_list(text) to authenticated, service_role;

-- What a fund paid in a year, line by line, as its yearly report asks: who took part, who of them is of
-- the target group, what it cost, and what of that counts.
create function api.fund_report(p_place text, p_fund text, p_year integer)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'head', 'coordinator', 'observer');
    return coalesce((
        select jsonb_agg(jsonb_build_object(
            'purpose', coalesce(l.purpose, ''),
            'action', a.title,
            'theme_code', a.theme_code,
            'what', coalesce(l.what, ''),
            'cost_kind', l.cost_kind,
            'participants_count', a.participants_count,
            'participants_target_count', a.participants_target_count,
            'part', l.part,
            'whole', l.whole,
            'planned_cents', l.planned_cents,
            'spent_cents', l.spent_cents,
            'counted_spent', l.counted_spent,
            'is_structural', l.is_structural,
            'is_fictional', l.is_fictional
        ) order by l.purpose, a.title, l.line_id)
        from plan.counted_line l join plan.action a using (action_id)
        where l.place = p_place and l.fund_code = p_fund and l.year = p_year
    ), '[]');
end
$$;
grant execute on function api.fund_report(text, text, integer) to authenticated, service_role;
