-- From challenge to goal: what is the matter, by the figures that say so; the goals that answer it; and
-- what tells whether a goal is reached.

-- One row per challenge of a place in a programme.
create table plan.challenge (
    challenge_id uuid primary key default gen_random_uuid(),
    programme_id uuid not null references vision.programme on delete restrict,
    place region.place not null default 'region',
    title text not null check (length(title) between 1 and 100),
    body text not null default '' check (length(body) <= 2000),
    position integer not null default 0,
    is_fictional boolean not null default region.is_demo(),
    version integer not null default 1
);
create index challenge_place_idx on plan.challenge (place);

-- One row per figure that a challenge rests on: one option of one shown cell of a release, which never
-- changes (as vision.evidence).
create table plan.challenge_evidence (
    evidence_id uuid primary key default gen_random_uuid(),
    challenge_id uuid not null references plan.challenge on delete cascade,
    release_id uuid not null,
    question_code text not null,
    voice text not null,
    place text not null,
    lens text not null,
    category text not null,
    option_code text not null,
    picked_on date not null default region.today(),
    picked_by uuid references region.person on delete set null,
    foreign key (release_id, voice, question_code, lens, place, category)
        references release.cell (release_id, voice, question_code, lens, place, category) on delete restrict,
    unique (challenge_id, question_code, voice, place, lens, category, option_code)
);

alter table plan.goal
    add column challenge_id uuid references plan.challenge on delete set null,
    add column version integer not null default 1;
alter table plan.action_plan
    add column version integer not null default 1;

-- One row per indicator of a goal: where it stands at the start (a figure of a release in percent, or a
-- number with its source; neither where it came from a list, which has none), and where it must be on a
-- day.
create table plan.indicator (
    indicator_id uuid primary key default gen_random_uuid(),
    goal_id uuid not null references plan.goal on delete cascade,
    name text not null check (length(name) between 1 and 150),
    unit text not null default '' check (length(unit) <= 30),
    release_id uuid,
    question_code text,
    voice text,
    place text,
    lens text,
    category text,
    option_code text,
    baseline_value numeric(12, 2),
    baseline_source text check (length(baseline_source) <= 200),
    target_value numeric(12, 2) not null,
    target_on date not null,
    position integer not null default 0,
    version integer not null default 1,
    foreign key (release_id, voice, question_code, lens, place, category)
        references release.cell (release_id, voice, question_code, lens, place, category) on delete restrict,
    check ((release_id is null) = (option_code is null)),
    check (release_id is null or baseline_value is null),
    check ((baseline_value is null) = (baseline_source is null))
);
create index indicator_goal_idx on plan.indicator (goal_id);

alter table plan.challenge enable row level security;
alter table plan.challenge_evidence enable row level security;
alter table plan.indicator enable row level security;

-- The figure that evidence or an indicator points to, in the shape of the evidence of a vision.
create function plan.figure_at(
    p_release_id uuid, p_voice text, p_question_code text, p_lens text, p_place text, p_category text, p_option_code text
)
returns jsonb
language sql stable
set search_path = ''
as $$
    select jsonb_build_object(
        'question_code', c.question_code,
        'voice', c.voice,
        'place', c.place,
        'lens', c.lens,
        'category', c.category,
        'with_not_said', c.with_not_said,
        'option_code', p_option_code,
        'round_id', r.round_id,
        'figure', vision.figure_of(c, p_option_code)
    )
    from release.cell c join release.release r using (release_id)
    where c.release_id = p_release_id and c.voice = p_voice and c.question_code = p_question_code
        and c.lens = p_lens and c.place = p_place and c.category = p_category;
$$;

-- The challenges, goals, action plans and indicators of a place and of the region.
create function api.goals(p_place text)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require_staff();
    return jsonb_build_object(
        'may_edit', region.may_edit(p_place) and region.my_role() is not null,
        'programmes', coalesce((
            select jsonb_agg(jsonb_build_object('code', p.code, 'name', p.name) order by p.position, p.name)
            from vision.programme p
        ), '[]'),
        'challenges', coalesce((
            select jsonb_agg(jsonb_build_object(
                'challenge_id', c.challenge_id,
                'programme', p.code,
                'place', c.place,
                'title', c.title,
                'body', c.body,
                'is_fictional', c.is_fictional,
                'version', c.version,
                'evidence', coalesce((
                    select jsonb_agg(
                        plan.figure_at(e.release_id, e.voice, e.question_code, e.lens, e.place, e.category, e.option_code)
                            || jsonb_build_object('evidence_id', e.evidence_id, 'picked_on', e.picked_on, 'picked_by', vision.name_of(e.picked_by), 'newer', null)
                        order by e.picked_on, e.place = 'region', e.question_code, e.option_code
                    )
                    from plan.challenge_evidence e where e.challenge_id = c.challenge_id
                ), '[]')
            ) order by c.place = 'region', c.position, c.title)
            from plan.challenge c join vision.programme p using (programme_id)
            where c.place in (p_place, 'region')
        ), '[]'),
        'goals', coalesce((
            select jsonb_agg(jsonb_build_object(
                'goal_id', g.goal_id,
                'challenge_id', g.challenge_id,
                'programme', p.code,
                'place', g.place,
                'code', g.code,
                'title', g.title,
                'body', g.body,
                'version', g.version,
                'action_plans', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'action_plan_id', a.action_plan_id,
                        'code', a.code,
                        'title', a.title,
                        'version', a.version,
                        'actions', coalesce((
                            select jsonb_agg(jsonb_build_object(
                                'action_id', x.action_id, 'title', x.title, 'state', x.state, 'kind', x.kind,
                                'place', x.place, 'theme_code', x.theme_code, 'begins_on', x.begins_on, 'ends_on', x.ends_on
                            ) order by x.code, x.title)
                            from plan.action x
                            where x.action_plan_id = a.action_plan_id and x.place in (p_place, 'region')
                        ), '[]')
                    ) order by a.position, a.code)
                    from plan.action_plan a where a.goal_id = g.goal_id
                ), '[]'),
                'indicators', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'indicator_id', i.indicator_id,
                        'name', i.name,
                        'unit', i.unit,
                        'baseline', case when i.release_id is not null then plan.figure_at(i.release_id, i.voice, i.question_code, i.lens, i.place, i.category, i.option_code) end,
                        'baseline_value', i.baseline_value,
                        'baseline_source', i.baseline_source,
                        'target_value', i.target_value,
                        'target_on', i.target_on,
                        'version', i.version
                    ) order by i.position, i.name)
                    from plan.indicator i where i.goal_id = g.goal_id
                ), '[]')
            ) order by g.place = 'region', p.position, g.position, g.code)
            from plan.goal g join vision.programme p using (programme_id)
            where g.place in (p_place, 'region')
        ), '[]')
    );
end
$$;
comment on function api.goals(text) is 'definer: the tables of the plan';
grant execute on function api.goals(text) to authenticated, service_role;
