create schema if not exists audit;

create table audit.entry (
    id           uuid primary key,
    at           timestamptz not null,
    actor_person uuid,
    actor_name   text not null,
    subject      text not null check (subject like '%.%'),
    subject_id   uuid not null,
    action       text not null,
    before       jsonb,
    after        jsonb
);

create index entry_at on audit.entry (at desc, id desc);
create index entry_subject on audit.entry (subject_id, at desc);
create index entry_actor on audit.entry (actor_person, at desc);
