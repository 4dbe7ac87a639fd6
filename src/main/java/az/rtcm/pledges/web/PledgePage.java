package az.rtcm.pledges.web;

import az.rtcm.directory.Country;
import az.rtcm.directory.Organisation;
import az.rtcm.gcm.Objective;
import az.rtcm.pledges.ComputedFigures.Computed;
import az.rtcm.pledges.DatedUpdate;
import az.rtcm.pledges.Evidence;
import az.rtcm.pledges.Fact;
import az.rtcm.pledges.Pledge;
import az.rtcm.pledges.StatusChange;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.training.Session;
import az.rtcm.training.SessionId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a pledge shows.
 *
 * @param computed what the platform counts itself, by code of the fact
 * @param sessions those that are evidence and are public
 * @param objectives the primary one first
 * @param matched the public pledge that this one answers
 * @param matching the public pledges that answer this one
 */
public record PledgePage(
        Pledge pledge,
        List<Fact> facts,
        Map<String, Computed> computed,
        List<DatedUpdate> updates,
        List<Evidence> evidence,
        Map<SessionId, Session> sessions,
        List<StatusChange> history,
        List<Country> countries,
        List<Organisation> organisations,
        List<Objective> objectives,
        @Nullable Pledge matched,
        List<Pledge> matching) {

    /** The names of those who make it, states before organisations. */
    public List<LocalizedText> parties() {
        return Stream.concat(
                        countries.stream().map(Country::name),
                        organisations.stream().map(Organisation::name))
                .toList();
    }

    public @Nullable Computed computed(Fact fact) {
        return computed.get(fact.code());
    }

    /** The session that this evidence names, if visitors may see it. */
    public @Nullable Session session(Evidence proof) {
        return proof.session() == null ? null : sessions.get(proof.session());
    }

    /** Without sessions that are not public. */
    public List<Evidence> visibleEvidence() {
        return evidence.stream()
                .filter(proof -> proof.kind() != Evidence.Kind.SESSION || session(proof) != null)
                .toList();
    }
}
