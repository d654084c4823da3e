-- The board: every idea, every proposal that an organisation lets be shared, and what they became.
-- Ideas that were merged stand under the one that holds them.
create function api.board()
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require_staff();
    return jsonb_build_object(
        'programmes', coalesce((
            select jsonb_agg(jsonb_build_object('code', p.code, 'name', p.name) order by p.position, p.name)
            from vision.programme p
        ), '[]'),
        'ideas', coalesce((
            select jsonb_agg(jsonb_build_object(
                'idea_id', i.idea_id,
                'line', i.line,
                'theme_code', i.theme_code,
                'place', i.place,
                'state', i.state,
                'reason', i.reason,
                'merged_into', i.merged_into,
                'action', (select jsonb_build_object('action_id', a.action_id, 'title', a.title) from plan.action a where a.action_id = i.action_id),
                'support', coalesce((select jsonb_agg(s.nis order by s.nis) from plan.idea_support s where s.idea_id = i.idea_id), '[]'),
                'is_fictional', i.is_fictional,
                'added_on', i.added_on,
                'author', p.name,
                'may_keep', plan.may_keep_idea(i)
            ) order by i.added_on desc, i.line)
            from plan.idea i
            left join region.person p on p.person_id = i.added_by
        ), '[]'),
        'proposals', coalesce((
            select jsonb_agg(jsonb_build_object(
                'round_id', s.round_id,
                'organisation_id', s.organisation_id,
                'organisation_name', s.organisation_name,
                'municipalities', to_jsonb(s.places),
                'title', s.title,
                'theme_code', s.content -> 'O6.theme' -> 'codes' ->> 0,
                'level', s.content -> 'O6.level' -> 'codes' ->> 0,
                'groups', coalesce(s.content -> 'O6.audience' -> 'codes', '[]'),
                'change', s.content -> 'O6.change' ->> 'text',
                'role', s.content -> 'O6.role' -> 'codes' ->> 0,
                'estimate', s.content -> 'O6.estimate' ->> 'text',
                'action', (
                    select jsonb_build_object('action_id', a.action_id, 'title', a.title)
                    from plan.sender x join plan.action a using (action_id)
                    where x.organisation_id = s.organisation_id and x.title = s.title
                )
            ) order by s.organisation_name, s.title)
            from plan.shared_proposals() s
        ), '[]')
    );
end
$$;
comment on function api.board() is 'definer: the tables of the plan, and what organisations let be shared';

-- Whether the one who asks may merge an idea or set it aside: whoever leads the process, and whoever
-- wrote it down or edits what is of its place.
create function plan.may_keep_idea(p_idea plan.idea)
returns boolean
language sql stable
set search_path = ''
as $$
    select coalesce(region.my_role() in ('facilitator', 'coordinator'), false)
        or region.may_edit(p_idea.place)
        or coalesce(p_idea.added_by = region.my_person_id() and region.my_role() <> 'observer', false);
$$;

-- The idea, locked, for one who may keep it in order; refuses the others.
create function plan.idea_to_keep(p_idea_id uuid)
returns plan.idea
language plpgsql
set search_path = ''
as $$
declare
    v_idea plan.idea;
begin
    perform region.require_writer();
    select * into v_idea from plan.idea where idea_id = p_idea_id for update;
    if v_idea.idea_id is not null and not plan.may_keep_idea(v_idea) then
        raise insufficient_privilege using message = 'this idea is of others';
    end if;
    if v_idea.idea_id is null then
        perform region.refuse('VPGON', 'no such idea');
    end if;
    return v_idea;
end
$$;

-- Writes an idea down: for the region, or for the own municipality.
create function api.add_idea(p_line text, p_theme_code text, p_place text)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_idea_id uuid;
    v_place text := coalesce(p_place, 'region');
begin
    perform region.require_writer();
    if v_place <> 'region' then
        perform region.require_editor(v_place);
        if not exists (select from region.municipalities_on(region.today()) m where m.nis = v_place) then
            perform region.refuse('VPNIS', 'no municipality of today', 'place');
        end if;
    end if;
    if p_theme_code is not null and not exists (select from survey.theme where code = p_theme_code) then
        perform region.refuse('VPVAL', 'no such theme', 'theme_code');
    end if;
    insert into plan.idea (line, theme_code, place, is_fictional, added_by)
    values (
        regexp_replace(region.text_of(p_line, 'line', 200, true), '\s+', ' ', 'g'),
        p_theme_code, v_place, region.is_demo(), region.my_person_id()
    )
    returning idea_id into v_idea_id;
    perform region.write_log('add_idea', v_idea_id::text);
    return jsonb_build_object('idea_id', v_idea_id);
end
$$;

