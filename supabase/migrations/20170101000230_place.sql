-- A place is the region or a municipality: 'region' or a NIS code. Documents, plans and money belong
-- to one; who may edit it is asked here and nowhere else.
create domain region.place as text check (value ~ '^(region|\d{5})$');

-- Whether the one who asks may edit what belongs to a place: a head the own municipality, the
-- coordinator the region, the machine both.
create function region.may_edit(p_place text)
returns boolean
language plpgsql stable security definer
set search_path = ''
as $$
begin
    if region.is_machine() then
        return true;
    end if;
    if p_place = 'region' then
        return coalesce(region.my_role() = 'coordinator', false);
    end if;
    return coalesce(region.my_role() = 'head', false) and exists (
        select from region.person_municipality
        where person_id = region.my_person_id() and nis = p_place
    );
end
$$;
comment on function region.may_edit(text) is 'definer: people are not readable by others';

-- Refuses whoever may not edit what belongs to a place.
create function region.require_editor(p_place text)
returns void
language plpgsql stable security definer
set search_path = ''
as $$
begin
    if not region.may_edit(p_place) then
        raise insufficient_privilege using message = 'this belongs to another place';
    end if;
end
$$;

-- Whether the one who asks may suggest on what belongs to a place: whoever edits it, and facilitators.
create function region.may_suggest(p_place text)
returns boolean
language plpgsql stable security definer
set search_path = ''
as $$
begin
    return region.may_edit(p_place) or coalesce(region.my_role() = 'facilitator', false);
end
$$;

-- Refuses whoever does not work here; observers look and change nothing.
create function region.require_writer()
returns void
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'head', 'coordinator');
end
$$;

-- A text as it is kept: trimmed, with single line ends; null when it is empty. Refuses (VPTXT) one
-- that is too long or, where it must be there, missing; the detail names the field.
create function region.text_of(p_text text, p_field text, p_most integer, p_is_required boolean default false)
returns text
language plpgsql immutable
set search_path = ''
as $$
declare
    v_text text := nullif(trim(replace(coalesce(p_text, ''), e'\r\n', e'\n')), '');
begin
    if (v_text is null and p_is_required) or length(v_text) > p_most then
        perform region.refuse('VPTXT', 'a text is missing or too long', p_field);
    end if;
    return v_text;
end
$$;

-- A day as it is kept; null when there is none. Refuses (VPVAL) what is no day, or, where it must be
-- there, missing; the detail names the field.
create function region.day_of(p_text text, p_field text, p_is_required boolean default false)
returns date
language plpgsql stable
set search_path = ''
as $$
begin
    if coalesce(trim(p_text), '') = '' then
        if p_is_required then
            perform region.refuse('VPVAL', 'a day is missing', p_field);
        end if;
        return null;
    end if;
    if p_text !~ '^\d{4}-\d{2}-\d{2}$' or left(p_text, 4) not between '1900' and '2200' then
        perform region.refuse('VPVAL', 'this is no day', p_field);
    end if;
    return p_text::date;
exception when datetime_field_overflow then
    perform region.refuse('VPVAL', 'this is no day', p_field);
end
$$;

-- A whole number from zero as it is kept; null when there is none. Refuses (VPVAL) another; the
-- detail names the field.
create function region.count_of(p_text text, p_field text, p_most bigint)
returns bigint
language plpgsql immutable
set search_path = ''
as $$
begin
    if coalesce(trim(p_text), '') = '' then
        return null;
    end if;
    if p_text !~ '^\d{1,15}$' or p_text::bigint > p_most then
        perform region.refuse('VPVAL', 'this is no number that is possible here', p_field);
    end if;
    return p_text::bigint;
end
$$;

-- One of the values, or null when there is none. Refuses (VPVAL) another; the detail names the field.
create function region.value_of(p_text text, p_field text, p_values text[], p_is_required boolean default false)
returns text
language plpgsql immutable
set search_path = ''
as $$
begin
    if coalesce(trim(p_text), '') = '' then
        if p_is_required then
            perform region.refuse('VPVAL', 'a value is missing', p_field);
        end if;
        return null;
    end if;
    if p_text <> all (p_values) then
        perform region.refuse('VPVAL', 'this value does not exist', p_field);
    end if;
    return p_text;
end
$$;

-- The items of a list in JSON as an array; empty when it is no list.
create function region.items_of(p_list jsonb)
returns text[]
language plpgsql immutable
set search_path = ''
as $$
begin
    return case when jsonb_typeof(p_list) = 'array'
        then array(select i from jsonb_array_elements_text(p_list) i where trim(i) <> '')
        else '{}'
    end;
end
$$;

-- Refuses whoever does not work here, in any role.
create function region.require_staff()
returns void
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform region.require('facilitator', 'head', 'coordinator', 'observer');
end
$$;
