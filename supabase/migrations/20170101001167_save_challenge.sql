-- Challenges as they are saved, by whoever edits their place, and what saving a goal shares with that. A
-- save carries the version that was read.

-- Refuses who saves on an older version than what stands there.
create function plan.require_version(p_version integer, p_typed text)
returns void
language plpgsql immutable
set search_path = ''
as $$
begin
    if p_version::text is distinct from p_typed then
        perform region.refuse('VPOLD', 'someone saved meanwhile', p_version::text);
    end if;
end
$$;

-- The programme with a code; refuses (VPVAL) where there is none.
create function plan.programme_coded(p_code text)
returns uuid
language plpgsql stable
set search_path = ''
as $$
declare
    v_programme_id uuid := (select programme_id from vision.programme where code = p_code);
begin
    if v_programme_id is null then
        perform region.refuse('VPVAL', 'no such programme', 'programme');
    end if;
    return v_programme_id;
end
$$;

-- A place that someone may save for: the region, or a municipality of today.
create function plan.place_to_edit(p_place text)
returns text
language plpgsql stable
set search_path = ''
as $$
begin
    perform region.require_editor(coalesce(p_place, ''));
    if p_place is distinct from 'region' and not exists (select from region.municipalities_on(region.today()) m where m.nis = p_place) then
        perform region.refuse('VPNIS', 'no municipality of today', 'place');
    end if;
    return p_place;
end
$$;

create function api.save_challenge(p_challenge jsonb)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_challenge plan.challenge;
begin
    perform region.require_writer();
    if p_challenge ->> 'challenge_id' is not null then
        select * into v_challenge from plan.challenge where challenge_id::text = p_challenge ->> 'challenge_id' for update;
        if v_challenge.challenge_id is null then
            perform region.refuse('VPGON', 'no such challenge');
        end if;
        perform plan.place_to_edit(v_challenge.place);
        perform plan.require_version(v_challenge.version, p_challenge ->> 'version');
        v_challenge.version := v_challenge.version + 1;
    else
        v_challenge.challenge_id := gen_random_uuid();
        v_challenge.place := plan.place_to_edit(p_challenge ->> 'place');
        v_challenge.programme_id := plan.programme_coded(p_challenge ->> 'programme');
        v_challenge.position := (select count(*) from plan.challenge c where c.place = v_challenge.place);
        v_challenge.is_fictional := region.is_demo();
        v_challenge.version := 1;
    end if;
    v_challenge.title := region.text_of(p_challenge ->> 'title', 'title', 100, true);
    v_challenge.body := coalesce(region.text_of(p_challenge ->> 'body', 'body', 2000), '');
    insert into plan.challenge select (v_challenge).*
    on conflict (challenge_id) do update set title = excluded.title, body = excluded.body, version = excluded.version;
    perform region.write_log('save_challenge', v_challenge.challenge_id::text, jsonb_build_object('version', v_challenge.version));
    return jsonb_build_object('challenge_id', v_challenge.challenge_id, 'version', v_challenge.version);
end
$$;

-- The place of a challenge, for one who edits it; refuses the others, and where it is gone.
create function plan.place_of_challenge(p_challenge_id uuid)
returns text
language plpgsql
set search_path = ''
as $$
declare
    v_place text := (select place from plan.challenge where challenge_id = p_challenge_id for update);
begin
    perform region.require_writer();
    if v_place is null then
        perform region.refuse('VPGON', 'no such challenge');
    end if;
    return plan.place_to_edit(v_place);
end
$$;

-- Removes a challenge with its evidence; its goals stay, under none.
create function api.drop_challenge(p_challenge_id uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform plan.place_of_challenge(p_challenge_id);
    perform region.write_log('drop_challenge', p_challenge_id::text, (select to_jsonb(c) from plan.challenge c where c.challenge_id = p_challenge_id));
    delete from plan.challenge where challenge_id = p_challenge_id;
end
$$;

-- Sets figures under a challenge (see vision.cell_named); one that is there already stays as it is.
create function api.pick_challenge_evidence(p_challenge_id uuid, p_figures jsonb)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_place text := plan.place_of_challenge(p_challenge_id);
    v_figure jsonb;
    v_cell release.cell;
begin
    if coalesce(jsonb_typeof(p_figures), '') <> 'array' then
        perform region.refuse('VPVAL', 'no figures', 'figures');
    end if;
    for v_figure in select value from jsonb_array_elements(p_figures) loop
        v_cell := vision.cell_named(v_figure, v_place);
        insert into plan.challenge_evidence (
            challenge_id, release_id, question_code, voice, place, lens, category, option_code, picked_by
        )
        values (
            p_challenge_id, v_cell.release_id, v_cell.question_code, v_cell.voice, v_cell.place, v_cell.lens,
            v_cell.category, v_figure ->> 'option_code', region.my_person_id()
        )
        on conflict do nothing;
    end loop;
    perform region.write_log('pick_challenge_evidence', p_challenge_id::text, jsonb_build_object('figures', p_figures));
end
$$;

create function api.drop_challenge_evidence(p_evidence_id uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_evidence plan.challenge_evidence;
begin
    perform region.require_writer();
    select * into v_evidence from plan.challenge_evidence where evidence_id = p_evidence_id;
    if v_evidence.evidence_id is null then
        perform region.refuse('VPGON', 'no such evidence');
    end if;
    perform plan.place_of_challenge(v_evidence.challenge_id);
    delete from plan.challenge_evidence where evidence_id = p_evidence_id;
    perform region.write_log('drop_challenge_evidence', v_evidence.challenge_id::text, to_jsonb(v_evidence));
end
$$;
