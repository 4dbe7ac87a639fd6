create schema if not exists accounts;

create table accounts.account (
    person_id           uuid primary key references directory.person,
    email               text not null check (email <> '' and email = lower(email)),
    email_verified_at   timestamptz,
    password            text,
    locked_at           timestamptz,
    locked_reason       text,
    totp_secret         bytea,
    totp_confirmed_at   timestamptz,
    totp_last_step      bigint not null default 0,
    opened_at           timestamptz not null,
    last_sign_in_at     timestamptz,
    erasure_asked_at    timestamptz
);
create unique index account_email on accounts.account (email);
create index account_opened on accounts.account (opened_at desc, person_id);
create index account_erasure on accounts.account (erasure_asked_at) where erasure_asked_at is not null;

-- Who holds or held which role where. Rows are ended, never removed: the history stays.
create table accounts.role_grant (
    id              uuid primary key,
    person_id       uuid not null references directory.person,
    role            text not null check (role in ('PARTICIPANT', 'FOCAL_POINT', 'EXPERT', 'COORDINATOR',
                        'LIBRARIAN', 'EDITOR', 'TRANSLATOR', 'LEADERSHIP', 'MONITORING', 'ADMINISTRATOR')),
    country         text references directory.country,
    organisation_id uuid references directory.organisation,
    deputy          boolean not null,
    since           timestamptz not null,
    granted_by      text not null,
    ended_at        timestamptz,
    ended_by        text,
    note            text,
    check (country is null or organisation_id is null)
);
create unique index role_grant_current on accounts.role_grant (person_id, role, country, organisation_id)
    nulls not distinct where ended_at is null;
create index role_grant_role on accounts.role_grant (role, person_id) where ended_at is null;
create index role_grant_organisation on accounts.role_grant (organisation_id, since);
create index role_grant_country on accounts.role_grant (country, since);
create index role_grant_person on accounts.role_grant (person_id, since);

create table accounts.role_setting (
    role          text primary key,
    second_factor boolean not null
);

create table accounts.recovery_code (
    person_id uuid not null references accounts.account on delete cascade,
    code_hash bytea not null,
    used_at   timestamptz,
    primary key (person_id, code_hash)
);

create table accounts.passkey (
    credential_id   bytea primary key,
    person_id       uuid not null references accounts.account on delete cascade,
    label           text not null,
    type            text,
    public_key      bytea not null,
    signature_count bigint not null,
    user_verified   boolean not null,
    backup_eligible boolean not null,
    backup_state    boolean not null,
    transports      text not null,
    attestation     bytea,
    client_data     bytea,
    created_at      timestamptz not null,
    last_used_at    timestamptz not null
);
create index passkey_person on accounts.passkey (person_id, created_at);

-- Guesses within the current window, by a digest of what is guessed at or from where.
create table accounts.attempt (
    key          bytea primary key,
    window_start timestamptz not null,
    count        integer not null
);
create index attempt_window on accounts.attempt (window_start);

-- The person is registered, but for the link that makes the first administrator.
create table accounts.personal_link (
    id         uuid primary key,
    token_hash bytea not null unique,
    purpose    text not null,
    person_id  uuid not null,
    subject_id uuid not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index personal_link_subject on accounts.personal_link (purpose, subject_id);
create index personal_link_person on accounts.personal_link (person_id);
create index personal_link_expiry on accounts.personal_link (expires_at);
