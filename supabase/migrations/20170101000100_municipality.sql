-- One row per setting of this installation. `demo_day` (a date) and `demo_password` exist in the
-- demo only.
create table region.setting (
    name text primary key,
    value jsonb not null
);
alter table region.setting enable row level security;

-- What is today: the demo's fixed day, else the day in Brussels.
create function region.today()
returns date
language plpgsql stable security definer
set search_path = ''
as $$
begin
    return (
        select coalesce(
            (select (value #>> '{}')::date from region.setting where name = 'demo_day'),
            (now() at time zone 'Europe/Brussels')::date
        )
    );
end
$$;
comment on function region.today() is 'definer: the setting is not readable by others';
grant execute on function region.today() to anon, authenticated, service_role;

create function region.is_demo()
returns boolean
language plpgsql stable security definer
set search_path = ''
as $$
begin
    return (
        select exists (select from region.setting where name = 'demo_day')
    );
end
$$;
grant execute on function region.is_demo() to anon, authenticated, service_role;

-- One row per municipality with its NIS code, for as long as that code is valid. A merger ends one
-- row and begins another; figures belong to the row.
create table region.municipality (
    nis text primary key check (nis ~ '^\d{5}$'),
    name text not null,
    slug text not null unique,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    -- Opglabbeek is not of the region; it is here because a part of Oudsbergen comes from it.
    is_member boolean not null default true,
    tile_row integer,
    tile_column integer
);
comment on column region.municipality.valid_to is 'last day on which the municipality exists; null while it does';

-- One row per postcode of a municipality.
create table region.postcode (
    nis text not null references region.municipality on delete cascade,
    postcode text not null check (postcode ~ '^\d{4}$'),
    primary key (nis, postcode)
);

-- One row per municipality and day on which its people were counted.
create table region.population (
    nis text not null references region.municipality on delete cascade,
    counted_on date not null,
    people_count integer not null check (people_count > 0),
    primary key (nis, counted_on)
);

-- One row per municipality that went up in another.
create table region.succession (
    nis text not null references region.municipality on delete cascade,
    successor_nis text not null references region.municipality on delete cascade,
    primary key (nis, successor_nis)
);

alter table region.municipality enable row level security;
alter table region.postcode enable row level security;
alter table region.population enable row level security;
alter table region.succession enable row level security;

insert into region.municipality (nis, name, slug, valid_from, valid_to, is_member, tile_row, tile_column)
values
    ('72003', 'Bocholt', 'bocholt', '1970-01-01', null, true, 2, 4),
    ('72004', 'Bree', 'bree', '1970-01-01', null, true, 2, 5),
    ('72037', 'Hamont-Achel', 'hamont-achel', '1977-01-01', null, true, 1, 4),
    ('72038', 'Hechtel-Eksel', 'hechtel-eksel', '1977-01-01', null, true, 2, 2),
    ('72020', 'Lommel', 'lommel', '1970-01-01', null, true, 1, 1),
    ('72040', 'Meeuwen-Gruitrode', 'meeuwen-gruitrode', '1977-01-01', '2018-12-31', true, 3, 4),
    ('72025', 'Neerpelt', 'neerpelt', '1970-01-01', '2018-12-31', true, 1, 3),
    ('72029', 'Overpelt', 'overpelt', '1970-01-01', '2018-12-31', true, 1, 2),
    ('72030', 'Peer', 'peer', '1970-01-01', null, true, 2, 3),
    ('71047', 'Opglabbeek', 'opglabbeek', '1970-01-01', '2018-12-31', false, null, null),
    ('72042', 'Oudsbergen', 'oudsbergen', '2019-01-01', null, true, 3, 4),
    ('72043', 'Pelt', 'pelt', '2019-01-01', null, true, 1, 2);

insert into region.succession (nis, successor_nis)
values ('72040', '72042'), ('71047', '72042'), ('72025', '72043'), ('72029', '72043');

insert into region.postcode (nis, postcode)
values
    ('72003', '3950'), ('72004', '3960'), ('72037', '3930'), ('72038', '3940'), ('72038', '3941'),
    ('72020', '3920'), ('72040', '3670'), ('72025', '3910'), ('72029', '3900'), ('72030', '3990'),
    ('71047', '3660'), ('72042', '3660'), ('72042', '3670'), ('72043', '3900'), ('72043', '3910');

-- Statbel, 1 January of the year.
insert into region.population (nis, counted_on, people_count)
values
    ('72003', '2015-01-01', 12869), ('72003', '2018-01-01', 13085), ('72003', '2020-01-01', 13144),
    ('72004', '2015-01-01', 15660), ('72004', '2018-01-01', 16005), ('72004', '2020-01-01', 16169),
    ('72037', '2015-01-01', 14371), ('72037', '2018-01-01', 14427), ('72037', '2020-01-01', 14299),
    ('72038', '2015-01-01', 12266), ('72038', '2018-01-01', 12290), ('72038', '2020-01-01', 12510),
    ('72020', '2015-01-01', 33852), ('72020', '2018-01-01', 34044), ('72020', '2020-01-01', 34245),
    ('72040', '2015-01-01', 13024), ('72040', '2018-01-01', 13091),
    ('72025', '2015-01-01', 16836), ('72025', '2018-01-01', 17174),
    ('72029', '2015-01-01', 14848), ('72029', '2018-01-01', 15478),
    ('72030', '2015-01-01', 16284), ('72030', '2018-01-01', 16406), ('72030', '2020-01-01', 16298),
    ('71047', '2018-01-01', 10332),
    ('72042', '2020-01-01', 23615), ('72043', '2020-01-01', 33076);

-- The municipalities of the region that exist on a day.
create function region.municipalities_on(p_on date)
returns setof region.municipality
language sql stable
as $$
    select *
    from region.municipality
    where is_member
        and valid_from <= p_on
        and (valid_to is null or valid_to >= p_on);
$$;

-- Municipalities as the pages know them (type Municipality), in order of name.
create function api.municipalities(p_on date default null)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object(
            'nis', m.nis,
            'name', m.name,
            'slug', m.slug,
            'tile_row', m.tile_row,
            'tile_column', m.tile_column,
            'population', (
                select p.people_count
                from region.population p
                where p.nis = m.nis and p.counted_on <= coalesce(p_on, region.today())
                order by p.counted_on desc
                limit 1
            )
        ) order by m.name), '[]')
        from region.municipalities_on(coalesce(p_on, region.today())) m
    );
