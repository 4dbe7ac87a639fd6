package az.rtcm.directory;

import static java.util.function.UnaryOperator.identity;

import az.rtcm.audit.Audit;
import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import az.rtcm.shared.web.Listing;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Paging;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations that people act for, under the names that they bear today. */
@Service
public class Organisations {

    private static final String SUBJECT = "directory.organisation";

    private final OrganisationRows rows;
    private final Audit audit;

    Organisations(OrganisationRows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** Registers an organisation under the name that it bears now. */
    @Transactional
    public OrganisationId register(NewOrganisation organisation) {
        requireOffice();
        var id = OrganisationId.next();
        add(id, organisation);
        return id;
    }

    /**
     * As {@link #register(NewOrganisation)} for a form that may be sent again: twice the same id is
     * once.
     *
     * @param id made with the blank form
     * @param different whether somebody knows that this is not the one of the same name
     * @throws AlreadyRegistered if one of that name is known in that country and nobody has looked
     */
    @Transactional
    public void register(OrganisationId id, NewOrganisation organisation, boolean different)
            throws AlreadyRegistered {
        requireOffice();
        if (find(id).isPresent()) {
            return;
        }
        var known = different ? Optional.<Organisation>empty() : rows.namesake(organisation);
        if (known.isPresent()) {
            throw new AlreadyRegistered(known.get());
        }
        add(id, organisation);
    }

    private void add(OrganisationId id, NewOrganisation organisation) {
        if (rows.insert(id, organisation)) {
            audit.record(SUBJECT, id.value(), "registered", null, organisation);
        }
    }

    public Optional<Organisation> find(OrganisationId id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    /** All, in the order in which they were registered. */
    public List<Organisation> all() {
        return rows.all();
    }

    public List<Organisation> ofCountry(String code) {
        return rows.ofCountry(code);
    }

    public Map<OrganisationId, Organisation> byIds(Collection<OrganisationId> ids) {
        return rows.of(ids).stream().collect(Collectors.toMap(Organisation::id, identity()));
    }

    /**
     * The organisations that the filter lets through.
     *
     * @param language of the reader, whose alphabet sorts the names
     */
    @Transactional(readOnly = true)
    public Listing<Organisation> list(OrganisationFilter filter, String language, Paging paging) {
        return rows.page(filter, language, paging);
    }

    /** The organisation as the back office works on it. */
    @Transactional(readOnly = true)
    public OrganisationSheet sheet(OrganisationId id) {
        return rows.sheet(find(id).orElseThrow(NotFound::new));
    }

    /**
     * Changes what it is and where it has its seat.
     *
     * @param version of the sheet that the change was made on
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else was faster
     */
    @Transactional
    public void change(OrganisationId id, OrganisationKind kind, String country, int version) {
        requireOffice();
        var before = find(id).orElseThrow(NotFound::new);
        rows.update(id, kind, country, version);
        audit.record(SUBJECT, id.value(), "changed", before, find(id).orElseThrow());
    }

    /**
     * Gives it another name from that day on; what happened before keeps the earlier one.
     *
     * @throws AlreadyNamed if it takes another name on that very day
     */
    @Transactional
    public void rename(OrganisationId id, LocalizedText name, LocalDate since) {
        requireOffice();
        var before = today(id);
        if (!rows.name(id, since, name)) {
            throw new AlreadyNamed();
        }
        var after = new OrganisationSheet.DatedName(since, name);
        audit.record(SUBJECT, id.value(), "renamed", before, after);
    }

    /** The name that it bears today, or its first one while that is still to come. */
    private OrganisationSheet.DatedName today(OrganisationId id) {
        var names = sheet(id).names();
        var today = rows.today();
        return names.stream()
                .filter(one -> one.since() == null || !one.since().isAfter(today))
                .findFirst()
                .orElse(names.getLast());
    }

    /** Corrects the name that it bears today: it was never called otherwise. */
    @Transactional
    public void correctName(OrganisationId id, LocalizedText name) {
        requireOffice();
        var current = today(id);
        rows.correctName(id, current.since(), name);
        audit.record(
                SUBJECT,
                id.value(),
                "corrected",
                Map.of("name", current.name()),
                Map.of("name", name));
    }

    /**
     * Notes that another organisation took over from this one.
     *
     * @throws NoSuccessor if that would make a circle, or is noted already
     */
    @Transactional
    public void succeed(OrganisationId id, OrganisationId successor, PartialDate since) {
        requireOffice();
        if (byIds(List.of(id, successor)).size() < 2) {
            throw id.equals(successor) ? new NoSuccessor() : new NotFound();
        }
        if (!rows.succeed(id, successor, since)) {
            throw new NoSuccessor();
        }
        audit.record(
                SUBJECT,
                id.value(),
                "succeeded",
                null,
                Map.of("successor", successor.value(), "since", since.iso()));
    }

    /** Takes back that another organisation took over: it was noted by mistake. */
    @Transactional
    public void removeSuccessor(OrganisationId id, OrganisationId successor) {
        requireOffice();
        if (!rows.removeSuccessor(id, successor)) {
            throw new NotFound();
        }
        audit.record(
                SUBJECT,
                id.value(),
                "succession-removed",
                Map.of("successor", successor.value()),
                null);
    }

    private static void requireOffice() {
        Actor.current().require("COORDINATOR", "ADMINISTRATOR");
    }
}
