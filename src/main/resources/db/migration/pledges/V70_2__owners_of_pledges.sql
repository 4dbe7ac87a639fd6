-- Who follows a pledge, and who does when the owner cannot (rule 14).
alter table pledges.pledge add column owner uuid;
alter table pledges.pledge add column deputy uuid check (deputy <> owner);
create index pledge_owner on pledges.pledge (owner) where owner is not null;
create index pledge_deputy on pledges.pledge (deputy) where deputy is not null;
