package az.rtcm.nominations;

import az.rtcm.directory.Organisation;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.Organisations;
import az.rtcm.shared.database.Columns;
import az.rtcm.training.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The overview of a focal point, in two statements however many calls there are. */
@Repository
class MyListRows {

    private final JdbcClient jdbc;
    private final Organisations organisations;

    MyListRows(JdbcClient jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    List<MyList> of(Collection<OrganisationId> offices, Collection<String> countries, Instant now) {
        record Row(OrganisationId organisation, Function<Organisation, MyList> list) {}
        if (offices.isEmpty() && countries.isEmpty()) {
            return List.of();
        }
        var rows =
                jdbc.sql(
                                """
                                with mine as (
                                    select * from nominations.invitation
                                    where organisation_id = any(:offices) or country = any(:countries)),
                                used as (
                                    select n.session_id, n.country, count(*) as number
                                    from nominations.nomination n
                                    where n.session_id in (select session_id from mine)
                                    and (n.state in ('SUBMITTED', 'SELECTED', 'RESERVED', 'CONFIRMED')
                                        or n.state = 'NOT_SELECTED' and n.announced_at is null)
                                    group by n.session_id, n.country),
                                listed as (
                                    select n.session_id, n.organisation_id, count(*) as number,
                                        count(*) filter (where n.state = 'DRAFT') as drafts
                                    from nominations.nomination n
                                    where n.session_id in (select session_id from mine)
                                    and n.state not in ('DECLINED', 'WITHDRAWN')
                                    group by n.session_id, n.organisation_id),
                                waiting as (
                                    select r.session_id, r.organisation_id, count(*) as number,
                                        min(r.until) as until
                                    from nominations.replacement r
                                    where r.session_id in (select session_id from mine)
                                    and r.state = 'OPEN' and r.until > :now
                                    group by r.session_id, r.organisation_id)
                                select m.session_id, m.organisation_id, m.submitted_at, c.seats, c.deadline, c.closed_at,
                                    c.closed_at is null and c.deadline > :now as open,
                                    q.maximum - q.released as quota, s.title::text as title,
                                    coalesce(u.number, 0) as used, coalesce(l.number, 0) as nominees,
                                    coalesce(l.drafts, 0) as drafts,
                                    coalesce(w.number, 0) as windows,
                                    w.until as window_until
                                from mine m
                                join nominations.call c on c.session_id = m.session_id
                                join training.figures_session s on s.session_id = m.session_id
                                left join nominations.quota q
                                    on q.session_id = m.session_id and q.country = m.country
                                left join used u on u.session_id = m.session_id and u.country = m.country
                                left join listed l on l.session_id = m.session_id
                                    and l.organisation_id = m.organisation_id
                                left join waiting w on w.session_id = m.session_id
                                    and w.organisation_id = m.organisation_id
                                order by open desc, case when c.deadline > :now then c.deadline end,
                                    c.deadline desc, m.organisation_id
                                limit 500
                                """)
                        .param(
                                "offices",
                                offices.stream().map(OrganisationId::value).toArray(UUID[]::new))
                        .param("countries", countries.toArray(String[]::new))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(
                                (row, index) -> {
                                    var id =
                                            new OrganisationId(
                                                    row.getObject("organisation_id", UUID.class));
                                    return new Row(id, list(row));
                                })
                        .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        var named = organisations.byIds(rows.stream().map(Row::organisation).distinct().toList());
        return rows.stream()
                .map(row -> row.list().apply(Objects.requireNonNull(named.get(row.organisation()))))
                .toList();
    }

    private static Function<Organisation, MyList> list(ResultSet row) throws SQLException {
        var session = new SessionId(row.getObject("session_id", UUID.class));
        var title = Columns.text(row.getString("title"));
        int seats = row.getInt("seats");
        var deadline = row.getObject("deadline", OffsetDateTime.class).toInstant();
        var closed = CallRecords.instant(row, "closed_at");
        boolean open = row.getBoolean("open");
        var quota = (Integer) row.getObject("quota");
        int used = row.getInt("used");
        int nominees = row.getInt("nominees");
        int drafts = row.getInt("drafts");
        var submitted = CallRecords.instant(row, "submitted_at");
        int windows = row.getInt("windows");
        var windowUntil = CallRecords.instant(row, "window_until");
        return organisation ->
                new MyList(
                        session,
                        title,
                        organisation,
                        seats,
                        deadline,
                        closed,
                        open,
                        quota,
                        used,
                        nominees,
                        drafts,
                        submitted,
                        windows,
                        windowUntil);
    }
}
