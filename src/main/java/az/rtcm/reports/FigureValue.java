package az.rtcm.reports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as the public sees it on a day.
 *
 * @param amount the exact number, or a share between 0 and 1, never shown of people; null when it
 *     is not on record, which is not zero
 * @param people how much of a number of people is told; null for other figures
 * @param share how much of a share is told: this or more, from 0 to 1; null if nothing is
 * @param unknown sessions that took place and whose participants are not on record
 * @param reported totals of others that stand beside it
 */
public record FigureValue(
        Figure figure,
        Records records,
        @Nullable Double amount,
        @Nullable PublicCount people,
        @Nullable Double share,
        long unknown,
        LocalDate asOf,
        List<ReportedFigure> reported) {

    public FigureValue {
        reported = List.copyOf(reported);
    }

    public boolean isKnown() {
        return amount != null;
    }
}
