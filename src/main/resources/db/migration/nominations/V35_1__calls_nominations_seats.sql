create schema if not exists nominations;

create table nominations.call (
    session_id  uuid primary key references training.session,
    seats       integer not null check (seats between 1 and 5000),
    deadline    timestamptz not null,
    eligibility jsonb not null,
    cut_off     date,
    opened_at   timestamptz not null,
    closed_at   timestamptz,
    version     integer not null
);
create index call_open on nominations.call (deadline) where closed_at is null;

-- As many rows as there are seats: a seat that does not exist cannot be given to anybody.
create table nominations.seat (
    session_id uuid not null references nominations.call,
    number     integer not null check (number > 0),
    primary key (session_id, number)
);

create table nominations.quota (
    session_id  uuid not null references nominations.call,
    country     text not null references directory.country (code),
    minimum     integer not null check (minimum >= 0),
    maximum     integer not null check (maximum >= minimum),
    released    integer not null default 0 check (released between 0 and maximum),
    released_at timestamptz,
    primary key (session_id, country)
);

create table nominations.invitation (
    session_id      uuid not null references nominations.call,
    organisation_id uuid not null references directory.organisation,
    country         text not null references directory.country (code),
    invited_at      timestamptz not null,
    submitted_at    timestamptz,
    signed_list     uuid references files.file,
    signed_at       timestamptz,
    primary key (session_id, organisation_id)
);
create index invitation_organisation on nominations.invitation (organisation_id);
create index invitation_country on nominations.invitation (country);

create table nominations.nomination (
    id                  uuid primary key,
    session_id          uuid not null,
    organisation_id     uuid not null,
    country             text not null references directory.country (code),
    person_id           uuid not null references directory.person,
    post                text not null check (post <> ''),
    rank                integer not null check (rank > 0),
    state               text not null check (state in
        ('DRAFT', 'SUBMITTED', 'SELECTED', 'RESERVED', 'NOT_SELECTED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN')),
    internal_reason     text,
    communicated_reason text,
    decided_by          text,
    decided_at          timestamptz,
    announced_at        timestamptz,
    reserve_place       integer,
    seat_number         integer,
    resembles           uuid,
    registered_here     boolean not null,
    version             integer not null,
    foreign key (session_id, organisation_id) references nominations.invitation,
    foreign key (session_id, seat_number) references nominations.seat,
    unique (session_id, organisation_id, rank) deferrable initially deferred,
    unique (session_id, seat_number) deferrable initially immediate,
    unique (session_id, reserve_place) deferrable initially deferred,
    check ((state = 'CONFIRMED') = (seat_number is not null)),
    check ((state = 'RESERVED') = (reserve_place is not null)),
    check (state <> 'CONFIRMED' or announced_at is not null)
);
-- A person is nominated once for a session; who declined or withdrew may be named again.
create unique index nomination_once on nominations.nomination (session_id, person_id)
    where state not in ('DECLINED', 'WITHDRAWN');
create index nomination_organisation on nominations.nomination (organisation_id, person_id);
create index nomination_person on nominations.nomination (person_id);

-- Rule 12: what the centre entered for somebody who answered by another way than the platform.
create table nominations.on_behalf (
    id            uuid primary key,
    nomination_id uuid not null references nominations.nomination,
    act           text not null check (act in ('NOMINATED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN')),
    channel       text not null check (channel in ('LETTER', 'NOTE_VERBALE', 'TELEPHONE', 'MESSENGER', 'E_MAIL', 'IN_PERSON')),
    reference     text not null check (reference <> ''),
    dated         date not null,
    scan          uuid references files.file,
    entered_by    text not null,
    entered_at    timestamptz not null
);
create index on_behalf_nomination on nominations.on_behalf (nomination_id);

create table nominations.replacement (
    id              uuid primary key,
    session_id      uuid not null,
    organisation_id uuid not null,
    country         text not null references directory.country (code),
    vacated         uuid not null references nominations.nomination,
    asked_at        timestamptz not null,
    until           timestamptz not null,
    state           text not null check (state in ('OPEN', 'NAMED', 'LAPSED')),
    named           uuid references nominations.nomination,
    foreign key (session_id, organisation_id) references nominations.invitation,
    check ((state = 'NAMED') = (named is not null))
);
create index replacement_session on nominations.replacement (session_id);
create index replacement_due on nominations.replacement (until) where state = 'OPEN';

create table nominations.move (
    id              uuid primary key,
    session_id      uuid not null references nominations.call,
    at              timestamptz not null,
    kind            text not null,
    nomination_id   uuid,
    organisation_id uuid,
    country         text,
    number          integer,
    actor           text not null
);
create index move_session on nominations.move (session_id, at, id);
