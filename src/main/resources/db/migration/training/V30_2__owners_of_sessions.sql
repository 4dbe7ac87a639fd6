-- Who sees to a session, and who does when the owner cannot (rule 14).
alter table training.session add column owner uuid;
alter table training.session add column deputy uuid check (deputy <> owner);
create index session_owner on training.session (owner) where owner is not null;
create index session_deputy on training.session (deputy) where deputy is not null;
