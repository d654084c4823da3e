-- One row per release and response of its closed list.
create view release.counted with (security_invoker = true) as
select d.release_id, r.*
from release.release d
join response.response r on r.round_id = d.round_id and r.epoch <= d.epoch
    and (r.batch_id is null or r.batch_id <> all (d.left_out_batches));

-- Strata as figures see them: per lens the category, and a number that is the same for strata of one
-- voice, one set of municipalities and one category. Who lives nowhere in the region is in no figure.
-- `p_lenses` is a list of { code, audience, question, category_of }; an answer without a category, and
-- no answer, is null. Every stratum stands once more under the lens `all`.
create function release.slots(p_lenses jsonb)
returns table (stratum_id integer, slot integer, audience text, places text[], lens text, category text)
language sql stable
set search_path = ''
as $$
    select f.stratum_id, (dense_rank() over (order by f.audience, f.places, f.lens, f.category))::integer,
        f.audience, f.places, f.lens, f.category
    from (
        select s.stratum_id, s.audience, s.places, l.value ->> 'code' as lens,
            l.value -> 'category_of' ->> (s.background ->> (l.value ->> 'question')) as category
        from response.stratum s
        join jsonb_array_elements(p_lenses) l on l.value ->> 'audience' = s.audience
        where cardinality(s.places) > 0
        union all
        select s.stratum_id, s.audience, s.places, 'all', 'all'
        from response.stratum s
        where cardinality(s.places) > 0
    ) f;
$$;

-- How many people say each mark, per slot and epoch: the sums of their marks, added in one pass. The
-- plan is made for the round at hand, since rounds differ a thousandfold in size.
create function release.sums_of(p_round_id uuid, p_epoch integer, p_left_out uuid[], p_lenses jsonb)
returns jsonb
language plpgsql stable
set search_path = ''
set plan_cache_mode = force_custom_plan
set work_mem = '256MB'
as $$
begin
    return (
        with by_stratum as materialized (
            select r.stratum_id, r.epoch, sum(r.marks) as marks
            from response.response r
            where r.round_id = p_round_id and r.epoch <= p_epoch and (r.batch_id is null or r.batch_id <> all (p_left_out))
            group by r.stratum_id, r.epoch
        ),
        slots as materialized (
            select * from release.slots(p_lenses)
        ),
        by_slot as (
            select s.slot, t.epoch, sum(t.marks) as marks
            from by_stratum t
            join slots s using (stratum_id)
            group by s.slot, t.epoch
        )
        select coalesce(jsonb_agg(jsonb_build_array(s.audience, s.places, s.lens, s.category, b.epoch, b.marks::text) order by b.slot, b.epoch), '[]')
        from by_slot b
        join (select distinct slot, audience, places, lens, category from slots) s using (slot)
    );
end
$$;

-- Identical orders counted, per slot, of a question that asks for an order: first per stratum, then,
-- by their number, per slot.
create function release.ballots_of(p_round_id uuid, p_epoch integer, p_left_out uuid[], p_question_code text, p_lenses jsonb)
returns jsonb
language plpgsql stable
set search_path = ''
set plan_cache_mode = force_custom_plan
set work_mem = '256MB'
as $$
begin
    return (
        with by_stratum as materialized (
            select r.stratum_id, r.answers -> p_question_code as codes, count(*) as respondent_count
            from response.response r
            where r.round_id = p_round_id and r.epoch <= p_epoch and (r.batch_id is null or r.batch_id <> all (p_left_out))
                and r.answers -> p_question_code is not null
            group by r.stratum_id, r.answers -> p_question_code
        ),
        orders as materialized (
            select d.codes, (row_number() over (order by d.codes))::integer as order_number
            from (select distinct t.codes from by_stratum t) d
        ),
        numbered as materialized (
            select t.stratum_id, o.order_number, t.respondent_count
            from by_stratum t
            join orders o using (codes)
        ),
        slots as materialized (
            select * from release.slots(p_lenses)
        ),
        by_slot as (
            select s.slot, t.order_number, sum(t.respondent_count) as respondent_count
            from numbered t
            join slots s using (stratum_id)
            group by s.slot, t.order_number
        )
        select coalesce(jsonb_agg(jsonb_build_array(s.audience, s.places, s.lens, s.category, p_question_code, b.ballots) order by b.slot), '[]')
        from (
            select t.slot, jsonb_agg(jsonb_build_array(o.codes, t.respondent_count) order by t.order_number) as ballots
            from by_slot t
            join orders o using (order_number)
            group by t.slot
        ) b
        join (select distinct slot, audience, places, lens, category from slots) s using (slot)
    );
end
$$;

-- What the earlier releases of the round showed: each with what it counted, and the cells of the last.
create function release.earlier_of(p_round_id uuid)
returns jsonb
language sql stable
set search_path = ''
as $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'number', r.number,
        'made_on', r.made_on,
        'epoch', r.epoch,
        'finest', (select f.counts from release.finest f where f.release_id = r.release_id),
        'cells', (select coalesce(jsonb_agg(to_jsonb(c) - 'release_id'), '[]') from release.cell c where c.release_id = r.release_id)
    ) order by r.number), '[]')
    from release.release r
    where r.round_id = p_round_id and r.state = 'released';
$$;

-- Begins a release: freezes the closed list of responses in a draft, and gives what the job computes
-- from: per voice, set of places, category of a lens and epoch the number of people that said each
-- mark, and identical orders counted. Only the job calls this; nothing of it may reach a page, a log or
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
        round_id, kind, method, seed, threshold_target_group, threshold_organisation, made_by, epoch, left_out_batches
    )
    values (
        p_round_id, case v_round.state when 'open' then 'interim' else 'closing' end, 'VIPSA-10',
        md5(format('%s/%s', v_round.number, (select count(*) from release.release where round_id = p_round_id))),
        v_round.threshold_target_group, v_round.threshold_organisation, p_person_id, v_round.epoch,
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
        'ballots', coalesce((
            select jsonb_agg(b.value)
            from survey.round_survey s
            join survey.question q using (survey_id, version)
            cross join lateral jsonb_array_elements(release.ballots_of(p_round_id, v_round.epoch, v_left_out, q.code, v_lenses)) b
            where s.round_id = p_round_id and q.shape = 'ranking'
        ), '[]'),
        'earlier', release.earlier_of(p_round_id)
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
