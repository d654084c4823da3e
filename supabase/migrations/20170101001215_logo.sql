-- One row per funder or partner that has a logo, by its name: the same logo in every programme.
create table vision.logo (
    name text primary key,
    type text not null check (type in ('image/png', 'image/jpeg', 'image/webp')),
    bytes bytea not null check (octet_length(bytes) <= 200 * 1024)
);
alter table vision.logo enable row level security;

-- What kind of image bytes are, by how they begin; null when they are none that we show.
create function vision.image_type(p_bytes bytea)
returns text
language plpgsql immutable
set search_path = ''
as $$
begin
    return case
        when substring(p_bytes from 1 for 8) = '\x89504e470d0a1a0a'::bytea then 'image/png'
        when substring(p_bytes from 1 for 3) = '\xffd8ff'::bytea then 'image/jpeg'
        when substring(p_bytes from 1 for 4) = '\x52494646'::bytea
            and substring(p_bytes from 9 for 4) = '\x57454250'::bytea then 'image/webp'
    end;
end
$$;

-- Keeps the logo of a funder or a partner, in the place of an earlier one. `p_bytes` is base64.
create function api.save_logo(p_name text, p_bytes text)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_bytes bytea;
begin
    perform region.require('coordinator');
    if not exists (select from vision.funder where name = p_name)
        and not exists (select from plan.partner where name = p_name) then
        perform region.refuse('VPGON', 'no funder or partner has that name');
    end if;
    begin
        v_bytes := decode(p_bytes, 'base64');
    exception when others then
        v_bytes := null;
    end;
    if vision.image_type(v_bytes) is null then
        perform region.refuse('VPVAL', 'a logo is a PNG, a JPEG or a WebP', 'file');
    end if;
    if octet_length(v_bytes) > 200 * 1024 then
        perform region.refuse('VPLEN', 'a logo has at most 200 KB', 'file');
    end if;
    insert into vision.logo (name, type, bytes) values (p_name, vision.image_type(v_bytes), v_bytes)
    on conflict (name) do update set type = excluded.type, bytes = excluded.bytes;
    perform region.write_log('save_logo', p_name);
end
$$;
grant execute on function api.save_logo(text, text) to authenticated, service_role;

create function api.remove_logo(p_name text)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform region.require('coordinator');
    delete from vision.logo where name = p_name;
    if not found then
        perform region.refuse('VPGON', 'there is no such logo');
    end if;
    perform region.write_log('remove_logo', p_name);
end
$$;
grant execute on function api.remove_logo(text) to authenticated, service_role;

-- Who has a logo, each with a mark that changes with the image.
create function api.logos()
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require_staff();
    return coalesce((
        select jsonb_agg(jsonb_build_object('name', l.name, 'mark', left(md5(l.bytes), 8)) order by l.name)
        from vision.logo l
    ), '[]');
end
$$;
grant execute on function api.logos() to authenticated, service_role;

-- One logo: its type and its bytes as base64; null when there is none.
create function api.logo(p_name text)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require_staff();
    return (
        select jsonb_build_object('type', l.type, 'bytes', replace(encode(l.bytes, 'base64'), e'\n', ''))
        from vision.logo l where l.name = p_name
    );
end
$$;
grant execute on function api.logo(text) to authenticated, service_role;
