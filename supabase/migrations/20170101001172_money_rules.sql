-- What the rules of a fund come to: how much there is, how much of a line counts, and what is left.

-- Locks the money of places, in one order, so that two who save never wait for each other in a ring.
create function plan.lock_money(variadic p_places text[])
returns void
language plpgsql
set search_path = ''
as $$
declare
    v_place text;
begin
    insert into plan.ledger (place) select distinct p from unnest(p_places) p where p is not null order by 1
    on conflict do nothing;
    for v_place in select distinct p from unnest(p_places) p where p is not null order by 1 loop
        perform from plan.ledger where place = v_place for update;
    end loop;
end
$$;

-- What counts of an amount when only a part of a whole is paid: rounded down to a cent, so that no
-- fund pays more than its part.
create function plan.part_of(p_cents bigint, p_part integer, p_whole integer)
returns bigint
language sql immutable
set search_path = ''
as $$
    select div(p_cents::numeric * p_part, p_whole)::bigint;
$$;

-- Lines with what counts of them for their fund: the known participants of the action come before an
-- estimate. No part known: nothing counts (and such a line is refused).
create view plan.counted_line as
select
    l.*,
    f.code as fund_code,
    s.part,
    s.whole,
    plan.part_of(l.planned_cents, s.part, s.whole) as counted_planned,
    plan.part_of(l.committed_cents, s.part, s.whole) as counted_committed,
    plan.part_of(l.spent_cents, s.part, s.whole) as counted_spent
from plan.budget_line l
join plan.fund f using (fund_id)
join plan.action a using (action_id)
cross join lateral (
    select
        case when f.eligible = 'whole' then 1
            when a.participants_count is not null and a.participants_target_count is not null then a.participants_target_count
            else coalesce(l.estimated_percent, 0) end as part,
        case when f.eligible = 'whole' then 1
            when a.participants_count is not null and a.participants_target_count is not null then a.participants_count
            else 100 end as whole
) s;

-- What a place has of a fund in a year, and how far it is: entered; derived (SALK of a year is the PSA
-- of the year before); or what is in the pot. Nulls: nothing.
create function plan.granted_at(p_fund_id uuid, p_place text, p_year integer, out cents bigint, out state text)
language plpgsql stable
set search_path = ''
as $$
declare
    v_fund plan.fund;
    v_own plan.fund_grant;
begin
    select * into v_fund from plan.fund where fund_id = p_fund_id;
    if p_year < v_fund.first_year or p_year > v_fund.last_year then
        return;
    end if;
    select * into v_own from plan.fund_grant g where g.fund_id = p_fund_id and g.place = p_place and g.year = p_year;
    if v_fund.source = 'derived' then
        select g.cents into cents from plan.granted_at(v_fund.derived_from, p_place, p_year - v_fund.derived_years) g;
        -- Nobody asks for it: it follows.
        state := case when cents is null then null when v_own.received_on is not null then 'received' else 'approved' end;
    elsif v_fund.source = 'pooled' then
        select sum(s.cents)::bigint into cents
        from plan.pot p join plan.pot_share s using (pot_id)
        where p.fund_id = p_fund_id and p.year = p_year and s.fund_id is not null and p_place = 'region';
        state := case when cents is null then null else 'approved' end;
    else
        cents := v_own.cents;
        state := v_own.state;
    end if;
end
$$;

-- Whether a grant in a state may be planned by a fund's rule.
create function plan.may_plan(p_state text, p_from text)
returns boolean
language sql immutable
set search_path = ''
as $$
    select coalesce(array_position(array['asked', 'approved', 'received'], p_state) >= array_position(array['asked', 'approved', 'received'], p_from), false);
$$;

