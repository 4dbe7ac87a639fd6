drop view if exists directory.figures_person cascade;

-- Every person that was ever registered, with the one that it is counted as.
create view directory.figures_person as
select person.id as person_id,
       coalesce(person.merged_into, person.id) as survivor_id,
       survivor.sex,
       survivor.illustrative
  from directory.person
  join directory.person survivor on survivor.id = coalesce(person.merged_into, person.id);
