-- What facilitators see of a running round: steps, marked batches, who answered of the invited.

-- Participation in steps, so that nobody can tell from a counter who answered when.
create function response.step_of(p_count bigint, p_audience text)
returns text
language sql immutable
set search_path = ''
as $$
    select case p_audience
        when 'target_group' then case
            when p_count < 10 then 'fewer_than_10' when p_count < 25 then '10+' when p_count < 50 then '25+' when p_count < 100 then '50+' else '100+'
        end
        else case
            when p_count < 5 then 'fewer_than_5' when p_count < 10 then '5+' when p_count < 25 then '10+' when p_count < 50 then '25+' else '50+'
        end
    end;
$$;

create function api.round_counters(p_round_id uuid)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'coordinator');
    return (
        select coalesce(jsonb_agg(jsonb_build_object(
            'audience', v.audience,
            'nis', p.nis,
            'step', response.step_of((
                select count(*)
                from response.response r
                join response.stratum t using (stratum_id)
                where r.round_id = p_round_id and t.audience = v.audience
                    and case when p.nis = 'region' then cardinality(t.places) > 0 else p.nis = any (t.places) end
            ), v.audience)
        ) order by v.audience desc, p.name nulls last), '[]')
        from survey.round d
        join survey.round_survey s using (round_id)
        join survey.survey v using (survey_id, version)
        cross join lateral (
            select m.nis, m.name from region.municipalities_on(d.opens_on) m
            union all
            select 'region', null
        ) p
        where d.round_id = p_round_id
    );
end
$$;
grant execute on function api.round_counters(uuid) to authenticated, service_role;

create function api.marked_batches(p_round_id uuid)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'coordinator');
    return coalesce((
        select jsonb_agg(jsonb_build_object(
            'batch_id', b.batch_id,
            'code', b.code,
            'municipality_name', m.name,
            'week', b.week,
            'step', response.step_of((select count(*) from response.response r where r.batch_id = b.batch_id), 'target_group'),
            'is_left_out', b.is_left_out,
            'reason', b.reason
        ) order by b.week desc, b.batch_id)
        from response.batch b
        left join survey.link l using (code)
        left join region.municipality m using (nis)
        where b.round_id = p_round_id
    ), '[]');
end
$$;
grant execute on function api.marked_batches(uuid) to authenticated, service_role;

create function response.decide_batch(p_batch_id uuid, p_is_left_out boolean, p_reason text)
returns void
language plpgsql
set search_path = ''
as $$
begin
    if coalesce(length(trim(p_reason)), 0) not between 3 and 500 then
        perform region.refuse('VPREA', 'a decision has a reason');
    end if;
    update response.batch set is_left_out = p_is_left_out, reason = trim(p_reason) where batch_id = p_batch_id;
    if not found then
        perform region.refuse('VPBAD', 'no such batch');
    end if;
    if not p_is_left_out then
        -- What is taken back comes in anew: the releases before it did not count it.
        update response.response r
        set epoch = d.epoch
        from survey.round d
        where r.batch_id = p_batch_id and d.round_id = r.round_id;
    end if;
    perform region.write_log(case when p_is_left_out then 'leave_out_batch' else 'take_back_batch' end, p_batch_id::text, jsonb_build_object('reason', trim(p_reason)));
end
$$;

create function api.leave_out_batch(p_batch_id uuid, p_reason text)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'coordinator');
    perform response.decide_batch(p_batch_id, true, p_reason);
end
$$;
grant execute on function api.leave_out_batch(uuid, text) to authenticated, service_role;

create function api.take_back_batch(p_batch_id uuid, p_reason text)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'coordinator');
    perform response.decide_batch(p_batch_id, false, p_reason);
end
$$;
grant execute on function api.take_back_batch(uuid, text) to authenticated, service_role;

-- Who answered and who did not yet. The link of who answered is not given any more: whoever opens it
-- would read the answers, which are confidential.
create function api.invitations(p_round_id uuid)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'coordinator');
    return coalesce((
        select jsonb_agg(jsonb_build_object(
            'organisation_id', o.organisation_id,
            'name', o.name,
            'kind', o.kind,
            'municipalities', coalesce((select jsonb_agg(m.nis order by m.nis) from survey.organisation_municipality m where m.organisation_id = o.organisation_id), '[]'),
            'email', o.email,
            'code', case when not a.has_answered or region.is_machine() then i.code end,
            'state', case when a.has_answered then 'answered' else 'invited' end
        ) order by o.name)
        from survey.invitation i
        join survey.organisation o using (organisation_id)
        cross join lateral (
            select exists (
                select from response.response r where r.round_id = i.round_id and r.organisation_id = i.organisation_id
            ) as has_answered
        ) a
        where i.round_id = p_round_id
    ), '[]');
end
$$;
grant execute on function api.invitations(uuid) to authenticated, service_role;

-- The public contribution of organisations: only of those that ticked that it may be shared.
create function api.contributions(p_round_id uuid)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    if not region.is_staff() and not region.is_machine() then
        raise insufficient_privilege using message = 'this needs a role';
    end if;
    return coalesce((
        select jsonb_agg(jsonb_build_object(
            'organisation_name', o.name,
            'municipalities', to_jsonb(s.places),
            'offer', (select t.content from response.open_text t where t.response_id = r.response_id and t.question_code = 'O1.2'),
            'proposals', coalesce((
                select jsonb_agg(jsonb_build_object(
                    'title', p.content -> 'O6.title' ->> 'text',
                    'theme', p.content -> 'O6.theme' -> 'codes' ->> 0,
                    'level', p.content -> 'O6.level' -> 'codes' ->> 0,
                    'audience', coalesce(p.content -> 'O6.audience' -> 'codes', '[]'),
                    'change', p.content -> 'O6.change' ->> 'text',
                    'role', p.content -> 'O6.role' -> 'codes' ->> 0,
                    'estimate', p.content -> 'O6.estimate' ->> 'text'
                ) order by p.position)
                from response.proposal p where p.response_id = r.response_id
            ), '[]')
        ) order by o.name)
        from response.response r
        join survey.organisation o using (organisation_id)
        join response.stratum s using (stratum_id)
        where r.round_id = p_round_id and r.answers -> 'O1.3' = '["JA"]'
            and (exists (select from response.open_text t where t.response_id = r.response_id and t.question_code = 'O1.2')
                or exists (select from response.proposal p where p.response_id = r.response_id))
    ), '[]');
end
$$;
grant execute on function api.contributions(uuid) to authenticated, service_role;
