-- Reading visions: all staff.

-- The name of someone of the staff; null for the machine.
create function vision.name_of(p_person_id uuid)
returns text
language sql stable set search_path = ''
as $$
    select name from region.person where person_id = p_person_id;
$$;

-- One figure of a cell, with what must stand beside it: how many answered, and the share of the region.
create function vision.figure_of(p_cell release.cell, p_option_code text)
returns jsonb
language sql stable set search_path = ''
as $$
    select jsonb_build_object(
        'number', r.number,
        'made_on', r.made_on,
        'state', p_cell.state,
        'respondent_count', p_cell.respondent_count,
        'share', f.value -> 'share',
        'low', f.value -> 'low',
        'high', f.value -> 'high',
        'nearly', f.value ->> 'nearly',
        'region_share', (
            select g.value -> 'share'
            from release.cell k, jsonb_array_elements(k.figures) g
            where k.release_id = p_cell.release_id and k.voice = p_cell.voice
                and k.question_code = p_cell.question_code and k.lens = p_cell.lens
                and k.category = p_cell.category and k.place = 'region' and p_cell.place <> 'region'
                and g.value ->> 'option_code' = p_option_code and g.value ->> 'nearly' is null
        )
    )
    from release.release r
    left join lateral (
        select e.value from jsonb_array_elements(p_cell.figures) e where e.value ->> 'option_code' = p_option_code
    ) f on true
    where r.release_id = p_cell.release_id;
$$;

-- The figures that a statement rests on in a version (type Evidence), each with the newest one of the
-- same cell where a later release made it anew.
create function vision.evidence_of(p_version_id uuid, p_statement_id uuid)
returns jsonb
language sql stable set search_path = ''
as $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'evidence_id', e.evidence_id,
        'question_code', e.question_code,
        'voice', e.voice,
        'place', e.place,
        'lens', e.lens,
        'category', e.category,
        'with_not_said', c.with_not_said,
        'option_code', e.option_code,
        'round_id', r.round_id,
        'picked_on', e.picked_on,
        'picked_by', vision.name_of(e.picked_by),
        'figure', vision.figure_of(c, e.option_code),
        'newer', newer.figure
    ) order by e.position), '[]')
    from vision.evidence e
    join release.release r using (release_id)
    join release.cell c using (release_id, voice, question_code, lens, place, category)
    left join lateral (
        select vision.figure_of(k, e.option_code) as figure
        from release.release n
        join release.cell k on k.release_id = n.release_id
        where n.state = 'released' and n.number > r.number
            and k.voice = e.voice and k.question_code = e.question_code and k.lens = e.lens
            and k.place = e.place and k.category = e.category
            and coalesce((k.kept_from ->> 'number')::integer, n.number) > r.number
        order by n.number desc
        limit 1
    ) newer on true
    where e.version_id = p_version_id and e.statement_id = p_statement_id;
$$;

create function vision.suggestions_of(p_version_id uuid)
returns jsonb
language sql stable set search_path = ''
as $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'suggestion_id', s.suggestion_id,
        'statement_id', s.statement_id,
        'revision', s.revision,
        'title', s.title,
        'body', s.body,
        'level', s.level,
        'themes', s.themes,
        'reason', s.reason,
        'state', s.state,
        'suggested_on', s.suggested_on,
        'suggested_by', vision.name_of(s.suggested_by),
        'answer', s.answer,
        'answered_on', s.answered_on,
        'answered_by', vision.name_of(s.answered_by)
    ) order by s.state <> 'open', s.suggested_on, s.suggestion_id), '[]')
    from vision.suggestion s
    where s.version_id = p_version_id;
$$;

create function vision.dissent_of(p_statement_id uuid, p_number integer)
returns jsonb
language sql stable set search_path = ''
as $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'dissent_id', d.dissent_id,
        'whose', d.whose,
        'body', d.body,
        'kept_on', d.kept_on,
        'kept_by', vision.name_of(d.kept_by)
    ) order by d.kept_on, d.dissent_id), '[]')
    from vision.dissent d
    join vision.version v using (version_id)
    where d.statement_id = p_statement_id and v.number <= p_number;
$$;

-- The statements of a version with their wording and evidence, those left out last.
create function vision.statements_of(p_version vision.version)
returns jsonb
language sql stable set search_path = ''
as $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'statement_id', w.statement_id,
        'revision', w.revision,
        'dropped_on', w.dropped_on,
        'title', r.title,
        'body', r.body,
        'level', r.level,
        'themes', r.themes,
        'saved_on', r.saved_on,
        'saved_by', vision.name_of(r.saved_by),
        'comment_count', (select count(*) from vision.comment c where c.statement_id = w.statement_id),
        'evidence', vision.evidence_of(w.version_id, w.statement_id),
        'dissent', vision.dissent_of(w.statement_id, p_version.number)
    ) order by w.dropped_on is not null, w.position), '[]')
    from vision.wording w
    join vision.revision r using (version_id, statement_id, revision)
    where w.version_id = p_version.version_id;
