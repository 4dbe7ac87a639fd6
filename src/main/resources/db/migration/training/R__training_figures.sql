drop view if exists training.figures_session cascade;
drop view if exists training.figures_session_module cascade;
drop view if exists training.figures_session_country cascade;
drop view if exists training.figures_half_day cascade;

-- starts_on and ends_on are the first and last day that a date known to the month only can mean;
-- starts and ends are the dates as they are known.
create view training.figures_session as
select s.id as session_id,
    l.slug,
    s.title,
    s.kind,
    s.mode,
    s.first_day as starts_on,
    s.last_day as ends_on,
    extract(year from s.first_day)::integer as year,
    s.state,
    s.head_count,
    s.remark,
    s.on_record,
    s.illustrative,
    s.starts,
    s.ends,
    s.owner,
    s.deputy
from training.session s
left join training.slug l on l.subject = s.id and l.current and l.language = 'en';

create view training.figures_session_module as
select session_id, module_id from training.session_module;

create view training.figures_session_country as
select session_id, country from training.session_country;

create view training.figures_half_day as
select session_id, day, part from training.half_day;
