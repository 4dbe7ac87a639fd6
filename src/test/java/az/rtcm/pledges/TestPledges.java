package az.rtcm.pledges;

import az.rtcm.shared.actor.Actor;
import az.rtcm.shared.text.LocalizedText;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pledges of tests, each with a number and a name of its own. */
final class TestPledges {

    static final Actor MONITORING =
            new Actor(UUID.randomUUID(), "Aynur Sınaq", Set.of("MONITORING"));

    private TestPledges() {}

    static NewPledge pledge() {
        return pledge(Parties.INDIVIDUAL, List.of("AZ"), null);
    }

    static NewPledge pledge(Parties parties, List<String> countries, @Nullable PledgeId matches) {
        var unique = UUID.randomUUID().toString().substring(0, 8);
        return new NewPledge(
                "T-" + unique,
                text("Pledge " + unique),
                text("Full title of pledge " + unique),
                text("We will train " + unique),
                text("First paragraph\n\nSecond paragraph " + unique),
                LocalizedText.empty("en"),
                Set.of(PledgeKind.PROCESS),
                parties,
                countries,
                List.of(),
                matches,
                7,
                List.of(1, 23),
                null,
                null,
                false);
    }

    static LocalizedText text(String english) {
        return LocalizedText.published(english, english + " (az)", english + " (ru)");
    }
}
