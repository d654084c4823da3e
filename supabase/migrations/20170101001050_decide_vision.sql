-- The way of a vision: draft, for consultation, adopted by the council; and a new version after that.

-- Puts a draft before everyone. Refuses VPEMP while it says nothing.
create function api.propose_vision(p_place text, p_council_on date default null)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_version vision.version;
begin
    perform region.require_editor(p_place);
    v_version := vision.version_at_work(p_place);
    if v_version.state <> 'draft' then
        perform region.refuse('VPSTA', 'it is no draft');
    end if;
    if p_council_on < region.today() then
        perform region.refuse('VPVAL', 'the council has not met yet', 'council_on');
    end if;
    if not exists (select from vision.wording where version_id = v_version.version_id and dropped_on is null) then
        perform region.refuse('VPEMP', 'a vision without a statement');
    end if;
    update vision.version
    set state = 'consultation', proposed_on = region.today(), proposed_by = region.my_person_id(), council_on = p_council_on
    where version_id = v_version.version_id;
    perform region.write_log('propose_vision', p_place);
end
$$;
grant execute on function api.propose_vision(text, date) to authenticated, service_role;

-- Takes a vision that is for consultation back as a draft.
create function api.take_back_vision(p_place text)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_version vision.version;
begin
    perform region.require_editor(p_place);
    v_version := vision.version_at_work(p_place);
    if v_version.state <> 'consultation' then
        perform region.refuse('VPSTA', 'it is a draft');
    end if;
    update vision.version set state = 'draft', proposed_on = null, proposed_by = null, council_on = null
    where version_id = v_version.version_id;
    perform region.write_log('take_back_vision', p_place);
end
$$;
grant execute on function api.take_back_vision(text) to authenticated, service_role;

-- Enters the decision of the council: from then on the version is frozen. Refuses VPSUG while a
-- suggestion waits for an answer.
create function api.adopt_vision(p_place text, p_decided_on date, p_decision_number text, p_decision_link text)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_version vision.version;
    v_number text;
    v_link text;
begin
    perform region.require_editor(p_place);
    v_version := vision.version_at_work(p_place);
    if v_version.state <> 'consultation' then
        perform region.refuse('VPSTA', 'it is not for consultation');
    end if;
    if p_decided_on is null or p_decided_on < v_version.proposed_on or p_decided_on > region.today() then
        perform region.refuse('VPVAL', 'the council decides after consultation', 'decided_on');
    end if;
    v_number := region.text_of(p_decision_number, 'decision_number', 60, true);
    v_link := region.text_of(p_decision_link, 'decision_link', 300, true);
    if v_link !~ '^https?://[^[:space:]]+$' then
        perform region.refuse('VPVAL', 'no address', 'decision_link');
    end if;
    if exists (select from vision.suggestion where version_id = v_version.version_id and state = 'open') then
        perform region.refuse('VPSUG', 'a suggestion waits for an answer');
    end if;
    update vision.version
    set state = 'adopted', decided_on = p_decided_on, decision_number = v_number,
        decision_link = v_link, adopted_by = region.my_person_id()
    where version_id = v_version.version_id;
    perform region.write_log('adopt_vision', p_place, jsonb_build_object('number', v_version.number));
end
$$;
grant execute on function api.adopt_vision(text, date, text, text) to authenticated, service_role;

-- Begins a new draft from the adopted version: its statements and what they rest on, as they stand.
create function api.begin_version(p_place text)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_old vision.version;
    v_new_id uuid;
begin
    perform region.require_editor(p_place);
    -- One at a time.
    perform from vision.document where place = p_place for update;
    select * into v_old from vision.version where place = p_place order by number desc limit 1;
    if v_old.version_id is null then
        perform region.refuse('VPGON', 'this place has no vision');
    end if;
    if v_old.state <> 'adopted' then
        perform region.refuse('VPSTA', 'a version is being written');
    end if;
    insert into vision.version (place, number, opening, begins_year, ends_year, begun_by)
    values (p_place, v_old.number + 1, v_old.opening, v_old.begins_year, v_old.ends_year, region.my_person_id())
    returning version_id into v_new_id;
    insert into vision.wording (version_id, statement_id, position)
    select v_new_id, statement_id, position
    from vision.wording where version_id = v_old.version_id and dropped_on is null;
    insert into vision.revision (version_id, statement_id, revision, title, body, level, themes, saved_on, saved_by)
    select v_new_id, r.statement_id, 1, r.title, r.body, r.level, r.themes, r.saved_on, r.saved_by
    from vision.wording w join vision.revision r using (version_id, statement_id, revision)
    where w.version_id = v_old.version_id and w.dropped_on is null;
    insert into vision.evidence (
        version_id, statement_id, release_id, question_code, voice, place, lens, category, option_code, picked_on, picked_by
    )
    select
        v_new_id, e.statement_id, e.release_id, e.question_code, e.voice, e.place, e.lens, e.category, e.option_code,
        e.picked_on, e.picked_by
    from vision.evidence e join vision.wording w using (version_id, statement_id)
    where e.version_id = v_old.version_id and w.dropped_on is null
    order by e.position;
    perform region.write_log('begin_version', p_place, jsonb_build_object('number', v_old.number + 1));
    return jsonb_build_object('number', v_old.number + 1);
end
$$;
grant execute on function api.begin_version(text) to authenticated, service_role;
