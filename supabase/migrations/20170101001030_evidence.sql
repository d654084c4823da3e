-- What a statement rests on: figures of releases, picked by who edits the place.

-- The shown cell of a released release that a figure names, with its option; refuses (VPGON) when it is
-- not there, is hidden, or belongs to another municipality.
create function vision.cell_named(p_figure jsonb, p_place text)
returns release.cell
language plpgsql stable set search_path = ''
as $$
declare
    v_cell release.cell;
begin
    select c.* into v_cell
    from release.cell c join release.release r using (release_id)
    where r.state = 'released' and r.number::text = p_figure ->> 'number'
        and c.voice = p_figure ->> 'voice'
        and c.question_code = p_figure ->> 'question_code'
        and c.lens = p_figure ->> 'lens'
        and c.category = p_figure ->> 'category'
        and c.place = p_figure ->> 'place'
        and c.place in (p_place, 'region')
        and c.state = 'shown'
        and exists (
            select from jsonb_array_elements(c.figures) f where f.value ->> 'option_code' = p_figure ->> 'option_code'
        );
    if v_cell.release_id is null then
        perform region.refuse('VPGON', 'no such figure is shown');
    end if;
    return v_cell;
end
$$;

-- Sets figures under a statement; one that is there already stays as it is.
create function api.pick_evidence(p_statement_id uuid, p_figures jsonb)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_version vision.version := vision.require_editor_of(p_statement_id);
    v_figure jsonb;
    v_cell release.cell;
begin
    if coalesce(jsonb_typeof(p_figures), '') <> 'array' then
        perform region.refuse('VPVAL', 'no figures', 'figures');
    end if;
    for v_figure in select value from jsonb_array_elements(p_figures) loop
        v_cell := vision.cell_named(v_figure, v_version.place);
        insert into vision.evidence (
            version_id, statement_id, release_id, question_code, voice, place, lens, category, option_code, picked_by
        )
        values (
            v_version.version_id, p_statement_id, v_cell.release_id, v_cell.question_code, v_cell.voice, v_cell.place,
            v_cell.lens, v_cell.category, v_figure ->> 'option_code', region.my_person_id()
        )
        on conflict do nothing;
    end loop;
    perform region.write_log('pick_evidence', p_statement_id::text, jsonb_build_object('figures', p_figures));
end
$$;
grant execute on function api.pick_evidence(uuid, jsonb) to authenticated, service_role;

-- The evidence with an id, where the one who asks edits its place; refuses otherwise.
create function vision.evidence_to_edit(p_evidence_id uuid)
returns vision.evidence
language plpgsql set search_path = ''
as $$
declare
    v_evidence vision.evidence;
    v_version vision.version;
begin
    perform region.require_writer();
    select * into v_evidence from vision.evidence where evidence_id = p_evidence_id;
    if v_evidence.evidence_id is null then
        perform region.refuse('VPGON', 'no such evidence');
    end if;
    v_version := vision.require_editor_of(v_evidence.statement_id);
    if v_version.version_id <> v_evidence.version_id then
        perform region.refuse('VPSTA', 'an adopted vision is frozen');
    end if;
    return v_evidence;
end
$$;

create function api.drop_evidence(p_evidence_id uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_evidence vision.evidence := vision.evidence_to_edit(p_evidence_id);
begin
    delete from vision.evidence where evidence_id = p_evidence_id;
    perform region.write_log('drop_evidence', v_evidence.statement_id::text, to_jsonb(v_evidence));
end
$$;
grant execute on function api.drop_evidence(uuid) to authenticated, service_role;

-- Takes the figure of a newer release in the place of the one that stands there; the log keeps the old.
create function api.take_newer_figure(p_evidence_id uuid, p_number integer)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_evidence vision.evidence := vision.evidence_to_edit(p_evidence_id);
    v_old integer := (select number from release.release where release_id = v_evidence.release_id);
    v_cell release.cell;
begin
    if p_number is null or p_number <= v_old then
        perform region.refuse('VPVAL', 'no newer release', 'number');
    end if;
    v_cell := vision.cell_named(
        to_jsonb(v_evidence) || jsonb_build_object('number', p_number), vision.place_of(v_evidence.statement_id)
    );
    update vision.evidence
    set release_id = v_cell.release_id, picked_on = region.today(), picked_by = region.my_person_id()
    where evidence_id = p_evidence_id;
    perform region.write_log(
        'take_newer_figure', v_evidence.statement_id::text, jsonb_build_object('old', v_old, 'new', p_number)
    );
end
$$;
grant execute on function api.take_newer_figure(uuid, integer) to authenticated, service_role;
