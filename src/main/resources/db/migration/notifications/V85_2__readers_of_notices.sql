-- One mailbox may pass on letters to several people: who reads a notice is a part of what it is.
alter table notifications.notice add column reader_id uuid;
update notifications.notice set reader_id = person_id;
alter table notifications.notice alter column reader_id set not null;
alter table notifications.notice drop constraint notice_subject_person_id_kind_round_key;
alter table notifications.notice add constraint notice_once
    unique (subject, person_id, reader_id, kind, round);
