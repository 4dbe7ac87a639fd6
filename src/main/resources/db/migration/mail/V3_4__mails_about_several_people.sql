-- A mail that names several people goes when one of them is forgotten.
drop index mail.mail_concerns;
alter table mail.mail alter column concerns type uuid[]
    using case when concerns is null then null else array[concerns] end;
create index mail_concerns on mail.mail using gin (concerns) where concerns is not null;
