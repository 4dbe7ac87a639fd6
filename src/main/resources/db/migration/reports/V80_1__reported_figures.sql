create schema if not exists reports;

-- Totals that somebody reported. They stand beside the figures computed from records and are never
-- mixed with them.
create table reports.reported_figure (
    code      text primary key check (code ~ '^[a-z-]+$'),
    figure    text not null,
    qualifier text not null check (qualifier in ('EXACTLY', 'ABOUT', 'MORE_THAN')),
    value     integer not null check (value > 0),
    as_of     text not null check (as_of ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    source    jsonb not null
);
