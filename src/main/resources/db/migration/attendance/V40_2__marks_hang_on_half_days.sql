-- A half-day on which somebody is marked cannot be taken away: the mark would vanish from the count.
insert into training.half_day (session_id, day, part)
select distinct session_id, day, part from attendance.mark
on conflict do nothing;
alter table attendance.mark
    add foreign key (session_id, day, part) references training.half_day (session_id, day, part),
    add foreign key (person_id) references directory.person;

alter table attendance.closing
    add foreign key (session_id) references training.session,
    drop constraint closing_half_days_check,
    -- A session in which nobody had a seat is closed too, also when its days were never known.
    add check (half_days >= 0);
alter table attendance.reopening add foreign key (session_id) references training.session;
alter table attendance.participation add foreign key (person_id) references directory.person;
