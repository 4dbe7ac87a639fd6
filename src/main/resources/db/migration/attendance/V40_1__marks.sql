create schema if not exists attendance;

-- One row for one person and half-day, so that two people marking at once never lose a mark.
-- No row: not yet marked.
create table attendance.mark (
    id             uuid primary key,
    session_id     uuid not null,
    person_id      uuid not null,
    day            date not null,
    part           text not null check (part in ('MORNING', 'AFTERNOON')),
    mark           text not null check (mark in ('PRESENT', 'LATE', 'EXCUSED', 'ABSENT')),
    source         text not null check (source in ('SEEN', 'SHEET', 'MESSAGE')),
    note           text,
    marked_at      timestamptz not null,
    marked_by      uuid,
    marked_by_name text not null,
    unique (session_id, person_id, day, part)
);
create index mark_person on attendance.mark (person_id);

create table attendance.sheet (
    id            uuid primary key,
    session_id    uuid not null,
    file_id       uuid not null,
    note          text,
    filed_at      timestamptz not null,
    filed_by_name text not null,
    unique (session_id, file_id)
);

create table attendance.closing (
    session_id      uuid primary key,
    closed_at       timestamptz not null,
    closed_by_name  text not null,
    required_percent integer not null check (required_percent between 0 and 100),
    half_days       integer not null check (half_days > 0),
    unmarked        integer not null check (unmarked >= 0),
    unmarked_reason text,
    check (unmarked = 0 or unmarked_reason is not null)
);

create table attendance.reopening (
    id               uuid primary key,
    session_id       uuid not null,
    reopened_at      timestamptz not null,
    reopened_by_name text not null,
    reason           text not null
);
create index reopening_session on attendance.reopening (session_id, reopened_at);

-- Organisation and sending country stay as they were.
create table attendance.participation (
    session_id      uuid not null references attendance.closing,
    person_id       uuid not null,
    organisation_id uuid not null,
    country         text not null,
    half_days       integer not null check (half_days > 0),
    attended        integer not null check (attended between 0 and half_days),
    late            integer not null check (late between 0 and attended),
    excused         integer not null check (excused between 0 and half_days),
    attended_share  numeric(5, 4) generated always as (attended::numeric / half_days) stored,
    completed       boolean not null,
    illustrative    boolean not null,
    primary key (session_id, person_id)
);
create index participation_person on attendance.participation (person_id);
