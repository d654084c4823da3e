-- The first thing that is wrong with a set of answers: an error code and the question, or no row.
-- The page checked it already; whoever calls the API directly did not. The plan is kept as it is for
-- any answers: making one takes longer than running it.
create function response.fault_of(p_survey_id text, p_version integer, p_answers jsonb)
returns table (code text, question_code text)
language plpgsql stable
set search_path = ''
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    with sent as (
        select a.key as question_code, a.value as answer, q.code, q.shape, q.max_count, q.max_length,
            q.content, q.position, q.option_codes, q.alone_codes, q.ending_codes,
            case when q.shape in ('choice', 'choices', 'ranking', 'pairs') and jsonb_typeof(a.value -> 'codes') = 'array'
                then array(select jsonb_array_elements_text(a.value -> 'codes'))
            end as codes
        from jsonb_each(p_answers) a
        left join survey.question q on (q.survey_id, q.version, q.code) = (p_survey_id, p_version, a.key)
    ),
    -- What was chosen at the question that options come from, without what is chosen alone; and
    -- whether the rule holds by which a question is asked.
    referring as (
        select s.*,
            case when s.content ?| '{options_of,per_option_of}' then array(
                select c.code
                from sent e, unnest(e.codes) as c (code)
                where e.question_code = coalesce(s.content ->> 'options_of', s.content ->> 'per_option_of') and c.code <> all (e.alone_codes)
            ) end as referred,
            case when s.content ? 'show_if' then (
                select case when s.content -> 'show_if' ? 'at_least'
                    then count(*) filter (where c.code <> all (e.alone_codes)) >= (s.content -> 'show_if' ->> 'at_least')::integer
                    else count(*) filter (where s.content -> 'show_if' -> 'any_of' ? c.code) > 0
                end
                from sent e, unnest(e.codes) as c (code)
                where e.question_code = s.content -> 'show_if' ->> 'question'
            ) else true end as is_asked
        from sent s
    ),
    judged as (
        select s.question_code, coalesce(s.position, 0) as position, least(
            case when s.code is null then 'VPQUE' end,
            case
                when s.shape = 'text' and (jsonb_typeof(s.answer -> 'text') is distinct from 'string' or s.answer - 'text' <> '{}' or length(trim(s.answer ->> 'text')) = 0) then 'VPBAD'
                when s.shape = 'text' and s.content ->> 'is_amount' = 'true' and s.answer ->> 'text' !~ '^\d{1,9}$' then 'VPBAD'
                when s.shape = 'groups' and (jsonb_typeof(s.answer -> 'groups') is distinct from 'array' or s.answer - 'groups' <> '{}') then 'VPBAD'
                when s.shape in ('choice', 'choices', 'ranking', 'pairs') and (s.codes is null or cardinality(s.codes) = 0 or s.answer - 'codes' <> '{}') then 'VPBAD'
                when cardinality(s.codes) > (
                    select count(distinct case when s.shape = 'pairs' then split_part(c.code, ':', 1) else c.code end)
                    from unnest(s.codes) as c (code)
                ) then 'VPBAD'
            end,
            case when s.shape = 'text' and length(s.answer ->> 'text') > s.max_length then 'VPLEN' end,
            -- A question whose rule does not hold was not asked.
            case when not s.is_asked then 'VPQUE' end,
            case when s.codes && s.ending_codes then 'VPAGE' end,
            case
                -- A pair has two parts: a third would be words of anyone's own.
                when s.shape = 'pairs' then case when exists (
                    select from unnest(s.codes) as c (code)
                    where c.code <> split_part(c.code, ':', 1) || ':' || split_part(c.code, ':', 2)
                        or split_part(c.code, ':', 2) <> all (s.option_codes)
                        or split_part(c.code, ':', 1) <> all (s.referred)
                ) then 'VPOPT' end
                when s.codes <@ s.option_codes then null
                when s.codes <@ (
                    s.option_codes
                    || case when s.content ? 'options_of' then s.referred else '{}' end
                    || case when s.content ->> 'offers_municipalities' = 'true' then array(select m.nis from region.municipality m where m.is_member) else '{}' end
                ) then null
                when s.codes is not null then 'VPOPT'
            end,
            case when s.shape <> 'pairs' and (
                cardinality(s.codes) > s.max_count or (cardinality(s.codes) > 1 and s.codes && s.alone_codes)
            ) then 'VPMAX' end
        ) as fault
        from referring s

        union all
        select q.code, q.position, 'VPREQ'
        from survey.question q
        where q.survey_id = p_survey_id and q.version = p_version and q.is_required and not p_answers ? q.code
    )
    select j.fault, j.question_code from judged j where j.fault is not null order by j.position, j.fault limit 1;
