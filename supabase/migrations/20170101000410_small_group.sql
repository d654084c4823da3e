-- One row per group that is known, or thought, to be small in a municipality (under fifty people):
-- in that round its figures are of the region only (rule P10 of VIPSA-10). Lenses and categories have
-- the codes of `src/lib/release/lens.ts`.
create table survey.small_group (
    round_id uuid not null references survey.round on delete cascade,
    nis text not null references region.municipality,
    lens text not null check (lens ~ '^[a-z_]{1,40}$'),
    category text not null check (category ~ '^[A-Za-z0-9_]{1,40}$'),
    primary key (round_id, nis, lens, category)
);
alter table survey.small_group enable row level security;

-- Promise 3: once a round is open no protection is taken back.
create function survey.keep_small_groups()
returns trigger
language plpgsql set search_path = ''
as $$
begin
    if exists (select from survey.round where round_id = old.round_id and state <> 'draft') then
        raise exception using errcode = 'VPSTA', message = 'a promise of an open round only becomes stricter';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;
create trigger small_group_promise before update or delete on survey.small_group
for each row execute function survey.keep_small_groups();
create trigger small_groups_stay before truncate on survey.small_group
for each statement execute function region.keep_as_written();

create function survey.small_groups_of(p_round_id uuid)
returns jsonb
language sql stable
set search_path = ''
as $$
    select coalesce(jsonb_agg(jsonb_build_object('place', g.nis, 'lens', g.lens, 'category', g.category) order by g.nis, g.lens, g.category), '[]')
    from survey.small_group g
    where g.round_id = p_round_id;
$$;

-- The groups of a round that are shown for the region only.
create function api.small_groups(p_round_id uuid)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'coordinator');
    return survey.small_groups_of(p_round_id);
end
$$;
grant execute on function api.small_groups(uuid) to authenticated, service_role;

-- Shows a group of a municipality for the region only, from the next release on.
create function api.add_small_group(p_round_id uuid, p_nis text, p_lens text, p_category text)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_round survey.round;
begin
    perform region.require('facilitator', 'coordinator');
    select * into v_round from survey.round where round_id = p_round_id for update;
    if v_round.round_id is null or v_round.state = 'closed' then
        perform region.refuse('VPSTA', 'only a round that is not closed yet can promise more');
    end if;
    if p_nis is null or not exists (select from region.municipalities_on(v_round.opens_on) m where m.nis = p_nis) then
        perform region.refuse('VPNIS', 'no municipality of the round');
    end if;
    if p_lens is null or p_category is null or p_lens !~ '^[a-z_]{1,40}$' or p_category !~ '^[A-Za-z0-9_]{1,40}$' then
        perform region.refuse('VPOPT', 'no group');
    end if;
    insert into survey.small_group (round_id, nis, lens, category)
    values (p_round_id, p_nis, p_lens, p_category)
    on conflict do nothing;
    if found then
        perform region.write_log('add_small_group', p_round_id::text, jsonb_build_object('municipalities', jsonb_build_array(p_nis), 'lens', p_lens, 'category', p_category));
    end if;
end
$$;
grant execute on function api.add_small_group(uuid, text, text, text) to authenticated, service_role;
