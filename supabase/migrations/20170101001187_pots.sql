-- Pots as the pages know them, and as the region fills and divides them.

-- Computes the shares of a pot by its key; what a municipality entered itself stays. Each share must
-- still fit in the fund that it is paid from, and what is planned from the pot in the pot.
create function plan.share_pot(p_pot plan.pot)
returns void
language plpgsql
set search_path = ''
as $$
declare
    v_share record;
begin
    if p_pot.key <> 'entered' then
        with member as (
            select m.nis, row_number() over (order by m.nis) as at,
                case when p_pot.key = 'equal' then 1 else coalesce((
                    select n.people_count from region.population n
                    where n.nis = m.nis and n.counted_on <= make_date(p_pot.year, 12, 31)
                    order by n.counted_on desc limit 1
                ), 0) end::bigint as weight
            from region.municipalities_on(make_date(p_pot.year, 1, 1)) m
        ), divided as (
            select plan.divide(p_pot.total_cents, array_agg(weight order by at)) as parts from member
        )
        insert into plan.pot_share as s (pot_id, nis, cents)
        select p_pot.pot_id, nis, parts[at] from member, divided
        on conflict (pot_id, nis) do update set cents = excluded.cents;
    else
        insert into plan.pot_share (pot_id, nis, cents)
        select p_pot.pot_id, m.nis, 0 from region.municipalities_on(make_date(p_pot.year, 1, 1)) m
        on conflict do nothing;
    end if;
    for v_share in select * from plan.pot_share where pot_id = p_pot.pot_id and fund_id is not null loop
        perform plan.require_room(v_share.fund_id, v_share.nis, p_pot.year, 'VPFMX', v_share.cents);
    end loop;
    perform plan.require_room(p_pot.fund_id, 'region', p_pot.year, 'VPFLO');
end
$$;

-- Makes a pot (p_pot_id null) or changes it. p_pot is { fund_id, year, programme_id, name, note, key,
-- total_cents }; the fund and the year of a pot stay.
create function api.save_pot(p_pot_id uuid, p_version integer, p_pot jsonb)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_old plan.pot;
    v_pot plan.pot;
begin
    perform region.require('coordinator');
    -- The rules of the funds stay as they are until this is done.
    perform from plan.fund order by fund_id for share;
    perform plan.lock_money(variadic array(
        select m.nis from region.municipality m where m.is_member union all select 'region'
    ));
    select * into v_old from plan.pot where pot_id = p_pot_id;
    if p_pot_id is not null and v_old.pot_id is null then
        perform region.refuse('VPGON', 'there is no such pot');
    elsif v_old.version is distinct from p_version then
        perform region.refuse('VPOLD', 'someone saved meanwhile', v_old.version::text);
    end if;
    v_pot := v_old;
    v_pot.pot_id := coalesce(v_old.pot_id, gen_random_uuid());
    v_pot.fund_id := coalesce(v_old.fund_id, plan.id_of(p_pot, 'fund_id'));
    v_pot.year := coalesce(v_old.year, plan.whole_of(p_pot, 'year', 2100));
    v_pot.programme_id := plan.id_of(p_pot, 'programme_id');
    v_pot.name := region.text_of(p_pot ->> 'name', 'name', 100, true);
    v_pot.note := region.text_of(p_pot ->> 'note', 'note', 500);
    v_pot.key := p_pot ->> 'key';
    v_pot.total_cents := coalesce(plan.whole_of(p_pot, 'total_cents', 100000000000), 0);
    perform plan.require_pot_possible(v_pot);
    insert into plan.pot as p (pot_id, fund_id, year, programme_id, name, note, key, total_cents)
    values (v_pot.pot_id, v_pot.fund_id, v_pot.year, v_pot.programme_id, v_pot.name, v_pot.note, v_pot.key, v_pot.total_cents)
    on conflict (pot_id) do update set
        programme_id = excluded.programme_id, name = excluded.name, note = excluded.note,
        key = excluded.key, total_cents = excluded.total_cents, version = p.version + 1
    returning * into v_pot;
    perform plan.share_pot(v_pot);
    perform region.write_log('save_pot', v_pot.pot_id::text, jsonb_build_object('year', v_pot.year, 'key', v_pot.key, 'before', v_old.total_cents, 'cents', v_pot.total_cents));
    return jsonb_build_object('pot_id', v_pot.pot_id, 'version', v_pot.version);
end
$$;
grant execute on function api.save_pot(uuid, integer, jsonb) to authenticated, service_role;

-- Refuses what no pot can be.
create function plan.require_pot_possible(p_pot plan.pot)
returns void
language plpgsql stable
set search_path = ''
as $$
declare
    v_fund plan.fund;
