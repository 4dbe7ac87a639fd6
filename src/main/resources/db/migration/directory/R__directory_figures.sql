drop view if exists directory.figures_person cascade;
drop view if exists directory.figures_same_person cascade;

-- Every person that was ever registered, with the one that it is counted as.
create view directory.figures_person as
select person.id as person_id,
       coalesce(person.merged_into, person.id) as survivor_id,
       survivor.sex,
       survivor.illustrative
  from directory.person
  join directory.person survivor on survivor.id = coalesce(person.merged_into, person.id);

-- All ids that stand for a person, itself and merged ones, found through indexes from either of them.
create view directory.figures_same_person as
select person.id as person_id,
       same.id as same_id
  from directory.person
 cross join lateral (
       select coalesce(person.merged_into, person.id) as id
        union all
       select merged.id
         from directory.person merged
        where merged.merged_into = coalesce(person.merged_into, person.id)) same;
