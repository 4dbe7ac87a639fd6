-- From :first to :last of everything that lists show, made only to be counted. Ids come from names,
-- so that the rows find each other; :words stands in all of them.
insert into directory.organisation (id, kind, country, illustrative)
select md5('organisation ' || n)::uuid, 'ACADEMIA', 'GE', false from generate_series(:first, :last) n;

insert into directory.organisation_name (organisation_id, name)
select md5('organisation ' || n)::uuid, cast(:words as jsonb) from generate_series(:first, :last) n;

insert into directory.person (id, latin_given, latin_family, certificate_names, language, illustrative,
    registered_at)
select md5('person ' || n)::uuid, 'Given', 'Lengths' || n, '{}', 'en', false, now()
from generate_series(:first, :last) n;

insert into accounts.account (person_id, email, opened_at, erasure_asked_at)
select md5('person ' || n)::uuid, 'lengths' || n || '@example.org', now(), now()
from generate_series(:first, :last) n;

insert into accounts.role_grant (id, person_id, role, deputy, since, granted_by)
select gen_random_uuid(), md5('person ' || n)::uuid, 'EDITOR', false, now(), 'Lengths'
from generate_series(:first, :last) n;

insert into curriculum.module (id, number, title)
select md5('module ' || n)::uuid, 10000 + n, cast(:words as jsonb) from generate_series(:first, :last) n;

insert into curriculum.slug (language, slug, subject, current)
select 'en', 'lengths-' || n, md5('module ' || n)::uuid, true from generate_series(:first, :last) n;

insert into curriculum.mapping (module_id, objective, approved, reason, decided_by, decided_at)
select md5('module ' || n)::uuid, objective, objective = 5, 'Counted', 'Lengths', now()
from generate_series(:first, :last) n, (values (5), (6)) o (objective);

insert into training.course_template (id, version, title, summary, audience, outcomes, kind, mode)
select gen_random_uuid(), 0, cast(:words as jsonb), cast(:words as jsonb), cast(:words as jsonb),
    cast(:words as jsonb), 'TRAINING', 'ONLINE'
from generate_series(:first, :last) n;

-- Of each number one training with an open call and one that was held, later than all of other tests:
-- lists that show one page begin with it.
insert into training.session (id, version, title, summary, audience, outcomes, admission, kind, mode,
    starts, ends, time_zone, state, seats, attendance_percent, languages, contact, funders, remark,
    published_at, on_record, illustrative, created_at)
select md5(which || n)::uuid, 0, cast(:words as jsonb), cast(:words as jsonb), cast(:words as jsonb),
    cast(:words as jsonb), cast(:words as jsonb), 'TRAINING', 'ONLINE', starts, ends, 'Asia/Baku', state,
    1000, 80, '{en}', '', '[]', cast(:words as jsonb), now(), false, false, now()
from generate_series(:first, :last) n,
    (values ('coming ', '2026-11-02', '2026-11-03', 'CALL_OPEN'),
            ('held ', '2098-03-02', '2098-03-02', 'CLOSED')) s (which, starts, ends, state);

insert into training.slug (language, slug, subject, current)
select 'en', 'lengths-' || which || n, md5(which || ' ' || n)::uuid, true
from generate_series(:first, :last) n, (values ('coming'), ('held')) s (which);

insert into training.session_module (session_id, module_id)
select md5(which || n)::uuid, md5('module ' || n)::uuid
from generate_series(:first, :last) n, (values ('coming '), ('held ')) s (which);

insert into training.session_country (session_id, country)
select md5(which || n)::uuid, 'GE'
from generate_series(:first, :last) n, (values ('coming '), ('held ')) s (which);

insert into training.half_day (session_id, day, part)
select md5('held ' || n)::uuid, date '2026-03-02', 'MORNING' from generate_series(:first, :last) n;

insert into nominations.call (session_id, seats, deadline, eligibility, opened_at, closed_at, version)
select md5(which || n)::uuid, 1000, deadline, cast(:words as jsonb), timestamptz '2026-01-01', closed, 0
from generate_series(:first, :last) n,
    (values ('coming ', timestamptz '2026-10-01', null),
            ('held ', timestamptz '2026-02-01', timestamptz '2026-02-01')) s (which, deadline, closed);

insert into nominations.quota (session_id, country, minimum, maximum)
select md5(which || n)::uuid, 'GE', 0, 1000
from generate_series(:first, :last) n, (values ('coming '), ('held ')) s (which);

-- The first organisation is invited to every call, and every organisation to the first call.
insert into nominations.invitation (session_id, organisation_id, country, invited_at)
select md5(which || n)::uuid, md5('organisation 1')::uuid, 'GE', now()
from generate_series(:first, :last) n, (values ('coming '), ('held ')) s (which);

insert into nominations.invitation (session_id, organisation_id, country, invited_at)
select md5('coming 1')::uuid, md5('organisation ' || n)::uuid, 'GE', now()
from generate_series(:first, :last) n where n > 1;

-- Everybody is nominated for the first training of each kind, and the first person for every one.
insert into nominations.nomination (id, session_id, organisation_id, country, person_id, post, rank, state,
    registered_here, version)
select gen_random_uuid(), md5('coming 1')::uuid, md5('organisation 1')::uuid, 'GE',
    md5('person ' || n)::uuid, 'Official', n, 'SUBMITTED', false, 0
from generate_series(:first, :last) n;

insert into nominations.nomination (id, session_id, organisation_id, country, person_id, post, rank, state,
    registered_here, version)
select gen_random_uuid(), md5('coming ' || n)::uuid, md5('organisation 1')::uuid, 'GE',
    md5('person 1')::uuid, 'Official', 1, 'SUBMITTED', false, 0
from generate_series(:first, :last) n where n > 1;

