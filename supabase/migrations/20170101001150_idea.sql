-- The board that heads, facilitators and coordinator share: an idea is one line, and may become a
-- proposal, which is an action that is proposed. What organisations proposed stands beside it.

-- One row per idea.
create table plan.idea (
    idea_id uuid primary key default gen_random_uuid(),
    line text not null check (length(line) between 1 and 200),
    theme_code text references survey.theme (code) on delete restrict,
    -- For which place it was written down.
    place region.place not null default 'region',
    state text not null default 'open' check (state in ('open', 'proposal', 'merged', 'aside')),
    -- Why it is set aside.
    reason text check (length(reason) between 1 and 500),
    merged_into uuid references plan.idea on delete restrict,
    -- The proposal that it became.
    action_id uuid references plan.action on delete set null,
    is_fictional boolean not null default false,
    added_on date not null default region.today(),
    added_by uuid references region.person on delete set null,
    check ((state = 'aside') = (reason is not null)),
    check ((state = 'merged') = (merged_into is not null)),
    check (merged_into <> idea_id)
);

-- One row per municipality that says of an idea: something for us too.
create table plan.idea_support (
    idea_id uuid not null references plan.idea on delete cascade,
    nis text not null references region.municipality on delete restrict,
    since_on date not null default region.today(),
    primary key (idea_id, nis)
);

-- One row per action that was an organisation's proposal: who sent it, and what it was called.
create table plan.sender (
    action_id uuid primary key references plan.action on delete cascade,
    organisation_id uuid not null references survey.organisation on delete cascade,
    title text not null check (length(title) between 1 and 100),
    unique (organisation_id, title)
);

alter table plan.idea enable row level security;
alter table plan.idea_support enable row level security;
alter table plan.sender enable row level security;

-- What organisations proposed and let be shared, in any round; the latest answer counts where an
-- organisation proposes the same in two rounds. The answers themselves stay where they are.
create function plan.shared_proposals()
returns table (round_id uuid, organisation_id uuid, organisation_name text, places text[], title text, content jsonb)
language sql stable
set search_path = ''
as $$
    select distinct on (r.organisation_id, p.content -> 'O6.title' ->> 'text')
        r.round_id,
        r.organisation_id,
        o.name,
        s.places,
        p.content -> 'O6.title' ->> 'text',
        p.content
    from response.response r
    join response.proposal p using (response_id)
    join survey.organisation o using (organisation_id)
    join response.stratum s using (stratum_id)
    join survey.round x on x.round_id = r.round_id
    where r.answers -> 'O1.3' = '["JA"]' and p.content -> 'O6.title' ->> 'text' is not null
    order by r.organisation_id, p.content -> 'O6.title' ->> 'text', x.number desc, p.position;
$$;

-- The name of the organisation that an action came from; null where none did, or where the
-- organisation does not let its proposals be shared any more.
create function plan.sender_of(p_action_id uuid)
returns text
language sql stable
set search_path = ''
as $$
    select o.name
    from plan.sender s
    join survey.organisation o using (organisation_id)
    where s.action_id = p_action_id and exists (
        select from response.response r
        where r.organisation_id = s.organisation_id and r.answers -> 'O1.3' = '["JA"]'
    );
$$;

-- Adds an action that is proposed to the region, by the fields of api.save_action; a regional one or a
-- suggestion.
create function plan.add_proposal(p_proposal jsonb)
returns uuid
language plpgsql
set search_path = ''
as $$
begin
    perform region.value_of(p_proposal ->> 'kind', 'kind', array['regional', 'suggestion'], true);
    return (api.save_action(p_proposal - 'action_id' - 'place' - 'state') ->> 'action_id')::uuid;
end
$$;
