-- Programmes as they are saved and read. What a programme is made of stands in vision, its goals and
-- partners in plan.

-- One row per partner of a programme, with its part in it.
create table plan.programme_partner (
    programme_id uuid not null references vision.programme on delete cascade,
    partner_id uuid not null references plan.partner on delete restrict,
    part text check (length(part) <= 200),
    primary key (programme_id, partner_id)
);
alter table plan.programme_partner enable row level security;

-- The partner of a name, entered when there is none.
create function plan.partner_named(p_name text)
returns uuid
language plpgsql
set search_path = ''
as $$
declare
    v_partner_id uuid;
begin
    insert into plan.partner (name) values (region.text_of(p_name, 'partners', 100, true))
    on conflict (name) do update set name = excluded.name
    returning partner_id into v_partner_id;
    return v_partner_id;
end
$$;

-- Puts lists of a programme in the place of what was there: themes, funders, milestones, links and
-- partners. A list that is not given stays as it is.
create function vision.save_lists(p_programme_id uuid, p_programme jsonb)
returns void
language plpgsql
set search_path = ''
as $$
begin
    if p_programme ? 'themes' then
        delete from vision.programme_theme where programme_id = p_programme_id;
        insert into vision.programme_theme (programme_id, position, name, theme_code)
        select p_programme_id, i.position, region.text_of(i.value ->> 'name', 'themes', 100, true),
            region.value_of(i.value ->> 'theme_code', 'themes', array(select code from survey.theme))
        from jsonb_array_elements(p_programme -> 'themes') with ordinality i (value, position);
    end if;
    if p_programme ? 'funders' then
        delete from vision.funder where programme_id = p_programme_id;
        insert into vision.funder (programme_id, position, name, note)
        select p_programme_id, i.position, region.text_of(i.value ->> 'name', 'funders', 100, true),
            region.text_of(i.value ->> 'note', 'funders', 300)
        from jsonb_array_elements(p_programme -> 'funders') with ordinality i (value, position);
    end if;
    if p_programme ? 'milestones' then
        delete from vision.milestone where programme_id = p_programme_id;
        insert into vision.milestone (programme_id, name, note, begins_on, ends_on, is_reached, is_fictional)
        select p_programme_id, region.text_of(i ->> 'name', 'milestones', 100, true),
            region.text_of(i ->> 'note', 'milestones', 300),
            region.day_of(i ->> 'begins_on', 'milestones', true),
            coalesce(region.day_of(i ->> 'ends_on', 'milestones'), region.day_of(i ->> 'begins_on', 'milestones', true)),
            coalesce((i ->> 'is_reached')::boolean, false),
            coalesce((i ->> 'is_fictional')::boolean, region.is_demo())
        from jsonb_array_elements(p_programme -> 'milestones') i;
    end if;
    if p_programme ? 'links' then
        delete from vision.programme_link where programme_id = p_programme_id;
        insert into vision.programme_link (programme_id, other_id, note)
        select p_programme_id, p.programme_id, region.text_of(i ->> 'note', 'links', 300)
        from jsonb_array_elements(p_programme -> 'links') i
        join vision.programme p on p.code = i ->> 'code';
    end if;
    if p_programme ? 'partners' then
        delete from plan.programme_partner where programme_id = p_programme_id;
        insert into plan.programme_partner (programme_id, partner_id, part)
        select p_programme_id, plan.partner_named(i ->> 'name'), region.text_of(i ->> 'part', 'partners', 200)
        from jsonb_array_elements(p_programme -> 'partners') i;
    end if;
exception
    when unique_violation then perform region.refuse('VPDUP', 'this stands there twice', 'lists');
    when check_violation then perform region.refuse('VPDAT', 'a last day comes after a first', 'milestones');
end
$$;

-- Enters or changes goals of the region in a programme, and the action plans under them, by code.
-- Goals that are not given stay.
create function plan.save_goals(p_programme_id uuid, p_goals jsonb)
returns void
language plpgsql
set search_path = ''
as $$
declare
    v_goal jsonb;
    v_goal_id uuid;
