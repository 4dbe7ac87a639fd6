-- A communicated reason from the prepared ones is told in each reader's language.
alter table nominations.nomination add column prepared_reason text check (prepared_reason in
    ('MORE_THAN_SEATS', 'QUOTA_USED', 'REQUIREMENTS', 'OTHER_AUDIENCE', 'TOOK_PART_BEFORE', 'BALANCE',
     'INCOMPLETE', 'NOT_RELEASED'));
