create type region.role as enum ('facilitator', 'head', 'coordinator', 'observer');

-- One row per person and time that they may work here. The coordinator enters the address; who is
-- not entered does not get in.
create table region.person (
    person_id uuid primary key default gen_random_uuid(),
    name text not null check (length(trim(name)) between 1 and 100),
    email text not null check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$' and length(email) <= 200),
    role region.role not null,
    -- Set at the first sign-in.
    user_id uuid references auth.users (id) on delete set null,
    added_on date not null default region.today(),
    ended_on date
);
create unique index person_email_idx on region.person (email) where ended_on is null;
create index person_user_idx on region.person (user_id) where ended_on is null;

-- One row per municipality of a head.
create table region.person_municipality (
    person_id uuid not null references region.person on delete cascade,
    nis text not null references region.municipality on delete restrict,
    primary key (person_id, nis)
);

alter table region.person enable row level security;
alter table region.person_municipality enable row level security;

-- The person who asks: signed in, not ended, and the session not signed out. Both take effect at
-- once, though a token lives some minutes longer.
create function region.my_person_id()
returns uuid
language plpgsql stable security definer
set search_path = ''
as $$
begin
    return (
        select p.person_id
        from region.person p
        where p.user_id = (select auth.uid())
            and p.ended_on is null
            and exists (
                select
                from auth.sessions s
                where s.id = nullif((select auth.jwt()) ->> 'session_id', '')::uuid
                    and s.user_id = p.user_id
            )
    );
end
$$;
comment on function region.my_person_id() is 'definer: people are not readable by others';
grant execute on function region.my_person_id() to anon, authenticated, service_role;

create function region.my_role()
returns region.role
language plpgsql stable security definer
set search_path = ''
as $$
begin
    return (
        select role from region.person where person_id = region.my_person_id()
    );
end
$$;
grant execute on function region.my_role() to anon, authenticated, service_role;

-- Whether the one who asks works here, in any role.
create function region.is_staff()
returns boolean
language plpgsql stable security definer
set search_path = ''
as $$
begin
    return (
        select region.my_role() is not null
    );
end
$$;
grant execute on function region.is_staff() to anon, authenticated, service_role;

-- Whether the one who asks is the machine itself (the secret key: the release job, the command line).
create function region.is_machine()
returns boolean
language plpgsql stable
set search_path = ''
as $$
begin
    return (
        select coalesce(auth.role(), '') = 'service_role'
    );
end
$$;
grant execute on function region.is_machine() to anon, authenticated, service_role;

-- Refuses whoever has none of the roles.
create function region.require(variadic p_roles region.role[])
returns void
language plpgsql stable security definer
set search_path = ''
as $$
begin
    if region.is_machine() or region.my_role() = any (p_roles) then
        return;
    end if;
    raise insufficient_privilege using message = 'this needs another role';
end
$$;

-- One row per change or sensitive reading: who, what, when. Nobody edits it.
create table region.log (
    log_id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    person_id uuid,
    action text not null,
    subject text not null,
    detail jsonb not null default '{}'
);
alter table region.log enable row level security;

create function region.keep_as_written()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
    raise exception using errcode = 'VPSTA', message = 'this is kept as it was written';
end
$$;
create trigger log_is_kept before update or delete on region.log
for each row execute function region.keep_as_written();
create trigger log_stays before truncate on region.log
for each statement execute function region.keep_as_written();

create function region.write_log(p_action text, p_subject text, p_detail jsonb default '{}')
returns void
language sql security definer
set search_path = ''
as $$
    insert into region.log (person_id, action, subject, detail)
    values (region.my_person_id(), p_action, p_subject, p_detail);
$$;

-- Only addresses that were entered may become a user, by whatever door they come.
create function region.admit_user()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    if not exists (
        select from region.person where email = lower(new.email) and ended_on is null
    ) then
        raise exception using errcode = 'VPADM', message = 'this address was not entered';
    end if;
    return new;
end
$$;
comment on function region.admit_user() is 'definer: runs as the sign-in service, which may not read people';
create trigger admit_user before insert on auth.users
for each row execute function region.admit_user();

create function region.link_user()
returns trigger
language plpgsql security definer
set search_path = ''
as $$
begin
    update region.person set user_id = new.id where email = lower(new.email) and ended_on is null;
    return new;
end
$$;
create trigger link_user after insert on auth.users
for each row execute function region.link_user();

-- A role belongs to the address that was entered, so a user cannot take it to another address. And a
-- password that was set before anyone proved to own the address does not outlive that proof: else
-- whoever signs up with somebody's address first would share it.
create function region.keep_email()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
    if old.email_confirmed_at is null and new.email_confirmed_at is not null then
        new.encrypted_password := null;
    end if;
    if lower(new.email) is distinct from lower(old.email) then
        raise exception using errcode = 'VPADM', message = 'an address is changed by the coordinator';
    end if;
    return new;
end
$$;
create trigger keep_email before update on auth.users
for each row execute function region.keep_email();

-- One row per try at something that may not be tried without end. `subject` is a keyed hash, so
-- that nobody who can call the function can use up another's tries.
create table region.attempt (
    kind text not null,
    subject text not null,
    at timestamptz not null default now()
);
create index attempt_idx on region.attempt (kind, subject, at);
alter table region.attempt enable row level security;

-- Counts a try and says whether it may be made: { may_try, seconds until the next }.
create function api.count_attempt(p_kind text, p_subject text)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_limit integer;
    v_period interval;
    v_count integer;
    v_first timestamptz;
    v_now timestamptz;
begin
    select l.tries, l.period into v_limit, v_period
    from (values
        ('password', 8, interval '15 minutes'),
        ('code_request', 4, interval '15 minutes'),
        ('code_check', 6, interval '15 minutes'),
        ('withdraw', 200, interval '15 minutes')
    ) as l (kind, tries, period)
    where l.kind = p_kind;
    if v_limit is null or p_subject is null or length(p_subject) not between 1 and 100 then
        perform region.refuse('VPBAD', 'unknown kind of attempt');
    end if;
    perform pg_advisory_xact_lock(hashtext(p_kind || ':' || p_subject));
    -- Not now(), which is when this one began to wait.
    v_now := clock_timestamp();
    delete from region.attempt where at < v_now - interval '1 hour';
    select count(*), min(at) into v_count, v_first
    from region.attempt
    where kind = p_kind and subject = p_subject and at > v_now - v_period;
    if v_count >= v_limit then
        return jsonb_build_object(
            'may_try', false,
            'seconds', greatest(1, ceil(extract(epoch from v_first + v_period - v_now)))
        );
    end if;
    insert into region.attempt (kind, subject, at) values (p_kind, p_subject, v_now);
    return jsonb_build_object('may_try', true, 'seconds', 0);
end
$$;
comment on function api.count_attempt(text, text) is 'definer: attempts are readable by nobody';
grant execute on function api.count_attempt(text, text) to anon, authenticated, service_role;

-- Begins the counting anew after a try that succeeded, so that working all day locks nobody out.
create function api.forget_attempts(p_kind text, p_subject text)
returns void
language sql security definer
set search_path = ''
as $$
    delete from region.attempt where kind = p_kind and subject = p_subject;
$$;
comment on function api.forget_attempts(text, text) is 'definer: only whoever knows the keyed hash can name a subject';
grant execute on function api.forget_attempts(text, text) to anon, authenticated, service_role;

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
-- name of a round per language, the number of a release, the municipality of a batch. Null when it
-- is gone.
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
        )
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
