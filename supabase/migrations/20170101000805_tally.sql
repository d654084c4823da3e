-- One row per release and response of its closed list.
create view release.counted with (security_invoker = true) as
select d.release_id, r.*
from release.release d
join response.response r on r.round_id = d.round_id and r.epoch <= d.epoch
    and (r.batch_id is null or r.batch_id <> all (d.left_out_batches));

-- Strata as figures see them: per lens the category, and a number that is the same for strata of one
-- voice, one set of municipalities and one category. Who lives nowhere in the region is in no figure.
-- `p_lenses` is a list of { code, audience, question, category_of }; an answer without a category, and
-- no answer, is null. Every stratum stands once more under the lens `all`.
create function release.slots(p_lenses jsonb)
returns table (stratum_id integer, slot integer, audience text, places text[], lens text, category text)
language sql stable
set search_path = ''
as $$
    select f.stratum_id, (dense_rank() over (order by f.audience, f.places, f.lens, f.category))::integer,
        f.audience, f.places, f.lens, f.category
    from (
        select s.stratum_id, s.audience, s.places, l.value ->> 'code' as lens,
            l.value -> 'category_of' ->> (s.background ->> (l.value ->> 'question')) as category
        from response.stratum s
        join jsonb_array_elements(p_lenses) l on l.value ->> 'audience' = s.audience
        where cardinality(s.places) > 0
        union all
        select s.stratum_id, s.audience, s.places, 'all', 'all'
        from response.stratum s
        where cardinality(s.places) > 0
    ) f;
$$;

-- How many people say each mark, per slot and epoch: the sums of their marks, added in one pass. The
-- plan is made for the round at hand, since rounds differ a thousandfold in size.
create function release.sums_of(p_round_id uuid, p_epoch integer, p_left_out uuid[], p_lenses jsonb)
returns jsonb
language plpgsql stable
set search_path = ''
set plan_cache_mode = force_custom_plan
set work_mem = '256MB'
as $$
begin
    return (
        with by_stratum as materialized (
            select r.stratum_id, r.epoch, sum(r.marks) as marks
            from response.response r
            where r.round_id = p_round_id and r.epoch <= p_epoch and (r.batch_id is null or r.batch_id <> all (p_left_out))
            group by r.stratum_id, r.epoch
        ),
        slots as materialized (
            select * from release.slots(p_lenses)
        ),
        by_slot as (
            select s.slot, t.epoch, sum(t.marks) as marks
            from by_stratum t
            join slots s using (stratum_id)
            group by s.slot, t.epoch
        )
        select coalesce(jsonb_agg(jsonb_build_array(s.audience, s.places, s.lens, s.category, b.epoch, b.marks::text) order by b.slot, b.epoch), '[]')
        from by_slot b
        join (select distinct slot, audience, places, lens, category from slots) s using (slot)
    );
end
$$;

-- The codes that an order in letters stands for, by question: the reverse of response.orders_of.
create function release.codes_in(p_round_id uuid, p_audience text, p_orders text)
returns jsonb
language plpgsql stable
set search_path = ''
as $$
begin
    return (
        select coalesce(jsonb_object_agg(w.code, w.codes), '{}')
        from (
            select q.code, (
                select jsonb_agg(l.option_code order by o.place)
                from regexp_split_to_table(split_part(p_orders, ' ', q.place::integer), '') with ordinality as o (letter, place)
                join survey.letter l on (l.survey_id, l.version, l.question_code, l.letter) = (q.survey_id, q.version, q.code, o.letter)
            ) as codes
            from (
                select k.survey_id, k.version, k.code, row_number() over (order by k.position) as place
                from survey.round_survey r
                join survey.survey v using (survey_id, version)
                join survey.question k using (survey_id, version)
                where r.round_id = p_round_id and v.audience = p_audience and k.shape = 'ranking'
            ) q
        ) w
        where w.codes is not null
    );
end
$$;

