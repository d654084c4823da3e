-- What lies on the time line of a place: its goals and actions and the region's, with the days between
-- which they run, and the milestones of the programmes. What an OCMW offers already is not planned, and
-- what is only proposed neither.
create function api.timeline(p_place text)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require_staff();
    return jsonb_build_object(
        'programmes', coalesce((
            select jsonb_agg(jsonb_build_object(
                'code', p.code, 'name', p.name, 'begins_on', p.begins_on, 'ends_on', p.ends_on
            ) order by p.position, p.name)
            from vision.programme p
        ), '[]'),
        'goals', coalesce((
            select jsonb_agg(jsonb_build_object(
                'goal_id', g.goal_id, 'programme', p.code, 'place', g.place, 'code', g.code, 'title', g.title,
                -- What must be reached, and on which day.
                'targets', (
                    select coalesce(jsonb_agg(jsonb_build_object(
                        'name', i.name, 'value', i.target_value, 'unit', i.unit, 'on', i.target_on
                    ) order by i.target_on, i.position), '[]')
                    from plan.indicator i where i.goal_id = g.goal_id
                )
            ) order by g.place = 'region', p.position, g.position, g.code)
            from plan.goal g join vision.programme p using (programme_id)
            where g.place in (p_place, 'region')
        ), '[]'),
        'actions', coalesce((
            select jsonb_agg(jsonb_build_object(
                'action_id', x.action_id,
                'programme', p.code,
                'goal_id', a.goal_id,
                'place', x.place,
                'kind', x.kind,
                'state', x.state,
                'title', x.title,
                'theme_code', x.theme_code,
                'begins_on', x.begins_on,
                'ends_on', x.ends_on,
                'is_fictional', x.is_fictional
            ) order by x.begins_on nulls last, x.title)
            from plan.action x
            join vision.programme p using (programme_id)
            left join plan.action_plan a using (action_plan_id)
            where x.place in (p_place, 'region') and x.kind <> 'offer' and x.state <> 'proposed'
                -- What a municipality declined is not in its time line.
                and not exists (
                    select from plan.choice c
                    where c.action_id = x.action_id and c.nis = p_place and c.choice = 'decline'
                )
        ), '[]'),
        'milestones', coalesce((
            select jsonb_agg(jsonb_build_object(
                'programme', p.code, 'name', s.name, 'begins_on', s.begins_on, 'ends_on', s.ends_on, 'is_reached', s.is_reached
            ) order by s.begins_on, s.name)
            from vision.milestone s join vision.programme p using (programme_id)
        ), '[]')
    );
end
$$;
comment on function api.timeline(text) is 'definer: the tables of the plan';
grant execute on function api.timeline(text) to authenticated, service_role;
