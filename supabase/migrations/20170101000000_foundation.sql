-- The rooms as schemas. Only `api` is exposed: it holds functions and security_invoker views, no
-- table. What must be refused is refused by row-level security and by the functions themselves.
create schema region;
create schema survey;
create schema response;
create schema release;
create schema api;

comment on schema region is 'municipalities and their successors; people, and what each may do';
comment on schema survey is 'what we ask: survey, section, question; rounds and their links; the register of organisations';
comment on schema response is 'what was answered; no role reads it';
comment on schema release is 'frozen, protected figures: all that anyone sees of answers';
comment on schema api is 'the only exposed schema';

-- Functions on the way of every request are written in plpgsql, which keeps their plans; PostgreSQL
-- before 18 plans a function in sql anew at each call.

-- Nothing may be executed unless it is granted by name.
alter default privileges revoke execute on functions from public;

grant usage on schema api to anon, authenticated, service_role;
-- Policies and invoker views name these; no table is granted but the few named below.
grant usage on schema region, release to anon, authenticated, service_role;

-- Raises one of the project's own errors. The code crosses the border; the words are the
-- reader's language's. `p_detail` may name the question that is meant.
create function region.refuse(p_code text, p_message text, p_detail text default '')
returns void
language plpgsql
set search_path = ''
as $$
begin
    raise exception using errcode = p_code, message = p_message, detail = coalesce(p_detail, '');
end
$$;

-- Who the database sees: for the self-test at every start.
create function api.who_asks()
returns text
language sql stable
set search_path = ''
as $$
    select current_user::text;
$$;
grant execute on function api.who_asks() to anon, authenticated, service_role;
