package az.rtcm.nominations.admin;

import az.rtcm.nominations.NominationId;
import az.rtcm.nominations.Verdict;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which nominees a button of the selection table means, and what is decided on them. */
record Pick(Verdict verdict, List<NominationId> chosen) {

    private static final String BUTTON =
            "(SELECT|RESERVE|NOT_SELECT|UNDECIDED):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /**
     * @param one {@code SELECT:id} from the button of a row; null from the buttons for all ticked
     */
    static Pick of(@Nullable String one, @Nullable Verdict verdict, @Nullable List<UUID> ticked) {
        if (one != null && one.matches(BUTTON)) {
            var parts = one.split(":", 2);
            return new Pick(
                    Verdict.valueOf(parts[0]),
                    List.of(new NominationId(UUID.fromString(parts[1]))));
        }
        return verdict == null || ticked == null
                ? new Pick(Verdict.UNDECIDED, List.of())
                : new Pick(verdict, ticked.stream().distinct().map(NominationId::new).toList());
    }
}
