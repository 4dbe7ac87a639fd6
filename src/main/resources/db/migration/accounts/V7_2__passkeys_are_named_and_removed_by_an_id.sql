-- No passkey was ever registered; the credential's own id is too long and too telling for an address.
alter table accounts.passkey add column id uuid not null;
create unique index passkey_id on accounts.passkey (id);
alter table accounts.passkey add constraint passkey_label check (label <> '' and length(label) <= 100);
