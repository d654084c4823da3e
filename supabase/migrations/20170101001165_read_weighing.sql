-- Every weighing, the latest first, and the proposed actions that may be weighed.
create function api.weighings()
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require_staff();
    return jsonb_build_object(
        'weighings', coalesce((
            select jsonb_agg(jsonb_build_object(
                'weighing_id', w.weighing_id,
                'title', w.title,
                'programme', p.name,
                'state', w.state,
                'is_fictional', w.is_fictional,
                'opened_on', w.opened_on,
                'finished_on', w.finished_on,
                'action_count', (select count(*) from plan.weighing_action x where x.weighing_id = w.weighing_id)
            ) order by w.opened_on desc, w.title)
            from plan.weighing w
            join vision.programme p using (programme_id)
        ), '[]'),
        'programmes', coalesce((
            select jsonb_agg(jsonb_build_object('code', p.code, 'name', p.name) order by p.position, p.name)
            from vision.programme p
        ), '[]'),
        'candidates', coalesce((
            select jsonb_agg(jsonb_build_object(
                'action_id', a.action_id, 'title', a.title, 'theme_code', a.theme_code, 'kind', a.kind
            ) order by a.kind, a.title)
            from plan.action a
            where a.state = 'proposed' and a.kind <> 'offer'
        ), '[]')
    );
end
$$;
comment on function api.weighings() is 'definer: the tables of the plan';

-- Why an action is not for a municipality, as it said so last: without names, in the order of the
-- words, until the weighing is finished; of a round that is closed.
create function plan.opt_outs_of(p_weighing plan.weighing, p_action_id uuid)
returns jsonb
language sql stable
set search_path = ''
as $$
    with last_marks as (
        select distinct on (m.nis) m.nis, m.opt_out
        from plan.mark m
        where m.weighing_id = p_weighing.weighing_id and m.action_id = p_action_id
            and m.round <= case p_weighing.state when 'round_1' then 0 when 'round_2' then 1 else 2 end
        order by m.nis, m.round desc
    )
    select coalesce(jsonb_agg(jsonb_build_object(
        'nis', case when p_weighing.state = 'finished' then l.nis end,
        'reason', l.opt_out
    ) order by l.opt_out), '[]')
    from last_marks l
    where l.opt_out is not null;
$$;

-- A weighing as far as the one who asks may see it: of the closed rounds the spread per action; of
-- marks only those that the person gave; of the open round how many municipalities joined in, and for
-- the coordinator which did not yet. Null when it is not there.
create function api.weighing(p_weighing_id uuid)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
    v_weighing plan.weighing;
    v_round integer;
begin
    perform region.require_staff();
    select * into v_weighing from plan.weighing where weighing_id = p_weighing_id;
    if v_weighing.weighing_id is null then
        return null;
    end if;
    v_round := coalesce(plan.round_of(v_weighing.state), 2);
    return jsonb_build_object(
        'weighing_id', v_weighing.weighing_id,
        'title', v_weighing.title,
        'note', v_weighing.note,
        'state', v_weighing.state,
        'programme', (select name from vision.programme where programme_id = v_weighing.programme_id),
        'is_fictional', v_weighing.is_fictional,
        'opened_on', v_weighing.opened_on,
        'round_1_closed_on', v_weighing.round_1_closed_on,
        'finished_on', v_weighing.finished_on,
        'municipalities', coalesce((
            select jsonb_agg(jsonb_build_object('nis', m.nis, 'name', m.name) order by m.name)
            from region.municipalities_on(v_weighing.opened_on) m
        ), '[]'),
        'joined', (
            select jsonb_agg(jsonb_build_object('round', r, 'count', (
                select count(distinct m.nis) from plan.mark m where m.weighing_id = p_weighing_id and m.round = r
            )) order by r)
            from generate_series(1, v_round) r
        ),
        'missing', case when v_weighing.state <> 'finished' and (region.my_role() = 'coordinator' or region.is_machine()) then coalesce((
            select jsonb_agg(m.nis order by m.name)
            from region.municipalities_on(v_weighing.opened_on) m
            where not exists (
                select from plan.mark x where x.weighing_id = p_weighing_id and x.round = v_round and x.nis = m.nis
            )
        ), '[]') end,
        'actions', coalesce((
            select jsonb_agg(jsonb_build_object(
                'action_id', a.action_id,
                'title', a.title,
                'summary', a.summary,
                'theme_code', a.theme_code,
                'kind', a.kind,
                'spreads', coalesce((
                    select jsonb_agg(plan.spread_of(p_weighing_id, a.action_id, r) order by r)
                        filter (where plan.spread_of(p_weighing_id, a.action_id, r) is not null)
                    from generate_series(1, 2) r
                    where r < v_round or v_weighing.state = 'finished'
                ), '[]'),
                'opt_outs', plan.opt_outs_of(v_weighing, a.action_id)
            ) order by x.position)
            from plan.weighing_action x
            join plan.action a using (action_id)
            where x.weighing_id = p_weighing_id
        ), '[]'),
        'own_marks', coalesce((
            select jsonb_agg(jsonb_build_object(
                'round', m.round, 'nis', m.nis, 'action_id', m.action_id,
                'importance', m.importance, 'feasibility', m.feasibility, 'opt_out', m.opt_out
            ) order by m.round, m.nis, m.action_id)
            from plan.mark m
            where m.weighing_id = p_weighing_id and m.marked_by = region.my_person_id()
        ), '[]'),
        -- The own municipalities for which a colleague rated in the open round.
        'by_colleague', coalesce((
            select jsonb_agg(distinct m.nis)
            from plan.mark m
            join region.person_municipality p on p.nis = m.nis and p.person_id = region.my_person_id()
            where m.weighing_id = p_weighing_id and m.round = plan.round_of(v_weighing.state)
                and m.marked_by is distinct from region.my_person_id()
        ), '[]')
    );
end
$$;
comment on function api.weighing(uuid) is 'definer: the tables of the plan; single marks stay with who gave them';

grant execute on function api.weighings(), api.weighing(uuid) to authenticated, service_role;
