drop view if exists attendance.figures_participation cascade;

create view attendance.figures_participation as
select session_id, person_id, organisation_id, country, completed, attended_share, illustrative
from attendance.participation;
