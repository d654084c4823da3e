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
