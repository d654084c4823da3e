-- Who is signed in (type Person), or null.
create function api.who_am_i()
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    return (
        select jsonb_build_object(
            'person_id', p.person_id,
            'name', p.name,
            'email', p.email,
            'role', p.role,
            'municipalities', coalesce((
                select jsonb_agg(m.value order by m.value ->> 'name')
                from jsonb_array_elements(api.municipalities()) m
                join region.person_municipality x on x.nis = m.value ->> 'nis'
                where x.person_id = p.person_id
            ), '[]')
        )
        from region.person p
        where p.person_id = region.my_person_id()
    );
end
$$;
grant execute on function api.who_am_i() to anon, authenticated, service_role;

create function api.people()
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require('coordinator');
    return coalesce((
        select jsonb_agg(jsonb_build_object(
            'person_id', p.person_id,
            'name', p.name,
            'email', p.email,
            'role', p.role,
            'municipalities', coalesce((
                select jsonb_agg(x.nis order by x.nis)
                from region.person_municipality x where x.person_id = p.person_id
            ), '[]'),
            'added_on', p.added_on,
            'ended_on', p.ended_on
        ) order by p.ended_on nulls first, p.name)
        from region.person p
    ), '[]');
end
$$;
grant execute on function api.people() to authenticated, service_role;

-- Enters a person. A head has at least one municipality of today, the others have none.
create function api.add_person(p_name text, p_email text, p_role text, p_municipalities text[] default '{}')
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_person_id uuid;
    v_email text := lower(trim(p_email));
begin
    perform region.require('coordinator');
    if coalesce(length(trim(p_name)), 0) not between 1 and 100 then
        perform region.refuse('VPNAM', 'a name has 1 to 100 characters');
    end if;
    if v_email is null or v_email !~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$' or length(v_email) > 200 then
        perform region.refuse('VPEMA', 'this is no e-mail address');
    end if;
    if p_role is null or p_role not in ('facilitator', 'head', 'coordinator', 'observer') then
        perform region.refuse('VPBAD', 'unknown role');
    end if;
    if (p_role = 'head') <> (cardinality(p_municipalities) > 0) or exists (
        select from unnest(p_municipalities) n
        where n is null or n not in (select m.nis from region.municipalities_on(region.today()) m)
    ) then
        perform region.refuse('VPNIS', 'a head has municipalities of today, the others have none');
    end if;
    insert into region.person (name, email, role, user_id)
    values (trim(p_name), v_email, p_role::region.role, (select id from auth.users where lower(email) = v_email))
    on conflict (email) where ended_on is null do nothing
    returning person_id into v_person_id;
    if v_person_id is null then
        perform region.refuse('VPDUP', 'this address is entered already');
    end if;
    insert into region.person_municipality (person_id, nis)
    select distinct v_person_id, n from unnest(p_municipalities) n;
    perform region.write_log('add_person', v_person_id::text, jsonb_build_object('role', p_role, 'municipalities', p_municipalities));
    return jsonb_build_object('person_id', v_person_id);
end
$$;
grant execute on function api.add_person(text, text, text, text[]) to authenticated, service_role;

-- Ends a person's access, at once. The last coordinator stays.
create function api.end_person(p_person_id uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_person region.person;
begin
    perform region.require('coordinator');
    -- One at a time, so that two coordinators cannot end each other.
    perform pg_advisory_xact_lock(hashtext('region.end_person'));
    select * into v_person from region.person where person_id = p_person_id and ended_on is null for update;
    if v_person.person_id is null then
        perform region.refuse('VPBAD', 'no such person');
    end if;
    if v_person.role = 'coordinator' and not exists (
        select from region.person
        where role = 'coordinator' and ended_on is null and person_id <> p_person_id
    ) then
        perform region.refuse('VPLAS', 'the last coordinator stays');
    end if;
    update region.person set ended_on = region.today() where person_id = p_person_id;
    delete from auth.sessions where user_id = v_person.user_id;
    perform region.write_log('end_person', p_person_id::text);
end
$$;
grant execute on function api.end_person(uuid) to authenticated, service_role;

-- What an entry of the log is about, as people call it: the name of a person or an organisation, the
-- name of a round per language, the number of a release, the municipality of a batch or of a vision,
-- the title of a statement, an action or a weighing, the line of an idea. Null when it is gone.
create function region.name_of_subject(p_subject text)
returns jsonb
language plpgsql stable
set search_path = ''
as $$
begin
    return coalesce(
        (select to_jsonb(p.name) from region.person p where p.person_id::text = p_subject),
        (select r.name from survey.round r where r.round_id::text = p_subject),
        (select to_jsonb(o.name) from survey.organisation o where o.organisation_id::text = p_subject),
        (select to_jsonb(r.number) from release.release r where r.release_id::text = p_subject),
        (
            select to_jsonb(m.name)
            from response.batch b join survey.link l using (code) join region.municipality m using (nis)
            where b.batch_id::text = p_subject
        ),
        (select to_jsonb(m.name) from region.municipality m where m.nis = p_subject),
        (
            select to_jsonb(r.title) from vision.revision r
            where r.statement_id::text = p_subject
            order by (select number from vision.version v where v.version_id = r.version_id) desc, r.revision desc
            limit 1
        ),
        (select to_jsonb(a.title) from plan.action a where a.action_id::text = p_subject),
        (select to_jsonb(f.name) from plan.fund f where f.fund_id::text = p_subject),
        (select to_jsonb(t.name) from plan.pot t where t.pot_id::text = p_subject),
        (select to_jsonb(i.line) from plan.idea i where i.idea_id::text = p_subject),
        (select to_jsonb(w.title) from plan.weighing w where w.weighing_id::text = p_subject)
    );
end
$$;

-- Fifty entries of the log, newest first, before the one named.
create function api.log_entries(p_before bigint default null)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require('coordinator', 'observer');
    return coalesce((
        select jsonb_agg(e.entry)
        from (
            select jsonb_build_object(
                'log_id', l.log_id,
                'at', to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                'person_name', p.name,
                'action', l.action,
                'subject', l.subject,
                'subject_name', region.name_of_subject(l.subject),
                'detail', l.detail
            ) as entry
            from region.log l
            left join region.person p using (person_id)
            where p_before is null or l.log_id < p_before
            order by l.log_id desc
            limit 50
        ) e
    ), '[]');
end
$$;
grant execute on function api.log_entries(bigint) to authenticated, service_role;
