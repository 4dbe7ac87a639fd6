create schema if not exists site;

-- Pages and news. The editor's texts stand apart from what visitors see of them, language by
-- language, so that a draft of a published text harms nobody.
create table site.article (
    id            uuid primary key,
    version       integer not null,
    kind          text not null check (kind in ('PAGE', 'NEWS')),
    place         text unique,
    title         jsonb not null,
    summary       jsonb not null,
    body          jsonb not null,
    shown_title   jsonb not null,
    shown_summary jsonb not null,
    shown_body    jsonb not null,
    dated         text check (dated ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    session_id    uuid references training.session,
    form          uuid unique,
    changed_at    timestamptz not null,
    shown_at      timestamptz,
    check ((kind = 'NEWS') = (dated is not null)),
    check (kind = 'NEWS' or session_id is null),
    check (kind = 'PAGE' or place is null)
);
create index article_changed on site.article (kind, changed_at desc, id);
create index article_dated on site.article (dated desc, id) where kind = 'NEWS';

create table site.slug (
    language text not null,
    slug     text not null,
    subject  uuid not null references site.article,
    current  boolean not null,
    primary key (language, slug)
);
create unique index slug_current on site.slug (subject, language) where current;
create index slug_any_language on site.slug (slug);

-- What visitors wrote to the centre.
create table site.letter (
    id           uuid primary key,
    subject      text not null check (subject in ('QUESTION', 'MISTAKE', 'ACCESSIBILITY', 'TRAINING')),
    name         text not null,
    email        text not null,
    organisation text not null,
    country      text references directory.country,
    language     text not null,
    text         text not null,
    audience     text,
    people       integer check (people between 1 and 10000),
    received_at  timestamptz not null,
    state        text not null check (state in ('NEW', 'ANSWERED')),
    note         text,
    answered_by  text,
    answered_at  timestamptz,
    -- the same form sent twice on a day is one letter
    fingerprint  text not null unique,
    check ((subject = 'TRAINING') = (audience is not null)),
    check ((state = 'ANSWERED') = (answered_at is not null and answered_by is not null))
);
create index letter_received on site.letter (received_at desc, id);
create index letter_state on site.letter (state, received_at desc, id);
