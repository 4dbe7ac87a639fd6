create schema if not exists pledges;

create table pledges.pledge (
    id                uuid primary key,
    version           integer not null,
    number            text not null unique check (number <> ''),
    name              jsonb not null,
    title             jsonb not null,
    summary           jsonb not null,
    text              jsonb not null,
    footnote          jsonb not null,
    kinds             text[] not null
        check (kinds <@ array['FINANCIAL', 'HUMAN_RESOURCES', 'PROCESS', 'POLICY']),
    parties           text not null
        check (parties in ('INDIVIDUAL', 'JOINT', 'IN_PARTNERSHIP', 'MATCHING')),
    countries         text[] not null,
    organisations     uuid[] not null,
    matches           uuid references pledges.pledge,
    primary_objective integer not null references gcm.objective,
    other_objectives  integer[] not null,
    starts            text check (starts ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    ends              text check (ends ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    status            text not null default 'YET_TO_START'
        check (status in ('YET_TO_START', 'IN_PROGRESS', 'COMPLETED')),
    published         boolean not null default false,
    illustrative      boolean not null,
    changed_at        timestamptz not null,
    -- a matching pledge cites the one that it matches
    constraint matching_cites check ((parties = 'MATCHING') = (matches is not null)),
    constraint matches_another check (matches <> id),
    constraint several_parties check (parties not in ('JOINT', 'IN_PARTNERSHIP')
        or cardinality(countries) + cardinality(organisations) >= 2),
    constraint primary_is_not_other check (not primary_objective = any (other_objectives))
);
create index pledge_changed on pledges.pledge (changed_at desc, id);
create index pledge_number on pledges.pledge (number, id);
create index pledge_status on pledges.pledge (status, changed_at desc, id);
create index pledge_primary_objective on pledges.pledge (primary_objective);
create index pledge_other_objectives on pledges.pledge using gin (other_objectives);
create index pledge_matches on pledges.pledge (matches);

create table pledges.slug (
    language text not null,
    slug     text not null,
    subject  uuid not null references pledges.pledge,
    current  boolean not null,
    primary key (language, slug)
);
create unique index slug_current on pledges.slug (subject, language) where current;
create index slug_any_language on pledges.slug (slug);

create table pledges.fact (
    pledge_id uuid not null references pledges.pledge,
    code      text not null,
    position  integer not null,
    value     bigint not null check (value > 0),
    qualifier text not null check (qualifier in ('EXACTLY', 'ABOUT', 'MORE_THAN')),
    as_of     text not null check (as_of ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    source    jsonb not null,
    primary key (pledge_id, code)
);

create table pledges.dated_update (
    id         uuid primary key,
    pledge_id  uuid not null references pledges.pledge,
    dated      text not null check (dated ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    text       jsonb not null,
    written_by text not null,
    at         timestamptz not null
);
create index dated_update_pledge on pledges.dated_update (pledge_id, dated desc);

create table pledges.evidence (
    id         uuid primary key,
    pledge_id  uuid not null references pledges.pledge,
    position   bigint generated always as identity,
    kind       text not null check (kind in ('SESSION', 'FILE', 'LINK', 'TEXT')),
    text       jsonb not null,
    session_id uuid references training.session,
    file_id    uuid references files.file,
    address    text check (address ~ '^https?://'),
    added_by   text not null,
    at         timestamptz not null,
    check ((kind = 'SESSION') = (session_id is not null)),
    check ((kind = 'FILE') = (file_id is not null)),
    check ((kind = 'LINK') = (address is not null))
);
create index evidence_pledge on pledges.evidence (pledge_id, position);

create table pledges.status_change (
    id          uuid primary key,
    pledge_id   uuid not null references pledges.pledge,
    from_status text not null check (from_status in ('YET_TO_START', 'IN_PROGRESS', 'COMPLETED')),
    to_status   text not null check (to_status in ('YET_TO_START', 'IN_PROGRESS', 'COMPLETED')),
    dated       date not null,
    note        jsonb not null constraint note_says_something check (note -> 'texts' <> '{}'),
    signer      uuid,
    signed_by   text not null constraint note_is_signed check (signed_by <> ''),
    at          timestamptz not null,
    check (from_status <> to_status)
);
create index status_change_pledge on pledges.status_change (pledge_id, at);

-- A status moves only by a dated, signed note; Completed needs evidence. The note moves the status,
-- and nothing else can.
create function pledges.move_status() returns trigger language plpgsql as $$
begin
    perform from pledges.pledge where id = new.pledge_id and status = new.from_status for update;
    if not found then
        raise exception 'the pledge is not %', new.from_status using errcode = 'check_violation';
    end if;
    if new.to_status = 'COMPLETED'
            and not exists (select from pledges.evidence where pledge_id = new.pledge_id) then
        raise exception 'Completed needs evidence' using errcode = 'check_violation';
    end if;
    perform set_config('pledges.moving', new.pledge_id::text, true);
    update pledges.pledge set status = new.to_status where id = new.pledge_id;
    perform set_config('pledges.moving', '', true);
    return new;
end $$;
create trigger status_moves before insert on pledges.status_change
    for each row execute function pledges.move_status();

create function pledges.refuse_moved_status() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' and new.status <> 'YET_TO_START' then
        raise exception 'a pledge begins Yet to start' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and new.status <> old.status
            and coalesce(current_setting('pledges.moving', true), '') <> new.id::text then
        raise exception 'a status moves only by a note' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger status_needs_a_note before insert or update of status on pledges.pledge
    for each row execute function pledges.refuse_moved_status();

create function pledges.refuse_change_of_history() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a status stays as it was signed'
        using errcode = 'check_violation';
end $$;
create trigger history_stays before update or delete on pledges.status_change
    for each row execute function pledges.refuse_change_of_history();

create function pledges.keep_evidence_of_completed() returns trigger language plpgsql as $$
begin
    if exists (select from pledges.pledge where id = old.pledge_id and status = 'COMPLETED' for update)
            and not exists (select from pledges.evidence
                where pledge_id = old.pledge_id and id <> old.id) then
        raise exception 'Completed needs evidence' using errcode = 'check_violation';
    end if;
    return old;
end $$;
create trigger completed_keeps_evidence before delete on pledges.evidence
    for each row execute function pledges.keep_evidence_of_completed();

-- The same form sent twice is stored once.
create unique index dated_update_once on pledges.dated_update (pledge_id, dated, md5(text::text));
create unique index evidence_once on pledges.evidence
    (pledge_id, kind, md5(text::text), coalesce(address, ''), coalesce(session_id::text, ''));
