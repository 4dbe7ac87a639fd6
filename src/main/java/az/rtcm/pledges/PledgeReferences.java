package az.rtcm.pledges;

import az.rtcm.directory.Countries;
import az.rtcm.directory.Organisations;
import az.rtcm.gcm.Compact;
import az.rtcm.shared.web.FieldRefused;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether what a pledge names exists: a form may be old, or not of ours. */
@Component
class PledgeReferences {

    private final Compact compact;
    private final Countries countries;
    private final Organisations organisations;
    private final PledgeTable table;

    PledgeReferences(
            Compact compact, Countries countries, Organisations organisations, PledgeTable table) {
        this.compact = compact;
        this.countries = countries;
        this.organisations = organisations;
        this.table = table;
    }

    /**
     * @throws FieldRefused at the first field that names something unknown
     */
    void check(NewPledge pledge) {
        requireKnown("primary", isObjective(pledge.primaryObjective()));
        requireKnown("others", pledge.otherObjectives().stream().allMatch(this::isObjective));
        requireKnown("countries", countries.byCode().keySet().containsAll(pledge.countries()));
        var named = Set.copyOf(pledge.organisations());
        requireKnown("organisations", organisations.byIds(named).size() == named.size());
        requireKnown(
                "matches",
                Stream.ofNullable(pledge.matches()).allMatch(id -> table.find(id).isPresent()));
    }

    private boolean isObjective(int number) {
        return compact.objective(number).isPresent();
    }

    private static void requireKnown(String field, boolean known) {
        if (!known) {
            throw new FieldRefused(field, "pledges.refused.unknown");
        }
    }
}