-- Says for a municipality that an open idea is something for it too, or takes that back.
create function api.support_idea(p_idea_id uuid, p_nis text, p_is_supported boolean)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform region.require_editor(p_nis);
    if not exists (select from region.municipalities_on(region.today()) m where m.nis = p_nis) then
        perform region.refuse('VPNIS', 'no municipality of today', 'nis');
    end if;
    perform from plan.idea where idea_id = p_idea_id and state = 'open' for update;
    if not found then
        perform region.refuse('VPSTA', 'this idea is not open');
    end if;
    if coalesce(p_is_supported, true) then
        insert into plan.idea_support (idea_id, nis) values (p_idea_id, p_nis) on conflict do nothing;
    else
        delete from plan.idea_support where idea_id = p_idea_id and nis = p_nis;
    end if;
    if found then
        perform region.write_log('support_idea', p_idea_id::text, jsonb_build_object('municipalities', jsonb_build_array(p_nis), 'is_supported', coalesce(p_is_supported, true)));
    end if;
end
$$;

-- Merges an open idea into another open one, which takes over its support and what was merged into it.
create function api.merge_idea(p_idea_id uuid, p_into uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_idea plan.idea;
begin
    v_idea := plan.idea_to_keep(p_idea_id);
    -- One at a time, so that two ideas cannot be merged into each other.
    perform pg_advisory_xact_lock(hashtext('plan.merge_idea'));
    if v_idea.state <> 'open' or p_into = p_idea_id
        or not exists (select from plan.idea where idea_id = p_into and state = 'open') then
        perform region.refuse('VPSTA', 'only an open idea merges, into another open one');
    end if;
    insert into plan.idea_support (idea_id, nis)
    select p_into, nis from plan.idea_support where idea_id = p_idea_id
    on conflict do nothing;
    update plan.idea set merged_into = p_into where merged_into = p_idea_id;
    update plan.idea set state = 'merged', merged_into = p_into where idea_id = p_idea_id;
    perform region.write_log('merge_idea', p_idea_id::text, jsonb_build_object('into', p_into));
end
$$;

-- Sets an open idea aside, with the reason that everyone reads.
create function api.set_idea_aside(p_idea_id uuid, p_reason text)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_reason text;
begin
    if (plan.idea_to_keep(p_idea_id)).state <> 'open' then
        perform region.refuse('VPSTA', 'this idea is not open');
    end if;
    v_reason := region.text_of(p_reason, 'reason', 500, true);
    update plan.idea set state = 'aside', reason = v_reason where idea_id = p_idea_id;
    perform region.write_log('set_idea_aside', p_idea_id::text, jsonb_build_object('reason', v_reason));
end
$$;

-- Opens an idea again that was set aside or merged. Support that went to the other stays there too.
create function api.open_idea(p_idea_id uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    if (plan.idea_to_keep(p_idea_id)).state not in ('aside', 'merged') then
        perform region.refuse('VPSTA', 'this idea is not set aside');
    end if;
    update plan.idea set state = 'open', reason = null, merged_into = null where idea_id = p_idea_id;
    perform region.write_log('open_idea', p_idea_id::text);
end
$$;

-- Makes of an open idea an action that is proposed (see plan.add_proposal).
create function api.propose_idea(p_idea_id uuid, p_proposal jsonb)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_idea plan.idea;
    v_action_id uuid;
begin
    perform region.require_writer();
    select * into v_idea from plan.idea where idea_id = p_idea_id for update;
    if v_idea.idea_id is null then
        perform region.refuse('VPGON', 'no such idea');
    end if;
    if v_idea.state <> 'open' then
        perform region.refuse('VPSTA', 'this idea is not open');
    end if;
    v_action_id := plan.add_proposal(p_proposal);
    update plan.idea set state = 'proposal', action_id = v_action_id where idea_id = p_idea_id;
    perform region.write_log('propose_idea', v_action_id::text, jsonb_build_object('idea_id', p_idea_id));
    return jsonb_build_object('action_id', v_action_id);
end
$$;

-- Takes over what an organisation proposed as an action that is proposed; its sender is kept.
create function api.take_over_proposal(p_organisation_id uuid, p_proposed text, p_proposal jsonb)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_action_id uuid;
begin
    perform region.require_writer();
    if not exists (
        select from plan.shared_proposals() s
        where s.organisation_id = p_organisation_id and s.title = p_proposed
    ) then
        perform region.refuse('VPGON', 'no such proposal, or it is not shared');
    end if;
    perform pg_advisory_xact_lock(hashtext('plan.take_over_proposal'));
    if exists (select from plan.sender where organisation_id = p_organisation_id and title = p_proposed) then
        perform region.refuse('VPDUP', 'this proposal was taken over already');
    end if;
    v_action_id := plan.add_proposal(p_proposal);
    insert into plan.sender (action_id, organisation_id, title) values (v_action_id, p_organisation_id, p_proposed);
    perform region.write_log('take_over_proposal', v_action_id::text, jsonb_build_object('organisation_id', p_organisation_id));
    return jsonb_build_object('action_id', v_action_id);
end
$$;

grant execute on function
    api.board(),
    api.add_idea(text, text, text),
    api.support_idea(uuid, text, boolean),
    api.merge_idea(uuid, uuid),
    api.set_idea_aside(uuid, text),
    api.open_idea(uuid),
    api.propose_idea(uuid, jsonb),
    api.take_over_proposal(uuid, text, jsonb)
to authenticated, service_role;
