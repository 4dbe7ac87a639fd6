-- An account moves with its person; what hangs on it moves along.
alter table accounts.recovery_code drop constraint recovery_code_person_id_fkey;
alter table accounts.recovery_code add foreign key (person_id)
    references accounts.account on delete cascade on update cascade;
alter table accounts.passkey drop constraint passkey_person_id_fkey;
alter table accounts.passkey add foreign key (person_id)
    references accounts.account on delete cascade on update cascade;

-- What was done when two persons became one, so that it can be taken back.
create table accounts.merger (
    from_person  uuid primary key references directory.person,
    into_person  uuid not null references directory.person,
    account      text not null check (account in ('NONE', 'MOVED', 'LOCKED')),
    moved_grants uuid[] not null,
    ended_grants uuid[] not null,
    merged_at    timestamptz not null
);
create index merger_into on accounts.merger (into_person);
