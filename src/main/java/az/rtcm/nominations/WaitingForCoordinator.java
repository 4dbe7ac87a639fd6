package az.rtcm.nominations;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.Waiting;
import az.rtcm.directory.PersonId;
import az.rtcm.shared.database.Columns;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.training.Schedule;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the coordinator decides on the way from a closed call to filled seats. */
@Component
class WaitingForCoordinator implements Waiting {

    private final Access access;
    private final Seating seating;
    private final JdbcClient jdbc;

    WaitingForCoordinator(Access access, Seating seating, JdbcClient jdbc) {
        this.access = access;
        this.seating = seating;
        this.jdbc = jdbc;
    }

    /**
     * @param offered selected, announced and not answered
     * @param reserve announced and waiting for a seat
     * @param waiting countries of those
     * @param windows seats held for a replacement
     */
    private record Standing(
            UUID session,
            LocalizedText title,
            SessionState state,
            @Nullable Instant starts,
            int seats,
            int undecided,
            int unannounced,
            int offered,
            int taken,
            int reserve,
            List<String> waiting,
            int windows,
            @Nullable Instant windowUntil) {

        boolean hasFreeSeatsAndAReserve() {
            return seats - taken - windows > 0 && reserve > 0;
        }

        /**
         * @param room of the session, when seats are free and somebody waits for one
         */
        List<Item> items(@Nullable Room room) {
            var items = new ArrayList<Item>();
            boolean decides = state != SessionState.CALL_OPEN;
            if (decides && undecided > 0) {
                items.add(item("decide", undecided, starts));
            }
            if (decides && unannounced > 0) {
                items.add(item("announce", unannounced, starts));
            }
            if (state == SessionState.SELECTION
                    && undecided + unannounced + offered + windows == 0) {
                items.add(item("selection", 0, starts));
            }
            if (room != null && waiting.stream().anyMatch(room::isFor)) {
                items.add(item("promote", Math.min(room.free(), reserve), starts));
            }
            if (windows > 0) {
                items.add(item("windows", windows, windowUntil));
            }
            return items;
        }

        private Item item(String what, int number, @Nullable Instant due) {
            return new Item(
                    "nominations.waiting." + what,
                    List.of(title, number),
                    "/admin/sessions/" + session + "/nominations",
                    due);
        }
    }

    @Override
    public List<Item> of(PersonId person) {
        if (!access.has(Role.COORDINATOR)) {
            return List.of();
        }
        var all =
                jdbc.sql(
                                """
                                with open as (
                                    select s.session_id, s.title, s.starts_on, s.state, c.seats
                                    from training.figures_session s
                                    join nominations.call c on c.session_id = s.session_id
                                    where s.state in ('CALL_OPEN', 'SELECTION', 'CONFIRMED')
                                    and (s.owner is null or s.owner in (:me) or s.deputy in (:me))),
                                counted as (
                                    select n.session_id,
                                        count(*) filter (where n.state = 'SUBMITTED') as undecided,
                                        count(*) filter (where n.announced_at is null
                                            and n.state in ('SELECTED', 'RESERVED', 'NOT_SELECTED')) as unannounced,
                                        count(*) filter (where n.announced_at is not null
                                            and n.state = 'SELECTED') as offered,
                                        count(*) filter (where n.state in ('SELECTED', 'CONFIRMED')) as taken,
                                        count(*) filter (where n.announced_at is not null
                                            and n.state = 'RESERVED') as reserve,
                                        array_agg(distinct n.country) filter (where n.announced_at is not null
                                            and n.state = 'RESERVED') as waiting
                                    from nominations.nomination n
                                    where n.session_id in (select session_id from open)
                                    group by n.session_id),
                                held as (
                                    select r.session_id, count(*) as windows, min(r.until) as window_until
                                    from nominations.replacement r
                                    where r.state = 'OPEN' and r.session_id in (select session_id from open)
                                    group by r.session_id)
                                select o.session_id, o.title::text as title, o.starts_on, o.state, o.seats,
                                    coalesce(n.undecided, 0) as undecided,
                                    coalesce(n.unannounced, 0) as unannounced,
                                    coalesce(n.offered, 0) as offered, coalesce(n.taken, 0) as taken,
                                    coalesce(n.reserve, 0) as reserve,
                                    coalesce(n.waiting, '{}') as waiting,
                                    coalesce(h.windows, 0) as windows, h.window_until
                                from open o
                                left join counted n on n.session_id = o.session_id
                                left join held h on h.session_id = o.session_id
                                order by o.starts_on, o.session_id limit 200
                                """)
                        .param("me", access.identityValues())
                        .query(WaitingForCoordinator::standing)
                        .list();
        var rooms = rooms(all);
        return all.stream()
                .flatMap(one -> one.items(rooms.get(new SessionId(one.session()))).stream())
                .toList();
    }

    /** Whether a free seat is for anybody who waits: quotas may keep it from all of them. */
    private Map<SessionId, Room> rooms(List<Standing> all) {
        var seats = new HashMap<SessionId, Integer>();
        all.stream()
                .filter(Standing::hasFreeSeatsAndAReserve)
                .forEach(one -> seats.put(new SessionId(one.session()), one.seats()));
        return seats.isEmpty() ? Map.of() : seating.rooms(seats);
    }

    private static Standing standing(ResultSet row, int index) throws SQLException {
        var starts = row.getObject("starts_on", LocalDate.class);
        return new Standing(
                row.getObject("session_id", UUID.class),
                Columns.text(row.getString("title")),
                SessionState.valueOf(row.getString("state")),
                starts == null ? null : starts.atStartOfDay(Schedule.CENTRE).toInstant(),
                row.getInt("seats"),
                row.getInt("undecided"),
                row.getInt("unannounced"),
                row.getInt("offered"),
                row.getInt("taken"),
                row.getInt("reserve"),
                List.of((String[]) row.getArray("waiting").getArray()),
                row.getInt("windows"),
                CallRecords.instant(row, "window_until"));
    }
}
