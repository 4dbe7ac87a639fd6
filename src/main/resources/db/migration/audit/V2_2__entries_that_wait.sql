-- Which entries are to be chained is asked every minute, so the few that wait are noted. The mark is
-- not covered by the chain: whoever changes it makes a link missing or doubled, which is noticed.
alter table audit.entry add column chained boolean not null default false;
update audit.entry set chained = true
 where exists (select from audit.link where link.entry_id = entry.id);
create index entry_waiting on audit.entry (id) where not chained;