$$;

create function vision.version_line(p_version vision.version)
returns jsonb
language sql stable set search_path = ''
as $$
    select jsonb_build_object(
        'number', p_version.number,
        'state', p_version.state,
        'opening', p_version.opening,
        'begins_year', p_version.begins_year,
        'ends_year', p_version.ends_year,
        'edition', p_version.edition,
        'begun_on', p_version.begun_on,
        'begun_by', vision.name_of(p_version.begun_by),
        'proposed_on', p_version.proposed_on,
        'proposed_by', vision.name_of(p_version.proposed_by),
        'council_on', p_version.council_on,
        'decided_on', p_version.decided_on,
        'decision_number', p_version.decision_number,
        'decision_link', p_version.decision_link,
        'adopted_by', vision.name_of(p_version.adopted_by)
    );
$$;

-- The vision of a place in one call: the version with the number, or the newest (type Vision).
create function api.vision(p_place text, p_number integer default null)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
    v_version vision.version;
begin
    perform region.require('facilitator', 'head', 'coordinator', 'observer');
    select * into v_version from vision.version
    where place = p_place and (p_number is null or number = p_number)
    order by number desc
    limit 1;
    return jsonb_build_object(
        'place', p_place,
        'may_edit', region.may_edit(p_place),
        'may_suggest', region.may_suggest(p_place),
        'programme', (
            select jsonb_build_object('code', p.code, 'name', p.name)
            from vision.document d join vision.programme p using (programme_id) where d.place = p_place
        ),
        'is_fictional', coalesce((select d.is_fictional from vision.document d where d.place = p_place), false),
        'version', case when v_version.version_id is not null then vision.version_line(v_version) end,
        'versions', coalesce((
            select jsonb_agg(vision.version_line(v) order by v.number desc) from vision.version v where v.place = p_place
        ), '[]'),
        'statements', case when v_version.version_id is null then '[]' else vision.statements_of(v_version) end,
        'suggestions', case when v_version.version_id is null then '[]' else vision.suggestions_of(v_version.version_id) end
    );
end
$$;
comment on function api.vision(text, integer) is 'definer: the tables of visions are readable by nobody';
grant execute on function api.vision(text, integer) to authenticated, service_role;

-- How far the vision of each place is: its newest version, for the region's overview.
create function api.visions()
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'head', 'coordinator', 'observer');
    return coalesce((
        select jsonb_agg(jsonb_build_object(
            'place', v.place,
            'number', v.number,
            'state', v.state,
            'decided_on', v.decided_on,
            'adopted_number', (
                select max(a.number) from vision.version a where a.place = v.place and a.state = 'adopted'
            )
        ) order by v.place)
        from vision.version v
        where v.number = (select max(n.number) from vision.version n where n.place = v.place)
    ), '[]');
end
$$;
comment on function api.visions() is 'definer: the tables of visions are readable by nobody';
grant execute on function api.visions() to authenticated, service_role;

-- What was saved and said of a statement: every revision, newest first, and the comments.
create function api.statement_history(p_statement_id uuid)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'head', 'coordinator', 'observer');
    return jsonb_build_object(
        'revisions', coalesce((
            select jsonb_agg(jsonb_build_object(
                'version_number', v.number,
                'revision', r.revision,
                'title', r.title,
                'body', r.body,
                'level', r.level,
                'themes', r.themes,
                'saved_on', r.saved_on,
                'saved_by', vision.name_of(r.saved_by),
                'is_suggested', r.suggestion_id is not null
            ) order by v.number desc, r.revision desc)
            from vision.revision r join vision.version v using (version_id)
            where r.statement_id = p_statement_id
        ), '[]'),
        'comments', coalesce((
            select jsonb_agg(jsonb_build_object(
                'comment_id', c.comment_id,
                'body', c.body,
                'written_on', c.written_on,
                'written_by', vision.name_of(c.written_by)
            ) order by c.comment_id)
            from vision.comment c where c.statement_id = p_statement_id
        ), '[]')
    );
end
$$;
comment on function api.statement_history(uuid) is 'definer: the tables of visions are readable by nobody';
grant execute on function api.statement_history(uuid) to authenticated, service_role;
