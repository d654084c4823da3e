-- Rounds as facilitators know them.
create function api.rounds()
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'coordinator');
    return coalesce((
        select jsonb_agg(jsonb_build_object(
            'round_id', r.round_id,
            'number', r.number,
            'name', r.name,
            'state', r.state,
            'opens_on', r.opens_on,
            'closes_on', r.closes_on,
            'threshold', jsonb_build_object('target_group', r.threshold_target_group, 'organisation', r.threshold_organisation),
            'surveys', (
                select jsonb_agg(jsonb_build_object('survey_id', v.survey_id, 'version', v.version, 'audience', v.audience, 'title', v.title) order by v.audience desc)
                from survey.round_survey s join survey.survey v using (survey_id, version)
                where s.round_id = r.round_id
            ),
            'is_named_reader', exists (
                select from survey.reader d where d.round_id = r.round_id and d.person_id = region.my_person_id()
            )
        ) order by r.number desc)
        from survey.round r
    ), '[]');
end
$$;
grant execute on function api.rounds() to authenticated, service_role;

-- Plans a round with the latest version of each survey: a code per municipality of its first day for
-- the target group and one that names no municipality, each for a card and for a tablet, and a
-- personal link for each organisation.
create function api.add_round(p_name jsonb, p_opens_on date, p_closes_on date)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_round_id uuid;
begin
    perform region.require('facilitator', 'coordinator');
    if coalesce(length(trim(p_name ->> 'nl')), 0) not between 1 and 80
        or coalesce(length(trim(p_name ->> 'en')), 0) not between 1 and 80 then
        perform region.refuse('VPNAM', 'a round has a name of 1 to 80 characters in each language');
    end if;
    if p_opens_on is null or p_closes_on is null or p_closes_on < p_opens_on or p_closes_on > p_opens_on + 400 then
        perform region.refuse('VPDAT', 'a round ends after it begins, within 400 days');
    end if;
    perform pg_advisory_xact_lock(hashtext('survey.round'));
    insert into survey.round (number, name, opens_on, closes_on)
    select coalesce(max(number), 0) + 1, jsonb_build_object('nl', trim(p_name ->> 'nl'), 'en', trim(p_name ->> 'en')), p_opens_on, p_closes_on
    from survey.round
    returning round_id into v_round_id;

    insert into survey.round_survey (round_id, survey_id, version)
    select v_round_id, survey_id, max(version) from survey.survey group by survey_id;

    insert into survey.link (code, round_id, survey_id, nis, channel)
    select survey.new_link_code(), v_round_id, v.survey_id, m.nis, c.channel
    from survey.round_survey s
    join survey.survey v using (survey_id, version)
    cross join (select nis from region.municipalities_on(p_opens_on) union all select null) m
    cross join (values ('web'), ('tablet')) c (channel)
    where s.round_id = v_round_id and v.audience = 'target_group';

    insert into survey.invitation (code, organisation_id, round_id, survey_id)
    select survey.new_invitation_code(), o.organisation_id, v_round_id, v.survey_id
    from survey.organisation o, survey.round_survey s join survey.survey v using (survey_id, version)
    where s.round_id = v_round_id and v.audience = 'organisation';

    perform region.write_log('add_round', v_round_id::text, (select r.name from survey.round r where r.round_id = v_round_id));
    return jsonb_build_object('round_id', v_round_id);
end
$$;
grant execute on function api.add_round(jsonb, date, date) to authenticated, service_role;

create function api.open_round(p_round_id uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'coordinator');
    update survey.round set state = 'open' where round_id = p_round_id and state = 'draft';
    if not found then
        perform region.refuse('VPSTA', 'only a planned round can be opened');
    end if;
    perform region.write_log('open_round', p_round_id::text);
end
$$;
grant execute on function api.open_round(uuid) to authenticated, service_role;

