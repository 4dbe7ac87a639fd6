-- One row once the platform was started without the demonstration, so that it is never loaded afterwards.
create table demo.real (
    only_once boolean primary key default true check (only_once),
    since     timestamptz not null
);
