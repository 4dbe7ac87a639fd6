create schema if not exists directory;

create table directory.region (
    code    text primary key check (code ~ '^[a-z][a-z-]*$'),
    name    jsonb not null,
    version integer not null default 1
);

create table directory.country (
    code        text primary key check (code ~ '^[A-Z]{2}$'),
    iso3        text not null unique check (iso3 ~ '^[A-Z]{3}$'),
    name        jsonb not null,
    formal_name jsonb not null,
    region      text not null references directory.region,
    note        jsonb,
    tile_column integer not null,
    tile_row    integer not null,
    reviewed    boolean not null,
    version     integer not null default 1
);
create index country_region on directory.country (region);

create table directory.organisation (
    id           uuid primary key,
    kind         text not null check (kind in ('MIGRATION_AGENCY', 'OTHER_STATE_BODY', 'CIVIL_SOCIETY',
                     'ACADEMIA', 'MEDIA', 'PRIVATE_SECTOR', 'INTERNATIONAL_ORGANIZATION')),
    country      text not null references directory.country,
    illustrative boolean not null,
    version      integer not null default 1
);
create index organisation_country on directory.organisation (country);
create index organisation_kind on directory.organisation (kind);

-- A name holds from its day until the next one; the first has no day.
create table directory.organisation_name (
    organisation_id uuid not null references directory.organisation,
    since           date,
    name            jsonb not null,
    unique nulls not distinct (organisation_id, since)
);

create table directory.organisation_successor (
    organisation_id uuid not null references directory.organisation,
    successor_id    uuid not null references directory.organisation,
    since           text not null,
    primary key (organisation_id, successor_id),
    check (organisation_id <> successor_id)
);
create index organisation_successor_of on directory.organisation_successor (successor_id);

create table directory.person (
    id                uuid primary key,
    latin_given       text not null,
    latin_family      text not null check (latin_family <> ''),
    native_name       text check (native_name <> ''),
    patronymic        text check (patronymic <> ''),
    certificate_names jsonb not null,
    email             text check (email <> ''),
    language          text not null,
    sex               text check (sex in ('FEMALE', 'MALE')),
    birth_year        integer check (birth_year between 1900 and 2100),
    nationality       text references directory.country,
    illustrative      boolean not null,
    registered_at     timestamptz not null,
    merged_into       uuid references directory.person check (merged_into <> id),
    version           integer not null default 1
);
create index person_merged_into on directory.person (merged_into) where merged_into is not null;
create index person_email on directory.person (lower(email));
create index person_latin on directory.person (latin_family collate "und-x-icu", latin_given collate "und-x-icu", id);
create index person_registered on directory.person (registered_at, id);

-- The consonants of each word of a person's names, the same in every script: where likely
-- duplicates are looked for.
create table directory.person_key (
    person_id uuid not null references directory.person,
    key       text not null,
    primary key (key, person_id)
);
create index person_key_person on directory.person_key (person_id);

-- What a merge did, so that it can be taken back.
create table directory.person_merge (
    id           uuid primary key,
    person_id    uuid not null references directory.person,
    survivor_id  uuid not null references directory.person,
    also_moved   uuid[] not null,
    at           timestamptz not null,
    by_name      text not null,
    separated_at timestamptz
);
create index person_merge_person on directory.person_merge (person_id);
create index person_merge_survivor on directory.person_merge (survivor_id);
