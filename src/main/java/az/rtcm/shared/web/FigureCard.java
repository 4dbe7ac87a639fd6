package az.rtcm.shared.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure drawn large, everything already in the reader's words.
 *
 * @param value the number, or the words for one that is not known
 * @param known whether there is a number
 * @param label what is counted
 * @param asOf when, and how it came about: "computed, 15 September 2026"
 * @param href the list that it counts
 * @param explained where it is said how it is counted
 * @param reported totals that others reported, to stand beside it
 */
public record FigureCard(
        String value,
        boolean known,
        String label,
        String asOf,
        @Nullable String href,
        @Nullable String explained,
        List<String> reported) {

    public FigureCard {
        reported = List.copyOf(reported);
    }
}
