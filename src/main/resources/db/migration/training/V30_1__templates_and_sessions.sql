create schema if not exists training;

-- The first and the last day that a date known to the year, month or day can mean.
create function training.first_day(iso text) returns date immutable strict language sql
    return make_date(left(iso, 4)::integer,
        case when length(iso) >= 7 then substr(iso, 6, 2)::integer else 1 end,
        case when length(iso) = 10 then right(iso, 2)::integer else 1 end);

create function training.last_day(iso text) returns date immutable strict language sql
    return case length(iso)
        when 4 then make_date(iso::integer, 12, 31)
        when 7 then (training.first_day(iso) + interval '1 month')::date - 1
        else training.first_day(iso) end;

create table training.course_template (
    id                 uuid primary key,
    version            integer not null,
    title              jsonb not null,
    summary            jsonb not null,
    audience           jsonb not null,
    outcomes           jsonb not null,
    kind               text not null,
    mode               text not null,
    seats              integer check (seats > 0),
    attendance_percent integer not null default 80 check (attendance_percent between 1 and 100),
    modules            uuid[] not null default '{}',
    illustrative       boolean not null default false
);

create table training.session (
    id                 uuid primary key,
    version            integer not null,
    template_id        uuid references training.course_template,
    title              jsonb not null,
    summary            jsonb not null,
    audience           jsonb not null,
    outcomes           jsonb not null,
    admission          jsonb not null,
    kind               text not null check (kind in ('TRAINING', 'TRAINING_OF_TRAINERS',
        'NATIONAL_ROLL_OUT', 'WORKSHOP', 'STUDY_VISIT', 'WEBINAR', 'MIGRATION_SCHOOL')),
    mode               text not null check (mode in ('IN_PERSON', 'ONLINE', 'HYBRID', 'SELF_PACED')),
    starts             text check (starts ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    ends               text check (ends ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    first_day          date generated always as (training.first_day(starts)) stored,
    last_day           date generated always as (training.last_day(coalesce(ends, starts))) stored,
    time_zone          text not null,
    place              jsonb,
    state              text not null check (state in ('DRAFT', 'PUBLISHED', 'CALL_OPEN', 'SELECTION',
        'CONFIRMED', 'RUNNING', 'CLOSED', 'REPORTED', 'CANCELLED')),
    seats              integer check (seats > 0),
    attendance_percent integer not null check (attendance_percent between 1 and 100),
    languages          text[] not null,
    contact            text not null,
    funders            jsonb not null,
    remark             jsonb not null,
    head_count         integer check (head_count > 0),
    notice             jsonb,
    published_at       timestamptz,
    on_record          boolean not null,
    illustrative       boolean not null,
    form               uuid unique,
    created_at         timestamptz not null,
    check (ends is null or starts is not null),
    check (last_day >= first_day),
    check (not on_record or state in ('CLOSED', 'REPORTED')),
    check (head_count is null or on_record),
    check (state <> 'CANCELLED' or notice is not null),
    check (state = 'CANCELLED' or (state = 'DRAFT') = (published_at is null))
);
create index session_first_day on training.session (first_day desc nulls last, id);
create index session_last_day on training.session (last_day, id) where published_at is not null;
create index session_state on training.session (state, first_day desc nulls last, id);
create index session_created on training.session (created_at desc, id);

-- The arrows of SessionState; SessionStatesTests keeps both the same.
create table training.state_arrow (
    from_state text not null,
    to_state   text not null,
    primary key (from_state, to_state)
);
insert into training.state_arrow (from_state, to_state) values
    ('DRAFT', 'PUBLISHED'), ('DRAFT', 'CANCELLED'),
    ('PUBLISHED', 'DRAFT'), ('PUBLISHED', 'CALL_OPEN'), ('PUBLISHED', 'CONFIRMED'), ('PUBLISHED', 'CANCELLED'),
    ('CALL_OPEN', 'SELECTION'), ('CALL_OPEN', 'CANCELLED'),
    ('SELECTION', 'CALL_OPEN'), ('SELECTION', 'CONFIRMED'), ('SELECTION', 'CANCELLED'),
    ('CONFIRMED', 'RUNNING'), ('CONFIRMED', 'CLOSED'), ('CONFIRMED', 'CANCELLED'),
    ('RUNNING', 'CLOSED'), ('RUNNING', 'CANCELLED'),
    ('CLOSED', 'REPORTED');

create function training.check_state() returns trigger language plpgsql as $$
begin
    if not exists (select from training.state_arrow
                   where from_state = old.state and to_state = new.state) then
        raise exception 'a session that is % does not become %', old.state, new.state
            using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger session_state_arrow before update of state on training.session
    for each row when (old.state is distinct from new.state)
    execute function training.check_state();

create table training.slug (
    language text not null,
    slug     text not null,
    subject  uuid not null references training.session,
    current  boolean not null,
    primary key (language, slug)
);
create unique index slug_current on training.slug (subject, language) where current;
create index slug_any_language on training.slug (slug);

create table training.session_module (
    session_id uuid not null references training.session,
    module_id  uuid not null references curriculum.module,
    primary key (session_id, module_id)
);
create index session_module_module on training.session_module (module_id);

create table training.session_country (
    session_id uuid not null references training.session,
    country    text not null,
    primary key (session_id, country)
);

create table training.half_day (
    session_id uuid not null references training.session,
    day        date not null,
    part       text not null check (part in ('MORNING', 'AFTERNOON')),
    primary key (session_id, day, part)
);
