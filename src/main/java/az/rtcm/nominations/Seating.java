package az.rtcm.nominations;

import az.rtcm.shared.web.NotFound;
import az.rtcm.training.SessionId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which seats are given, held and free. Asked while the session's row is locked. */
@Component
class Seating {

    private final CallRecords calls;
    private final JdbcClient jdbc;

    Seating(CallRecords calls, JdbcClient jdbc) {
        this.calls = calls;
        this.jdbc = jdbc;
    }

    Room room(SessionId session) {
        var call = calls.find(session).orElseThrow(NotFound::new);
        var quotas =
                call.quotas().stream()
                        .collect(Collectors.toMap(Quota::country, Function.identity()));
        return new Room(call.seats(), taken(session), quotas);
    }

    /** The lowest seat that nobody confirmed. */
    Optional<Integer> freeSeat(SessionId session) {
        return jdbc.sql(
                        """
                        select s.number from nominations.seat s
                        where s.session_id = :session and not exists (
                            select from nominations.nomination n
                            where n.session_id = s.session_id and n.seat_number = s.number)
                        order by s.number limit 1
                        """)
                .param("session", session.value())
                .query(Integer.class)
                .optional();
    }

    int nextReservePlace(SessionId session) {
        return place(
                session, "coalesce(max(reserve_place) filter (where reserve_place > 0), 0) + 1");
    }

    /** Before the reserve list, after those who found no seat earlier. */
    int nextSurplusPlace(SessionId session) {
        return place(
                session,
                "coalesce(max(reserve_place) filter (where reserve_place < 0), -1000000) + 1");
    }

    /**
     * How many of a country's nominees may still fill its quota, or fill it already; a refusal
     * counts once it is announced.
     */
    Map<String, Integer> hopeful(SessionId session) {
        return counted(
                session,
                """
                select country, count(*) from nominations.nomination
                where session_id = :session
                and (state in ('SUBMITTED', 'SELECTED', 'RESERVED', 'CONFIRMED')
                    or state = 'NOT_SELECTED' and announced_at is null)
                group by country
                """);
    }

    private Map<String, Integer> taken(SessionId session) {
        return counted(
                session,
                """
                select country, count(*) from (
                    select country from nominations.nomination
                    where session_id = :session and state in ('SELECTED', 'CONFIRMED')
                    union all
                    select country from nominations.replacement
                    where session_id = :session and state = 'OPEN') as taken
                group by country
                """);
    }

    private Map<String, Integer> counted(SessionId session, String sql) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql(sql)
                .param("session", session.value())
                .query(
                        row -> {
                            counts.put(row.getString(1), row.getInt(2));
                        });
        return counts;
    }

    private int place(SessionId session, String expression) {
        return jdbc.sql(
                        "select %s from nominations.nomination where session_id = :session"
                                .formatted(expression))
                .param("session", session.value())
                .query(Integer.class)
                .single();
    }
}
