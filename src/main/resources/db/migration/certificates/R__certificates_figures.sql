drop view if exists certificates.figures_certificate cascade;

create view certificates.figures_certificate as
select id as certificate_id, session_id, person_id, issued_on, revoked_at is not null as revoked, illustrative
from certificates.certificate;