end
$$;

-- The first thing wrong within the groups of an answer (proposals, contact).
create function response.group_fault_of(p_survey_id text, p_version integer, p_answers jsonb)
returns table (code text, question_code text)
language plpgsql stable
set search_path = ''
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    with groups as (
        select q.code as question_code, q.max_count, q.content, g.value as filled, g.position
        from survey.question q,
            jsonb_array_elements(p_answers -> q.code -> 'groups') with ordinality as g (value, position)
        where q.survey_id = p_survey_id and q.version = p_version and q.shape = 'groups' and p_answers ? q.code
    ),
    parts as (
        select g.question_code, g.content, a.key, a.value as answer, f.value as field
        from groups g
        cross join lateral jsonb_each(case when jsonb_typeof(g.filled) = 'object' then g.filled else '{}' end) a
        left join lateral jsonb_array_elements(g.content -> 'fields') f on f.value ->> 'code' = a.key
    )
    select 'VPMAX', question_code from groups where position > max_count
    union all
    select 'VPBAD', question_code from groups where jsonb_typeof(filled) is distinct from 'object' or filled = '{}'
    union all
    select 'VPQUE', question_code from parts where field is null
    union all
    select 'VPBAD', question_code from parts
    where field is not null and (
        (field ->> 'kind' = 'text' and jsonb_typeof(answer -> 'text') is distinct from 'string')
        or (field ->> 'kind' <> 'text' and jsonb_typeof(answer -> 'codes') is distinct from 'array')
        or answer <> jsonb_build_object(case field ->> 'kind' when 'text' then 'text' else 'codes' end, answer -> case field ->> 'kind' when 'text' then 'text' else 'codes' end)
        or answer -> 'codes' = '[]' or length(trim(answer ->> 'text')) = 0
        or (field ->> 'is_amount' = 'true' and answer ->> 'text' !~ '^\d{1,9}$')
    )
    union all
    select 'VPEMA', question_code from parts
    where content ->> 'kept_as' = 'contact' and key ~ 'email$' and answer ->> 'text' !~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$'
    union all
    select 'VPMAX', question_code from parts
    where field ->> 'kind' in ('single', 'yes_no') and jsonb_typeof(answer -> 'codes') = 'array' and jsonb_array_length(answer -> 'codes') > 1
    union all
    select 'VPLEN', question_code from parts
    where field ->> 'kind' = 'text' and length(answer ->> 'text') > coalesce((field ->> 'max_length')::integer, 500)
    union all
    select 'VPOPT', p.question_code
    from parts p, jsonb_array_elements_text(case when jsonb_typeof(p.answer -> 'codes') = 'array' then p.answer -> 'codes' else '[]' end) c (code)
    where p.field is not null and p.field ->> 'kind' <> 'text' and not exists (
        select from jsonb_array_elements(p.field -> 'options') o where o.value ->> 'code' = c.code
    )
    limit 1;
end
$$;

-- Refuses answers that the survey version does not allow.
create function response.check_answers(p_survey_id text, p_version integer, p_answers jsonb)
returns void
language plpgsql stable
set search_path = ''
as $$
declare
    v_code text;
    v_question text;
begin
    if jsonb_typeof(p_answers) is distinct from 'object' then
        perform region.refuse('VPBAD', 'answers are an object by question code');
    end if;
    if octet_length(p_answers::text) > 60000 then
        perform region.refuse('VPLEN', 'the answers are too long');
    end if;
    -- No question has that many options, and comparing them all would keep the database busy.
    select a.key into v_question
    from jsonb_each(p_answers) a
    where case when jsonb_typeof(a.value -> 'codes') = 'array' then jsonb_array_length(a.value -> 'codes') > 200 end
    limit 1;
    if found then
        perform region.refuse('VPMAX', 'an answer is not allowed', v_question);
    end if;
    select f.code, f.question_code into v_code, v_question
    from response.fault_of(p_survey_id, p_version, p_answers) f;
    if v_code is null and exists (
        select from survey.question q
        where q.survey_id = p_survey_id and q.version = p_version and q.shape = 'groups' and p_answers ? q.code
    ) then
        select f.code, f.question_code into v_code, v_question
        from response.group_fault_of(p_survey_id, p_version, p_answers) f;
    end if;
    if v_code is not null then
        perform region.refuse(v_code, 'an answer is not allowed', v_question);
    end if;
end
$$;