begin
    for v_goal in select value from jsonb_array_elements(coalesce(p_goals, '[]')) loop
        insert into plan.goal (programme_id, place, code, title, body, position)
        values (
            p_programme_id, 'region', region.text_of(v_goal ->> 'code', 'goals', 20, true),
            region.text_of(v_goal ->> 'title', 'goals', 100, true),
            coalesce(region.text_of(v_goal ->> 'body', 'goals', 2000), ''),
            (select count(*) from plan.goal where programme_id = p_programme_id)
        )
        on conflict (place, code) do update set title = excluded.title, body = excluded.body
        where plan.goal.programme_id = p_programme_id
        returning goal_id into v_goal_id;
        if v_goal_id is null then
            perform region.refuse('VPDUP', 'another programme has a goal with this code', 'goals');
        end if;
        insert into plan.action_plan (goal_id, code, title, position)
        select v_goal_id, region.text_of(i.value ->> 'code', 'goals', 20, true),
            region.text_of(i.value ->> 'title', 'goals', 100, true), i.position
        from jsonb_array_elements(coalesce(v_goal -> 'action_plans', '[]')) with ordinality i (value, position)
        on conflict (goal_id, code) do update set title = excluded.title;
    end loop;
end
$$;

-- Enters a programme, or saves it when its id is given; of the lists, those that are given. Refuses
-- (VPOLD) who read an older version.
create function api.save_programme(p_programme jsonb)
returns jsonb
language plpgsql security definer
set search_path = ''
as $$
declare
    v_programme vision.programme;
    v_id uuid := (p_programme ->> 'programme_id')::uuid;
begin
    perform region.require('coordinator');
    if v_id is null then
        insert into vision.programme (code, name, begins_on, ends_on, position)
        values (
            region.text_of(p_programme ->> 'code', 'code', 31, true),
            region.text_of(p_programme ->> 'name', 'name', 100, true),
            region.day_of(p_programme ->> 'begins_on', 'begins_on', true),
            region.day_of(p_programme ->> 'ends_on', 'ends_on', true),
            (select count(*) from vision.programme)
        )
        returning * into v_programme;
    else
        select * into v_programme from vision.programme where programme_id = v_id for update;
        if v_programme.programme_id is null then
            perform region.refuse('VPGON', 'no such programme');
        end if;
        if v_programme.version is distinct from (p_programme ->> 'version')::integer then
            perform region.refuse('VPOLD', 'someone saved meanwhile', v_programme.version::text);
        end if;
    end if;
    update vision.programme set
        name = region.text_of(p_programme ->> 'name', 'name', 100, true),
        summary = coalesce(region.text_of(p_programme ->> 'summary', 'summary', 1000), ''),
        begins_on = region.day_of(p_programme ->> 'begins_on', 'begins_on', true),
        ends_on = region.day_of(p_programme ->> 'ends_on', 'ends_on', true),
        principles = case when p_programme ? 'principles' then region.items_of(p_programme -> 'principles') else principles end,
        is_fictional = case when region.is_machine() then coalesce((p_programme ->> 'is_fictional')::boolean, is_fictional) else is_fictional end,
        version = version + (v_id is not null)::integer
    where programme_id = v_programme.programme_id
    returning * into v_programme;
    perform vision.save_lists(v_programme.programme_id, p_programme);
    perform plan.save_goals(v_programme.programme_id, p_programme -> 'goals');
    perform region.write_log('save_programme', v_programme.programme_id::text, jsonb_build_object('version', v_programme.version));
    return jsonb_build_object('programme_id', v_programme.programme_id, 'code', v_programme.code, 'version', v_programme.version);
exception
    when unique_violation then perform region.refuse('VPDUP', 'a programme with this code exists', 'code');
    when check_violation then
        if region.day_of(p_programme ->> 'ends_on', 'ends_on') < region.day_of(p_programme ->> 'begins_on', 'begins_on') then
            perform region.refuse('VPVAL', 'the last day comes after the first', 'ends_on');
        end if;
        perform region.refuse('VPVAL', 'this is no code', 'code');
