-- Grants and budget lines as people save them.

-- A whole number of a row of JSON, from 0 to a most; refuses (VPVAL) another. The detail names it.
create function plan.whole_of(p_row jsonb, p_field text, p_most bigint)
returns bigint
language plpgsql immutable
set search_path = ''
as $$
declare
    v_text text := p_row ->> p_field;
begin
    if v_text is null then
        return null;
    end if;
    if v_text !~ '^\d{1,12}$' or v_text::bigint > p_most then
        perform region.refuse('VPVAL', 'this is no whole number, or it is too large', p_field);
    end if;
    return v_text::bigint;
end
$$;

-- Refuses whoever may not write the grants of a place: its editor, and the coordinator of all.
create function plan.require_grantor(p_place text)
returns void
language plpgsql stable security definer
set search_path = ''
as $$
begin
    if not region.may_edit(p_place) and not coalesce(region.my_role() = 'coordinator', false) then
        raise insufficient_privilege using message = 'this belongs to another place';
    end if;
end
$$;

-- The place of a call as it is kept; refuses (VPNIS) what is none.
create function plan.place_of(p_place text)
returns text
language plpgsql stable
set search_path = ''
as $$
begin
    if p_place is null or p_place <> 'region' and not exists (select from region.municipality where nis = p_place and is_member) then
        perform region.refuse('VPNIS', 'there is no such municipality');
    end if;
    return p_place;
end
$$;

-- Enters or changes the grant of a place from a fund in a year. p_version: null for a new one.
-- p_grant is { cents, asked_on, approved_on, received_on, note }.
create function api.save_grant(p_place text, p_fund_id uuid, p_year integer, p_version integer, p_grant jsonb)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_fund plan.fund;
    v_old plan.fund_grant;
    v_new plan.fund_grant;
begin
    perform plan.require_grantor(p_place);
    select * into v_fund from plan.fund where fund_id = p_fund_id for share;
    perform plan.lock_money(plan.place_of(p_place));
    if v_fund.fund_id is null then
        perform region.refuse('VPGON', 'there is no such fund');
    end if;
    select * into v_old from plan.fund_grant where place = p_place and fund_id = p_fund_id and year = p_year;
    if v_old.version is distinct from p_version then
        perform region.refuse('VPOLD', 'someone saved meanwhile', v_old.version::text);
    end if;
    v_new := v_old;
    v_new.cents := plan.whole_of(p_grant, 'cents', 100000000000);
    v_new.asked_on := plan.day_of(p_grant, 'asked_on');
    v_new.approved_on := plan.day_of(p_grant, 'approved_on');
    v_new.received_on := plan.day_of(p_grant, 'received_on');
    perform plan.require_grant_rules(v_fund, p_place, p_year, v_new);
    insert into plan.fund_grant as g (place, fund_id, year, cents, asked_on, approved_on, received_on, note)
    values (p_place, p_fund_id, p_year, v_new.cents, v_new.asked_on, v_new.approved_on, v_new.received_on, region.text_of(p_grant ->> 'note', 'note', 500))
    on conflict (place, fund_id, year) do update set
        cents = excluded.cents, asked_on = excluded.asked_on, approved_on = excluded.approved_on,
        received_on = excluded.received_on, note = excluded.note, version = g.version + 1
    returning * into v_new;
    perform plan.require_room(p_fund_id, p_place, p_year, 'VPFLO');
    perform plan.require_derived_room(p_fund_id, p_place, p_year);
    perform region.write_log('save_grant', p_fund_id::text, jsonb_build_object('place', p_place, 'year', p_year, 'before', v_old.cents, 'cents', v_new.cents, 'state', v_new.state));
    return jsonb_build_object('version', v_new.version);
end
$$;
grant execute on function api.save_grant(text, uuid, integer, integer, jsonb) to authenticated, service_role;

-- A day of a row of JSON; refuses (VPVAL) what is none.
create function plan.day_of(p_row jsonb, p_field text)
returns date
language plpgsql immutable
set search_path = ''
as $$
begin
    return nullif(p_row ->> p_field, '')::date;
exception when invalid_datetime_format or datetime_field_overflow then
    perform region.refuse('VPVAL', 'this is no day', p_field);
end
$$;

-- The rules of a fund for a grant.
create function plan.require_grant_rules(p_fund plan.fund, p_place text, p_year integer, p_grant plan.fund_grant)
returns void
language plpgsql stable
set search_path = ''
as $$
declare
    v_about jsonb := jsonb_build_object('fund', p_fund.name, 'year', p_year);
begin
    if p_fund.held_by <> 'any' and (p_fund.held_by = 'region') <> (p_place = 'region') then
        perform region.refuse('VPFHB', 'this fund is held by others', (v_about || jsonb_build_object('held_by', p_fund.held_by))::text);
    end if;
    if p_year is null or p_year not between 1990 and 2100 or p_year < p_fund.first_year or p_year > p_fund.last_year then
        perform region.refuse('VPFYR', 'the fund does not exist in this year', (v_about || jsonb_build_object('first', p_fund.first_year, 'last', p_fund.last_year))::text);
    end if;
    if p_fund.source <> 'entered' and p_grant.cents is not null then
        perform region.refuse('VPFDV', 'the amount of this fund follows', (v_about || jsonb_build_object('source', p_fund.source))::text);
    end if;
    if p_fund.source = 'entered' and p_grant.cents is null then
        perform region.refuse('VPVAL', 'there is no amount', 'cents');
    end if;
    if p_grant.cents > p_fund.most_cents then
        perform region.refuse('VPFLI', 'this is more than the fund gives', (v_about || jsonb_build_object('left', p_fund.most_cents, 'asked', p_grant.cents))::text);
    end if;
    if p_grant.approved_on < p_grant.asked_on or p_grant.received_on < coalesce(p_grant.approved_on, p_grant.asked_on) then
        perform region.refuse('VPFDT', 'asked, approved and received come in this order');
    end if;
end
$$;

-- Takes a grant away; refused while lines rest on it.
create function api.remove_grant(p_place text, p_fund_id uuid, p_year integer, p_version integer)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_old plan.fund_grant;
begin
    perform plan.require_grantor(p_place);
    perform plan.lock_money(plan.place_of(p_place));
    select * into v_old from plan.fund_grant where place = p_place and fund_id = p_fund_id and year = p_year;
    if v_old.version is null then
        perform region.refuse('VPGON', 'there is no such grant');
    elsif v_old.version is distinct from p_version then
        perform region.refuse('VPOLD', 'someone saved meanwhile', v_old.version::text);
    end if;
    delete from plan.fund_grant where place = p_place and fund_id = p_fund_id and year = p_year;
    perform plan.require_room(p_fund_id, p_place, p_year, 'VPFLO');
    perform plan.require_derived_room(p_fund_id, p_place, p_year);
    perform region.write_log('remove_grant', p_fund_id::text, jsonb_build_object('place', p_place, 'year', p_year, 'before', v_old.cents));
end
$$;
grant execute on function api.remove_grant(text, uuid, integer, integer) to authenticated, service_role;
