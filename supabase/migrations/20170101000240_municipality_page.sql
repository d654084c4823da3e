-- What a municipality says of itself, and how one joins the region.

-- One row per municipality that has a text, a contact or a theme of its own.
create table region.municipality_page (
    nis text primary key references region.municipality on delete cascade,
    welcome text not null default '' check (length(welcome) <= 1000),
    -- A service and how to reach it, not a person.
    contact text not null default '' check (length(contact) <= 500),
    -- A theme beside those of the surveys, { nl, en }; its code is X_ and the NIS code.
    extra_theme jsonb,
    version integer not null default 1
);
alter table region.municipality_page enable row level security;

-- What a municipality says of itself; empty while it says nothing. Anyone may read it.
create function api.municipality_page(p_nis text)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    return coalesce(
        (select to_jsonb(p) from region.municipality_page p where p.nis = p_nis),
        jsonb_build_object('nis', p_nis, 'welcome', '', 'contact', '', 'extra_theme', null, 'version', 0)
    );
end
$$;
comment on function api.municipality_page(text) is 'definer: the texts are public, their table is not';
grant execute on function api.municipality_page(text) to anon, authenticated, service_role;

-- The extra themes of the municipalities, as themes.
create function api.extra_themes()
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    return coalesce((
        select jsonb_agg(jsonb_build_object('code', 'X_' || p.nis, 'nis', p.nis, 'label', p.extra_theme) order by p.nis)
        from region.municipality_page p
        where p.extra_theme is not null
    ), '[]');
end
$$;
comment on function api.extra_themes() is 'definer: the texts are public, their table is not';
grant execute on function api.extra_themes() to anon, authenticated, service_role;

-- The head of a municipality saves what it says of itself ({ version, welcome, contact, theme_nl,
-- theme_en }); an English theme that is missing is the Dutch one.
create function api.save_municipality_page(p_nis text, p_page jsonb)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_theme text := region.text_of(p_page ->> 'theme_nl', 'theme_nl', 60);
    v_version integer;
begin
    perform region.require_editor(p_nis);
    perform from region.municipality where nis = p_nis and is_member for update;
    if not found then
        perform region.refuse('VPGON', 'no such municipality');
    end if;
    select version into v_version from region.municipality_page where nis = p_nis;
    if coalesce(v_version, 0) is distinct from (p_page ->> 'version')::integer then
        perform region.refuse('VPOLD', 'someone saved meanwhile', coalesce(v_version, 0)::text);
    end if;
    insert into region.municipality_page (nis, welcome, contact, extra_theme)
    values (
        p_nis,
        coalesce(region.text_of(p_page ->> 'welcome', 'welcome', 1000), ''),
        coalesce(region.text_of(p_page ->> 'contact', 'contact', 500), ''),
        case when v_theme is not null then jsonb_build_object(
            'nl', v_theme, 'en', coalesce(region.text_of(p_page ->> 'theme_en', 'theme_en', 60), v_theme)
        ) end
    )
    on conflict (nis) do update set
        welcome = excluded.welcome,
        contact = excluded.contact,
        extra_theme = excluded.extra_theme,
        version = region.municipality_page.version + 1
    returning version into v_version;
    perform region.write_log('save_municipality_page', p_nis, jsonb_build_object('version', v_version));
    return jsonb_build_object('version', v_version);
end
$$;
grant execute on function api.save_municipality_page(text, jsonb) to authenticated, service_role;

-- A municipality joins the region, from a day on: { nis, name, slug, valid_from, tile_row,
-- tile_column, people_count }. One that is known and was no member becomes one.
create function api.add_municipality(p_municipality jsonb)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_nis text := region.text_of(p_municipality ->> 'nis', 'nis', 5, true);
    v_name text := region.text_of(p_municipality ->> 'name', 'name', 60, true);
    v_slug text := region.text_of(p_municipality ->> 'slug', 'slug', 60, true);
    v_from date := region.day_of(p_municipality ->> 'valid_from', 'valid_from', true);
    v_row integer := region.count_of(p_municipality ->> 'tile_row', 'tile_row', 9);
    v_column integer := region.count_of(p_municipality ->> 'tile_column', 'tile_column', 9);
    v_people integer := region.count_of(p_municipality ->> 'people_count', 'people_count', 10000000);
begin
    perform region.require('coordinator');
    perform pg_advisory_xact_lock(hashtext('region.add_municipality'));
    if v_nis !~ '^\d{5}$' then
        perform region.refuse('VPVAL', 'a NIS code has five digits', 'nis');
    end if;
    if v_slug !~ '^[a-z0-9]+(-[a-z0-9]+)*$' then
        perform region.refuse('VPVAL', 'small letters and hyphens', 'slug');
    end if;
    if coalesce(v_row, 0) < 1 then
        perform region.refuse('VPVAL', 'the tile has a row', 'tile_row');
    end if;
    if coalesce(v_column, 0) < 1 then
        perform region.refuse('VPVAL', 'the tile has a column', 'tile_column');
    end if;
    if exists (select from region.municipality where nis = v_nis and is_member) then
        perform region.refuse('VPDUP', 'this municipality is a member', 'nis');
    end if;
    if exists (select from region.municipality where slug = v_slug and nis <> v_nis) then
        perform region.refuse('VPDUP', 'this address is taken', 'slug');
    end if;
    if exists (select from region.municipalities_on(greatest(v_from, region.today())) m where (m.tile_row, m.tile_column) = (v_row, v_column)) then
        perform region.refuse('VPDUP', 'this tile is taken', 'tile_row');
    end if;
    insert into region.municipality (nis, name, slug, valid_from, tile_row, tile_column)
    values (v_nis, v_name, v_slug, v_from, v_row, v_column)
    on conflict (nis) do update set
        is_member = true, tile_row = excluded.tile_row, tile_column = excluded.tile_column;
    if v_people > 0 then
        insert into region.population (nis, counted_on, people_count)
        values (v_nis, v_from, v_people)
        on conflict (nis, counted_on) do update set people_count = excluded.people_count;
    end if;
    perform region.write_log('add_municipality', v_nis, jsonb_build_object('name', v_name, 'valid_from', v_from));
    return jsonb_build_object('nis', v_nis, 'slug', v_slug);
end
$$;
grant execute on function api.add_municipality(jsonb) to authenticated, service_role;
