package az.rtcm.pledges;

import static az.rtcm.pledges.StatusRefused.Reason.BEFORE_THE_LAST_CHANGE;
import static az.rtcm.pledges.StatusRefused.Reason.IN_THE_FUTURE;
import static az.rtcm.pledges.StatusRefused.Reason.NO_EVIDENCE;
import static az.rtcm.pledges.StatusRefused.Reason.SAME;
import static az.rtcm.pledges.StatusRefused.Reason.WITHOUT_NOTE;

import az.rtcm.audit.Audit;
import az.rtcm.shared.Settings;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.database.SlugTable;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.web.FieldRefused;
import az.rtcm.shared.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters pledges and leads them from Yet to start to Completed. */
@Service
public class Pledges {

    static final String SUBJECT = "pledges.pledge";
    private static final ZoneId CENTRE = ZoneId.of("Asia/Baku");

    private final PledgeTable table;
    private final StatusHistory history;
    private final PledgeRecord record;
    private final PledgeReferences references;
    private final PledgeRights rights;
    private final SlugTable slugs;
    private final Settings settings;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pledges(
            PledgeTable table,
            StatusHistory history,
            PledgeRecord record,
            PledgeReferences references,
            PledgeRights rights,
            JdbcClient jdbc,
            Settings settings,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.history = history;
        this.record = record;
        this.references = references;
        this.rights = rights;
        this.slugs = new SlugTable(jdbc, "pledges.slug");
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Pledge> find(PledgeId id) {
        return table.find(id);
    }

    /**
     * @throws NotFound if there is no such pledge
     */
    public Pledge require(PledgeId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** Refuses who may not write about pledges. */
    public void requireWriter() {
        rights.require();
    }

    /**
     * The pledge, published or not, for those who may write about it.
     *
     * @throws NotFound if there is no such pledge
     */
    public Pledge toWriteAbout(PledgeId id) {
        rights.require();
        return require(id);
    }

    /** The published pledge at this address, of today or an older one. */
    public Optional<Pledge> at(String language, String slug) {
        return slugs.find(language, slug)
                .flatMap(found -> find(new PledgeId(found.subject())))
                .filter(Pledge::published);
    }

    /**
     * Enters a pledge that visitors do not see yet; it is Yet to start.
     *
     * @throws FieldRefused if its fields contradict each other or the number is taken
     */
    @Transactional
    public PledgeId register(NewPledge pledge) {
        rights.require();
        pledge.check();
        references.check(pledge);
        var id = PledgeId.next();
        if (!table.insert(id, pledge)) {
            throw new FieldRefused("number", "pledges.refused.number-taken");
        }
        address(id, pledge.name());
        audit.record(SUBJECT, id.value(), "registered", null, require(id));
        return id;
    }

    /**
     * @param version that the change was made to
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else was faster
     * @throws FieldRefused if its fields contradict each other, the number is taken, or a pledge
     *     that rests on invented evidence is to become a real one
     */
    @Transactional
    public void change(PledgeId id, int version, NewPledge pledge) {
        rights.require();
        pledge.check();
        references.check(pledge);
        var before = lock(id);
        if (table.isNumberTaken(pledge.number(), id)) {
            throw new FieldRefused("number", "pledges.refused.number-taken");
        }
        if (id.equals(pledge.matches())) {
            throw new FieldRefused("matches", "pledges.refused.matches-itself");
        }
        if (before.illustrative() && !pledge.illustrative() && record.restsOnIllustrative(id)) {
            throw new FieldRefused("illustrative", "pledges.refused.rests-on-illustrative");
        }
        table.update(id, version, pledge);
        address(id, pledge.name());
        audit.record(SUBJECT, id.value(), "changed", before, require(id));
    }

    /** Shows the pledge to everybody. */
    @Transactional
    public void publish(PledgeId id) {
        show(id, true, "published");
    }

    /** Takes the pledge from the site again. */
    @Transactional
    public void withdraw(PledgeId id) {
        show(id, false, "withdrawn");
    }

    /**
     * Moves the status with a note that the current actor signs.
     *
     * @param on the day from which the new status holds
     * @throws StatusRefused if something that the move needs is missing
     */
    @Transactional
    public void move(PledgeId id, PledgeStatus to, LocalDate on, LocalizedText note) {
        rights.require();
        var pledge = lock(id);
        check(pledge, to, on, note);
        history.add(id, pledge.status(), to, on, note, Actor.current());
        table.touch(id);
        audit.record(SUBJECT, id.value(), "moved", pledge.status(), to);
        events.publishEvent(new PledgeStatusChanged(id, pledge.status(), to));
    }

    private void check(Pledge pledge, PledgeStatus to, LocalDate on, LocalizedText note) {
        refuseIf(pledge.status() == to, SAME);
        refuseIf(note.isEmpty(), WITHOUT_NOTE);
        refuseIf(on.isAfter(LocalDate.ofInstant(clock.instant(), CENTRE)), IN_THE_FUTURE);
        refuseIf(
                history.of(pledge.id()).stream().anyMatch(change -> on.isBefore(change.on())),
                BEFORE_THE_LAST_CHANGE);
        refuseIf(
                to == PledgeStatus.COMPLETED && !record.hasVisibleEvidence(pledge.id()),
                NO_EVIDENCE);
    }

    private static void refuseIf(boolean wrong, StatusRefused.Reason reason) {
        if (wrong) {
            throw new StatusRefused(reason);
        }
    }

    private void show(PledgeId id, boolean published, String action) {
        rights.require();
        if (lock(id).published() != published) {
            table.setPublished(id, published);
            audit.record(
                    SUBJECT,
                    id.value(),
                    action,
                    Map.of("published", !published),
                    Map.of("published", published));
        }
    }

    private Pledge lock(PledgeId id) {
        return table.lock(id).orElseThrow(NotFound::new);
    }

    private void address(PledgeId id, LocalizedText name) {
        var names = new LinkedHashMap<String, String>();
        for (var language : settings.languages()) {
            var words = name.words(language);
            names.put(language, words.isEmpty() ? name.words(name.source()) : words);
        }
        slugs.name(id.value(), names);
    }
}
