package az.rtcm.demo;

import az.rtcm.training.Schedule;
import az.rtcm.training.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts the call of a session where it would have been: five weeks before it begins. Everything is
 * made through the services at the moment of loading, which know no yesterday; so the dates are
 * corrected in the tables afterwards, and in the same transaction.
 */
@Component
class Backdating {

    private static final Duration BEFORE_START = Duration.ofDays(35);
    private static final Duration BEFORE_NOW = Duration.ofDays(7);
    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(18, 0);

    private final JdbcClient jdbc;
    private final Clock clock;

    Backdating(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A call that has ended did so at its deadline; what followed took five days. */
    void endedCall(Session session) {
        var deadline = deadline(session);
        change(
                """
                update nominations.call set opened_at = :deadline::timestamptz - interval '25 days',
                    deadline = :deadline::timestamptz, closed_at = :deadline::timestamptz
                """,
                session,
                deadline);
        change(
                """
                update nominations.quota set released_at =
                    case when released_at is not null then :deadline::timestamptz end
                """,
                session,
                deadline);
        change(
                """
                update nominations.invitation set invited_at = :deadline::timestamptz - interval '25 days',
                    submitted_at = :deadline::timestamptz - interval '3 days',
                    first_submitted_at = :deadline::timestamptz - interval '3 days'
                """,
                session,
                deadline);
        change(
                """
                update nominations.nomination set
                    decided_at = case when decided_at is not null
                        then :deadline::timestamptz + interval '2 days' end,
                    announced_at = case when announced_at is not null
                        then :deadline::timestamptz + interval '3 days' end
                """,
                session,
                deadline);
        change(
                """
                update nominations.move set at = :deadline::timestamptz + case
                    when kind = 'CALL_OPENED' then interval '-25 days'
                    when kind = 'LIST_SUBMITTED' then interval '-3 days'
                    when kind in ('SELECTED', 'RESERVED', 'NOT_SELECTED') then interval '2 days'
                    when kind = 'ANNOUNCED' then interval '3 days'
                    when kind = 'CONFIRMED' then interval '5 days'
                    else interval '0' end
                """,
                session,
                deadline);
    }

    private Instant deadline(Session session) {
        var now = clock.instant();
        var starts = session.starts();
        var latest = now.minus(BEFORE_NOW);
        if (starts != null) {
            var usual =
                    starts.earliest().atStartOfDay(Schedule.CENTRE).toInstant().minus(BEFORE_START);
            latest = usual.isBefore(latest) ? usual : latest;
        }
        return latest.atZone(Schedule.CENTRE).with(CLOSE_OF_BUSINESS).minusDays(1).toInstant();
    }

    private void change(String sql, Session session, Instant deadline) {
        jdbc.sql(sql + " where session_id = :session")
                .param("deadline", deadline.atOffset(ZoneOffset.UTC))
                .param("session", session.id().value())
                .update();
    }
}