-- What a place uses of a fund in a year: what counts of its lines, and the shares in pots that it pays.
create function plan.used_at(p_fund_id uuid, p_place text, p_year integer)
returns bigint
language sql stable
set search_path = ''
as $$
    select coalesce((
        select sum(l.counted_planned) from plan.counted_line l
        where l.place = p_place and l.fund_id = p_fund_id and l.year = p_year
    ), 0)::bigint + coalesce((
        select sum(s.cents) from plan.pot_share s join plan.pot p using (pot_id)
        where s.nis = p_place and s.fund_id = p_fund_id and p.year = p_year
    ), 0)::bigint;
$$;

-- What a place may plan of a fund in a year: the grant, and what was carried from the year before. Of
-- a year's own grant, what is not used may be carried, up to the fund's share of it; what was carried
-- is used first and is carried once.
create function plan.room_at(
    p_fund_id uuid, p_place text, p_year integer,
    out granted bigint, out carried bigint, out used bigint, out rest bigint
)
language plpgsql stable
set search_path = ''
as $$
declare
    v_fund plan.fund;
    v_grant record;
    v_from integer := p_year;
    v_carry bigint := 0;
begin
    select * into v_fund from plan.fund where fund_id = p_fund_id;
    if v_fund.carry_percent > 0 then
        select coalesce(least(min(g.year), p_year), p_year) into v_from
        from plan.fund_grant g where g.place = p_place and g.fund_id in (p_fund_id, v_fund.derived_from);
        select least(v_from, min(p.year)) into v_from from plan.pot p where p.fund_id = p_fund_id;
    end if;
    for v_year in v_from .. p_year loop
        select * into v_grant from plan.granted_at(p_fund_id, p_place, v_year);
        granted := case when plan.may_plan(v_grant.state, v_fund.plan_from) then v_grant.cents else 0 end;
        carried := v_carry;
        used := plan.used_at(p_fund_id, p_place, v_year);
        v_carry := least(
            greatest(granted - greatest(used - carried, 0), 0),
            div(granted::numeric * v_fund.carry_percent, 100)::bigint
        );
    end loop;
    rest := granted + carried - used;
end
$$;

-- Refuses (p_code) when a place uses more of a fund than it has, in a year or, where money is carried,
-- in one after it (VPFCY). The detail names the fund, the year, what was asked and what was left.
create function plan.require_room(p_fund_id uuid, p_place text, p_year integer, p_code text, p_asked bigint default 0)
returns void
language plpgsql stable
set search_path = ''
as $$
declare
    v_fund plan.fund;
    v_room record;
    v_last integer := p_year;
begin
    select * into v_fund from plan.fund where fund_id = p_fund_id;
    if v_fund.carry_percent > 0 then
        select greatest(p_year, max(l.year)) into v_last from plan.budget_line l where l.place = p_place and l.fund_id = p_fund_id;
        select greatest(v_last, max(p.year)) into v_last
        from plan.pot_share s join plan.pot p using (pot_id) where s.nis = p_place and s.fund_id = p_fund_id;
    end if;
    for v_year in p_year .. v_last loop
        select * into v_room from plan.room_at(p_fund_id, p_place, v_year);
        if v_room.rest < 0 then
            perform region.refuse(
                case when v_year = p_year then p_code else 'VPFCY' end,
                'this is more than the fund has left',
                jsonb_build_object(
                    'fund', v_fund.name, 'year', v_year, 'place', p_place,
                    'asked', p_asked, 'left', v_room.rest + p_asked, 'short', -v_room.rest
                )::text
            );
        end if;
    end loop;
end
$$;

-- Refuses (VPFDF) when the funds that derive their amount from this one do not fit any more.
create function plan.require_derived_room(p_fund_id uuid, p_place text, p_year integer)
returns void
language plpgsql stable
set search_path = ''
as $$
declare
    v_fund plan.fund;
begin
    for v_fund in select * from plan.fund where derived_from = p_fund_id loop
        perform plan.require_room(v_fund.fund_id, p_place, p_year + v_fund.derived_years, 'VPFDF');
    end loop;
end
$$;