end
$$;
grant execute on function api.save_programme(jsonb) to authenticated, service_role;

-- The programmes in their order, with what a list shows.
create function api.programmes()
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require_staff();
    return (
        select coalesce(jsonb_agg(to_jsonb(p) || jsonb_build_object(
            'themes', (
                select coalesce(jsonb_agg(jsonb_build_object('name', t.name, 'theme_code', t.theme_code) order by t.position), '[]')
                from vision.programme_theme t where t.programme_id = p.programme_id
            ),
            'action_count', (select count(*) from plan.action a where a.programme_id = p.programme_id),
            -- What each council decided about the plan of the programme.
            'plan_approvals', (
                select coalesce(jsonb_agg(to_jsonb(x) - 'programme_id' || jsonb_build_object('name', u.name) order by u.name nulls last), '[]')
                from vision.approval x left join region.municipality u on u.nis = x.body
                where x.programme_id = p.programme_id and x.subject = 'plan'
            )
        ) order by p.position, p.code), '[]')
        from vision.programme p
    );
end
$$;
grant execute on function api.programmes() to authenticated, service_role;

-- One programme with all that it is made of; null when there is none of that code.
create function api.programme(p_code text)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require_staff();
    return (
        select to_jsonb(p) || jsonb_build_object(
            'themes', (
                select coalesce(jsonb_agg(jsonb_build_object('name', t.name, 'theme_code', t.theme_code) order by t.position), '[]')
                from vision.programme_theme t where t.programme_id = p.programme_id
            ),
            'funders', (
                select coalesce(jsonb_agg(jsonb_build_object('funder_id', f.funder_id, 'name', f.name, 'note', f.note) order by f.position), '[]')
                from vision.funder f where f.programme_id = p.programme_id
            ),
            'milestones', (
                select coalesce(jsonb_agg(to_jsonb(x) - 'programme_id' order by x.begins_on, x.ends_on), '[]')
                from vision.milestone x where x.programme_id = p.programme_id
            ),
            -- A link is shown on both its ends; it is changed on the one where it was made.
            'links', (
                select coalesce(jsonb_agg(jsonb_build_object('code', o.code, 'name', o.name, 'note', l.note, 'is_own', l.programme_id = p.programme_id) order by o.position), '[]')
                from vision.programme_link l
                join vision.programme o on o.programme_id = case when l.programme_id = p.programme_id then l.other_id else l.programme_id end
                where p.programme_id in (l.programme_id, l.other_id)
            ),
            'approvals', (
                select coalesce(jsonb_agg(to_jsonb(x) - 'programme_id' || jsonb_build_object('name', u.name) order by x.subject desc, u.name nulls last), '[]')
                from vision.approval x left join region.municipality u on u.nis = x.body
                where x.programme_id = p.programme_id
            ),
            'partners', (
                select coalesce(jsonb_agg(jsonb_build_object('partner_id', q.partner_id, 'name', q.name, 'part', x.part) order by q.name), '[]')
                from plan.programme_partner x join plan.partner q using (partner_id)
                where x.programme_id = p.programme_id
            ),
            'goals', (
                select coalesce(jsonb_agg(jsonb_build_object(
                    'goal_id', g.goal_id, 'code', g.code, 'title', g.title, 'body', g.body,
                    'action_plans', (
                        select coalesce(jsonb_agg(jsonb_build_object('action_plan_id', a.action_plan_id, 'code', a.code, 'title', a.title) order by a.position, a.code), '[]')
                        from plan.action_plan a where a.goal_id = g.goal_id
                    )
                ) order by g.position, g.code), '[]')
                from plan.goal g where g.programme_id = p.programme_id and g.place = 'region'
            )
        )
        from vision.programme p
        where p.code = p_code
    );
end
$$;
grant execute on function api.programme(text) to authenticated, service_role;
