package az.rtcm.reports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as the public sees it on a day.
 *
 * @param amount the number, or a share between 0 and 1; null when it is not on record, which is not
 *     zero
 * @param said how much of it may be said: {@link PublicCount.Kind#EXACT} or a label
 * @param unknown sessions that took place and whose participants are not on record
 * @param reported totals of others that stand beside it
 */
public record FigureValue(
        Figure figure,
        Records records,
        @Nullable Double amount,
        PublicCount.Kind said,
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
