-- Begins a release: freezes the closed list of responses in a draft, and gives what the job computes
-- from: per voice, set of places, category of a lens and epoch the number of people that said each
-- mark, identical orders counted, and how people's answers came in. Only the job calls this; nothing of it may reach a page, a log or
-- an error text. `p_lenses` is a list of { code, audience, category_of }; the lens `mode` tells how a
-- survey was filled in.
create function api.begin_release(p_round_id uuid, p_lenses jsonb default '[]', p_person_id uuid default null)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_round survey.round;
    v_last release.release;
    v_release_id uuid;
    v_changed bigint;
    v_left_out uuid[] := array(select b.batch_id from response.batch b where b.round_id = p_round_id and b.is_left_out);
    v_lenses jsonb := (
        select coalesce(jsonb_agg(l.value || jsonb_build_object('question', q.code)), '[]')
        from survey.round_survey s
        join survey.survey v using (survey_id, version)
        join survey.question q using (survey_id, version)
        join jsonb_array_elements(p_lenses) l on l.value ->> 'audience' = v.audience
            and case l.value ->> 'code' when 'mode' then q.content ? 'is_mode' else q.content ->> 'lens' = l.value ->> 'code' end
        where s.round_id = p_round_id
    );
begin
    if not region.is_machine() then
        raise insufficient_privilege using message = 'this needs the secret key';
    end if;
    -- Who is sending comes first; who sends after this is counted by the next draft.
    perform pg_advisory_xact_lock(hashtextextended(p_round_id::text, 0));
    select * into v_round from survey.round where round_id = p_round_id for update;
    if v_round.round_id is null or v_round.state = 'draft' then
        perform region.refuse('VPSTA', 'only a round that was opened has releases');
    end if;
    select * into v_last from release.release
    where round_id = p_round_id and state = 'released' order by number desc limit 1;
    if v_round.state = 'open' and v_last.made_on > region.today() - 7 then
        perform region.refuse('VPWEK', 'one release a week while the round is open', (v_last.made_on + 7)::text);
    end if;

    delete from release.release where round_id = p_round_id and state = 'draft';
    -- An organisation that changed its answers may have left an empty stratum.
    delete from response.stratum s
    where not exists (select from response.response r where r.stratum_id = s.stratum_id);
    -- The seed tells one draw from another and nothing else: the same responses give the same figures.
    insert into release.release (
        round_id, kind, method, seed, threshold_target_group, threshold_organisation, region_only, made_by, epoch, left_out_batches
    )
    values (
        p_round_id, case v_round.state when 'open' then 'interim' else 'closing' end, 'VIPSA-10',
        md5(format('%s/%s', v_round.number, (select count(*) from release.release where round_id = p_round_id))),
        v_round.threshold_target_group, v_round.threshold_organisation, survey.small_groups_of(p_round_id), p_person_id, v_round.epoch,
        v_left_out
    )
    returning release_id into v_release_id;
    update survey.round set epoch = epoch + 1 where round_id = p_round_id;

    insert into release.reach (release_id, voice, place, response_count)
    select v_release_id, s.audience, p.place, sum(s.response_count)
    from (
        select t.audience, t.places, count(*) as response_count
        from release.counted c
        join response.stratum t using (stratum_id)
        where c.release_id = v_release_id and cardinality(t.places) > 0
        group by t.stratum_id
    ) s
    cross join lateral (select unnest(s.places) as place union all select 'region') p
    group by s.audience, p.place;

    if v_round.state = 'open' then
        -- Promise P8: while the round is open, only when one of the totals gained 20.
        select max(n.response_count - coalesce(o.response_count, 0)) into v_changed
        from release.reach n
        left join release.reach o on o.release_id = v_last.release_id and (o.voice, o.place) = (n.voice, n.place)
        where n.release_id = v_release_id;
        if coalesce(v_changed, 0) < 20 then
            perform region.refuse('VPFEW', 'no place gained twenty responses');
        end if;
    elsif v_last.kind = 'closing' then
        -- Added since the last one, and gone from its list.
        select count(*) filter (where c.epoch > v_last.epoch)
            + (select coalesce(sum(response_count), 0) from release.reach where release_id = v_last.release_id and place = 'region')
            - count(*) filter (where c.epoch <= v_last.epoch)
            into v_changed
        from release.counted c
        join response.stratum t using (stratum_id)
        where c.release_id = v_release_id and cardinality(t.places) > 0;
        if v_changed < 10 then
            perform region.refuse('VPFEW', 'fewer than ten responses were added or removed');
        end if;
    end if;
    if not exists (select from release.reach where release_id = v_release_id) then
        perform region.refuse('VPFEW', 'nobody answered yet');
    end if;

    return jsonb_build_object(
        'release_id', v_release_id,
        'kind', case v_round.state when 'open' then 'interim' else 'closing' end,
        'epoch', v_round.epoch,
        'seed', (select seed from release.release where release_id = v_release_id),
        'threshold', jsonb_build_object('target_group', v_round.threshold_target_group, 'organisation', v_round.threshold_organisation),
        'region_only', survey.small_groups_of(p_round_id),
        'municipalities', (select jsonb_agg(m.nis order by m.nis) from region.municipalities_on(v_round.opens_on) m),
        'surveys', (select jsonb_agg(api.survey(s.survey_id, s.version) order by s.survey_id) from survey.round_survey s where s.round_id = p_round_id),
        'marks', (
            select jsonb_object_agg(v.audience, (
                select jsonb_agg(jsonb_build_array(m.question_code, m.option_code) order by m.position)
                from survey.mark m
                where (m.survey_id, m.version) = (s.survey_id, s.version)
            ))
            from survey.round_survey s
            join survey.survey v using (survey_id, version)
            where s.round_id = p_round_id
        ),
        'sums', release.sums_of(p_round_id, v_round.epoch, v_left_out, v_lenses),
        'channels', release.channels_of(p_round_id, v_round.epoch, v_left_out),
        'earlier', release.earlier_of(p_round_id)
    ) || (
        select jsonb_build_object('orders', coalesce(b.codes, '{}'), 'ballots', b.ballots)
        from release.ballots_of(p_round_id, v_round.epoch, v_left_out, v_lenses) b
    );
