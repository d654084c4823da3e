-- What people say of a vision: suggestions that are accepted or refused, dissent, comments.

-- Suggests another wording of a statement, on the revision that was read, or (no statement) a new one.
create function api.suggest_statement(
    p_place text,
    p_statement_id uuid,
    p_wording jsonb,
    p_revision integer default null,
    p_reason text default null
)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_version vision.version;
    v_read vision.revision;
    v_suggestion_id uuid;
begin
    perform region.require_writer();
    if not region.may_suggest(p_place) then
        raise insufficient_privilege using message = 'this belongs to another place';
    end if;
    v_version := vision.version_at_work(p_place);
    v_read := vision.wording_in(p_wording);
    if p_statement_id is not null and not exists (
        select from vision.revision
        where version_id = v_version.version_id and statement_id = p_statement_id and revision = p_revision
    ) then
        perform region.refuse('VPGON', 'no such statement in this version');
    end if;
    insert into vision.suggestion (version_id, statement_id, revision, title, body, level, themes, reason, suggested_by)
    values (
        v_version.version_id, p_statement_id, case when p_statement_id is not null then p_revision end, v_read.title,
        v_read.body, v_read.level, v_read.themes, region.text_of(p_reason, 'reason', 1000), region.my_person_id()
    )
    returning suggestion_id into v_suggestion_id;
    perform region.write_log('suggest_statement', coalesce(p_statement_id::text, p_place));
    return jsonb_build_object('suggestion_id', v_suggestion_id);
end
$$;
grant execute on function api.suggest_statement(text, uuid, jsonb, integer, text) to authenticated, service_role;

-- The open suggestion with an id, kept until the end of the transaction, where the one who asks edits
-- its place; refuses otherwise.
create function vision.suggestion_to_answer(p_suggestion_id uuid)
returns vision.suggestion
language plpgsql set search_path = ''
as $$
declare
    v_suggestion vision.suggestion;
begin
    perform region.require_writer();
    select * into v_suggestion from vision.suggestion where suggestion_id = p_suggestion_id for update;
    if v_suggestion.suggestion_id is null then
        perform region.refuse('VPGON', 'no such suggestion');
    end if;
    perform region.require_editor((select place from vision.version where version_id = v_suggestion.version_id));
    if v_suggestion.state <> 'open' then
        perform region.refuse('VPSTA', 'this suggestion is answered');
    end if;
    return v_suggestion;
end
$$;

-- Accepts a suggestion: its words, or those that came out of laying them beside a newer text, are saved
-- on the revision that was read (VPOLD).
create function api.accept_suggestion(
    p_suggestion_id uuid,
    p_wording jsonb,
    p_revision integer default null,
    p_answer text default null
)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_suggestion vision.suggestion := vision.suggestion_to_answer(p_suggestion_id);
    v_version vision.version;
    v_read vision.revision := vision.wording_in(p_wording);
    v_statement_id uuid := v_suggestion.statement_id;
begin
    v_version := vision.version_at_work((select place from vision.version where version_id = v_suggestion.version_id));
    if v_statement_id is null then
        v_statement_id := vision.insert_statement(v_version, v_read, p_suggestion_id);
    else
        perform vision.replace_wording(v_version.version_id, v_statement_id, p_revision, v_read, p_suggestion_id);
    end if;
    update vision.suggestion
    set state = 'accepted', answer = region.text_of(p_answer, 'answer', 1000), answered_on = region.today(),
        answered_by = region.my_person_id(), statement_id = v_statement_id
    where suggestion_id = p_suggestion_id;
    perform region.write_log('accept_suggestion', v_statement_id::text);
    return jsonb_build_object('statement_id', v_statement_id);
end
$$;
grant execute on function api.accept_suggestion(uuid, jsonb, integer, text) to authenticated, service_role;

-- Refuses a suggestion, with the reason; it stays to be read.
create function api.refuse_suggestion(p_suggestion_id uuid, p_answer text)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_suggestion vision.suggestion := vision.suggestion_to_answer(p_suggestion_id);
begin
    update vision.suggestion
    set state = 'refused', answer = region.text_of(p_answer, 'answer', 1000, true), answered_on = region.today(),
        answered_by = region.my_person_id()
    where suggestion_id = p_suggestion_id;
    perform region.write_log(
        'refuse_suggestion', coalesce(v_suggestion.statement_id, p_suggestion_id)::text,
        jsonb_build_object('reason', trim(p_answer))
    );
end
$$;
grant execute on function api.refuse_suggestion(uuid, text) to authenticated, service_role;

-- Keeps who does not agree with a statement, and why. Any of the staff who write may.
create function api.keep_dissent(p_statement_id uuid, p_whose text, p_body text)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_version vision.version;
begin
    perform region.require_writer();
    v_version := vision.version_at_work(vision.place_of(p_statement_id));
    insert into vision.dissent (statement_id, version_id, whose, body, kept_by)
    values (
        p_statement_id, v_version.version_id, region.text_of(p_whose, 'whose', 100, true),
        region.text_of(p_body, 'body', 1000, true), region.my_person_id()
    );
    perform region.write_log('keep_dissent', p_statement_id::text);
end
$$;
grant execute on function api.keep_dissent(uuid, text, text) to authenticated, service_role;

create function api.comment_on_statement(p_statement_id uuid, p_body text)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform region.require_writer();
    perform vision.place_of(p_statement_id);
    insert into vision.comment (statement_id, body, written_by)
    values (p_statement_id, region.text_of(p_body, 'body', 1000, true), region.my_person_id());
    perform region.write_log('comment_on_statement', p_statement_id::text);
end
$$;
grant execute on function api.comment_on_statement(uuid, text) to authenticated, service_role;
