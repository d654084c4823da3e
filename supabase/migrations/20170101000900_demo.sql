-- The demo region: on an empty database only. p_demo is
-- { day, password, people: [{ name, email, role, municipalities }],
--   organisations: [{ name, kind, municipalities, email }],
--   rounds: [{ name, opens_on, closes_on }] }.
-- Gives { rounds: [{ round_id, links: { nis or "none": code }, invitations: [code in the order of
-- organisations] }] }. The rounds are open.
create function api.set_up_demo(p_demo jsonb)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_item jsonb;
    v_round_id uuid;
    v_organisation_id uuid;
    v_organisations uuid[] := '{}';
    v_rounds jsonb := '[]';
begin
    if not region.is_machine() then
        raise insufficient_privilege using message = 'this needs the secret key';
    end if;
    if exists (select from region.person) or exists (select from survey.round) then
        perform region.refuse('VPSTA', 'the demo needs an empty database');
    end if;
    insert into region.setting (name, value)
    values ('demo_day', p_demo -> 'day'), ('demo_password', p_demo -> 'password');
    for v_item in select value from jsonb_array_elements(p_demo -> 'people') loop
        perform api.add_person(v_item ->> 'name', v_item ->> 'email', v_item ->> 'role', array(select jsonb_array_elements_text(v_item -> 'municipalities')));
    end loop;
    for v_item in select value from jsonb_array_elements(p_demo -> 'organisations') loop
        insert into survey.organisation (name, kind, email)
        values (v_item ->> 'name', v_item ->> 'kind', v_item ->> 'email')
        returning organisation_id into v_organisation_id;
        insert into survey.organisation_municipality (organisation_id, nis)
        select v_organisation_id, n from jsonb_array_elements_text(v_item -> 'municipalities') n;
        v_organisations := v_organisations || v_organisation_id;
    end loop;
    for v_item in select value from jsonb_array_elements(p_demo -> 'rounds') loop
        v_round_id := (api.add_round(v_item -> 'name', (v_item ->> 'opens_on')::date, (v_item ->> 'closes_on')::date) ->> 'round_id')::uuid;
        perform api.open_round(v_round_id);
        v_rounds := v_rounds || jsonb_build_object(
            'round_id', v_round_id,
            'links', (select jsonb_object_agg(coalesce(l.nis, 'none'), l.code) from survey.link l where l.channel = 'web' and l.round_id = v_round_id),
            'invitations', (
                select jsonb_agg(i.code order by o.position)
                from unnest(v_organisations) with ordinality as o (organisation_id, position)
                join survey.invitation i on i.organisation_id = o.organisation_id and i.round_id = v_round_id
            )
        );
    end loop;
    return jsonb_build_object('rounds', v_rounds);
end
$$;
grant execute on function api.set_up_demo(jsonb) to service_role;

-- Moves the demo's day, so that its history can be played.
create function api.set_demo_day(p_day date)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    if not region.is_machine() then
        raise insufficient_privilege using message = 'this needs the secret key';
    end if;
    update region.setting set value = to_jsonb(p_day) where name = 'demo_day';
    if not found then
        perform region.refuse('VPSTA', 'this is no demo');
    end if;
end
$$;
grant execute on function api.set_demo_day(date) to service_role;

-- The one password of the demo's fictional people, for its doors.
create function api.demo_password()
returns text
language sql stable security definer
set search_path = ''
as $$
    select value #>> '{}' from region.setting where name = 'demo_password' and region.is_machine();
$$;
grant execute on function api.demo_password() to service_role;

-- Where the demo's doors lead: the code of Peer and a personal link that was not used yet, of the
-- open round; null outside the demo.
create function api.demo_doors()
returns jsonb
language sql stable security definer
set search_path = ''
as $$
    select jsonb_build_object(
        'round_id', r.round_id,
        'participant', (select l.code from survey.link l where l.channel = 'web' and l.round_id = r.round_id and l.nis = '72030'),
        'organisation', (
            select i.code
            from survey.invitation i
            where i.round_id = r.round_id
                and not exists (select from response.response a where a.round_id = r.round_id and a.organisation_id = i.organisation_id)
            order by i.code
            limit 1
        ),
        'links', (select jsonb_object_agg(coalesce(l.nis, 'none'), l.code) from survey.link l where l.channel = 'web' and l.round_id = r.round_id),
        'response_count', null
    )
    from survey.round r
    where region.is_demo() and r.state = 'open'
    order by r.number desc
    limit 1;
$$;
comment on function api.demo_doors() is 'definer: fictional codes, in the demo only';
grant execute on function api.demo_doors() to anon, authenticated, service_role;

-- What the pages of an installation without figures need to know.
create function api.first_steps()
returns jsonb
language sql stable security definer
set search_path = ''
as $$
    select jsonb_build_object(
        'has_people', exists (select from region.person where ended_on is null),
        'has_round', exists (select from survey.round),
        'has_open_round', exists (select from survey.round where state = 'open'),
        'has_release', exists (select from release.release where public_on is not null),
        -- Until when one may answer, and from when on: of the round that is open, or the next one planned.
        'closes_on', (select min(closes_on) from survey.round where state = 'open'),
        'opens_on', (select min(opens_on) from survey.round where state = 'draft')
    );
$$;
comment on function api.first_steps() is 'definer: whether there is anything yet, and nothing of it';
grant execute on function api.first_steps() to anon, authenticated, service_role;
