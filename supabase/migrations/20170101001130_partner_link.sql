-- Partners without an account: a personal link by which they comment and propose on the actions that
-- they take part in.

-- One row per personal link of a partner; the one that was not revoked opens the page.
create table plan.partner_link (
    code text primary key check (code ~ '^[a-z0-9]{20}$'),
    partner_id uuid not null references plan.partner on delete cascade,
    made_on date not null default region.today(),
    made_by uuid references region.person on delete set null,
    revoked_on date
);
create unique index partner_link_idx on plan.partner_link (partner_id) where revoked_on is null;

-- One row per comment or proposal of a partner on an action.
create table plan.partner_note (
    partner_note_id uuid primary key default gen_random_uuid(),
    partner_id uuid not null references plan.partner on delete cascade,
    action_id uuid not null references plan.action on delete cascade,
    kind text not null check (kind in ('comment', 'proposal')),
    note text not null check (length(note) between 1 and 1000),
    written_on date not null default region.today(),
    is_handled boolean not null default false
);
create index partner_note_action_idx on plan.partner_note (action_id);
alter table plan.partner_link enable row level security;
alter table plan.partner_note enable row level security;

-- The partner whose link has this code; refuses (VPCOD) one that there is not or that was revoked.
create function plan.partner_of(p_code text)
returns uuid
language plpgsql stable
set search_path = ''
as $$
declare
    v_partner_id uuid := (select partner_id from plan.partner_link where code = p_code and revoked_on is null);
begin
    if v_partner_id is null then
        perform region.refuse('VPCOD', 'no such link');
    end if;
    return v_partner_id;
end
$$;

-- Makes a personal link for a partner; the one before no longer opens.
create function api.make_partner_link(p_partner_id uuid)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_code text := survey.new_invitation_code();
begin
    perform region.require('facilitator', 'coordinator');
    perform from plan.partner where partner_id = p_partner_id for update;
    if not found then
        perform region.refuse('VPGON', 'no such partner');
    end if;
    update plan.partner_link set revoked_on = region.today() where partner_id = p_partner_id and revoked_on is null;
    insert into plan.partner_link (code, partner_id, made_by) values (v_code, p_partner_id, region.my_person_id());
    perform region.write_log('make_partner_link', p_partner_id::text);
    return jsonb_build_object('code', v_code);
end
$$;
grant execute on function api.make_partner_link(uuid) to authenticated, service_role;

-- A partner's link no longer opens, at once.
create function api.revoke_partner_link(p_partner_id uuid)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'coordinator');
    update plan.partner_link set revoked_on = region.today() where partner_id = p_partner_id and revoked_on is null;
    if not found then
        perform region.refuse('VPGON', 'no link to revoke');
    end if;
    perform region.write_log('revoke_partner_link', p_partner_id::text);
end
$$;
grant execute on function api.revoke_partner_link(uuid) to authenticated, service_role;

-- What the link of a partner opens: its actions, and what it wrote on them.
create function api.partner_page(p_code text)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
declare
    v_partner_id uuid := plan.partner_of(p_code);
begin
    return jsonb_build_object(
        'name', (select name from plan.partner where partner_id = v_partner_id),
        'actions', (
            select coalesce(jsonb_agg(jsonb_build_object(
                'action_id', a.action_id, 'title', a.title, 'summary', a.summary, 'body', a.body,
                'state', a.state, 'lead', a.lead, 'programme', g.name, 'part', x.part, 'is_fictional', a.is_fictional,
                'notes', (
                    select coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'note', n.note, 'written_on', n.written_on, 'is_handled', n.is_handled) order by n.written_on, n.partner_note_id), '[]')
                    from plan.partner_note n
                    where n.action_id = a.action_id and n.partner_id = v_partner_id
                )
            ) order by g.position, a.title), '[]')
            from plan.action_partner x join plan.action a using (action_id) join vision.programme g using (programme_id)
            where x.partner_id = v_partner_id and a.state <> 'stopped'
        )
    );
end
$$;
comment on function api.partner_page(text) is 'definer: whoever has the link reads the actions of that partner';
grant execute on function api.partner_page(text) to anon, authenticated, service_role;

-- A partner comments or proposes on an action that it takes part in; at most thirty a day.
create function api.write_partner_note(p_code text, p_action_id uuid, p_kind text, p_note text)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_partner_id uuid := plan.partner_of(p_code);
begin
    perform from plan.partner where partner_id = v_partner_id for update;
    if not exists (select from plan.action_partner where (action_id, partner_id) = (p_action_id, v_partner_id)) then
        perform region.refuse('VPGON', 'no action of this partner');
    end if;
    if (select count(*) from plan.partner_note where partner_id = v_partner_id and written_on = region.today()) >= 30 then
        perform region.refuse('VPMNY', 'enough for today');
    end if;
    insert into plan.partner_note (partner_id, action_id, kind, note)
    values (
        v_partner_id, p_action_id,
        region.value_of(p_kind, 'kind', array['comment', 'proposal'], true),
        region.text_of(p_note, 'note', 1000, true)
    );
end
$$;
comment on function api.write_partner_note(text, uuid, text, text) is 'definer: whoever has the link writes as that partner';
grant execute on function api.write_partner_note(text, uuid, text, text) to anon, authenticated, service_role;

-- Marks what a partner wrote as handled, or not.
create function api.handle_partner_note(p_partner_note_id uuid, p_is_handled boolean)
returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform region.require_writer();
    if not exists (
        select from plan.partner_note n join plan.action a using (action_id)
        where n.partner_note_id = p_partner_note_id and region.may_suggest(a.place)
    ) and not coalesce(region.my_role() = 'facilitator', false) then
        raise insufficient_privilege using message = 'this belongs to another place';
    end if;
    update plan.partner_note set is_handled = coalesce(p_is_handled, false) where partner_note_id = p_partner_note_id;
    if not found then
        perform region.refuse('VPGON', 'no such note');
    end if;
end
$$;
grant execute on function api.handle_partner_note(uuid, boolean) to authenticated, service_role;

-- What partners wrote on an action, newest first.
create function api.partner_notes(p_action_id uuid)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require_staff();
    return (
        select coalesce(jsonb_agg(jsonb_build_object(
            'partner_note_id', n.partner_note_id, 'partner', p.name, 'kind', n.kind, 'note', n.note,
            'written_on', n.written_on, 'is_handled', n.is_handled
        ) order by n.written_on desc, n.partner_note_id), '[]')
        from plan.partner_note n join plan.partner p using (partner_id)
        where n.action_id = p_action_id
    );
end
$$;
grant execute on function api.partner_notes(uuid) to authenticated, service_role;

-- The partners, by name, with how many actions they take part in and whether they have a link; the
-- code is shown to whoever may make one.
create function api.partners()
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require_staff();
    return (
        select coalesce(jsonb_agg(jsonb_build_object(
            'partner_id', p.partner_id, 'name', p.name, 'kind', p.kind,
            'action_count', (select count(*) from plan.action_partner x where x.partner_id = p.partner_id),
            'has_link', l.code is not null,
            'code', case when region.is_machine() or region.my_role() in ('facilitator', 'coordinator') then l.code end,
            'open_note_count', (select count(*) from plan.partner_note n where n.partner_id = p.partner_id and not n.is_handled)
        ) order by p.name), '[]')
        from plan.partner p
        left join plan.partner_link l on l.partner_id = p.partner_id and l.revoked_on is null
    );
end
$$;
grant execute on function api.partners() to authenticated, service_role;
