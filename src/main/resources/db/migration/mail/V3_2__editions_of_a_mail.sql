-- A mail that somebody deliberately sends again gets a new Message-ID, or servers would drop it as
-- a repetition; the tries of one edition share theirs.
alter table mail.mail add column edition integer not null default 1 check (edition > 0);
