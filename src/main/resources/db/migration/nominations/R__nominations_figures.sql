drop view if exists nominations.figures_confirmed cascade;

-- Who has a confirmed seat, with the organisation and sending country of that time.
create view nominations.figures_confirmed as
select n.session_id, n.person_id, n.organisation_id, n.country
from nominations.nomination n
where n.state = 'CONFIRMED';
