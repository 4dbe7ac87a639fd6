create schema if not exists certificates;

-- The words are kept as they were printed: what is checked is the paper, not what was changed since.
create table certificates.certificate (
    id                   uuid primary key,
    version              integer not null,
    number               text not null unique check (number ~ '^RTCM-[0-9]{2}(-[0-9A-HJKMNP-TV-Z]{4}){3}-[0-9A-HJKMNP-TV-Z]$'),
    kind                 text not null check (kind in ('COMPLETION')),
    person_id            uuid not null,
    session_id           uuid not null,
    language             text not null,
    name                 text not null check (name <> ''),
    achievement          text not null,
    title                text not null,
    dates                text not null,
    place                text,
    hours                integer check (hours > 0),
    issued_on            date not null,
    issued_by_name       text not null,
    signatory            text,
    illustrative         boolean not null,
    file_id              uuid not null,
    revoked_at           timestamptz,
    revoked_by_name      text,
    revoked_internal     text,
    revoked_communicated text,
    replaced_by          uuid references certificates.certificate deferrable initially deferred,
    check ((revoked_at is null) = (revoked_internal is null)),
    check (replaced_by is null or revoked_at is not null)
);
create unique index certificate_one_valid on certificates.certificate (person_id, session_id, kind)
    where revoked_at is null;
create index certificate_person on certificates.certificate (person_id, issued_on);
create index certificate_session on certificates.certificate (session_id);
create index certificate_issued on certificates.certificate (issued_on, id);
create index certificate_name on certificates.certificate (name, id);

-- The name that the holder wants printed in a language; with a channel when somebody answered for
-- the holder, who had said so by letter, telephone or messenger.
create table certificates.confirmed_name (
    person_id         uuid not null,
    language          text not null,
    name              text not null check (name <> ''),
    confirmed_at      timestamptz not null,
    confirmed_by_name text not null,
    channel           text check (channel in ('SIGNED_LIST', 'LETTER', 'TELEPHONE', 'MESSENGER', 'EMAIL')),
    reference         text,
    answered_on       date,
    scan              uuid,
    primary key (person_id, language),
    check (channel is null or answered_on is not null)
);

-- Who was asked for the name after which session: each is asked once.
create table certificates.name_request (
    session_id uuid not null,
    person_id  uuid not null,
    asked_at   timestamptz not null,
    primary key (session_id, person_id)
);
