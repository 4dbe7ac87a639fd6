package az.rtcm.pledges;

import az.rtcm.directory.OrganisationId;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A measurable commitment to objectives of the Global Compact.
 *
 * @param version rises with every change; a form filled in for an older one is refused
 * @param number under which the register keeps it
 * @param slugs the address of its page, by language
 * @param name a few words that stand for it in lists and of which its addresses are made
 * @param title its full title, as it was pledged
 * @param summary the commitment in one paragraph
 * @param text the whole of it; paragraphs are parted by an empty line
 * @param footnote to whatever the text names, empty when there is none
 * @param countries codes of the states that make it
 * @param organisations that make it beside them
 * @param matches the pledge that this one answers; present exactly when it is a matching one
 * @param primaryObjective number in the Compact
 * @param otherObjectives numbers in the Compact, in their order
 * @param published whether visitors see it
 * @param illustrative whether it was invented for demonstration
 * @param changedAt when anything about it changed last: text, status, updates or evidence
 */
public record Pledge(
        PledgeId id,
        int version,
        String number,
        Map<String, String> slugs,
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
        PledgeStatus status,
        boolean published,
        boolean illustrative,
        Instant changedAt) {

    public Pledge {
        slugs = Map.copyOf(slugs);
        kinds = Set.copyOf(kinds);
        countries = List.copyOf(countries);
        organisations = List.copyOf(organisations);
        otherObjectives = List.copyOf(otherObjectives);
    }

    /** The public page, within the site. */
    public String path(String language) {
        var any = slugs.values().stream().findFirst().orElse("");
        return "/pledges/" + slugs.getOrDefault(language, any);
    }

    /** The page in the back office. */
    public String officePath() {
        return "/admin/pledges/" + id.value();
    }
}