-- Makes the promise of a round stricter: a figure is then of at least so many people and organisations.
-- Once the round is open it can only rise.
create function api.raise_threshold(p_round_id uuid, p_target_group integer, p_organisation integer)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'coordinator');
    if p_target_group is null or p_organisation is null
        or p_target_group not between 10 and 100 or p_organisation not between 5 and 100 then
        perform region.refuse('VPTHR', 'at least ten people and five organisations, at most a hundred');
    end if;
    update survey.round
    set threshold_target_group = p_target_group, threshold_organisation = p_organisation
    where round_id = p_round_id and state <> 'closed';
    if not found then
        perform region.refuse('VPSTA', 'only a round that is not closed yet can promise more');
    end if;
    perform region.write_log('raise_threshold', p_round_id::text, jsonb_build_object('target_group', p_target_group, 'organisation', p_organisation));
end
$$;
grant execute on function api.raise_threshold(uuid, integer, integer) to authenticated, service_role;

create function api.close_round(p_round_id uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'coordinator');
    update survey.round set state = 'closed' where round_id = p_round_id and state = 'open';
    if not found then
        perform region.refuse('VPSTA', 'only an open round can be closed');
    end if;
    perform region.write_log('close_round', p_round_id::text);
end
$$;
grant execute on function api.close_round(uuid) to authenticated, service_role;

create function api.round_links(p_round_id uuid)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'coordinator');
    return coalesce((
        select jsonb_agg(jsonb_build_object(
            'code', l.code,
            'tablet_code', (
                select t.code from survey.link t
                where (t.round_id, t.survey_id, t.channel) = (l.round_id, l.survey_id, 'tablet')
                    and t.nis is not distinct from l.nis
            ),
            'audience', v.audience,
            'nis', l.nis,
            'municipality_name', m.name
        ) order by m.name nulls last)
        from survey.link l
        join survey.round_survey s using (round_id, survey_id)
        join survey.survey v using (survey_id, version)
        left join region.municipality m using (nis)
        where l.round_id = p_round_id and l.channel = 'web'
    ), '[]');
end
$$;
grant execute on function api.round_links(uuid) to authenticated, service_role;

-- Adds an organisation to the register, and its personal link for the round.
create function api.add_organisation(p_round_id uuid, p_name text, p_kind text, p_municipalities text[], p_email text default null)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_organisation_id uuid;
    v_code text;
    v_email text := nullif(lower(trim(p_email)), '');
begin
    perform region.require('facilitator', 'coordinator');
    if coalesce(length(trim(p_name)), 0) not between 1 and 200 then
        perform region.refuse('VPNAM', 'a name has 1 to 200 characters');
    end if;
    if v_email is not null and (
        v_email !~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$' or length(v_email) > 200
    ) then
        perform region.refuse('VPEMA', 'this is no e-mail address');
    end if;
    if coalesce(cardinality(p_municipalities), 0) = 0 or exists (
        select from unnest(p_municipalities) n
        where n is null or n not in (select nis from region.municipality where is_member)
    ) then
        perform region.refuse('VPNIS', 'an organisation works in at least one municipality of the region');
    end if;
    if not exists (
        select
        from survey.option o join survey.round_survey s using (survey_id, version)
        where s.round_id = p_round_id and o.question_code = 'O0.2' and o.code = p_kind
    ) then
        perform region.refuse('VPOPT', 'unknown kind of organisation');
    end if;
    if exists (select from survey.organisation where lower(name) = lower(trim(p_name))) then
        perform region.refuse('VPDUP', 'this organisation is in the register already');
    end if;
    insert into survey.organisation (name, kind, email)
    values (trim(p_name), p_kind, v_email)
    returning organisation_id into v_organisation_id;
    insert into survey.organisation_municipality (organisation_id, nis)
    select distinct v_organisation_id, n from unnest(p_municipalities) n;
    insert into survey.invitation (code, organisation_id, round_id, survey_id)
    select survey.new_invitation_code(), v_organisation_id, p_round_id, v.survey_id
    from survey.round_survey s join survey.survey v using (survey_id, version)
    where s.round_id = p_round_id and v.audience = 'organisation'
    returning code into v_code;
    perform region.write_log('add_organisation', v_organisation_id::text);
    return jsonb_build_object('organisation_id', v_organisation_id, 'code', v_code);
end
$$;
grant execute on function api.add_organisation(uuid, text, text, text[], text) to authenticated, service_role;
