-- Writing the statements of a vision: who edits the place. Each save says which revision it read.

-- The place of a statement; refuses (VPGON) when there is no such statement.
create function vision.place_of(p_statement_id uuid)
returns text
language plpgsql stable set search_path = ''
as $$
declare
    v_place text;
begin
    select place into v_place from vision.statement where statement_id = p_statement_id;
    if v_place is null then
        perform region.refuse('VPGON', 'no such statement');
    end if;
    return v_place;
end
$$;

-- Refuses whoever may not edit the vision that a statement stands in; gives the version at work.
create function vision.require_editor_of(p_statement_id uuid)
returns vision.version
language plpgsql set search_path = ''
as $$
declare
    v_place text;
begin
    perform region.require_writer();
    v_place := vision.place_of(p_statement_id);
    perform region.require_editor(v_place);
    return vision.version_at_work(v_place);
end
$$;

-- What someone wrote for a statement, checked: title, body, level and themes. Refuses VPTXT and VPVAL.
create function vision.wording_in(p_wording jsonb)
returns vision.revision
language plpgsql stable set search_path = ''
as $$
declare
    v_read vision.revision;
begin
    v_read.title := region.text_of(p_wording ->> 'title', 'title', 150, true);
    v_read.body := coalesce(region.text_of(p_wording ->> 'body', 'body', 4000), '');
    v_read.level := nullif(p_wording ->> 'level', '');
    if v_read.level not in ('inform', 'consult', 'advise', 'coproduce', 'codecide', 'self_govern') then
        perform region.refuse('VPVAL', 'unknown level', 'level');
    end if;
    if coalesce(jsonb_typeof(p_wording -> 'themes'), 'array') <> 'array' then
        perform region.refuse('VPVAL', 'no list of themes', 'themes');
    end if;
    v_read.themes := array(
        select t.code from survey.theme t
        where t.code in (select jsonb_array_elements_text(coalesce(p_wording -> 'themes', '[]')))
        order by t.code
    );
    if cardinality(v_read.themes) <> (
        select count(distinct t) from jsonb_array_elements_text(coalesce(p_wording -> 'themes', '[]')) t
    ) then
        perform region.refuse('VPVAL', 'unknown theme', 'themes');
    end if;
    return v_read;
end
$$;

create function vision.write_revision(
    p_version_id uuid,
    p_statement_id uuid,
    p_revision integer,
    p_wording vision.revision,
    p_suggestion_id uuid
)
returns void
language sql set search_path = ''
as $$
    insert into vision.revision (version_id, statement_id, revision, title, body, level, themes, suggestion_id, saved_by)
    values (
        p_version_id, p_statement_id, p_revision, p_wording.title, p_wording.body, p_wording.level, p_wording.themes,
        p_suggestion_id, region.my_person_id()
    );
$$;

-- Adds a statement at the end of a version.
create function vision.insert_statement(p_version vision.version, p_wording vision.revision, p_suggestion_id uuid)
returns uuid
language plpgsql set search_path = ''
as $$
declare
    v_statement_id uuid;
begin
    insert into vision.statement (place, added_by) values (p_version.place, region.my_person_id())
    returning statement_id into v_statement_id;
    insert into vision.wording (version_id, statement_id, position)
    select p_version.version_id, v_statement_id, coalesce(max(position), 0) + 1
    from vision.wording where version_id = p_version.version_id;
    perform vision.write_revision(p_version.version_id, v_statement_id, 1, p_wording, p_suggestion_id);
    return v_statement_id;
end
$$;

-- Saves a statement on the revision that was read. Refuses VPOLD, with the newer revision as detail,
-- when someone saved meanwhile: then both texts must be seen first.
create function vision.replace_wording(
    p_version_id uuid,
    p_statement_id uuid,
    p_revision integer,
    p_wording vision.revision,
    p_suggestion_id uuid
)
returns integer
language plpgsql set search_path = ''
as $$
declare
    v_revision integer;
begin
    select revision into v_revision from vision.wording
    where version_id = p_version_id and statement_id = p_statement_id
    for update;
    if v_revision is null then
        perform region.refuse('VPGON', 'no such statement in this version');
    end if;
    if v_revision is distinct from p_revision then
        perform region.refuse('VPOLD', 'someone saved meanwhile', v_revision::text);
    end if;
    perform vision.write_revision(p_version_id, p_statement_id, v_revision + 1, p_wording, p_suggestion_id);
    update vision.wording set revision = v_revision + 1
    where version_id = p_version_id and statement_id = p_statement_id;
    return v_revision + 1;
end
$$;

create function api.add_statement(p_place text, p_wording jsonb)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_version vision.version;
    v_statement_id uuid;
begin
    perform region.require_editor(p_place);
    v_version := vision.version_at_work(p_place);
    v_statement_id := vision.insert_statement(v_version, vision.wording_in(p_wording), null);
    perform region.write_log('add_statement', v_statement_id::text);
    return jsonb_build_object('statement_id', v_statement_id);
end
$$;
grant execute on function api.add_statement(text, jsonb) to authenticated, service_role;

create function api.save_statement(p_statement_id uuid, p_wording jsonb, p_revision integer)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_version vision.version := vision.require_editor_of(p_statement_id);
    v_revision integer;
begin
    v_revision := vision.replace_wording(
        v_version.version_id, p_statement_id, p_revision, vision.wording_in(p_wording), null
    );
    perform region.write_log('save_statement', p_statement_id::text, jsonb_build_object('revision', v_revision));
    return jsonb_build_object('revision', v_revision);
end
$$;
grant execute on function api.save_statement(uuid, jsonb, integer) to authenticated, service_role;

-- Leaves a statement out of the version, or brings it back. Its texts and what was said of it stay.
create function api.drop_statement(p_statement_id uuid, p_is_dropped boolean default true)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_version vision.version := vision.require_editor_of(p_statement_id);
begin
    update vision.wording set dropped_on = case when p_is_dropped then region.today() end
    where version_id = v_version.version_id and statement_id = p_statement_id;
    if not found then
        perform region.refuse('VPGON', 'no such statement in this version');
    end if;
    perform region.write_log(
        case when p_is_dropped then 'drop_statement' else 'bring_back_statement' end, p_statement_id::text
    );
end
$$;
grant execute on function api.drop_statement(uuid, boolean) to authenticated, service_role;

-- Moves a statement one place up or down; the first stays first, the last stays last.
create function api.move_statement(p_statement_id uuid, p_is_up boolean)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_version vision.version := vision.require_editor_of(p_statement_id);
    v_own vision.wording;
    v_other vision.wording;
begin
    select * into v_own from vision.wording
    where version_id = v_version.version_id and statement_id = p_statement_id and dropped_on is null;
    if v_own.statement_id is null then
        perform region.refuse('VPGON', 'no such statement in this version');
    end if;
    select * into v_other from vision.wording
    where version_id = v_version.version_id and dropped_on is null
        and case when p_is_up then position < v_own.position else position > v_own.position end
    order by abs(position - v_own.position)
    limit 1;
    if v_other.statement_id is null then
        return;
    end if;
    update vision.wording
    set position = case statement_id when v_own.statement_id then v_other.position else v_own.position end
    where version_id = v_version.version_id and statement_id in (v_own.statement_id, v_other.statement_id);
    perform region.write_log('move_statement', p_statement_id::text);
end
$$;
grant execute on function api.move_statement(uuid, boolean) to authenticated, service_role;
