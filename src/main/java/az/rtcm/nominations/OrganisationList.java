package az.rtcm.nominations;

import az.rtcm.directory.Organisation;
import az.rtcm.training.Session;
import java.util.List;

/**
 * One organisation's list for one session, with all that its focal point needs.
 *
 * @param used nominees of the whole country who were handed in and still count
 * @param windows for replacements, open now
 */
public record OrganisationList(
        Session session,
        Call call,
        boolean open,
        Organisation organisation,
        Invitation invitation,
        int used,
        List<Nominee> nominees,
        List<Replacement> windows) {

    /** The list's page, within the site. */
    public String path() {
        return "/my/nominations/" + session.id().value() + "/" + organisation.id().value();
    }

    /** Whether nominations and seats can still change. */
    public boolean ongoing() {
        return Ongoing.is(session.state());
    }

    /** How many seats of the quota are asked for; those beyond it are offered as reserve. */
    public int within(Quota quota) {
        return Math.min(used, quota.kept());
    }

    public int beyond(Quota quota) {
        return used - within(quota);
    }

    public long drafts() {
        return nominees.stream()
                .filter(nominee -> nominee.state() == NominationState.DRAFT)
                .count();
    }

    public boolean hasDrafts() {
        return has(NominationState.DRAFT);
    }

    public boolean has(NominationState state) {
        return nominees.stream().anyMatch(nominee -> nominee.state() == state);
    }

    /** Whether it was stored already: a form that is sent twice asks nothing the second time. */
    public boolean holds(NominationId id) {
        return nominees.stream().anyMatch(nominee -> nominee.id().equals(id));
    }

    /** Those who can be named for a seat that fell free. */
    public List<Nominee> waiting() {
        return nominees.stream()
                .filter(
                        nominee ->
                                nominee.state() == NominationState.DRAFT
                                        || nominee.state() == NominationState.SUBMITTED
                                        || nominee.state() == NominationState.RESERVED
                                        || nominee.state() == NominationState.NOT_SELECTED)
                .toList();
    }
}
