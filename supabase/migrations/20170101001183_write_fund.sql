-- Funds as the pages know them and as the coordinator changes them.
create function api.funds()
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'head', 'coordinator', 'observer');
    return coalesce((
        select jsonb_agg(
            to_jsonb(f) || jsonb_build_object(
                'derived_name', d.name,
                'programme_name', p.name,
                'is_used', exists (select from plan.fund_grant g where g.fund_id = f.fund_id)
                    or exists (select from plan.budget_line l where l.fund_id = f.fund_id)
                    or exists (select from plan.pot t where t.fund_id = f.fund_id)
                    or exists (select from plan.pot_share s where s.fund_id = f.fund_id)
                    or exists (select from plan.fund x where x.derived_from = f.fund_id)
            ) order by f.position, f.code
        )
        from plan.fund f
        left join plan.fund d on d.fund_id = f.derived_from
        left join vision.programme p on p.programme_id = f.programme_id
    ), '[]');
end
$$;
grant execute on function api.funds() to authenticated, service_role;

-- Adds a fund (p_fund_id null) or changes its rules; p_fund has the columns of plan.fund. A rule that
-- what is planned does not keep is refused, with the sentence of that rule.
create function api.save_fund(p_fund_id uuid, p_version integer, p_fund jsonb)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_old plan.fund;
    v_fund plan.fund;
begin
    perform region.require('coordinator');
    select * into v_old from plan.fund where fund_id = p_fund_id for update;
    if p_fund_id is not null and v_old.fund_id is null then
        perform region.refuse('VPGON', 'there is no such fund');
    elsif v_old.version is distinct from p_version then
        perform region.refuse('VPOLD', 'someone saved meanwhile', v_old.version::text);
    end if;
    v_fund := plan.fund_of(p_fund, v_old);
    if exists (select from plan.fund where code = v_fund.code and fund_id is distinct from p_fund_id) then
        perform region.refuse('VPDUP', 'there is such a fund already', 'code');
    end if;
    if v_old.fund_id is null then
        insert into plan.fund select v_fund.*;
    else
        -- The row is written anew in one piece; what points to it stays.
        update plan.fund set
            code = v_fund.code, name = v_fund.name, funder = v_fund.funder, note = v_fund.note, position = v_fund.position,
            held_by = v_fund.held_by, first_year = v_fund.first_year, last_year = v_fund.last_year,
            source = v_fund.source, derived_from = v_fund.derived_from, derived_years = v_fund.derived_years,
            most_cents = v_fund.most_cents, eligible = v_fund.eligible, cost_kinds = v_fund.cost_kinds,
            carry_percent = v_fund.carry_percent, plan_from = v_fund.plan_from, programme_id = v_fund.programme_id,
            needs_approval = v_fund.needs_approval, approved_on = v_fund.approved_on,
            allows_structural = v_fund.allows_structural, purposes = v_fund.purposes, version = v_fund.version
        where fund_id = v_fund.fund_id;
        perform plan.require_fund_kept(v_fund.fund_id);
    end if;
    perform region.write_log('save_fund', v_fund.fund_id::text, jsonb_build_object('before', to_jsonb(v_old), 'after', to_jsonb(v_fund)));
    return jsonb_build_object('fund_id', v_fund.fund_id, 'version', v_fund.version);
end
$$;
grant execute on function api.save_fund(uuid, integer, jsonb) to authenticated, service_role;

-- A fund as it was sent; refuses what no fund can be.
create function plan.fund_of(p_fund jsonb, p_old plan.fund)
returns plan.fund
language plpgsql volatile
set search_path = ''
as $$
declare
    v_fund plan.fund;
