-- Counts the responses of the running minute on a code; from the 31st on they are marked.
create function response.keep_pace(p_code text, p_round_id uuid)
returns uuid
language plpgsql
set search_path = ''
as $$
declare
    v_minute integer := extract(minute from clock_timestamp());
    v_pace response.pace;
begin
    insert into response.pace as p (code, minute_of_hour, response_count)
    values (p_code, v_minute, 1)
    on conflict (code) do update
    set response_count = case when p.minute_of_hour = v_minute then p.response_count + 1 else 1 end,
        batch_id = case when p.minute_of_hour in (v_minute, (v_minute + 59) % 60) then p.batch_id end,
        minute_of_hour = v_minute
    returning * into v_pace;
    if v_pace.response_count <= 30 then
        return null;
    end if;
    if v_pace.batch_id is null then
        insert into response.batch (round_id, code, week)
        values (p_round_id, p_code, date_trunc('week', region.today())::date)
        returning batch_id into v_pace.batch_id;
        update response.pace set batch_id = v_pace.batch_id where code = p_code;
    end if;
    return v_pace.batch_id;
end
$$;

-- Stores a response once and gives its receipt. The same submission again gets the same receipt.
-- With other content it is refused when the device made the id; when the page did (no script), it
-- is another person on a shared phone, stored under an id of its own.
create function api.submit_response(p_submission jsonb)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v record;
    v_submission_id uuid;
    v_answers jsonb := p_submission -> 'answers';
    v_nis text := p_submission ->> 'nis';
    v_language text := p_submission ->> 'language';
    v_code text := p_submission ->> 'code';
    v_hash text;
    v_known record;
    v_batch_id uuid;
    v_response_id uuid;
    v_receipt text;
    v_earlier_response_id uuid;
    v_is_device_id boolean;
    v_codes jsonb;
    v_marks numeric;
    v_orders text;
    v_stratum_id integer;
    v_epoch integer;
    v_state text;
begin
    begin
        v_submission_id := (p_submission ->> 'submission_id')::uuid;
    exception when invalid_text_representation then
        v_submission_id := null;
    end;
    if v_submission_id is null or jsonb_typeof(v_answers) is distinct from 'object'
        or v_language is null or v_language not in ('nl', 'en')
        or jsonb_typeof(p_submission -> 'survey_version') is distinct from 'number'
        or coalesce(jsonb_typeof(p_submission -> 'is_device_id'), 'boolean') <> 'boolean'
        or (v_nis is not null and v_nis !~ '^(\d{5}|ELDERS)$') then
        perform region.refuse('VPBAD', 'this is no submission');
    end if;
    v_is_device_id := coalesce((p_submission ->> 'is_device_id')::boolean, false);
    select * into v from survey.opened_by(v_code);
    if v.round_id is null then
        perform region.refuse('VPCOD', 'unknown code');
    end if;
    v_nis := coalesce(v.nis, v_nis);
    v_hash := md5(v_code || coalesce(v_nis, '') || v_answers::text);

    select r.content_hash, r.receipt_code into v_known from response.response r where r.submission_id = v_submission_id;
    if v_known.receipt_code is not null and v_known.content_hash = v_hash then
        return jsonb_build_object('receipt_code', v_known.receipt_code, 'is_known', true);
    end if;
    if v.state = 'draft' then
        perform region.refuse('VPNOP', 'the round is not open yet');
    elsif v.state = 'closed' then
        perform region.refuse('VPCLO', 'the round is closed');
    end if;
    if (p_submission ->> 'survey_version')::numeric <> v.version then
        perform region.refuse('VPVER', 'the questions have changed');
    end if;
    perform response.check_answers(v.survey_id, v.version, v_answers);

    -- Whoever makes a release waits for those who are sending, and the other way round.
    perform pg_advisory_xact_lock_shared(hashtextextended(v.round_id::text, 0));
    select r.epoch, r.state into v_epoch, v_state from survey.round r where r.round_id = v.round_id;
    if v_state <> 'open' then
        perform region.refuse('VPCLO', 'the round is closed');
    end if;
    v_codes := response.codes_of(v_answers);
    v_marks := response.marks_of(v.survey_id, v.version, v_codes);
    v_orders := response.orders_of(v.survey_id, v.version, v_codes);
    v_stratum_id := response.stratum_of(v.survey_id, v.version, v.audience, response.places_of(v.audience, v_nis, v_answers, v.opens_on), v_codes);

    if v.organisation_id is not null then
        -- One at a time per organisation; a later one replaces the earlier until the round closes.
        perform from survey.invitation i where i.code = v_code for update;
        select r.response_id, r.receipt_code into v_earlier_response_id, v_receipt
        from response.response r
        where r.round_id = v.round_id and r.organisation_id = v.organisation_id;
        if v_earlier_response_id is not null then
            if exists (
                select from response.response r
                where r.submission_id = v_submission_id and r.response_id <> v_earlier_response_id
            ) then
                if v_is_device_id then
                    perform region.refuse('VPSNT', 'sent already, with other answers');
                end if;
                v_submission_id := md5(v_submission_id::text || v_hash)::uuid;
            end if;
            delete from response.open_text t where t.response_id = v_earlier_response_id;
            delete from response.proposal p where p.response_id = v_earlier_response_id;
            delete from response.contact c where c.round_id = v.round_id and c.organisation_id = v.organisation_id;
            update response.response
            set content_hash = v_hash,
                submission_id = v_submission_id,
                stratum_id = v_stratum_id,
                epoch = v_epoch,
                answers = v_codes,
                marks = v_marks,
                orders = v_orders,
                language = v_language,
                week = date_trunc('week', region.today())::date
            where response_id = v_earlier_response_id;
            perform response.write_texts(v_earlier_response_id, v.survey_id, v.version, v.round_id, v.organisation_id, v_answers);
            return jsonb_build_object('receipt_code', v_receipt, 'is_known', true);
        end if;
    end if;

    v_batch_id := response.keep_pace(v_code, v.round_id);
    for v_try in 1..2 loop
        if v_known.receipt_code is not null then
            if v_is_device_id then
                perform region.refuse('VPSNT', 'sent already, with other answers');
            end if;
            -- The same person sending twice must still meet the same row.
            v_submission_id := md5(v_submission_id::text || v_hash)::uuid;
        end if;
        insert into response.response (
            submission_id, content_hash, receipt_code, round_id, survey_id, version, stratum_id, epoch,
            answers, marks, orders, organisation_id, language, channel, week, batch_id
        )
        values (
            v_submission_id, v_hash, response.new_receipt_code(), v.round_id, v.survey_id, v.version, v_stratum_id, v_epoch,
            v_codes, v_marks, v_orders, v.organisation_id, v_language, v.channel, date_trunc('week', region.today())::date, v_batch_id
        )
        on conflict (submission_id) do nothing
        returning response_id, receipt_code into v_response_id, v_receipt;
        if v_response_id is not null then
            perform response.write_texts(v_response_id, v.survey_id, v.version, v.round_id, v.organisation_id, v_answers);
            return jsonb_build_object('receipt_code', v_receipt, 'is_known', false);
        end if;
        select r.content_hash, r.receipt_code into v_known from response.response r where r.submission_id = v_submission_id;
        if v_known.content_hash = v_hash then
            -- The same submission twice at one moment: it is one response.
            update response.pace set response_count = response_count - 1 where code = v_code;
            return jsonb_build_object('receipt_code', v_known.receipt_code, 'is_known', true);
        end if;
    end loop;
    perform region.refuse('VPSNT', 'sent already, with other answers');
