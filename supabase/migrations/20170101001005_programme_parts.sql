-- What a programme is made of, and how it is read and saved.

-- One row per funder of a programme.
create table vision.funder (
    funder_id uuid primary key default gen_random_uuid(),
    programme_id uuid not null references vision.programme on delete cascade,
    position integer not null,
    name text not null check (length(name) between 1 and 100),
    note text check (length(note) <= 300)
);
create index funder_programme_idx on vision.funder (programme_id);

-- One row per phase (from a day to a day) or milestone (one day) of a programme. It is reached when
-- people say so, not when its day has passed.
create table vision.milestone (
    milestone_id uuid primary key default gen_random_uuid(),
    programme_id uuid not null references vision.programme on delete cascade,
    name text not null check (length(name) between 1 and 100),
    note text check (length(note) <= 300),
    begins_on date not null,
    ends_on date not null check (ends_on >= begins_on),
    is_reached boolean not null default false,
    is_fictional boolean not null default region.is_demo()
);
create index milestone_programme_idx on vision.milestone (programme_id);

-- One row per programme that another is linked to, with what links them; it is shown on both.
create table vision.programme_link (
    programme_id uuid not null references vision.programme on delete cascade,
    other_id uuid not null references vision.programme on delete cascade,
    note text check (length(note) <= 300),
    primary key (programme_id, other_id),
    check (programme_id <> other_id)
);

-- One row per approval of a programme, or of its plan, by a council (its NIS code) or by Flanders.
create table vision.approval (
    approval_id uuid primary key default gen_random_uuid(),
    programme_id uuid not null references vision.programme on delete cascade,
    subject text not null check (subject in ('programme', 'plan')),
    body text not null check (body ~ '^(flanders|\d{5})$'),
    state text not null check (state in ('asked', 'granted', 'refused')),
    asked_on date,
    -- The day of the decision, what it is numbered, and where it is published.
    decided_on date,
    decision_number text check (length(decision_number) <= 60),
    link text check (link ~ '^https?://' and length(link) <= 300),
    is_fictional boolean not null default region.is_demo(),
    unique (programme_id, subject, body),
    check (state = 'asked' or decided_on is not null)
);
alter table vision.approval enable row level security;

alter table vision.funder enable row level security;
alter table vision.milestone enable row level security;
alter table vision.programme_link enable row level security;

-- Records that a council or Flanders was asked, or has decided, on a programme or its plan: { programme,
-- subject, body, state, asked_on, decided_on, decision_number, link }; without a state the row goes.
-- The head of a municipality does it for the own council, the coordinator for all.
create function api.save_approval(p_approval jsonb)
returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    v_programme_id uuid := (select programme_id from vision.programme where code = p_approval ->> 'programme');
    v_subject text := region.value_of(p_approval ->> 'subject', 'subject', array['programme', 'plan'], true);
    v_body text := region.value_of(p_approval ->> 'body', 'body', array(select nis from region.municipality where is_member) || 'flanders'::text, true);
    v_state text := region.value_of(p_approval ->> 'state', 'state', array['asked', 'granted', 'refused']);
    v_link text := region.text_of(p_approval ->> 'link', 'link', 300);
begin
    if v_body = 'flanders' or not region.may_edit(v_body) then
        perform region.require('coordinator');
    end if;
    if v_programme_id is null then
        perform region.refuse('VPGON', 'no such programme');
    end if;
    if v_link !~ '^https?://[^[:space:]]+$' then
        perform region.refuse('VPVAL', 'this is no address of a page', 'link');
    end if;
    if v_state is null then
        delete from vision.approval where (programme_id, subject, body) = (v_programme_id, v_subject, v_body);
    else
        insert into vision.approval (programme_id, subject, body, state, asked_on, decided_on, decision_number, link, is_fictional)
        values (
            v_programme_id, v_subject, v_body, v_state,
            region.day_of(p_approval ->> 'asked_on', 'asked_on'),
            region.day_of(p_approval ->> 'decided_on', 'decided_on', v_state <> 'asked'),
            region.text_of(p_approval ->> 'decision_number', 'decision_number', 60), v_link,
            case when region.is_machine() then coalesce((p_approval ->> 'is_fictional')::boolean, region.is_demo()) else region.is_demo() end
        )
        on conflict (programme_id, subject, body) do update set
            state = excluded.state,
            asked_on = excluded.asked_on,
            decided_on = excluded.decided_on,
            decision_number = excluded.decision_number,
            link = excluded.link,
            is_fictional = excluded.is_fictional;
    end if;
    perform region.write_log('save_approval', v_programme_id::text, jsonb_strip_nulls(jsonb_build_object('subject', v_subject, 'body', v_body, 'state', v_state)));
end
$$;
grant execute on function api.save_approval(jsonb) to authenticated, service_role;
