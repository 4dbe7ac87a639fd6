package az.rtcm.reports;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Role;
import az.rtcm.audit.Audit;
import az.rtcm.reports.ReportedFigure.Reported;
import az.rtcm.shared.web.FieldRefused;
import az.rtcm.shared.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Totals that others reported, as their sources give them; coordinators and monitors keep them. */
@Service
public class ReportedFigures {

    private static final String SUBJECT = "reports.figure";
    private static final ZoneId CENTRE = ZoneId.of("Asia/Baku");

    private final ReportedFigureTable table;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    ReportedFigures(ReportedFigureTable table, Access access, Audit audit, Clock clock) {
        this.table = table;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What visitors see, the latest first. */
    List<ReportedFigure> shown() {
        return table.all().stream().filter(figure -> !figure.withdrawn()).toList();
    }

    /** All of them, the latest first. */
    public List<ReportedFigure> all() {
        requireKeeper();
        return table.all();
    }

    /**
     * @throws NotFound if there is none
     */
    public ReportedFigure find(UUID id) {
        requireKeeper();
        return table.find(id).orElseThrow(NotFound::new);
    }

    /** Whoever does not keep them has no form for them either. */
    public void requireKeeper() {
        access.require(Role.COORDINATOR, Role.MONITORING);
    }

    /**
     * Enters what was reported; the same form a second time changes nothing.
     *
     * @throws FieldRefused if its date lies in the future
     */
    @Transactional
    public void add(UUID id, Reported reported) {
        requireKeeper();
        requirePast(reported);
        if (table.insert(id, null, reported)) {
            audit.record(SUBJECT, id, "added", null, reported);
        }
    }

    /**
     * @throws FieldRefused if its date lies in the future
     * @throws OptimisticLockingFailureException if somebody changed it in the meantime
     */
    @Transactional
    public void change(UUID id, int version, Reported reported) {
        var before = find(id);
        requirePast(reported);
        if (!table.update(id, version, reported)) {
            throw new OptimisticLockingFailureException("changed meanwhile");
        }
        audit.record(SUBJECT, id, "changed", before.reported(), reported);
    }

    /** Takes it from the pages of visitors; it is kept, and can be shown again. */
    @Transactional
    public void withdraw(UUID id) {
        show(id, false);
    }

    @Transactional
    public void publish(UUID id) {
        show(id, true);
    }

    private void show(UUID id, boolean shown) {
        var figure = find(id);
        if (figure.withdrawn() == shown) {
            table.show(id, shown);
            var action = shown ? "published" : "withdrawn";
            audit.record(SUBJECT, id, action, figure.reported(), figure.reported());
        }
    }

    private void requirePast(Reported reported) {
        if (reported.asOf().earliest().isAfter(LocalDate.ofInstant(clock.instant(), CENTRE))) {
            throw new FieldRefused("asOf", "PastOrPresent");
        }
    }
}
