create function survey.load_themes(p_themes jsonb)
returns void
language sql set search_path = ''
as $$
    insert into survey.theme (code, label, pictogram, position)
    select t.value ->> 'code', t.value -> 'label', t.value ->> 'pictogram', t.position
    from jsonb_array_elements(p_themes) with ordinality as t (value, position)
    on conflict (code) do update
    set label = excluded.label, pictogram = excluded.pictogram, position = excluded.position;
$$;

-- What the responses to a survey version are summed by. Where people live or work has no marks: it
-- is what figures are split by.
create function survey.load_marks(p_survey_id text, p_version integer)
returns void
language sql set search_path = ''
as $$
    insert into survey.mark (survey_id, version, position, question_code, option_code)
    select p_survey_id, p_version, row_number() over (order by m.question_position, m.kind, m.option_position, m.own_position),
        m.question_code, m.option_code
    from (
        select q.position as question_position, 0 as kind, 0::bigint as option_position, 0::bigint as own_position,
            q.code as question_code, '' as option_code
        from survey.question q
        where q.survey_id = p_survey_id and q.version = p_version and q.shape in ('choices', 'ranking', 'pairs')
            and q.content ->> 'offers_municipalities' is distinct from 'true'

        union all
        select q.position, 1, coalesce(f.position, 0), coalesce(o.position, 0), q.code,
            case q.shape when 'pairs' then f.code || ':' || o.code else coalesce(o.code, f.code) end
        from survey.question q
        cross join lateral (
            -- What was chosen at an earlier question is offered, but for what is chosen alone.
            select o.code, o.position
            from survey.option o
            where (o.survey_id, o.version) = (q.survey_id, q.version)
                and o.question_code = coalesce(q.content ->> 'options_of', q.content ->> 'per_option_of')
                and o.content ->> 'is_exclusive' is distinct from 'true' and o.content ->> 'is_special' is distinct from 'true'
            union all
            select null, null where q.shape <> 'pairs'
        ) f
        left join survey.option o on (o.survey_id, o.version, o.question_code) = (q.survey_id, q.version, q.code)
            and (f.code is null or q.shape = 'pairs')
        where q.survey_id = p_survey_id and q.version = p_version and q.shape in ('choice', 'choices', 'ranking', 'pairs')
            and q.content ->> 'offers_municipalities' is distinct from 'true'
            and (f.code is not null or o.code is not null)
    ) m;
$$;

-- Puts a survey version (type Survey) into its tables.
create function survey.load_version(p_survey jsonb)
returns void
language plpgsql set search_path = ''
as $$
declare
    v_id text := p_survey ->> 'survey_id';
    v_version integer := (p_survey ->> 'version')::integer;
begin
    insert into survey.survey (survey_id, version, audience, title, intro)
    values (v_id, v_version, p_survey ->> 'audience', p_survey -> 'title', p_survey -> 'intro');

    insert into survey.section (survey_id, version, code, position, title, hint)
    select v_id, v_version, s.value ->> 'code', s.position, s.value -> 'title', s.value -> 'hint'
    from jsonb_array_elements(p_survey -> 'sections') with ordinality as s (value, position);

    insert into survey.question (survey_id, version, code, section_code, position, kind, content)
    select v_id, v_version, q.value ->> 'code', s.value ->> 'code',
        row_number() over (order by s.position, q.position), q.value ->> 'kind', q.value - 'options'
    from jsonb_array_elements(p_survey -> 'sections') with ordinality as s (value, position),
        jsonb_array_elements(s.value -> 'questions') with ordinality as q (value, position);

    insert into survey.option (survey_id, version, question_code, code, position, content)
    select v_id, v_version, q.value ->> 'code', o.value ->> 'code', o.position, o.value
    from jsonb_array_elements(p_survey -> 'sections') as s (value),
        jsonb_array_elements(s.value -> 'questions') as q (value),
        jsonb_array_elements(q.value -> 'options') with ordinality as o (value, position);

    update survey.question q
    set option_codes = o.codes, alone_codes = o.alone, ending_codes = o.ending
    from (
        select question_code, array_agg(code) as codes,
            coalesce(array_agg(code) filter (where stands_alone), '{}') as alone,
            coalesce(array_agg(code) filter (where ends), '{}') as ending
        from survey.option
        where survey_id = v_id and version = v_version
        group by question_code
    ) o
    where q.survey_id = v_id and q.version = v_version and q.code = o.question_code;

    perform survey.load_marks(v_id, v_version);
end
$$;

create function api.themes()
returns jsonb
language sql stable security definer
set search_path = ''
as $$
    select coalesce(jsonb_agg(jsonb_build_object('code', code, 'label', label, 'pictogram', pictogram) order by position), '[]')
    from survey.theme;
$$;
grant execute on function api.themes() to anon, authenticated, service_role;

-- A survey version as the pages know it (type Survey), or null.
create function api.survey(p_survey_id text, p_version integer)
returns jsonb
language sql stable security definer
set search_path = ''
as $$
    select jsonb_build_object(
        'survey_id', s.survey_id,
        'version', s.version,
        'audience', s.audience,
        'title', s.title,
        'intro', s.intro,
        'sections', (
            select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('code', c.code, 'title', c.title, 'hint', c.hint)) || jsonb_build_object(
                'questions', coalesce((
                    select jsonb_agg(q.content || jsonb_build_object(
                        'options', coalesce((
                            select jsonb_agg(o.content order by o.position)
                            from survey.option o
                            where (o.survey_id, o.version, o.question_code) = (q.survey_id, q.version, q.code)
                        ), '[]')
                    ) order by q.position)
                    from survey.question q
                    where (q.survey_id, q.version, q.section_code) = (c.survey_id, c.version, c.code)
                ), '[]')
            ) order by c.position)
            from survey.section c
            where (c.survey_id, c.version) = (s.survey_id, s.version)
        )
    )
    from survey.survey s
    where s.survey_id = p_survey_id and s.version = p_version;
$$;
grant execute on function api.survey(text, integer) to anon, authenticated, service_role;

-- The survey versions of a round that has opened (list of type Survey): what its figures were asked
-- by. Empty for a round that is not there.
create function api.round_surveys(p_round_id uuid)
returns jsonb
language sql stable security definer
set search_path = ''
as $$
    select coalesce(jsonb_agg(api.survey(s.survey_id, s.version) order by s.survey_id), '[]')
    from survey.round_survey s
    join survey.round r using (round_id)
    where s.round_id = p_round_id and r.state <> 'draft';
$$;
grant execute on function api.round_surveys(uuid) to anon, authenticated, service_role;

-- A code that no other link has. It is on paper and typed by hand, so it has six digits; it keeps
-- nothing secret.
create function survey.new_link_code()
returns text
language plpgsql volatile set search_path = ''
as $$
declare
    v_code text;
begin
    loop
        v_code := (100000 + floor(random() * 900000))::integer::text;
        exit when not exists (select from survey.link where code = v_code);
    end loop;
    return v_code;
end
$$;

-- A personal link is a secret: 80 random bits.
create function survey.new_invitation_code()
returns text
language sql volatile set search_path = ''
as $$
    select substr(md5(gen_random_uuid()::text || gen_random_uuid()::text), 1, 20);
$$;
