create schema if not exists files;

create table files.file (
    id        uuid primary key,
    name      text not null check (name <> ''),
    type      text not null,
    size      bigint not null check (size > 0),
    sha256    text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    stored_at timestamptz not null,
    stored_by text not null
);
create index file_content on files.file (sha256);
