-- The plan: goals, action plans and actions (the tree of the Flemish planning cycle, BBC), and what
-- each municipality chooses.
create schema plan;
comment on schema plan is 'goals, actions, choices, money, progress';

-- One row per partner: an organisation or service that takes part in actions, with or without account.
create table plan.partner (
    partner_id uuid primary key default gen_random_uuid(),
    name text not null unique check (length(name) between 1 and 100),
    kind text check (length(kind) <= 60),
    organisation_id uuid references survey.organisation on delete set null
);

-- One row per goal (beleidsdoelstelling) of a place in a programme.
create table plan.goal (
    goal_id uuid primary key default gen_random_uuid(),
    programme_id uuid not null references vision.programme on delete restrict,
    place region.place not null default 'region',
    code text not null check (length(code) between 1 and 20),
    title text not null check (length(title) between 1 and 100),
    body text not null default '' check (length(body) <= 2000),
    position integer not null default 0,
    unique (place, code)
);

-- One row per action plan (actieplan) of a goal.
create table plan.action_plan (
    action_plan_id uuid primary key default gen_random_uuid(),
    goal_id uuid not null references plan.goal on delete restrict,
    code text not null check (length(code) between 1 and 20),
    title text not null check (length(title) between 1 and 100),
    position integer not null default 0,
    unique (goal_id, code)
);

-- One row per action: regional, a local suggestion from which each municipality chooses, or what an
-- OCMW offers already.
create table plan.action (
    action_id uuid primary key default gen_random_uuid(),
    programme_id uuid not null references vision.programme on delete restrict,
    action_plan_id uuid references plan.action_plan on delete set null,
    code text check (length(code) between 1 and 20),
    -- Whose it is: the region's, or a municipality's own.
    place region.place not null default 'region',
    kind text not null check (kind in ('regional', 'suggestion', 'offer')),
    state text not null default 'proposed' check (state in ('proposed', 'planned', 'running', 'done', 'stopped')),
    title text not null check (length(title) between 1 and 100),
    summary text not null default '' check (length(summary) <= 300),
    body text not null default '' check (length(body) <= 4000),
    -- A theme of the surveys (T_…), or the extra theme of its municipality (X_ and the NIS code).
    theme_code text not null check (theme_code ~ '^[TX]_[A-Z0-9]+$'),
    -- Barriers that it lowers (B_…), and groups that it is for (the codes of O2).
    barriers text[] not null default '{}',
    groups text[] not null default '{}',
    -- For everyone, or extra support for a group.
    reach text not null default 'general' check (reach in ('general', 'extra')),
    lead text check (length(lead) <= 100),
    organised_by text check (length(organised_by) <= 100),
    offered_by text check (length(offered_by) <= 100),
    location text check (length(location) <= 200),
    sub_goals text[] not null default '{}',
    -- Connects what is there, or adds what is missing (verbindend, additioneel).
    role text check (role in ('connecting', 'additional')),
    activation_step text check (activation_step in ('meeting', 'participation', 'training', 'volunteering', 'supported_work', 'work')),
    participation_level text check (participation_level in ('inform', 'consult', 'advise', 'coproduce', 'codecide', 'self_govern')),
    volunteers_needed integer check (volunteers_needed >= 0),
    volunteers_engaged integer check (volunteers_engaged >= 0),
    sessions_planned integer check (sessions_planned >= 0),
    sessions_held integer check (sessions_held >= 0),
    -- Who takes part, and who of them is of the target group: what a fund pays of a mixed activity.
    participants_count integer check (participants_count > 0),
    participants_target_count integer check (participants_target_count between 0 and participants_count),
    material text check (length(material) <= 500),
    begins_on date,
    ends_on date check (ends_on >= begins_on),
    -- What it costs: a suggestion per municipality, a regional action as a whole.
    cost_cents bigint check (cost_cents >= 0),
    effort text check (effort in ('low', 'medium', 'high')),
    proven_where text check (length(proven_where) <= 300),
    good_practice text check (length(good_practice) <= 2000),
    -- The text that a communication action gives to copy.
    communication_text text check (length(communication_text) <= 4000),
    is_fictional boolean not null default region.is_demo(),
    -- Counts the saves: who saves on an older one is told.
    version integer not null default 1,
    added_on date not null default region.today(),
    added_by uuid references region.person on delete set null
);
create index action_programme_idx on plan.action (programme_id);

-- One row per partner of an action, with its part.
create table plan.action_partner (
    action_id uuid not null references plan.action on delete cascade,
    partner_id uuid not null references plan.partner on delete restrict,
    part text check (length(part) <= 200),
    primary key (action_id, partner_id)
);

-- One row per choice that stands: a municipality adopts, adapts or declines an action. No row: still
-- open. Earlier choices are in the log.
create table plan.choice (
    action_id uuid not null references plan.action on delete cascade,
    nis text not null references region.municipality on delete restrict,
    choice text not null check (choice in ('adopt', 'adapt', 'decline')),
    reason text not null check (length(reason) between 1 and 1000),
    -- How it is adapted here.
    adapted text check (length(adapted) <= 1000),
    chosen_on date not null default region.today(),
    chosen_by uuid references region.person on delete set null,
    -- In the demo every decision of a municipality is invented.
    is_fictional boolean not null default region.is_demo(),
    primary key (action_id, nis),
    check (choice = 'adapt' or adapted is null)
);

-- One row per municipality in which a regional action is rolled out, and how far it is.
create table plan.roll_out (
    action_id uuid not null references plan.action on delete cascade,
    nis text not null references region.municipality on delete restrict,
    state text not null check (state in ('preparing', 'running', 'stopped')),
    since_on date not null default region.today(),
    note text check (length(note) <= 500),
    is_fictional boolean not null default region.is_demo(),
    primary key (action_id, nis)
);

alter table plan.partner enable row level security;
alter table plan.goal enable row level security;
alter table plan.action_plan enable row level security;
alter table plan.action enable row level security;
alter table plan.action_partner enable row level security;
alter table plan.choice enable row level security;
alter table plan.roll_out enable row level security;
