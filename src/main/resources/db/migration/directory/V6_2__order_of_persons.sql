-- The list of persons sorts by one expression, so that it can be reversed.
drop index directory.person_latin;
create index person_name on directory.person
    (((latin_family || ' ' || latin_given) collate "und-x-icu"), id) where merged_into is null;
