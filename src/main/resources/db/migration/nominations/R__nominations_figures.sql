drop view if exists nominations.figures_confirmed cascade;
drop view if exists nominations.figures_nomination cascade;

-- Who has a confirmed seat, with the organisation and sending country of that time.
create view nominations.figures_confirmed as
select n.session_id, n.person_id, n.organisation_id, n.country
from nominations.nomination n
where n.state = 'CONFIRMED';

-- Everybody who was handed in; shown_state is what the nominee knows: a decision once announced.
create view nominations.figures_nomination as
select n.id as nomination_id, n.session_id, n.person_id, n.organisation_id, n.country, n.state,
    case when n.announced_at is null and n.state in ('SELECTED', 'RESERVED', 'NOT_SELECTED')
        then 'SUBMITTED' else n.state end as shown_state
from nominations.nomination n
where n.state <> 'DRAFT';
