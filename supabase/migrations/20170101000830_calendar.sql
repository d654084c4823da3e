-- One row per round of which VIPSA makes the releases by itself, by the calendar of rule P8: one a week
-- while it is open, and the one that closes it. Making one public is still for people.
create table release.calendar (
    round_id uuid primary key references survey.round on delete cascade
);
alter table release.calendar enable row level security;

-- The first day on which the calendar lets a release of a round be made; null when it has its closing
-- release, or is not open yet.
create function release.next_on(p_round survey.round)
returns date
language plpgsql stable
set search_path = ''
as $$
declare
    v_last release.release;
begin
    select * into v_last from release.release
    where round_id = p_round.round_id and state = 'released' order by number desc limit 1;
    return case
        when p_round.state = 'draft' or v_last.kind = 'closing' then null
        when p_round.state = 'open' then greatest(region.today(), v_last.made_on + 7)
        else region.today()
    end;
end
$$;

-- Whether VIPSA makes the releases of a round by itself, and when the next may come.
create function api.calendar(p_round_id uuid)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'coordinator');
    return (
        select jsonb_build_object(
            'is_on', exists (select from release.calendar c where c.round_id = r.round_id),
            'next_on', release.next_on(r)
        )
        from survey.round r
        where r.round_id = p_round_id
    );
end
$$;
grant execute on function api.calendar(uuid) to authenticated, service_role;

create function api.set_calendar(p_round_id uuid, p_is_on boolean)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'coordinator');
    if not exists (
        select from survey.round r where r.round_id = p_round_id and release.next_on(r) is not null
    ) then
        perform region.refuse('VPSTA', 'only a round that is open, or has no closing release yet, has a calendar');
    end if;
    if p_is_on then
        insert into release.calendar (round_id) values (p_round_id) on conflict do nothing;
    else
        delete from release.calendar where round_id = p_round_id;
    end if;
    perform region.write_log('set_calendar', p_round_id::text, jsonb_build_object('is_on', p_is_on));
end
$$;
grant execute on function api.set_calendar(uuid, boolean) to authenticated, service_role;

-- The rounds of which a release may be made today. One that somebody looks at as a draft is let be,
-- as a new draft would take its place.
create function api.due_rounds()
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    if not region.is_machine() then
        raise insufficient_privilege using message = 'this needs the secret key';
    end if;
    return coalesce((
        select jsonb_agg(jsonb_build_object('round_id', r.round_id, 'number', r.number) order by r.number)
        from release.calendar c
        join survey.round r using (round_id)
        where release.next_on(r) <= region.today()
            and not exists (
                select from release.release d
                where d.round_id = r.round_id and d.state = 'draft' and d.made_at > now() - interval '12 hours'
            )
    ), '[]');
end
$$;
grant execute on function api.due_rounds() to service_role;