end
$$;
grant execute on function api.municipalities(date) to anon, authenticated, service_role;

-- What a name in an address stands for, on any day: the municipality, whether it still exists, what it
-- became or came from, and the welcome and contact on its page.
create function api.municipality(p_slug text)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    return (
        select jsonb_build_object(
            'nis', m.nis,
            'name', m.name,
            'slug', m.slug,
            'tile_row', m.tile_row,
            'tile_column', m.tile_column,
            'population', null,
            'valid_from', m.valid_from,
            'valid_to', m.valid_to,
            'exists_today', m.valid_from <= region.today()
                and (m.valid_to is null or m.valid_to >= region.today()),
            'welcome', coalesce(p.welcome, ''),
            'contact', coalesce(p.contact, ''),
            'successors', coalesce((
                select jsonb_agg(jsonb_build_object('nis', s.nis, 'name', s.name, 'slug', s.slug))
                from region.succession x join region.municipality s on s.nis = x.successor_nis
                where x.nis = m.nis
            ), '[]'),
            'predecessors', coalesce((
                select jsonb_agg(jsonb_build_object('nis', s.nis, 'name', s.name, 'slug', s.slug, 'is_member', s.is_member) order by s.name)
                from region.succession x join region.municipality s on s.nis = x.nis
                where x.successor_nis = m.nis
            ), '[]')
        )
        from region.municipality m
        left join region.municipality_page p on p.nis = m.nis
        where m.slug = p_slug and m.is_member
    );
end
$$;
grant execute on function api.municipality(text) to anon, authenticated, service_role;

create function api.region_state()
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    return (
        select jsonb_build_object('today', region.today(), 'is_demo', region.is_demo())
    );
end
$$;
grant execute on function api.region_state() to anon, authenticated, service_role;
