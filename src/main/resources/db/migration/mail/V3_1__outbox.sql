create schema if not exists mail;

create table mail.mail (
    id          uuid primary key,
    recipient   text not null,
    person_id   uuid,
    language    text not null,
    subject     text not null,
    text        text not null,
    about       text not null check (about like '%.%'),
    unsubscribe text,
    written_at  timestamptz not null,
    state       text not null check (state in ('WAITING', 'SENT', 'FAILED')),
    tries       integer not null default 0,
    next_try_at timestamptz,
    sent_at     timestamptz,
    problem     text,
    check ((state = 'WAITING') = (next_try_at is not null)),
    check ((state = 'SENT') = (sent_at is not null))
);

create index mail_waiting on mail.mail (next_try_at, id) where state = 'WAITING';
create index mail_written on mail.mail (written_at desc, id desc);
create index mail_state on mail.mail (state, written_at desc, id desc);
create index mail_recipient on mail.mail (recipient, id);
create index mail_person on mail.mail (person_id) where person_id is not null;
