create schema if not exists demo;

-- One row once the demonstration was loaded, so that it is never loaded twice.
create table demo.loaded (
    only_once boolean primary key default true check (only_once),
    at        timestamptz not null
);