begin
    v_fund.fund_id := coalesce(p_old.fund_id, gen_random_uuid());
    v_fund.version := coalesce(p_old.version, 0) + 1;
    v_fund.is_fictional := coalesce(p_old.is_fictional, region.is_demo());
    v_fund.code := upper(region.text_of(p_fund ->> 'code', 'code', 12, true));
    v_fund.name := region.text_of(p_fund ->> 'name', 'name', 100, true);
    v_fund.funder := region.text_of(p_fund ->> 'funder', 'funder', 100, true);
    v_fund.note := region.text_of(p_fund ->> 'note', 'note', 500);
    v_fund.position := coalesce(plan.whole_of(p_fund, 'position', 1000), 0);
    v_fund.held_by := coalesce(p_fund ->> 'held_by', 'any');
    v_fund.first_year := plan.whole_of(p_fund, 'first_year', 2100);
    v_fund.last_year := plan.whole_of(p_fund, 'last_year', 2100);
    v_fund.source := coalesce(p_fund ->> 'source', 'entered');
    if v_fund.source = 'derived' then
        v_fund.derived_from := plan.id_of(p_fund, 'derived_from');
        v_fund.derived_years := coalesce(plan.whole_of(p_fund, 'derived_years', 10), 1);
    end if;
    v_fund.most_cents := plan.whole_of(p_fund, 'most_cents', 100000000000);
    v_fund.eligible := coalesce(p_fund ->> 'eligible', 'whole');
    v_fund.cost_kinds := case when jsonb_typeof(p_fund -> 'cost_kinds') = 'array' and p_fund -> 'cost_kinds' <> '[]' then array(select jsonb_array_elements_text(p_fund -> 'cost_kinds')) end;
    v_fund.carry_percent := coalesce(plan.whole_of(p_fund, 'carry_percent', 100), 0);
    v_fund.plan_from := coalesce(p_fund ->> 'plan_from', 'asked');
    v_fund.programme_id := plan.id_of(p_fund, 'programme_id');
    v_fund.needs_approval := coalesce((p_fund -> 'needs_approval') = 'true'::jsonb, false);
    v_fund.approved_on := plan.day_of(p_fund, 'approved_on');
    v_fund.allows_structural := coalesce((p_fund -> 'allows_structural') <> 'false'::jsonb, true);
    v_fund.purposes := case when jsonb_typeof(p_fund -> 'purposes') = 'array' then array(
        select region.text_of(p, 'purposes', 100, true) from jsonb_array_elements_text(p_fund -> 'purposes') p
    ) else '{}' end;
    if v_fund.code !~ '^[A-Z][A-Z0-9-]{1,11}$' then
        perform region.refuse('VPVAL', 'a code is 2 to 12 letters, digits and hyphens', 'code');
    end if;
    if v_fund.first_year < 1990 or v_fund.last_year < coalesce(v_fund.first_year, 1990) then
        perform region.refuse('VPVAL', 'the last year comes after the first', 'last_year');
    end if;
    perform plan.require_fund_possible(v_fund);
    return v_fund;
end
$$;

-- Refuses (VPVAL) a rule that names what is not there; an amount follows from an entered one only.
create function plan.require_fund_possible(p_fund plan.fund)
returns void
language plpgsql stable
set search_path = ''
as $$
declare
    v_wrong text;
begin
    v_wrong := case
        when p_fund.held_by not in ('municipality', 'region', 'any') then 'held_by'
        when p_fund.source not in ('entered', 'derived', 'pooled') then 'source'
        when p_fund.eligible not in ('whole', 'target_share') then 'eligible'
        when p_fund.plan_from not in ('asked', 'approved', 'received') then 'plan_from'
        when not p_fund.cost_kinds <@ array['activity', 'fee', 'transport', 'material', 'communication', 'staff', 'support', 'investment'] then 'cost_kinds'
        when p_fund.source = 'derived' and not exists (
            select from plan.fund where fund_id = p_fund.derived_from and source = 'entered' and fund_id <> p_fund.fund_id
        ) then 'derived_from'
        when p_fund.source <> 'entered' and exists (select from plan.fund where derived_from = p_fund.fund_id) then 'source'
        when p_fund.source = 'pooled' and p_fund.held_by <> 'region' then 'held_by'
        when p_fund.source <> 'pooled' and exists (select from plan.pot where fund_id = p_fund.fund_id) then 'source'
        when p_fund.programme_id is not null and not exists (
            select from vision.programme where programme_id = p_fund.programme_id
        ) then 'programme_id'
        when cardinality(p_fund.purposes) > 12 then 'purposes'
    end;
    if v_wrong is not null then
        perform region.refuse('VPVAL', 'a fund cannot be so', v_wrong);
    end if;
end
$$;

-- Takes a fund away that nothing uses; refuses (VPFUS) another.
create function api.remove_fund(p_fund_id uuid, p_version integer)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_old plan.fund;
begin
    perform region.require('coordinator');
    select * into v_old from plan.fund where fund_id = p_fund_id for update;
    if v_old.fund_id is null then
        perform region.refuse('VPGON', 'there is no such fund');
    elsif v_old.version is distinct from p_version then
        perform region.refuse('VPOLD', 'someone saved meanwhile', v_old.version::text);
    end if;
    delete from plan.fund where fund_id = p_fund_id;
    perform region.write_log('remove_fund', p_fund_id::text, jsonb_build_object('before', to_jsonb(v_old)));
exception when foreign_key_violation then
    perform region.refuse('VPFUS', 'the fund is in use');
end
$$;
grant execute on function api.remove_fund(uuid, integer) to authenticated, service_role;
