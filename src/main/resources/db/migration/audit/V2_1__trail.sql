create schema if not exists audit;

-- What happened. It names nobody but by id, and is never changed or deleted.
create table audit.entry (
    id            uuid primary key,
    at            timestamptz not null,
    actor_person  uuid,
    subject       text not null check (subject like '%.%'),
    subject_id    uuid not null,
    action        text not null,
    actor_digest  bytea not null,
    change_digest bytea not null
);
create index entry_at on audit.entry (at desc, id desc);
create index entry_subject on audit.entry (subject_id, at desc);
create index entry_actor on audit.entry (actor_person, at desc);

-- The values that can name people: the actor's name, and the state before and after as JSON text.
-- The entry holds only their salted digests, so that a part can be erased and the chain still holds.
create table audit.part (
    entry_id uuid not null references audit.entry,
    kind     text not null check (kind in ('ACTOR', 'CHANGE')),
    salt     bytea not null,
    value    text not null,
    primary key (entry_id, kind)
);

-- The chain: each link's hash covers its entry and the hash before it.
create table audit.link (
    number   bigint primary key check (number > 0),
    entry_id uuid not null unique references audit.entry,
    hash     bytea not null
);
