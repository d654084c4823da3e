-- The money of a place as the pages know it.

-- Each fund in a year: its grant, what it comes to, and how far the lines are.
create function plan.money_of(p_place text, p_year integer)
returns jsonb
language plpgsql stable
set search_path = ''
as $$
begin
    return coalesce((
        select jsonb_agg(jsonb_build_object(
            'fund_id', f.fund_id,
            'cents', g.cents,
            'state', g.state,
            'asked_on', o.asked_on,
            'approved_on', o.approved_on,
            'received_on', o.received_on,
            'note', o.note,
            'version', o.version,
            'granted', r.granted,
            'carried', r.carried,
            'used', r.used,
            'rest', r.rest,
            'planned', coalesce(l.planned, 0),
            'committed', coalesce(l.committed, 0),
            'spent', coalesce(l.spent, 0),
            'structural', coalesce(l.structural, 0),
            'shares', r.used - coalesce(l.planned, 0),
            'is_fictional', coalesce(o.is_fictional, f.is_fictional)
        ) order by f.position, f.code)
        from plan.fund f
        cross join lateral plan.granted_at(f.fund_id, p_place, p_year) g
        cross join lateral plan.room_at(f.fund_id, p_place, p_year) r
        left join plan.fund_grant o on o.fund_id = f.fund_id and o.place = p_place and o.year = p_year
        left join (
            select c.fund_id, sum(c.counted_planned)::bigint as planned, sum(c.counted_committed)::bigint as committed,
                sum(c.counted_spent)::bigint as spent, (sum(c.counted_planned) filter (where c.is_structural))::bigint as structural
            from plan.counted_line c where c.place = p_place and c.year = p_year group by c.fund_id
        ) l on l.fund_id = f.fund_id
        where f.held_by = 'any' or (f.held_by = 'region') = (p_place = 'region')
    ), '[]');
end
$$;

-- The lines of a place in a year, by action.
create function plan.lines_of(p_place text, p_year integer)
returns jsonb
language plpgsql stable
set search_path = ''
as $$
begin
    return coalesce((
        select jsonb_agg(jsonb_build_object(
            'line_id', l.line_id,
            'action_id', l.action_id,
            'fund_id', l.fund_id,
            'year', l.year,
            'what', l.what,
            'cost_kind', l.cost_kind,
            'purpose', l.purpose,
            'planned_cents', l.planned_cents,
            'committed_cents', l.committed_cents,
            'spent_cents', l.spent_cents,
            'estimated_percent', l.estimated_percent,
            'is_structural', l.is_structural,
            'part', l.part,
            'whole', l.whole,
            'counted_planned', l.counted_planned,
            'counted_committed', l.counted_committed,
            'counted_spent', l.counted_spent,
            'is_fictional', l.is_fictional,
            'version', l.version
        ) order by a.title, l.fund_code, l.line_id)
        from plan.counted_line l join plan.action a using (action_id)
        where l.place = p_place and l.year = p_year
    ), '[]');
end
$$;

-- The money of a place in a year: { place, year, years, may_edit, may_grant, funds, lines, actions,
-- per_year, places }. `actions`: those that a line may name; `per_year`: what the years come to;
-- `places`: of the region's page, what the municipalities have.
create function api.money(p_place text, p_year integer)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
    v_year integer := coalesce(p_year, extract(year from region.today())::integer);
    v_years integer[];
begin
    perform region.require('facilitator', 'head', 'coordinator', 'observer');
    perform plan.place_of(p_place);
    select array_agg(distinct y order by y) into v_years
    from (
        select year as y from plan.fund_grant where place = p_place
        union select year from plan.budget_line where place = p_place
        union select year from plan.pot where p_place = 'region'
        union select v_year
    ) known;
    return jsonb_build_object(
        'place', p_place,
        'year', v_year,
        'years', v_years,
        'may_edit', region.may_edit(p_place),
        'may_grant', region.may_edit(p_place) or coalesce(region.my_role() = 'coordinator', false),
        'funds', plan.money_of(p_place, v_year),
        'lines', plan.lines_of(p_place, v_year),
        'actions', coalesce((
            select jsonb_agg(jsonb_build_object(
                'action_id', a.action_id, 'title', a.title, 'theme_code', a.theme_code, 'kind', a.kind, 'state', a.state,
                'choice', c.choice, 'cost_cents', a.cost_cents,
                'participants_count', a.participants_count, 'participants_target_count', a.participants_target_count
            ) order by a.title)
            from plan.action a left join plan.choice c on c.action_id = a.action_id and c.nis = p_place
            where a.place in ('region', p_place)
        ), '[]'),
        'per_year', (
            select jsonb_agg(jsonb_build_object('year', y, 'funds', plan.money_of(p_place, y)) order by y) from unnest(v_years) y
        ),
        'places', case when p_place = 'region' then (
            select jsonb_agg(jsonb_build_object('nis', m.nis, 'name', m.name, 'slug', m.slug, 'funds', plan.money_of(m.nis, v_year)) order by m.name)
            from region.municipalities_on(region.today()) m
        ) else '[]' end
    );
end
$$;
grant execute on function api.money(text, integer) to authenticated, service_role;

-- What a place has of each fund this year, { year, funds }: for the page of its plan, without lines.
create function api.place_funds(p_place text)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
    v_year integer := extract(year from region.today())::integer;
begin
    perform region.require('facilitator', 'head', 'coordinator', 'observer');
    perform plan.place_of(p_place);
    return jsonb_build_object('year', v_year, 'funds', plan.money_of(p_place, v_year));
end
$$;
grant execute on function api.place_funds(text) to authenticated, service_role;
