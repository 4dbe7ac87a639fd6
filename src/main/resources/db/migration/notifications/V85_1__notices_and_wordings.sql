create schema if not exists notifications;

-- Who was told what: an event that is heard twice is told once. The round counts what else the same
-- person was told of the same thing before, so that a decision which was changed and changed back is
-- told again.
create table notifications.notice (
    id        uuid primary key,
    kind      text not null,
    subject   text not null,
    person_id uuid not null,
    round     integer not null,
    told_at   timestamptz not null,
    unique (subject, person_id, kind, round)
);
create index notice_person on notifications.notice (person_id, told_at desc);

-- Texts of mails that the centre worded differently from the original ones.
create table notifications.wording (
    id       uuid primary key,
    kind     text not null,
    language text not null,
    subject  text not null,
    text     text not null,
    unique (kind, language)
);
