package az.rtcm.nominations;

import az.rtcm.directory.OrganisationId;
import az.rtcm.shared.web.NotFound;
import az.rtcm.training.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Windows for replacements, as rows. */
@Repository
class ReplacementRecords {

    private final JdbcClient jdbc;

    ReplacementRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Replacement open(Nomination vacated, Instant now, Instant until) {
        var replacement =
                new Replacement(
                        ReplacementId.next(),
                        vacated.sessionId(),
                        vacated.organisationId(),
                        vacated.country(),
                        vacated.id(),
                        until,
                        true);
        jdbc.sql(
                        """
                        insert into nominations.replacement
                            (id, session_id, organisation_id, country, vacated, asked_at, until, state)
                        values (:id, :session, :organisation, :country, :vacated, :now, :until, 'OPEN')
                        """)
                .param("id", replacement.id().value())
                .param("session", replacement.sessionId().value())
                .param("organisation", replacement.organisationId().value())
                .param("country", replacement.country())
                .param("vacated", replacement.vacated().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        return replacement;
    }

    Replacement require(ReplacementId id) {
        return jdbc.sql("select * from nominations.replacement where id = :id")
                .param("id", id.value())
                .query(ReplacementRecords::replacement)
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<Replacement> openIn(SessionId session) {
        return jdbc.sql(
                        """
                        select * from nominations.replacement
                        where session_id = :session and state = 'OPEN' order by until, id
                        """)
                .param("session", session.value())
                .query(ReplacementRecords::replacement)
                .list();
    }

    List<Replacement> due(Instant now) {
        return jdbc.sql(
                        """
                        select * from nominations.replacement
                        where state = 'OPEN' and until <= :now order by until, id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ReplacementRecords::replacement)
                .list();
    }

    void named(Replacement replacement, NominationId by) {
        close(replacement, "NAMED", by.value());
    }

    void lapsed(Replacement replacement) {
        close(replacement, "LAPSED", null);
    }

    private void close(
            Replacement replacement,
            String state,
            @org.jspecify.annotations.Nullable UUID nomination) {
        jdbc.sql(
                        """
                        update nominations.replacement set state = :state, named = :named
                        where id = :id and state = 'OPEN'
                        """)
                .param("state", state)
                .param("named", nomination)
                .param("id", replacement.id().value())
                .update();
    }

    private static Replacement replacement(ResultSet row, int index) throws SQLException {
        return new Replacement(
                new ReplacementId(row.getObject("id", UUID.class)),
                new SessionId(row.getObject("session_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("country"),
                new NominationId(row.getObject("vacated", UUID.class)),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                "OPEN".equals(row.getString("state")));
    }
}
