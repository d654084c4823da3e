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
        ('withdraw', 200, interval '15 minutes'),
        ('partner', 200, interval '15 minutes')
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
