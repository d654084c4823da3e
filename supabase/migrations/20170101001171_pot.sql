-- Pots: money that municipalities put together for regional actions.

-- One row per pot: what stands in a pooled fund in a year, and by which key the municipalities share it.
create table plan.pot (
    pot_id uuid primary key default gen_random_uuid(),
    fund_id uuid not null references plan.fund on delete restrict,
    year integer not null check (year between 1990 and 2100),
    programme_id uuid not null references vision.programme on delete restrict,
    name text not null check (length(name) between 1 and 100),
    note text check (length(note) <= 500),
    -- The same for each, by inhabitants, or what each enters itself.
    key text not null check (key in ('equal', 'population', 'entered')),
    total_cents bigint not null check (total_cents between 0 and 100000000000),
    -- The lot that decides between equal proposals, drawn when the pot is made.
    lot uuid not null default gen_random_uuid(),
    is_fictional boolean not null default region.is_demo(),
    version integer not null default 1,
    unique (fund_id, year)
);

-- One row per share of a municipality in a pot, and the fund that it is paid from; without a fund it
-- is not promised yet, and cannot be planned.
create table plan.pot_share (
    pot_id uuid not null references plan.pot on delete cascade,
    nis text not null references region.municipality on delete restrict,
    cents bigint not null check (cents between 0 and 100000000000),
    fund_id uuid references plan.fund on delete restrict,
    primary key (pot_id, nis)
);
create index pot_share_nis_idx on plan.pot_share (nis, fund_id);

-- One row per action of which is known what one municipality would pay for it by itself: what doing it
-- together saves.
create table plan.separate_cost (
    action_id uuid primary key references plan.action on delete cascade,
    cents bigint not null check (cents between 0 and 100000000000)
);

-- One row per decision on a pot: what people chose and why, beside what was proposed. The newest
-- holds; none is changed.
create table plan.pot_decision (
    pot_decision_id uuid primary key default gen_random_uuid(),
    pot_id uuid not null references plan.pot on delete cascade,
    -- The proposal that they started from, or none.
    method text check (method in ('equal_shares', 'greedy', 'per_head')),
    actions uuid[] not null,
    -- What stood in the pot, what each action cost and who carried it, as it was then.
    basis jsonb not null,
    reason text not null check (length(reason) between 1 and 1000),
    decided_on date not null default region.today(),
    decided_by uuid references region.person on delete set null,
    number integer generated always as identity
);
create index pot_decision_pot_idx on plan.pot_decision (pot_id);

alter table plan.pot enable row level security;
alter table plan.pot_share enable row level security;
alter table plan.separate_cost enable row level security;
alter table plan.pot_decision enable row level security;
create trigger pot_decision_stays before update on plan.pot_decision
for each row execute function region.keep_as_written();

-- Divides cents by weights: each gets its share, rounded down; the cents that are left go to the
-- greatest remainders, equal ones to whoever stands first. So the parts add up exactly.
create function plan.divide(p_cents bigint, p_weights bigint[])
returns bigint[]
language plpgsql immutable
set search_path = ''
as $$
begin
    if coalesce((select sum(w) from unnest(p_weights) w), 0) = 0 then
        return array_fill(0::bigint, array[coalesce(cardinality(p_weights), 0)]);
    end if;
    return (
        with part as (
            select w.at, div(p_cents::numeric * w.weight, t.total) as cents, mod(p_cents::numeric * w.weight, t.total) as remainder
            from unnest(p_weights) with ordinality as w (weight, at), (select sum(x) as total from unnest(p_weights) x) t
        ), ranked as (
            select at, cents, row_number() over (order by remainder desc, at) as place, p_cents - sum(cents) over () as left_over
            from part
        )
        select array_agg((cents + case when place <= left_over then 1 else 0 end)::bigint order by at) from ranked
    );
end
$$;
