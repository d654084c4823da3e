-- Begins a release: freezes the closed list of responses in a draft, and gives what the job computes
-- from: per voice, question, set of places and identical answer the number of people. Only the job
-- calls this; nothing of it may reach a page, a log or an error text.
create function api.begin_release(p_round_id uuid, p_person_id uuid default null)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_round survey.round;
    v_last release.release;
    v_release_id uuid;
    v_changed bigint;
begin
    if not region.is_machine() then
        raise insufficient_privilege using message = 'this needs the secret key';
    end if;
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
    insert into release.release (round_id, kind, method, seed, threshold_target_group, threshold_organisation, made_by)
    values (
        p_round_id, case v_round.state when 'open' then 'interim' else 'closing' end, 'VIPSA-10', '',
        v_round.threshold_target_group, v_round.threshold_organisation, p_person_id
    )
    returning release_id into v_release_id;

    insert into release.member (release_id, response_id)
    select v_release_id, r.response_id
    from response.response r
    left join response.batch b using (batch_id)
    where r.round_id = p_round_id and cardinality(r.places) > 0 and not coalesce(b.is_left_out, false);

    insert into release.reach (release_id, voice, place, response_count)
    select v_release_id, r.audience, p.place, count(*)
    from release.member m
    join response.response r using (response_id)
    cross join lateral (select unnest(r.places) as place union all select 'region') p
    where m.release_id = v_release_id
    group by r.audience, p.place;

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
        -- A withdrawn response has left the list of the last release too, but not its reach.
        select (select count(*) from release.member where release_id = v_release_id)
            + (select coalesce(sum(response_count), 0) from release.reach where release_id = v_last.release_id and place = 'region')
            - 2 * (select count(*) from release.member n join release.member o using (response_id) where n.release_id = v_release_id and o.release_id = v_last.release_id)
            into v_changed;
        if v_changed < 10 then
            perform region.refuse('VPFEW', 'fewer than ten responses were added or removed');
        end if;
    end if;
    if not exists (select from release.member where release_id = v_release_id) then
        perform region.refuse('VPFEW', 'nobody answered yet');
    end if;

    update release.release
    set seed = md5(coalesce((
        select string_agg(response_id::text, ',' order by response_id) from release.member where release_id = v_release_id
    ), ''))
    where release_id = v_release_id;

    return jsonb_build_object(
        'release_id', v_release_id,
        'seed', (select seed from release.release where release_id = v_release_id),
        'threshold', jsonb_build_object('target_group', v_round.threshold_target_group, 'organisation', v_round.threshold_organisation),
        'municipalities', (select jsonb_agg(m.nis order by m.nis) from region.municipalities_on(v_round.opens_on) m),
        'surveys', (select jsonb_agg(api.survey(s.survey_id, s.version)) from survey.round_survey s where s.round_id = p_round_id),
        'patterns', coalesce((
            select jsonb_agg(jsonb_build_array(t.audience, t.question_code, t.places, t.option_codes, t.respondent_count))
            from (
                select r.audience, a.question_code, r.places, a.option_codes, count(*) as respondent_count
                from release.member m
                join response.response r using (response_id)
                join response.answer a using (response_id)
                where m.release_id = v_release_id
                group by r.audience, a.question_code, r.places, a.option_codes
                order by r.audience, a.question_code, r.places, a.option_codes
            ) t
        ), '[]')
    );
end
$$;
grant execute on function api.begin_release(uuid, uuid) to service_role;

-- Keeps the protected cells of a draft.
create function api.keep_draft(p_release_id uuid, p_cells jsonb)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    if not region.is_machine() then
        raise insufficient_privilege using message = 'this needs the secret key';
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
end
$$;
grant execute on function api.keep_draft(uuid, jsonb) to service_role;

-- What the draft of a round would change, before it is confirmed: which places, how many (rounded),
-- what stays hidden and why. No figure of an answer is in it.
create function api.draft_release(p_round_id uuid)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
    v_draft release.release;
    v_last_id uuid;
begin
    perform region.require('facilitator', 'coordinator');
    select * into v_draft from release.release where round_id = p_round_id and state = 'draft';
    if v_draft.release_id is null or not exists (select from release.cell where release_id = v_draft.release_id) then
        return null;
    end if;
    select release_id into v_last_id from release.release
    where round_id = p_round_id and state = 'released' order by number desc limit 1;
    return jsonb_build_object(
        'release_id', v_draft.release_id,
        'made_at', to_char(v_draft.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'kind', v_draft.kind,
        'places', (
            select jsonb_agg(jsonb_build_object(
                'place', c.place,
                'voice', c.voice,
                'state', c.state,
                'hidden_because', c.hidden_because,
                'respondent_count', c.respondent_count,
                'earlier_count', e.respondent_count,
                'is_new', c.state = 'shown' and e.state is distinct from 'shown',
                'hidden_questions', (
                    select count(*) from release.cell h
                    where h.release_id = c.release_id and h.voice = c.voice and h.place = c.place and h.lens = 'all' and h.state = 'hidden'
                )
            ) order by c.voice desc, c.place)
            from release.cell c
            left join release.cell e on e.release_id = v_last_id and (e.voice, e.question_code, e.place, e.lens) = (c.voice, c.question_code, c.place, c.lens)
            where c.release_id = v_draft.release_id and c.lens = 'all' and c.question_code = case c.voice when 'target_group' then 'D5.1' else 'O5.1' end
        ),
        'left_out_batch_count', (select count(*) from response.batch b where b.round_id = p_round_id and b.is_left_out)
    );
end
$$;
grant execute on function api.draft_release(uuid) to authenticated, service_role;

-- Makes the draft the next release; from now on it is frozen.
create function api.confirm_release(p_release_id uuid)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_number integer;
begin
    perform region.require('facilitator', 'coordinator');
    perform pg_advisory_xact_lock(hashtext('release.number'));
    if not exists (select from release.cell where release_id = p_release_id) then
        perform region.refuse('VPSTA', 'there is no finished draft');
    end if;
    update release.release
    set state = 'released',
        number = (select coalesce(max(number), 0) + 1 from release.release),
        made_on = region.today()
    where release_id = p_release_id and state = 'draft'
    returning number into v_number;
    if v_number is null then
        perform region.refuse('VPSTA', 'this is released already');
    end if;
    perform region.write_log('make_release', p_release_id::text, jsonb_build_object('number', v_number));
    return jsonb_build_object('number', v_number);
end
$$;
grant execute on function api.confirm_release(uuid) to authenticated, service_role;

create function api.drop_draft(p_release_id uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'coordinator');
    delete from release.release where release_id = p_release_id and state = 'draft';
end
$$;
grant execute on function api.drop_draft(uuid) to authenticated, service_role;

create function api.make_public(p_release_id uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'coordinator');
    update release.release set public_on = region.today()
    where release_id = p_release_id and state = 'released' and public_on is null;
    if not found then
        perform region.refuse('VPSTA', 'only a release that is not public yet can be made public');
    end if;
    perform region.write_log('make_public', p_release_id::text);
end
$$;
grant execute on function api.make_public(uuid) to authenticated, service_role;
