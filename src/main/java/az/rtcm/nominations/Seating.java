package az.rtcm.nominations;

import az.rtcm.shared.web.NotFound;
import az.rtcm.training.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which seats are given, held and free. Asked while the session's row is locked. */
@Component
class Seating {

    private static final String TAKEN =
            """
            select session_id, country from nominations.nomination
            where session_id = %s and state in ('SELECTED', 'CONFIRMED')
            union all
            select session_id, country from nominations.replacement
            where session_id = %s and state = 'OPEN'
            """;

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

    /** As {@link #room} of many sessions, in two statements. */
    Map<SessionId, Room> rooms(Map<SessionId, Integer> seats) {
        var ids = seats.keySet().stream().map(SessionId::value).toArray(UUID[]::new);
        var quotas = new HashMap<SessionId, Map<String, Quota>>();
        jdbc.sql("select * from nominations.quota where session_id = any(:ids)")
                .param("ids", ids)
                .query(
                        row -> {
                            var quota = CallRecords.quota(row, 0);
                            quotas.computeIfAbsent(session(row), any -> new HashMap<>())
                                    .put(quota.country(), quota);
                        });
        var taken = new HashMap<SessionId, Map<String, Integer>>();
        jdbc.sql(
                        """
                        select session_id, country, count(*) as number from (%s) as taken
                        group by session_id, country
                        """
                                .formatted(TAKEN.formatted("any(:ids)", "any(:ids)")))
                .param("ids", ids)
                .query(
                        row -> {
                            taken.computeIfAbsent(session(row), any -> new HashMap<>())
                                    .put(row.getString("country"), row.getInt("number"));
                        });
        var rooms = new HashMap<SessionId, Room>();
        seats.forEach(
                (id, number) ->
                        rooms.put(
                                id,
                                new Room(
                                        number,
                                        taken.getOrDefault(id, Map.of()),
                                        quotas.getOrDefault(id, Map.of()))));
        return rooms;
    }

    private static SessionId session(ResultSet row) throws SQLException {
        return new SessionId(row.getObject("session_id", UUID.class));
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
                "select country, count(*) from (%s) as taken group by country"
                        .formatted(TAKEN.formatted(":session", ":session")));
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
