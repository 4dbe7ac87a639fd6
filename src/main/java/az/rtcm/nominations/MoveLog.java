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
import java.util.Objects;
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

    /** What became of a nomination, for the minutes and for the trail. */
    void note(Move.Kind kind, @Nullable Nomination before, Nomination after) {
        insert(after.sessionId(), kind, after.id(), after.organisationId(), after.country(), null);
        record(action(kind), before, after);
    }

    /** As {@link #note(Move.Kind, Nomination, Nomination)}, with what was said of it. */
    void note(Move.Kind kind, Nomination before, Nomination after, @Nullable String why) {
        insert(
                after.sessionId(),
                kind,
                after.id(),
                after.organisationId(),
                after.country(),
                null,
                why);
        record(action(kind), before, after);
    }

    /** As {@link #note(Move.Kind, Nomination, Nomination)}, for what the minutes need not say. */
    void record(String action, @Nullable Nomination before, @Nullable Nomination after) {
        var one = after != null ? after : Objects.requireNonNull(before);
        audit.record("nominations.nomination", one.id().value(), action, before, after);
    }

    void note(Move.Kind kind, Invitation before, Invitation after) {
        insert(after.sessionId(), kind, null, after.organisationId(), after.country(), null);
        record(action(kind), before, after);
    }

    void record(String action, @Nullable Invitation before, Invitation after) {
        audit.record("nominations.list", after.organisationId().value(), action, before, after);
    }

    /** What became of the terms of a call. */
    void note(Move.Kind kind, @Nullable Call before, Call after, @Nullable Integer number) {
        insert(after.sessionId(), kind, null, null, null, number);
        record(action(kind), before, after);
    }

    void record(String action, @Nullable Call before, Call after) {
        audit.record("nominations.call", after.sessionId().value(), action, before, after);
    }

    /** That so many seats of a country, or of all, changed hands. */
    void note(
            Move.Kind kind, SessionId session, @Nullable String country, @Nullable Integer number) {
        insert(session, kind, null, null, country, number);
        audit.record(
                "nominations.call",
                session.value(),
                action(kind),
                null,
                country == null ? number : country + ": " + number);
    }

    private static String action(Move.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
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
        insert(session, kind, nomination, organisation, country, number, null);
    }

    private void insert(
            SessionId session,
            Move.Kind kind,
            @Nullable NominationId nomination,
            @Nullable OrganisationId organisation,
            @Nullable String country,
            @Nullable Integer number,
            @Nullable String note) {
        jdbc.sql(
                        """
                        insert into nominations.move
                            (id, session_id, at, kind, nomination_id, organisation_id, country, number, actor, note)
                        values (:id, :session, :at, :kind, :nomination, :organisation, :country, :number, :actor, :note)
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
                .param("note", note)
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
                row.getString("actor"),
                row.getString("note"));
    }
}
