-- The codes of a set of answers, by question: what is counted.
create function response.codes_of(p_answers jsonb)
returns jsonb
language plpgsql stable
set search_path = ''
as $$
begin
    return (
        select coalesce(jsonb_object_agg(a.key, a.value -> 'codes'), '{}')
        from jsonb_each(p_answers) a
        where a.value ? 'codes'
    );
end
$$;

-- The sum of the marks that codes say. "Zeg ik liever niet" is outside the base of every figure.
create function response.marks_of(p_survey_id text, p_version integer, p_codes jsonb)
returns numeric
language plpgsql stable
set search_path = ''
as $$
begin
    return (
        select coalesce(sum(m.unit), 0)
        from survey.mark m
        where m.survey_id = p_survey_id and m.version = p_version
            and case m.option_code
                when '' then p_codes ? m.question_code and not p_codes -> m.question_code ? 'ZLN'
                else p_codes -> m.question_code ? m.option_code
            end
    );
end
$$;

-- The orders that codes give at the questions that ask for one, a word for each: a letter per option.
-- Empty when none of them was answered.
create function response.orders_of(p_survey_id text, p_version integer, p_codes jsonb)
returns text
language plpgsql stable
set search_path = ''
as $$
begin
    return (
        select coalesce(rtrim(string_agg(w.word, ' ' order by q.position)), '')
        from survey.question q
        cross join lateral (
            select coalesce(string_agg(l.letter, '' order by c.place), '') as word
            from jsonb_array_elements_text(p_codes -> q.code) with ordinality as c (code, place)
            join survey.letter l on (l.survey_id, l.version, l.question_code, l.option_code) = (q.survey_id, q.version, q.code, c.code)
        ) w
        where q.survey_id = p_survey_id and q.version = p_version and q.shape = 'ranking'
    );
end
$$;

-- The stratum of a response; made when it is the first of its kind.
create function response.stratum_of(p_survey_id text, p_version integer, p_audience text, p_places text[], p_codes jsonb)
returns integer
language plpgsql
set search_path = ''
as $$
declare
    v_stratum_id integer;
    v_background jsonb := (
        select coalesce(jsonb_object_agg(q.code, p_codes -> q.code -> 0), '{}')
        from survey.question q
        where q.survey_id = p_survey_id and q.version = p_version
            and (q.content ? 'lens' or q.content ? 'is_mode') and p_codes ? q.code
    );
begin
    select stratum_id into v_stratum_id from response.stratum
    where audience = p_audience and places = p_places and background = v_background;
    if v_stratum_id is null then
        insert into response.stratum (audience, places, background)
        values (p_audience, p_places, v_background)
        on conflict do nothing
        returning stratum_id into v_stratum_id;
    end if;
    if v_stratum_id is null then
        select stratum_id into v_stratum_id from response.stratum
        where audience = p_audience and places = p_places and background = v_background;
    end if;
    return v_stratum_id;
end
$$;

-- Writes what a response holds besides codes: open text, proposals and contact each in their own place.
create function response.write_texts(p_response_id uuid, p_survey_id text, p_version integer, p_round_id uuid, p_organisation_id uuid, p_answers jsonb)
returns void
language plpgsql
set search_path = ''
as $$
begin
    insert into response.open_text (response_id, question_code, content)
    select p_response_id, a.key, trim(a.value ->> 'text')
    from jsonb_each(p_answers) a
    where a.value ? 'text';

    if p_organisation_id is null then
        return;
    end if;
    insert into response.proposal (response_id, position, content)
    select p_response_id, g.position, g.value
    from survey.question q, jsonb_array_elements(p_answers -> q.code -> 'groups') with ordinality as g (value, position)
    where q.survey_id = p_survey_id and q.version = p_version and q.content ->> 'kept_as' = 'proposal' and p_answers ? q.code;

    insert into response.contact (round_id, organisation_id, content)
    select p_round_id, p_organisation_id, g.value
    from survey.question q, jsonb_array_elements(p_answers -> q.code -> 'groups') as g (value)
    where q.survey_id = p_survey_id and q.version = p_version and q.content ->> 'kept_as' = 'contact' and p_answers ? q.code
    on conflict (round_id, organisation_id) do update set content = excluded.content;
end
$$;

-- The municipalities in whose figures a response counts.
create function response.places_of(p_audience text, p_nis text, p_answers jsonb, p_opens_on date)
returns text[]
language plpgsql stable
set search_path = ''
as $$
begin
    if p_audience = 'target_group' then
        return array(select m.nis from region.municipalities_on(p_opens_on) m where m.nis = p_nis);
    end if;
    return array(
        select m.nis
        from region.municipalities_on(p_opens_on) m
        where p_answers -> 'O0.3' -> 'codes' ? m.nis or p_answers -> 'O0.3' -> 'codes' ? 'REGIO'
        order by m.nis
    );
end
$$;

create function response.new_receipt_code()
returns text
language sql volatile
set search_path = ''
as $$
    select lpad((('x' || substr(md5(gen_random_uuid()::text || gen_random_uuid()::text), 1, 12))::bit(48)::bigint % 1000000000000)::text, 12, '0');
$$;
