-- What the draft of a round would change, before it is confirmed: which places, how many (rounded),
-- what stays hidden and why. No figure of an answer is in it.
create function api.draft_release(p_round_id uuid)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
    v_draft release.release;
    v_last_id uuid;
begin
    perform region.require('facilitator', 'coordinator');
    select * into v_draft from release.release where round_id = p_round_id and state = 'draft';
    if v_draft.release_id is null or not exists (select from release.cell where release_id = v_draft.release_id) then
        return null;
    end if;
    select release_id into v_last_id from release.release
    where round_id = p_round_id and state = 'released' order by number desc limit 1;
    return jsonb_build_object(
        'release_id', v_draft.release_id,
        'made_at', to_char(v_draft.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'kind', v_draft.kind,
        'places', (
            select jsonb_agg(jsonb_build_object(
                'place', c.place,
                'voice', c.voice,
                'state', c.state,
                'hidden_because', c.hidden_because,
                'respondent_count', c.respondent_count,
                'earlier_count', e.respondent_count,
                'is_new', c.state = 'shown' and e.state is distinct from 'shown',
                'hidden_questions', (
                    select count(*) from release.cell h
                    where h.release_id = c.release_id and h.voice = c.voice and h.place = c.place and h.lens = 'all' and h.state = 'hidden'
                )
            ) order by c.voice desc, c.place)
            from release.cell c
            left join release.cell e on e.release_id = v_last_id and (e.voice, e.question_code, e.place, e.lens) = (c.voice, c.question_code, c.place, c.lens)
            where c.release_id = v_draft.release_id and c.lens = 'all' and c.question_code = case c.voice when 'target_group' then 'D5.1' else 'O5.1' end
        ),
        -- The figures of groups, over all places and questions.
        'lenses', coalesce((
            select jsonb_agg(to_jsonb(t) order by t.voice desc, t.lens)
            from (
                select
                    c.voice,
                    c.lens,
                    count(*) filter (where c.state = 'shown') as shown,
                    count(*) filter (where c.state = 'shown' and e.state is distinct from 'shown') as first,
                    count(*) filter (where c.kept_from is not null) as kept,
                    count(*) filter (where c.hidden_because = 'few') as few,
                    count(*) filter (where c.hidden_because = 'protects') as protects
                from release.cell c
                left join release.cell e on e.release_id = v_last_id
                    and (e.voice, e.question_code, e.place, e.lens, e.category)
                    = (c.voice, c.question_code, c.place, c.lens, c.category)
                where c.release_id = v_draft.release_id and c.lens <> 'all'
                group by c.voice, c.lens
            ) t
        ), '[]'),
        'left_out_batch_count', (select count(*) from response.batch b where b.round_id = p_round_id and b.is_left_out)
    );
end
$$;
grant execute on function api.draft_release(uuid) to authenticated, service_role;

-- Makes the draft the next release; from now on it is frozen.
create function api.confirm_release(p_release_id uuid)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_number integer;
begin
    perform region.require('facilitator', 'coordinator');
    perform pg_advisory_xact_lock(hashtext('release.number'));
    if not exists (select from release.cell where release_id = p_release_id) then
        perform region.refuse('VPSTA', 'there is no finished draft');
    end if;
    -- The round may have become stricter after the draft was made.
    if exists (
        select from release.release d
        join survey.round r using (round_id)
        where d.release_id = p_release_id
            and (
                d.threshold_target_group < r.threshold_target_group
                or d.threshold_organisation < r.threshold_organisation
                or d.region_only <> survey.small_groups_of(r.round_id)
            )
    ) then
        perform region.refuse('VPSTA', 'the round became stricter after this draft was made');
    end if;
    update release.release
    set state = 'released',
        number = (select coalesce(max(number), 0) + 1 from release.release),
        made_on = region.today()
    where release_id = p_release_id and state = 'draft'
    returning number into v_number;
    if v_number is null then
        perform region.refuse('VPSTA', 'this is released already');
    end if;
    perform region.write_log('make_release', p_release_id::text, jsonb_build_object('number', v_number));
    return jsonb_build_object('number', v_number);
end
$$;
grant execute on function api.confirm_release(uuid) to authenticated, service_role;

create function api.drop_draft(p_release_id uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'coordinator');
    delete from release.release where release_id = p_release_id and state = 'draft';
end
$$;
grant execute on function api.drop_draft(uuid) to authenticated, service_role;

create function api.make_public(p_release_id uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'coordinator');
    update release.release set public_on = region.today()
    where release_id = p_release_id and state = 'released' and public_on is null;
    if not found then
        perform region.refuse('VPSTA', 'only a release that is not public yet can be made public');
    end if;
    perform region.write_log('make_public', p_release_id::text);
end
$$;
grant execute on function api.make_public(uuid) to authenticated, service_role;