insert into nominations.seat (session_id, number)
select md5('held 1')::uuid, n from generate_series(:first, :last) n;

insert into nominations.nomination (id, session_id, organisation_id, country, person_id, post, rank, state,
    seat_number, announced_at, registered_here, version)
select gen_random_uuid(), md5('held 1')::uuid, md5('organisation 1')::uuid, 'GE',
    md5('person ' || n)::uuid, 'Official', n, 'CONFIRMED', n, now(), false, 0
from generate_series(:first, :last) n;

insert into attendance.mark (id, session_id, person_id, day, part, mark, source, marked_at, marked_by_name)
select gen_random_uuid(), md5('held 1')::uuid, md5('person ' || n)::uuid, date '2026-03-02', 'MORNING',
    'PRESENT', 'SEEN', now(), 'Lengths'
from generate_series(:first, :last) n;

insert into attendance.closing (session_id, closed_at, closed_by_name, required_percent, half_days, unmarked)
select md5('held ' || n)::uuid, now(), 'Lengths', 80, 1, 0 from generate_series(:first, :last) n;

insert into attendance.participation (session_id, person_id, organisation_id, country, half_days, attended,
    late, excused, completed, illustrative)
select md5('held 1')::uuid, md5('person ' || n)::uuid, md5('organisation ' || n)::uuid, 'GE', 1, 1, 0, 0,
    true, false
from generate_series(:first, :last) n;

insert into attendance.participation (session_id, person_id, organisation_id, country, half_days, attended,
    late, excused, completed, illustrative)
select md5('held ' || n)::uuid, md5('person 1')::uuid, md5('organisation 1')::uuid, 'GE', 1, 1, 0, 0, true,
    false
from generate_series(:first, :last) n where n > 1;

insert into certificates.certificate (id, version, number, kind, person_id, session_id, language, name,
    achievement, title, dates, issued_on, issued_by_name, illustrative, file_id)
select gen_random_uuid(), 0, 'RTCM-26-0000-0000-' || lpad(n::text, 4, '0') || '-0', 'COMPLETION',
    md5('person ' || n)::uuid, md5('held 1')::uuid, 'en', 'Lengths', 'completed', 'Title', 'Dates',
    date '2099-01-01', 'Lengths', false, gen_random_uuid()
from generate_series(:first, :last) n;

insert into certificates.certificate (id, version, number, kind, person_id, session_id, language, name,
    achievement, title, dates, issued_on, issued_by_name, illustrative, file_id)
select gen_random_uuid(), 0, 'RTCM-26-1111-1111-' || lpad(n::text, 4, '0') || '-1', 'COMPLETION',
    md5('person 1')::uuid, md5('held ' || n)::uuid, 'en', 'Lengths', 'completed', 'Lengths', 'Dates',
    date '2099-01-01', 'Lengths', false, gen_random_uuid()
from generate_series(:first, :last) n where n > 1;

insert into pledges.pledge (id, version, number, name, title, summary, text, footnote, kinds, parties,
    countries, organisations, primary_objective, other_objectives, illustrative, published, changed_at)
select md5('pledge ' || n)::uuid, 0, 'lengths' || n, cast(:words as jsonb), cast(:words as jsonb),
    cast(:words as jsonb), cast(:words as jsonb), cast(:words as jsonb), '{}', 'INDIVIDUAL', '{AZ}', '{}', 5,
    '{}', false, true, now() + interval '70 years'
from generate_series(:first, :last) n;

insert into pledges.slug (language, slug, subject, current)
select 'en', 'lengths-' || n, md5('pledge ' || n)::uuid, true from generate_series(:first, :last) n;

insert into site.article (id, version, kind, title, summary, body, shown_title, shown_summary, shown_body,
    dated, changed_at, shown_at)
select md5(kind || n)::uuid, 0, kind, cast(:words as jsonb), cast(:words as jsonb), cast(:words as jsonb),
    cast(:words as jsonb), cast(:words as jsonb), cast(:words as jsonb), dated,
    now() + interval '70 years', now()
from generate_series(:first, :last) n, (values ('NEWS', '2026-09-15'), ('PAGE', null)) k (kind, dated);

insert into site.slug (language, slug, subject, current)
select 'en', 'lengths-' || kind || n, md5(kind || n)::uuid, true
from generate_series(:first, :last) n, (values ('NEWS'), ('PAGE')) k (kind);

insert into site.letter (id, subject, name, email, organisation, language, text, received_at, state,
    fingerprint)
select gen_random_uuid(), 'QUESTION', 'Lengths', 'lengths@example.org', '', 'en', 'Text', now(), 'NEW',
    'lengths' || n
from generate_series(:first, :last) n;

insert into mail.mail (id, recipient, language, subject, text, about, written_at, state)
select gen_random_uuid(), 'lengths' || n || '@example.org', 'en', 'Lengths', 'Text', 'lengths.mail',
    now() + interval '70 years', 'FAILED'
from generate_series(:first, :last) n;

insert into reports.reported_figure (id, code, figure, qualifier, value, as_of, source)
select gen_random_uuid(), null, (select min(figure) from reports.reported_figure), 'EXACTLY', 10, '2099',
    cast(:words as jsonb)
from generate_series(:first, :last) n;

insert into audit.entry (id, at, subject, subject_id, action, actor_digest, change_digest)
select md5('entry ' || n)::uuid, now() + interval '70 years', 'lengths.thing', gen_random_uuid(), 'counted',
    '', ''
from generate_series(:first, :last) n;

insert into audit.part (entry_id, kind, salt, value)
select md5('entry ' || n)::uuid, kind, '', value
from generate_series(:first, :last) n, (values ('ACTOR', 'Lengths'), ('CHANGE', '{}')) p (kind, value);