-- Identical orders counted, per slot: first per stratum, by the letters that a response keeps of them.
-- `codes` are the orders of a voice, and `ballots` say of a slot which of them, and how many of each.
create function release.ballots_of(p_round_id uuid, p_epoch integer, p_left_out uuid[], p_lenses jsonb)
returns table (codes jsonb, ballots jsonb)
language plpgsql stable
set search_path = ''
set plan_cache_mode = force_custom_plan
set work_mem = '256MB'
as $$
begin
    return query
    with by_stratum as materialized (
        select r.stratum_id, r.orders, count(*)::integer as respondent_count
        from response.response r
        where r.round_id = p_round_id and r.epoch <= p_epoch and (r.batch_id is null or r.batch_id <> all (p_left_out))
            and r.orders <> ''
        group by r.stratum_id, r.orders
    ),
    slots as materialized (
        select * from release.slots(p_lenses)
    ),
    numbered as materialized (
        select d.audience, d.orders, (row_number() over (partition by d.audience order by d.orders) - 1)::integer as number
        from (
            select distinct s.audience, t.orders
            from by_stratum t
            join (select distinct stratum_id, audience from slots) s using (stratum_id)
        ) d
    ),
    by_slot as materialized (
        select s.slot, t.orders, sum(t.respondent_count)::integer as respondent_count
        from by_stratum t
        join slots s using (stratum_id)
        group by s.slot, t.orders
    ),
    kinds as materialized (
        select distinct slot, audience, places, lens, category from slots
    )
    select
        (
            select jsonb_object_agg(v.audience, v.list)
            from (
                select n.audience, jsonb_agg(release.codes_in(p_round_id, n.audience, n.orders) order by n.number) as list
                from numbered n
                group by n.audience
            ) v
        ),
        (
            select coalesce(jsonb_agg(jsonb_build_array(k.audience, k.places, k.lens, k.category, b.numbers, b.counts) order by b.slot), '[]')
            from (
                select t.slot, jsonb_agg(n.number order by n.number) as numbers, jsonb_agg(t.respondent_count order by n.number) as counts
                from by_slot t
                join kinds k using (slot)
                join numbered n on n.audience = k.audience and n.orders = t.orders
                group by t.slot
            ) b
            join kinds k using (slot)
        );
end
$$;

-- How many people came in by each channel, per set of municipalities and epoch.
create function release.channels_of(p_round_id uuid, p_epoch integer, p_left_out uuid[])
returns jsonb
language plpgsql stable
set search_path = ''
set plan_cache_mode = force_custom_plan
set work_mem = '256MB'
as $$
begin
    return (
        with by_stratum as materialized (
            select r.stratum_id, r.channel, r.epoch, count(*) as response_count
            from response.response r
            where r.round_id = p_round_id and r.epoch <= p_epoch and (r.batch_id is null or r.batch_id <> all (p_left_out))
            group by r.stratum_id, r.channel, r.epoch
        )
        select coalesce(jsonb_agg(jsonb_build_array(c.places, c.channel, c.epoch, c.response_count) order by c.places, c.channel, c.epoch), '[]')
        from (
            select s.places, t.channel, t.epoch, sum(t.response_count) as response_count
            from by_stratum t
            join response.stratum s using (stratum_id)
            where s.audience = 'target_group' and cardinality(s.places) > 0
            group by s.places, t.channel, t.epoch
        ) c
    );
end
$$;

-- What the earlier releases of the round showed: each with what it counted, and the cells of the last.
create function release.earlier_of(p_round_id uuid)
returns jsonb
language sql stable
set search_path = ''
as $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'number', r.number,
        'made_on', r.made_on,
        'epoch', r.epoch,
        'finest', (select f.counts from release.finest f where f.release_id = r.release_id),
        'cells', (select coalesce(jsonb_agg(to_jsonb(c) - 'release_id'), '[]') from release.cell c where c.release_id = r.release_id)
    ) order by r.number), '[]')
    from release.release r
    where r.round_id = p_round_id and r.state = 'released';
$$;
