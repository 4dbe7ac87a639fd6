-- A link that another one replaced, or whose matter was settled elsewhere, was not answered.
alter table accounts.personal_link add column withdrawn boolean not null default false;
