package az.rtcm.nominations;

import az.rtcm.audit.Audit;
import az.rtcm.directory.OrganisationId;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.Ids;
import az.rtcm.training.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes what happens to the seats of a session, in its log and in the audit trail. */
@Component
class MoveLog {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    MoveLog(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    void note(Move.Kind kind, Nomination nomination) {
        insert(
                nomination.sessionId(),
                kind,
                nomination.id(),
                nomination.organisationId(),
                nomination.country(),
                null);
        audit.record(
                "nominations.nomination",
                nomination.id().value(),
                kind.name().toLowerCase(Locale.ROOT),
                null,
                nomination);
    }

    void note(Move.Kind kind, Invitation invitation) {
        insert(
                invitation.sessionId(),
                kind,
                null,
                invitation.organisationId(),
                invitation.country(),
                null);
        audit.record(
                "nominations.list",
                invitation.organisationId().value(),
                kind.name().toLowerCase(Locale.ROOT),
                null,
                invitation);
    }

    void note(
            Move.Kind kind, SessionId session, @Nullable String country, @Nullable Integer number) {
        insert(session, kind, null, null, country, number);
        audit.record(
                "nominations.call",
                session.value(),
                kind.name().toLowerCase(Locale.ROOT),
                null,
                country == null ? number : country + ": " + number);
    }

    List<Move> of(SessionId session) {
        return jdbc.sql("select * from nominations.move where session_id = :session order by id")
                .param("session", session.value())
                .query(MoveLog::move)
                .list();
    }

    private void insert(
            SessionId session,
            Move.Kind kind,
            @Nullable NominationId nomination,
            @Nullable OrganisationId organisation,
            @Nullable String country,
            @Nullable Integer number) {
        jdbc.sql(
                        """
                        insert into nominations.move
                            (id, session_id, at, kind, nomination_id, organisation_id, country, number, actor)
                        values (:id, :session, :at, :kind, :nomination, :organisation, :country, :number, :actor)
                        """)
                .param("id", Ids.next())
                .param("session", session.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("nomination", nomination == null ? null : nomination.value())
                .param("organisation", organisation == null ? null : organisation.value())
                .param("country", country)
                .param("number", number)
                .param("actor", Actor.current().name())
                .update();
    }

    private static Move move(ResultSet row, int index) throws SQLException {
        var nomination = row.getObject("nomination_id", UUID.class);
        var organisation = row.getObject("organisation_id", UUID.class);
        return new Move(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Move.Kind.valueOf(row.getString("kind")),
                nomination == null ? null : new NominationId(nomination),
                organisation == null ? null : new OrganisationId(organisation),
                row.getString("country"),
                (Integer) row.getObject("number"),
                row.getString("actor"));
    }
}
