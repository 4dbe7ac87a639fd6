create schema if not exists gcm;

create table gcm.objective (
    number integer primary key check (number between 1 and 23),
    title  jsonb not null,
    label  jsonb not null
);

create table gcm.principle (
    letter text primary key check (letter between 'a' and 'j'),
    name   jsonb not null
);

create table gcm.goal (
    number integer primary key check (number between 1 and 17),
    title  jsonb not null
);
