-- Funds and the money in them: who gives it, by which rules, how much a place gets in a year, and the
-- lines that spend it. Money is in whole cents.

-- One row per fund. Its rules are its columns: each is evaluated where money is written, and put into
-- words from the same values. A fund is data: another one needs no code.
create table plan.fund (
    fund_id uuid primary key default gen_random_uuid(),
    code text not null unique check (code ~ '^[A-Z][A-Z0-9-]{1,11}$'),
    name text not null check (length(name) between 1 and 100),
    funder text not null check (length(funder) between 1 and 100),
    note text check (length(note) <= 500),
    position integer not null default 0,
    -- Who may hold it.
    held_by text not null default 'any' check (held_by in ('municipality', 'region', 'any')),
    -- The years in which it exists; null: no first, no last.
    first_year integer check (first_year between 1990 and 2100),
    last_year integer check (last_year between first_year and 2100),
    -- Where its amount comes from: entered; derived from another fund of so many years before; or the
    -- sum of the shares in a pot.
    source text not null default 'entered' check (source in ('entered', 'derived', 'pooled')),
    derived_from uuid references plan.fund on delete restrict,
    derived_years integer check (derived_years between 0 and 10),
    check ((source = 'derived') = (derived_from is not null) and (derived_from is null) = (derived_years is null)),
    -- The most that a place gets in a year; null: no limit.
    most_cents bigint check (most_cents >= 0),
    -- Of a mixed activity it pays the whole, or only the share of the target group.
    eligible text not null default 'whole' check (eligible in ('whole', 'target_share')),
    -- The kinds of cost that it pays; null: every kind.
    cost_kinds text[] check (cost_kinds <@ array['activity', 'fee', 'transport', 'material', 'communication', 'staff', 'support', 'investment']),
    -- How much of a year's grant may be carried to the next year; 0: nothing.
    carry_percent integer not null default 0 check (carry_percent between 0 and 100),
    -- From which state of the grant on it may be planned.
    plan_from text not null default 'asked' check (plan_from in ('asked', 'approved', 'received')),
    -- Only what serves this programme, and only once the funder has approved it.
    programme_id uuid references vision.programme on delete restrict,
    needs_approval boolean not null default false,
    approved_on date,
    -- Whether what comes back every year may rest on it.
    allows_structural boolean not null default true,
    -- What it is given for; where there are purposes, each line names one.
    purposes text[] not null default '{}',
    is_fictional boolean not null default region.is_demo(),
    version integer not null default 1
);
comment on column plan.fund.approved_on is 'the day on which the funder approved the programme';

-- One row per place: whoever writes money of a place locks its row first, so that two who save at once
-- cannot overspend together.
create table plan.ledger (
    place region.place primary key
);

-- One row per amount that a place asked of a fund, or gets of it, in a year. Of a derived or pooled
-- fund the amount is computed; its row, if there is one, tells only when the money came.
create table plan.fund_grant (
    fund_id uuid not null references plan.fund on delete restrict,
    place region.place not null,
    year integer not null check (year between 1990 and 2100),
    cents bigint check (cents between 0 and 100000000000),
    asked_on date,
    approved_on date check (approved_on >= asked_on),
    received_on date check (received_on >= coalesce(approved_on, asked_on)),
    state text not null generated always as (
        case when received_on is not null then 'received' when approved_on is not null then 'approved' else 'asked' end
    ) stored,
    note text check (length(note) <= 500),
    is_fictional boolean not null default region.is_demo(),
    version integer not null default 1,
    primary key (place, fund_id, year)
);

-- One row per budget line: what an action costs a place, in a year, from a fund.
create table plan.budget_line (
    line_id uuid primary key default gen_random_uuid(),
    place region.place not null,
    action_id uuid not null references plan.action on delete restrict,
    fund_id uuid not null references plan.fund on delete restrict,
    year integer not null check (year between 1990 and 2100),
    what text check (length(what) <= 200),
    cost_kind text not null check (cost_kind in ('activity', 'fee', 'transport', 'material', 'communication', 'staff', 'support', 'investment')),
    purpose text check (length(purpose) <= 100),
    planned_cents bigint not null check (planned_cents between 0 and 100000000000),
    committed_cents bigint not null default 0 check (committed_cents between 0 and planned_cents),
    spent_cents bigint not null default 0 check (spent_cents between 0 and committed_cents),
    -- The target group's share by estimate, where the participants are not known.
    estimated_percent integer check (estimated_percent between 0 and 100),
    -- It comes back every year, or it is for once.
    is_structural boolean not null default false,
    is_fictional boolean not null default region.is_demo(),
    version integer not null default 1
);
create index budget_line_place_idx on plan.budget_line (place, fund_id, year);
create index budget_line_action_idx on plan.budget_line (action_id);

alter table plan.fund enable row level security;
alter table plan.ledger enable row level security;
alter table plan.fund_grant enable row level security;
alter table plan.budget_line enable row level security;
