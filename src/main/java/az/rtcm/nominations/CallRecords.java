package az.rtcm.nominations;

import az.rtcm.shared.database.Columns;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.training.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls with their seats and quotas, as rows. */
@Repository
class CallRecords {

    private final JdbcClient jdbc;

    CallRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SessionId session, NewCall call, Instant now) {
        jdbc.sql(
                        """
                        insert into nominations.call
                            (session_id, seats, deadline, eligibility, cut_off, opened_at, version)
                        values (:session, :seats, :deadline, :eligibility, :cutOff, :now, 0)
                        """)
                .param("session", session.value())
                .param("seats", call.seats())
                .param("deadline", call.deadline().atOffset(ZoneOffset.UTC))
                .param("eligibility", Columns.json(call.eligibility()))
                .param("cutOff", call.cutOff())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        addSeats(session, 1, call.seats());
        replaceQuotas(session, call.quotas());
    }

    /** The call with its quotas, in two statements. */
    Optional<Call> find(SessionId session) {
        return jdbc.sql("select * from nominations.call where session_id = :session")
                .param("session", session.value())
                .query((row, index) -> call(row, quotas(session)))
                .optional();
    }

    List<Quota> quotas(SessionId session) {
        return jdbc.sql(
                        """
                        select country, minimum, maximum, released, released_at
                        from nominations.quota where session_id = :session order by country
                        """)
                .param("session", session.value())
                .query(CallRecords::quota)
                .list();
    }

    void extend(SessionId session, Instant deadline) {
        update(session, "deadline = :value, closed_at = null", deadline.atOffset(ZoneOffset.UTC));
    }

    void close(SessionId session, Instant now) {
        update(session, "closed_at = :value", now.atOffset(ZoneOffset.UTC));
    }

    void setEligibility(SessionId session, LocalizedText eligibility) {
        update(session, "eligibility = :value", Columns.json(eligibility));
    }

    void setCutOff(SessionId session, @Nullable LocalDate day) {
        update(session, "cut_off = :value::date", day);
    }

    /** The database refuses to take away a seat that somebody confirmed. */
    void setSeats(SessionId session, int before, int seats) {
        update(session, "seats = :value", seats);
        addSeats(session, before + 1, seats);
        jdbc.sql(
                        """
                        delete from nominations.seat
                        where session_id = :session and number > :seats
                        """)
                .param("session", session.value())
                .param("seats", seats)
                .update();
    }

    void replaceQuotas(SessionId session, Collection<Quota> quotas) {
        jdbc.sql("delete from nominations.quota where session_id = :session")
                .param("session", session.value())
                .update();
        for (var quota : quotas) {
            jdbc.sql(
                            """
                            insert into nominations.quota
                                (session_id, country, minimum, maximum, released, released_at)
                            values (:session, :country, :minimum, :maximum, :released, :releasedAt)
                            """)
                    .param("session", session.value())
                    .param("country", quota.country())
                    .param("minimum", quota.minimum())
                    .param("maximum", quota.maximum())
                    .param("released", quota.released())
                    .param("releasedAt", offset(quota.releasedAt()))
                    .update();
        }
    }

    /** The highest seat that somebody confirmed, 0 when nobody did. */
    int highestConfirmed(SessionId session) {
        return jdbc.sql(
                        """
                        select coalesce(max(seat_number), 0) from nominations.nomination
                        where session_id = :session
                        """)
                .param("session", session.value())
                .query(Integer.class)
                .single();
    }

    /** Moves those who confirmed to the lowest seats, so that the highest ones are free. */
    void gatherSeats(SessionId session) {
        jdbc.sql(
                        """
                        update nominations.nomination n
                        set seat_number = o.place, version = n.version + 1
                        from (select id, row_number() over (order by seat_number) as place
                              from nominations.nomination
                              where session_id = :session and seat_number is not null) o
                        where n.id = o.id and n.seat_number <> o.place
                        """)
                .param("session", session.value())
                .update();
    }

    /** Gives so many more of a country's seats to everybody's reserve. */
    void release(SessionId session, String country, int number, Instant now) {
        jdbc.sql(
                        """
                        update nominations.quota
                        set released = least(maximum, released + :number), released_at = :now
                        where session_id = :session and country = :country
                        """)
                .param("number", number)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("session", session.value())
                .param("country", country)
                .update();
    }

    /** Sessions whose call has passed its deadline and was not closed yet. */
    List<SessionId> due(Instant now) {
        return jdbc.sql(
                        """
                        select session_id from nominations.call
                        where closed_at is null and deadline <= :now order by deadline
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new SessionId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Sessions whose open call ends after the one moment and until the other. */
    List<SessionId> ending(Instant after, Instant until) {
        return jdbc.sql(
                        """
                        select session_id from nominations.call
                        where closed_at is null and deadline > :after and deadline <= :until
                        order by deadline
                        """)
                .param("after", after.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new SessionId(row.getObject(1, UUID.class)))
                .list();
    }

    private void addSeats(SessionId session, int from, int to) {
        jdbc.sql(
                        """
                        insert into nominations.seat (session_id, number)
                        select :session, generate_series(:from, :to)
                        """)
                .param("session", session.value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void update(SessionId session, String change, @Nullable Object value) {
        jdbc.sql(
                        "update nominations.call set %s, version = version + 1 where session_id = :session"
                                .formatted(change))
                .param("session", session.value())
                .param("value", value)
                .update();
    }

    private static Call call(ResultSet row, List<Quota> quotas) throws SQLException {
        return new Call(
                new SessionId(row.getObject("session_id", UUID.class)),
                row.getInt("seats"),
                row.getObject("deadline", OffsetDateTime.class).toInstant(),
                Columns.text(row.getString("eligibility")),
                row.getObject("cut_off", LocalDate.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "closed_at"),
                quotas);
    }

    static Quota quota(ResultSet row, int index) throws SQLException {
        return new Quota(
                row.getString("country"),
                row.getInt("minimum"),
                row.getInt("maximum"),
                row.getInt("released"),
                instant(row, "released_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
