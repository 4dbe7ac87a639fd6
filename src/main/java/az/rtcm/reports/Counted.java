package az.rtcm.reports;

/**
 * What counts, as relations over the views of the other modules. Every statement of this module
 * begins with them, so that all figures agree. Parameter {@code illustrative}: whether illustrative
 * records are counted, or the real ones.
 */
final class Counted {

    /**
     * session (took place), participation (somebody was there; a person once a session, under the
     * record that survived a merge), reached (countries), certificate (valid; likewise once),
     * mapped (objectives of a session, by approved mappings).
     */
    static final String RELATIONS =
            """
            with all_session as (
                select session_id, slug, title, kind, starts, ends, starts_on, year, head_count,
                    remark, on_record, illustrative
                from training.figures_session
                where state in ('CLOSED', 'REPORTED')),
            session as (select * from all_session where illustrative = :illustrative),
            all_participation as (
                select distinct on (p.session_id, coalesce(who.survivor_id, p.person_id))
                    p.session_id, coalesce(who.survivor_id, p.person_id) as person_id,
                    p.organisation_id, p.country, p.completed,
                    s.illustrative or p.illustrative or coalesce(who.illustrative, false)
                        as illustrative
                from attendance.figures_participation p
                join all_session s on s.session_id = p.session_id
                left join directory.figures_person who on who.person_id = p.person_id
                where p.attended_share > 0
                order by p.session_id, coalesce(who.survivor_id, p.person_id), p.completed desc,
                    p.attended_share desc, p.person_id),
            participation as (
                select * from all_participation where illustrative = :illustrative),
            reached as (
                select c.country, c.session_id from training.figures_session_country c
                join session s on s.session_id = c.session_id
                union
                select country, session_id from participation),
            certificate as (
                select distinct on (c.session_id, coalesce(who.survivor_id, c.person_id))
                    c.certificate_id, c.session_id, c.issued_on
                from certificates.figures_certificate c
                join all_session s on s.session_id = c.session_id
                left join directory.figures_person who on who.person_id = c.person_id
                where not c.revoked
                    and (s.illustrative or c.illustrative or coalesce(who.illustrative, false))
                        = :illustrative
                order by c.session_id, coalesce(who.survivor_id, c.person_id), c.issued_on,
                    c.certificate_id),
            mapped as (
                select distinct m.objective, sm.session_id
                from curriculum.figures_mapping m
                join training.figures_session_module sm on sm.module_id = m.module_id
                where m.approved)
            """;

    private Counted() {}
}
