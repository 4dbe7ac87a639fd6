-- A mail that somebody got to pass on names another person: it goes when that person is forgotten.
alter table mail.mail add column concerns uuid;
create index mail_concerns on mail.mail (concerns) where concerns is not null;
