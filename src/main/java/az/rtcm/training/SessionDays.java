package az.rtcm.training;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.audit.Audit;
import az.rtcm.shared.web.NotFound;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The half-days on which a session is held. */
@Service
public class SessionDays {

    /** Longer ones (the Migration School) meet on days that only the coordinator knows. */
    private static final int LONGEST_GENERATED = 31;

    /** No session is longer; a mistyped year must not fill the memory with its days. */
    private static final int LONGEST = 800;

    private final SessionTable table;
    private final List<Counted> counts;
    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;

    SessionDays(
            SessionTable table, List<Counted> counts, JdbcClient jdbc, Access access, Audit audit) {
        this.table = table;
        this.counts = counts;
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /** In their order. */
    public List<HalfDay> of(SessionId session) {
        return jdbc.sql(
                        """
                        select day, part from training.half_day where session_id = :id
                        order by day, part desc
                        """)
                .param("id", session.value())
                .query(
                        (row, index) ->
                                new HalfDay(
                                        row.getObject("day", LocalDate.class),
                                        HalfDay.Part.valueOf(row.getString("part"))))
                .list();
    }

    /**
     * Every half-day of the session's period, held or not; none when its days are not known or the
     * period is longer than any session.
     */
    public List<HalfDay> possible(Session session) {
        var starts = session.starts();
        if (starts == null || !starts.isDayKnown()) {
            return List.of();
        }
        var ends = session.ends();
        var last = ends == null ? starts.latest() : ends.latest();
        if (last.isAfter(starts.earliest().plusDays(LONGEST))) {
            return List.of();
        }
        return starts.earliest()
                .datesUntil(last.plusDays(1))
                .flatMap(
                        day -> Stream.of(HalfDay.Part.values()).map(part -> new HalfDay(day, part)))
                .toList();
    }

    /**
     * From now on the session is held on just these half-days.
     *
     * @throws DaysInUse if attendance is marked on one that would go
     * @throws AlreadyCounted if the attendance was counted
     */
    @Transactional
    public void hold(SessionId session, Collection<HalfDay> halfDays) {
        access.require(Role.COORDINATOR);
        if (table.lock(session).isEmpty()) {
            throw new NotFound();
        }
        if (areCounted(session)) {
            throw new AlreadyCounted();
        }
        var before = of(session);
        write(session.value(), new TreeSet<>(before), new TreeSet<>(halfDays));
        audit.record("training.session", session.value(), "days-set", before, of(session));
    }

    /** Whether the attendance on these days was counted. */
    boolean areCounted(SessionId session) {
        return counts.stream().anyMatch(count -> count.isCounted(session));
    }

    /** The days follow a period that changed: those still in it stay as they are. */
    void follow(@Nullable Session before, Session after) {
        var possible = new TreeSet<>(possible(after));
        var held = new TreeSet<>(of(after.id()));
        var wanted = new TreeSet<>(held);
        wanted.retainAll(possible);
        if (possible.size() <= 2 * LONGEST_GENERATED) {
            var added = new TreeSet<>(possible);
            if (before != null) {
                possible(before).forEach(added::remove);
            }
            wanted.addAll(added);
        }
        write(after.id().value(), held, wanted);
    }

    private void write(UUID session, SortedSet<HalfDay> held, SortedSet<HalfDay> wanted) {
        for (var halfDay : held) {
            if (!wanted.contains(halfDay)) {
                drop(session, halfDay);
            }
        }
        for (var halfDay : wanted) {
            if (!held.contains(halfDay)) {
                change("insert into training.half_day values (:id, :day, :part)", session, halfDay);
            }
        }
    }

    private void drop(UUID session, HalfDay halfDay) {
        try {
            change(
                    "delete from training.half_day where session_id = :id and day = :day and part = :part",
                    session,
                    halfDay);
        } catch (DataIntegrityViolationException e) {
            throw new DaysInUse(e);
        }
    }

    private void change(String sql, UUID session, HalfDay halfDay) {
        jdbc.sql(sql)
                .param("id", session)
                .param("day", halfDay.day())
                .param("part", halfDay.part().name())
                .update();
    }
}
