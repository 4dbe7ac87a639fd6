-- The last wish of each account; the address is taken over when its owner answers the link that was sent there.
create table accounts.address_change (
    person_id uuid primary key references accounts.account on delete cascade on update cascade,
    email     text not null check (email <> '' and email = lower(email)),
    asked_at  timestamptz not null
);
