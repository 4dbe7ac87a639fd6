package az.rtcm.pledges;

import az.rtcm.directory.OrganisationId;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import az.rtcm.shared.web.FieldRefused;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a pledge when it is entered or changed; the fields are those of {@link Pledge}.
 */
public record NewPledge(
        String number,
        LocalizedText name,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText text,
        LocalizedText footnote,
        Set<PledgeKind> kinds,
        Parties parties,
        List<String> countries,
        List<OrganisationId> organisations,
        @Nullable PledgeId matches,
        int primaryObjective,
        List<Integer> otherObjectives,
        @Nullable PartialDate starts,
        @Nullable PartialDate ends,
        boolean illustrative) {

    public NewPledge {
        kinds = Set.copyOf(kinds);
        countries = List.copyOf(countries);
        organisations = List.copyOf(organisations);
        otherObjectives =
                otherObjectives.stream()
                        .filter(objective -> objective != primaryObjective)
                        .distinct()
                        .sorted()
                        .toList();
    }

    /**
     * @throws FieldRefused if its fields contradict each other
     */
    void check() {
        if (parties.areSeveral() && countries.size() + organisations.size() < 2) {
            throw new FieldRefused("countries", "pledges.refused.needs-several");
        }
        if ((parties == Parties.MATCHING) != (matches != null)) {
            throw new FieldRefused(
                    "matches",
                    parties == Parties.MATCHING
                            ? "pledges.refused.matches-none"
                            : "pledges.refused.not-matching");
        }
        if (starts != null && ends != null && ends.latest().isBefore(starts.earliest())) {
            throw new FieldRefused("ends", "pledges.refused.ends-before-start");
        }
    }
}
