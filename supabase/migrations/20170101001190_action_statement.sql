-- Which actions carry a statement of a vision.

-- One row per action that makes a statement come true.
create table plan.action_statement (
    action_id uuid not null references plan.action on delete cascade,
    statement_id uuid not null references vision.statement on delete cascade,
    primary key (action_id, statement_id)
);
create index action_statement_idx on plan.action_statement (statement_id);
alter table plan.action_statement enable row level security;

-- The actions that the statements of a place may name, its own and the region's, each with the
-- statements that it carries.
create function api.statement_actions(p_place text)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'head', 'coordinator', 'observer');
    return coalesce((
        select jsonb_agg(jsonb_build_object(
            'action_id', a.action_id,
            'title', a.title,
            'state', a.state,
            'place', a.place,
            'statements', coalesce((
                select jsonb_agg(s.statement_id order by s.statement_id)
                from plan.action_statement s join vision.statement t using (statement_id)
                where s.action_id = a.action_id and t.place = p_place
            ), '[]')
        ) order by a.title)
        from plan.action a
        where a.place in (p_place, 'region')
    ), '[]');
end
$$;
comment on function api.statement_actions(text) is 'definer: the tables of plans are readable by nobody';
grant execute on function api.statement_actions(text) to authenticated, service_role;

-- Sets which actions carry a statement: actions of its place or of the region, by who edits the place.
create function api.set_statement_actions(p_statement_id uuid, p_action_ids uuid[])
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_place text;
begin
    perform region.require_writer();
    v_place := vision.place_of(p_statement_id);
    perform region.require_editor(v_place);
    if exists (
        select from unnest(p_action_ids) i
        where i is null or i not in (select a.action_id from plan.action a where a.place in (v_place, 'region'))
    ) then
        perform region.refuse('VPVAL', 'no action of this place', 'actions');
    end if;
    delete from plan.action_statement where statement_id = p_statement_id and not action_id = any (coalesce(p_action_ids, '{}'));
    insert into plan.action_statement (action_id, statement_id)
    select distinct i, p_statement_id from unnest(p_action_ids) i
    on conflict do nothing;
    perform region.write_log('set_statement_actions', p_statement_id::text);
end
$$;
grant execute on function api.set_statement_actions(uuid, uuid[]) to authenticated, service_role;