end
$$;
comment on function api.submit_response(jsonb) is 'definer: anyone with a code of an open round may add a response, and reads nothing';
grant execute on function api.submit_response(jsonb) to anon, authenticated, service_role;

-- Erases the response of a receipt, at once. Its part in a figure goes when the figure is next made.
create function api.withdraw_response(p_receipt text)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_response response.response;
begin
    select * into v_response from response.response where receipt_code = p_receipt;
    if v_response.response_id is null then
        perform region.refuse('VPREC', 'unknown receipt');
    end if;
    -- Nobody may be sending from the same stratum while it is looked whether it is empty.
    perform pg_advisory_xact_lock(hashtextextended(v_response.round_id::text, 0));
    delete from response.response where response_id = v_response.response_id;
    delete from response.stratum s
    where s.stratum_id = v_response.stratum_id
        and not exists (select from response.response r where r.stratum_id = s.stratum_id);
    delete from response.contact where round_id = v_response.round_id and organisation_id = v_response.organisation_id;
    return jsonb_build_object('withdrawn', true);
end
$$;
comment on function api.withdraw_response(text) is 'definer: whoever holds the receipt may erase the response';
grant execute on function api.withdraw_response(text) to anon, authenticated, service_role;

-- Stores many responses at once, each checked like one that is sent. Each is
-- { submission_id, code, answers, language, channel, week }; `channel` is import where it is absent,
-- `week` is a Monday.
create function api.load_responses(p_round_id uuid, p_responses jsonb)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_item jsonb;
    v record;
    v_codes jsonb;
    v_response_id uuid;
    v_count integer := 0;
begin
    if not region.is_machine() then
        raise insufficient_privilege using message = 'this needs the secret key';
    end if;
    for v_item in select value from jsonb_array_elements(p_responses) loop
        select * into v from survey.opened_by(v_item ->> 'code');
        if v.round_id is distinct from p_round_id then
            perform region.refuse('VPCOD', 'a code of another round');
        end if;
        perform response.check_answers(v.survey_id, v.version, v_item -> 'answers');
        v_codes := response.codes_of(v_item -> 'answers');
        insert into response.response (
            submission_id, content_hash, receipt_code, round_id, survey_id, version, stratum_id, epoch,
            answers, marks, orders, organisation_id, language, channel, week
        )
        values (
            (v_item ->> 'submission_id')::uuid, md5((v_item -> 'answers')::text), response.new_receipt_code(),
            v.round_id, v.survey_id, v.version,
            response.stratum_of(v.survey_id, v.version, v.audience, response.places_of(v.audience, v.nis, v_item -> 'answers', v.opens_on), v_codes),
            (select r.epoch from survey.round r where r.round_id = v.round_id),
            v_codes, response.marks_of(v.survey_id, v.version, v_codes), response.orders_of(v.survey_id, v.version, v_codes),
            v.organisation_id, v_item ->> 'language', coalesce(v_item ->> 'channel', 'import'), (v_item ->> 'week')::date
        )
        on conflict do nothing
        returning response_id into v_response_id;
        if v_response_id is not null then
            perform response.write_texts(v_response_id, v.survey_id, v.version, v.round_id, v.organisation_id, v_item -> 'answers');
            v_count := v_count + 1;
        end if;
    end loop;
    return jsonb_build_object('stored', v_count);
end
$$;
grant execute on function api.load_responses(uuid, jsonb) to service_role;
