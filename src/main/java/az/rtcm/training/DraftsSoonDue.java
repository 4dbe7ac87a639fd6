package az.rtcm.training;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.accounts.Waiting;
import az.rtcm.directory.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts that begin soon, or should have begun, and that nobody can see yet. */
@Component
class DraftsSoonDue implements Waiting {

    /** In time for a call with a month to answer. */
    private static final int DAYS_AHEAD = 60;

    private final Access access;
    private final JdbcClient jdbc;
    private final Clock clock;

    DraftsSoonDue(Access access, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Item> of(PersonId person) {
        if (!access.has(Role.COORDINATOR)) {
            return List.of();
        }
        var today = LocalDate.ofInstant(clock.instant(), Schedule.CENTRE);
        return jdbc
                .sql(
                        SessionTable.SELECT
                                + """
                                 where s.state = 'DRAFT' and s.first_day <= :until
                                 and (s.owner is null or s.owner in (:me) or s.deputy in (:me))
                                 order by s.first_day, s.id limit 100
                                """)
                .param("until", today.plusDays(DAYS_AHEAD))
                .param("me", access.identityValues())
                .query(SessionTable::session)
                .list()
                .stream()
                .map(DraftsSoonDue::item)
                .toList();
    }

    private static Item item(Session draft) {
        var first = Objects.requireNonNull(draft.starts()).earliest();
        var missing = draft.missing().size();
        return new Item(
                missing == 0 ? "training.waiting.publish" : "training.waiting.complete",
                List.of(draft.title(), missing),
                draft.officePath() + (missing == 0 ? "" : "/details"),
                first.atStartOfDay(Schedule.CENTRE).toInstant());
    }
}
