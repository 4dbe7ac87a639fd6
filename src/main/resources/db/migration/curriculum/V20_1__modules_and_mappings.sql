create schema if not exists curriculum;

create table curriculum.module (
    id     uuid primary key,
    number integer not null unique check (number > 0),
    title  jsonb not null
);

create table curriculum.slug (
    language text not null,
    slug     text not null,
    subject  uuid not null references curriculum.module,
    current  boolean not null,
    primary key (language, slug)
);
create unique index slug_current on curriculum.slug (subject, language) where current;
create index slug_any_language on curriculum.slug (slug);

create table curriculum.mapping (
    module_id  uuid not null references curriculum.module,
    objective  integer not null references gcm.objective,
    approved   boolean not null,
    reason     text,
    decided_by text,
    decided_at timestamptz,
    primary key (module_id, objective),
    -- an approval says who gave it, when and why; a proposal of the first data has nobody yet
    check (not approved or (reason is not null and decided_by is not null and decided_at is not null))
);
create index mapping_objective on curriculum.mapping (objective);
