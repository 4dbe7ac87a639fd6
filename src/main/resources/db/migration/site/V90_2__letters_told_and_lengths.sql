-- Who was told of which letter, so that an event heard twice is told once.
create table site.letter_told (
    letter_id uuid not null references site.letter on delete cascade,
    person_id uuid not null,
    told_at   timestamptz not null,
    primary key (letter_id, person_id)
);
create index letter_day on site.letter (received_at);

alter table site.article add constraint texts_end check
    (length(title::text) + length(summary::text) + length(body::text) <= 600000) not valid;
