-- From :first to :last of countries of which people took part; there are never a thousand.
insert into directory.country (code, iso3, name, formal_name, region, tile_column, tile_row, reviewed)
select code, 'Q' || code, cast(:words as jsonb), cast(:words as jsonb),
    (select min(region) from directory.country), n, 1000, true
from (select code, row_number() over (order by code) + :first - 1 as n
      from (select chr(65 + a) || chr(65 + b) as code
            from generate_series(0, 25) a, generate_series(0, 25) b) all_codes
      where code not in (select code from directory.country)) free
where n <= :last;

insert into attendance.participation (session_id, person_id, organisation_id, country, half_days, attended,
    late, excused, completed, illustrative)
select md5('held 2')::uuid, md5('person ' || 10 + tile_column)::uuid, md5('organisation 1')::uuid, code, 1, 1,
    0, 0, true, false
from directory.country where tile_row = 1000 and tile_column between :first and :last;
