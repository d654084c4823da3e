-- Writing a vision: who edits the place begins it, and saves what stands above its statements.

-- The version of a place that is being written, kept until the end of the transaction; refuses (VPGON)
-- where there is none, and (VPSTA) where the newest one is adopted.
create function vision.version_at_work(p_place text)
returns vision.version
language plpgsql set search_path = ''
as $$
declare
    v_version vision.version;
begin
    select * into v_version from vision.version where place = p_place and state <> 'adopted' for update;
    if v_version.version_id is null then
        if exists (select from vision.version where place = p_place) then
            perform region.refuse('VPSTA', 'the newest version is adopted');
        end if;
        perform region.refuse('VPGON', 'this place has no vision');
    end if;
    return v_version;
end
$$;

-- What someone wrote above the statements, checked. Refuses VPTXT and VPVAL.
create function vision.opening_in(p_opening jsonb)
returns vision.version
language plpgsql stable set search_path = ''
as $$
declare
    v_read vision.version;
begin
    v_read.opening := region.text_of(p_opening ->> 'opening', 'opening', 400, true);
    if coalesce(p_opening ->> 'begins_year', '') !~ '^20\d\d$' then
        perform region.refuse('VPVAL', 'no such year', 'begins_year');
    end if;
    if coalesce(p_opening ->> 'ends_year', '') !~ '^20\d\d$' or p_opening ->> 'ends_year' < p_opening ->> 'begins_year' then
        perform region.refuse('VPVAL', 'no such year', 'ends_year');
    end if;
    v_read.begins_year := (p_opening ->> 'begins_year')::integer;
    v_read.ends_year := (p_opening ->> 'ends_year')::integer;
    return v_read;
end
$$;

-- Begins the vision of a place, in a programme or in none. Refuses VPSTA where there is one.
create function api.begin_vision(p_place text, p_opening jsonb, p_programme text default null)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_read vision.version;
    v_programme_id uuid;
begin
    perform region.require_editor(p_place);
    v_read := vision.opening_in(p_opening);
    select programme_id into v_programme_id from vision.programme where code = p_programme;
    if p_programme is not null and v_programme_id is null then
        perform region.refuse('VPVAL', 'no such programme', 'programme');
    end if;
    if p_place <> 'region' and not exists (
        select from region.municipalities_on(region.today()) where nis = p_place
    ) then
        perform region.refuse('VPNIS', 'no municipality of today');
    end if;
    -- What is made in the demo is invented.
    insert into vision.document (place, programme_id, is_fictional)
    values (p_place, v_programme_id, region.is_demo())
    on conflict do nothing;
    if not found then
        perform region.refuse('VPSTA', 'this place has a vision');
    end if;
    insert into vision.version (place, number, opening, begins_year, ends_year, begun_by)
    values (p_place, 1, v_read.opening, v_read.begins_year, v_read.ends_year, region.my_person_id());
    perform region.write_log('begin_vision', p_place);
    return jsonb_build_object('number', 1);
end
$$;
grant execute on function api.begin_vision(text, jsonb, text) to authenticated, service_role;

-- Saves what stands above the statements, on the edition that was read (VPOLD).
create function api.save_opening(p_place text, p_opening jsonb, p_edition integer)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_version vision.version;
    v_read vision.version;
begin
    perform region.require_editor(p_place);
    v_version := vision.version_at_work(p_place);
    v_read := vision.opening_in(p_opening);
    if v_version.edition is distinct from p_edition then
        perform region.refuse('VPOLD', 'someone saved meanwhile', v_version.edition::text);
    end if;
    update vision.version
    set opening = v_read.opening, begins_year = v_read.begins_year, ends_year = v_read.ends_year, edition = edition + 1
    where version_id = v_version.version_id;
    perform region.write_log('save_vision', p_place, jsonb_build_object('opening', v_version.opening));
    return jsonb_build_object('edition', v_version.edition + 1);
end
$$;
grant execute on function api.save_opening(text, jsonb, integer) to authenticated, service_role;
