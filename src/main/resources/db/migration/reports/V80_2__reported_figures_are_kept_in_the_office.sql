-- What others reported is entered, changed and taken back in the back office. What the first data
-- bring keeps its code, by which its words are found and by which it is not loaded twice.
alter table reports.reported_figure drop constraint reported_figure_pkey;
alter table reports.reported_figure
    add column id        uuid primary key default gen_random_uuid(),
    add column note      jsonb,
    add column withdrawn boolean not null default false,
    add column version   integer not null default 1,
    alter column code drop not null,
    add unique (code);
alter table reports.reported_figure alter column id drop default;
