-- What a code leads to: a link on a card, or the personal link of an organisation.
create function survey.opened_by(p_code text)
returns table (round_id uuid, survey_id text, version integer, audience text, nis text, organisation_id uuid, channel text, state text, opens_on date)
language plpgsql stable
set search_path = ''
as $$
#variable_conflict use_column
begin
    return query
    select r.round_id, s.survey_id, s.version, v.audience, l.nis, l.organisation_id, l.channel, r.state, r.opens_on
    from (
        select k.round_id, k.survey_id, k.nis, null::uuid as organisation_id, k.channel from survey.link k where k.code = p_code
        union all
        select i.round_id, i.survey_id, null, i.organisation_id, 'web' from survey.invitation i where i.code = p_code
    ) l
    join survey.round r on r.round_id = l.round_id
    join survey.round_survey s on s.round_id = l.round_id and s.survey_id = l.survey_id
    join survey.survey v on v.survey_id = s.survey_id and v.version = s.version;
end
$$;

-- The answers of an organisation as it gave them, so that it can change them.
create function response.earlier_answers(p_round_id uuid, p_organisation_id uuid)
returns jsonb
language sql stable
set search_path = ''
as $$
    select coalesce((select jsonb_object_agg(a.key, jsonb_build_object('codes', a.value)) from jsonb_each(r.answers) a), '{}')
        || coalesce((select jsonb_object_agg(t.question_code, jsonb_build_object('text', t.content)) from response.open_text t where t.response_id = r.response_id), '{}')
        || coalesce((
            select jsonb_build_object(q.code, jsonb_build_object('groups', jsonb_agg(p.content order by p.position)))
            from response.proposal p, survey.question q
            where p.response_id = r.response_id and q.survey_id = r.survey_id and q.version = r.version and q.content ->> 'kept_as' = 'proposal'
            group by q.code
        ), '{}')
        || coalesce((
            select jsonb_build_object(q.code, jsonb_build_object('groups', jsonb_build_array(c.content)))
            from response.contact c, survey.question q
            where c.round_id = p_round_id and c.organisation_id = p_organisation_id and q.survey_id = r.survey_id and q.version = r.version and q.content ->> 'kept_as' = 'contact'
        ), '{}')
    from response.response r
    where r.round_id = p_round_id and r.organisation_id = p_organisation_id;
$$;

-- What the page of a code needs to know.
create function api.form(p_code text)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
    v record;
begin
    select * into v from survey.opened_by(p_code);
    if v.round_id is null then
        return jsonb_build_object('state', 'unknown');
    end if;
    return (
        select jsonb_build_object(
            'state', case v.state when 'draft' then 'not_open' else v.state end,
            'round_id', r.round_id,
            'round_name', r.name,
            'opens_on', r.opens_on,
            'closes_on', r.closes_on,
            'survey_id', v.survey_id,
            'version', v.version,
            'audience', v.audience,
            'nis', v.nis,
            'channel', v.channel,
            'municipality_name', (select m.name from region.municipality m where m.nis = v.nis),
            'organisation_name', (select o.name from survey.organisation o where o.organisation_id = v.organisation_id),
            'earlier', case when v.organisation_id is not null and v.state = 'open' then response.earlier_answers(r.round_id, v.organisation_id) end
        )
        from survey.round r
        where r.round_id = v.round_id
    );
end
$$;
comment on function api.form(text) is 'definer: answers to whoever holds a code, and to nobody else';
grant execute on function api.form(text) to anon, authenticated, service_role;