begin
    select * into v_fund from plan.fund where fund_id = p_pot.fund_id and source = 'pooled';
    if v_fund.fund_id is null then
        perform region.refuse('VPVAL', 'a pot stands in a pooled fund', 'fund_id');
    end if;
    if p_pot.year is null or p_pot.year < 1990 then
        perform region.refuse('VPVAL', 'there is no year', 'year');
    end if;
    if p_pot.year < v_fund.first_year or p_pot.year > v_fund.last_year then
        perform region.refuse('VPFYR', 'the fund does not exist in this year', jsonb_build_object('fund', v_fund.name, 'year', p_pot.year, 'first', v_fund.first_year, 'last', v_fund.last_year)::text);
    end if;
    if p_pot.key is null or p_pot.key not in ('equal', 'population', 'entered') then
        perform region.refuse('VPVAL', 'there is no such key', 'key');
    end if;
    if not exists (select from vision.programme where programme_id = p_pot.programme_id) then
        perform region.refuse('VPVAL', 'there is no such programme', 'programme_id');
    end if;
    if exists (select from plan.pot where fund_id = p_pot.fund_id and year = p_pot.year and pot_id <> p_pot.pot_id) then
        perform region.refuse('VPDUP', 'there is a pot in this fund and year', 'year');
    end if;
end
$$;

-- Says from which fund a municipality pays its share, and how much where each enters its own. Refused
-- (VPFMX) where it is more than that fund has left.
create function api.save_share(p_pot_id uuid, p_place text, p_fund_id uuid, p_cents bigint)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_pot plan.pot;
    v_fund plan.fund;
    v_share plan.pot_share;
begin
    perform plan.require_grantor(p_place);
    select * into v_fund from plan.fund where fund_id = p_fund_id for share;
    perform plan.lock_money(plan.place_of(p_place), 'region');
    select * into v_pot from plan.pot where pot_id = p_pot_id;
    select * into v_share from plan.pot_share where pot_id = p_pot_id and nis = p_place;
    if v_share.nis is null then
        perform region.refuse('VPGON', 'there is no such share');
    end if;
    if p_fund_id is not null then
        perform plan.require_share_rules(v_fund, p_place, v_pot.year);
    end if;
    if v_pot.key = 'entered' then
        if p_cents is null or p_cents not between 0 and 100000000000 then
            perform region.refuse('VPVAL', 'there is no amount', 'cents');
        end if;
        v_share.cents := p_cents;
    end if;
    update plan.pot_share set fund_id = p_fund_id, cents = v_share.cents where pot_id = p_pot_id and nis = p_place;
    if v_pot.key = 'entered' then
        update plan.pot set total_cents = (select sum(cents) from plan.pot_share where pot_id = p_pot_id) where pot_id = p_pot_id;
    end if;
    if p_fund_id is not null then
        perform plan.require_room(p_fund_id, p_place, v_pot.year, 'VPFMX', v_share.cents);
    end if;
    perform plan.require_room(v_pot.fund_id, 'region', v_pot.year, 'VPFLO');
    perform region.write_log('save_share', p_pot_id::text, jsonb_build_object('place', p_place, 'fund', v_fund.name, 'cents', v_share.cents));
end
$$;
grant execute on function api.save_share(uuid, text, uuid, bigint) to authenticated, service_role;

-- The rules of a fund for a share: whose it is, its years, no pot into a pot, and its grant.
create function plan.require_share_rules(p_fund plan.fund, p_place text, p_year integer)
returns void
language plpgsql stable
set search_path = ''
as $$
declare
    v_about jsonb := jsonb_build_object('fund', p_fund.name, 'year', p_year);
    v_state text;
begin
    if p_fund.fund_id is null or p_fund.source = 'pooled' then
        perform region.refuse('VPVAL', 'there is no such fund', 'fund_id');
    end if;
    if p_fund.held_by = 'region' then
        perform region.refuse('VPFHB', 'this fund is held by others', (v_about || jsonb_build_object('held_by', p_fund.held_by))::text);
    end if;
    if p_year < p_fund.first_year or p_year > p_fund.last_year then
        perform region.refuse('VPFYR', 'the fund does not exist in this year', (v_about || jsonb_build_object('first', p_fund.first_year, 'last', p_fund.last_year))::text);
    end if;
    if not 'support' = any (coalesce(p_fund.cost_kinds, array['support'])) then
        perform region.refuse('VPFCK', 'the fund does not pay this kind of cost', (v_about || jsonb_build_object('cost_kind', 'support'))::text);
    end if;
    select g.state into v_state from plan.granted_at(p_fund.fund_id, p_place, p_year) g;
    if not plan.may_plan(v_state, p_fund.plan_from) then
        perform region.refuse('VPFST', 'there is no grant yet that may be planned', (v_about || jsonb_build_object('state', v_state, 'from', p_fund.plan_from))::text);
    end if;
end
$$;