end
$$;
grant execute on function api.begin_release(uuid, jsonb, uuid) to service_role;

-- Keeps what the job computed: the protected cells of a draft, whether help made a difference, and how
-- many it counted in each finest cell.
create function api.keep_draft(p_release_id uuid, p_cells jsonb, p_mode_effect jsonb default null, p_finest jsonb default '[]')
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    if not region.is_machine() then
        raise insufficient_privilege using message = 'this needs the secret key';
    end if;
    -- Who makes another draft meanwhile, or throws this one away, wins.
    perform from release.release where release_id = p_release_id and state = 'draft' for update;
    if not found then
        perform region.refuse('VPSTA', 'there is no such draft any more');
    end if;
    delete from release.cell where release_id = p_release_id;
    insert into release.cell (
        release_id, question_code, voice, place, lens, category, with_not_said, state, hidden_because,
        respondent_count, order_state, borda_differs, schulze_differs, depends_on_unranked, scale, kept_from, figures
    )
    select
        p_release_id, c.question_code, c.voice, c.place, c.lens, c.category, c.with_not_said, c.state, c.hidden_because,
        c.respondent_count, c.order_state, c.borda_differs, c.schulze_differs, c.depends_on_unranked,
        nullif(c.scale, 'null'), nullif(c.kept_from, 'null'), c.figures
    from jsonb_to_recordset(p_cells) as c (
        question_code text, voice text, place text, lens text, category text, with_not_said boolean, state text,
        hidden_because text, respondent_count integer, order_state text, borda_differs boolean,
        schulze_differs boolean, depends_on_unranked boolean, scale jsonb, kept_from jsonb, figures jsonb
    );
    insert into release.finest (release_id, counts) values (p_release_id, p_finest)
    on conflict (release_id) do update set counts = excluded.counts;
    update release.release set mode_effect = nullif(p_mode_effect, 'null') where release_id = p_release_id;
end
$$;
grant execute on function api.keep_draft(uuid, jsonb, jsonb, jsonb) to service_role;
