-- Reading a release: as whoever asks, under the policies of its tables.

-- The name and period of a round, for the views: rounds themselves are not readable.
create function release.round_of(p_round_id uuid)
returns jsonb
language plpgsql stable security definer
set search_path = ''
as $$
begin
    return (
        select jsonb_build_object('name', r.name, 'opens_on', r.opens_on, 'closes_on', r.closes_on, 'number', r.number)
        from survey.round r
        where r.round_id = p_round_id
    );
end
$$;
comment on function release.round_of(uuid) is 'definer: the name of a round is public once it has a release';
grant execute on function release.round_of(uuid) to anon, authenticated;

create view api.releases with (security_invoker = true) as
select
    r.release_id,
    r.number,
    r.round_id,
    d.round -> 'name' as round_name,
    d.round ->> 'opens_on' as opens_on,
    d.round ->> 'closes_on' as closes_on,
    r.made_on::text as made_on,
    r.public_on::text as public_on,
    r.kind,
    r.method,
    jsonb_build_object('target_group', r.threshold_target_group, 'organisation', r.threshold_organisation) as threshold,
    r.mode_effect
from release.release r
cross join lateral (select release.round_of(r.round_id) as round) d;

create view api.cells with (security_invoker = true) as
select
    release_id, question_code, voice, place, lens, category, with_not_said, state, hidden_because, respondent_count,
    order_state, borda_differs, schulze_differs, depends_on_unranked, scale, kept_from, figures
from release.cell;

grant select on api.releases, api.cells to anon, authenticated;

-- Cells of a release as a page reads them, a list. Places, questions and lenses that are null are all;
-- questions of `p_everywhere` come for every place. As json and not as jsonb, which would be built anew
-- for every reader.
create function release.told(
    p_release_id uuid,
    p_places text[],
    p_questions text[],
    p_lenses text[],
    p_everywhere text[] default '{}'
)
returns json
language plpgsql stable
set search_path = ''
as $$
begin
    return coalesce((
        select json_agg(t) from (
            select
                k.question_code, k.voice, k.place, k.lens, k.category, k.with_not_said, k.state, k.hidden_because,
                k.respondent_count, k.order_state, k.borda_differs, k.schulze_differs, k.depends_on_unranked, k.scale,
                k.kept_from, k.figures
            from release.cell k
            where k.release_id = p_release_id
                and (
                    k.question_code = any (p_everywhere)
                    or ((p_places is null or k.place = any (p_places))
                        and (p_questions is null or k.question_code = any (p_questions)))
                )
                and (p_lenses is null or k.lens = any (p_lenses))
        ) t
    ), '[]');
end
$$;
grant execute on function release.told(uuid, text[], text[], text[], text[]) to anon, authenticated;

-- What stands around cells: the release (the latest readable, or the one with the number), the
-- releases, and the municipalities by which its round asked.
create function api.around(p_number integer default null)
returns jsonb
language plpgsql stable
set search_path = ''
as $$
begin
    return (
        with chosen as (
            select * from api.releases where p_number is null or number = p_number order by number desc limit 1
        )
        select jsonb_build_object(
            'release', (select to_jsonb(c) from chosen c),
            'releases', coalesce((select jsonb_agg(to_jsonb(r) order by r.number desc) from api.releases r), '[]'),
            'municipalities', coalesce((
                select api.municipalities(c.opens_on::date) from chosen c
            ), api.municipalities())
        )
    );
end
$$;
grant execute on function api.around(integer) to anon, authenticated;

-- What a page reads of a release: what stands around, and cells.
create function release.answered(p_around jsonb, p_cells json)
returns json
language plpgsql immutable
set search_path = ''
as $$
begin
    return json_build_object(
        'release', p_around -> 'release',
        'releases', p_around -> 'releases',
        'municipalities', p_around -> 'municipalities',
        'cells', p_cells
    );
end
$$;
grant execute on function release.answered(jsonb, json) to anon, authenticated;

-- The question of each voice that most answered in a place: it tells how many took part.
create function release.most_answered(p_release_id uuid, p_place text)
returns text[]
language plpgsql stable
set search_path = ''
as $$
begin
    return array(
        select distinct on (k.voice) k.question_code
        from release.cell k
        where k.release_id = p_release_id and k.place = p_place and k.lens = 'all'
        order by k.voice, k.respondent_count desc nulls last, k.question_code
    );
end
$$;
grant execute on function release.most_answered(uuid, text) to anon, authenticated;

-- All that a page of priorities shows of one place, in one call: of everyone in the place and in the
-- region the themes, what holds people back, their age, their help and who took part; the themes of
-- the target group in every place.
create function api.dashboard(p_place text, p_number integer default null)
returns json
language plpgsql stable
set search_path = ''
as $$
declare
    v_around jsonb := api.around(p_number);
    v_release_id uuid := v_around -> 'release' ->> 'release_id';
begin
    return release.answered(v_around, release.told(
        v_release_id,
        array['region', p_place],
        array['D5.1', 'O5.1', 'D2.1', 'D0.2', 'D0.3'] || release.most_answered(v_release_id, p_place),
        array['all'],
        array['D5.1']
    ));
end
$$;
grant execute on function api.dashboard(text, integer) to anon, authenticated;

-- Cells of a release, and what stands around. Places, questions and lenses that are null are all.
create function api.figures(
    p_number integer default null,
    p_places text[] default null,
    p_questions text[] default null,
    p_lenses text[] default null
)
returns json
language plpgsql stable
set search_path = ''
as $$
declare
    v_around jsonb := api.around(p_number);
begin
    return release.answered(v_around, release.told(
        (v_around -> 'release' ->> 'release_id')::uuid, p_places, p_questions, p_lenses
    ));
end
$$;
grant execute on function api.figures(integer, text[], text[], text[]) to anon, authenticated;
