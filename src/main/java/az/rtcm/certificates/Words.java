package az.rtcm.certificates;

import az.rtcm.certificates.paper.Letters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is printed, in the language of the document and as it was on the day of issue.
 *
 * @param language code of the language of the document
 * @param name of the holder; empty when the holder asked to be forgotten
 * @param achievement message key of what the holder did
 * @param title of the session
 * @param dates ready to be read
 * @param hours of instruction; null when they were not told
 * @param signatory who signs; null when it is not known
 */
public record Words(
        String language,
        String name,
        String achievement,
        String title,
        String dates,
        @Nullable String place,
        @Nullable Integer hours,
        @Nullable String signatory) {

    /** Whether the holder asked to be forgotten. */
    public boolean isErased() {
        return name.isEmpty();
    }

    /** What has letters that cannot be printed, beside the name; empty when all can. */
    Optional<String> unprintable() {
        var small = Stream.of(dates, place, signatory).filter(Objects::nonNull);
        return Stream.concat(
                        Stream.of(title).filter(words -> !Letters.canPrint(words)),
                        small.filter(words -> !Letters.canPrintWords(words)))
                .findFirst();
    }

    Words named(String newName) {
        return new Words(language, newName, achievement, title, dates, place, hours, signatory);
    }

    /** What stands below the title. */
    List<String> facts(@Nullable String hoursInWords) {
        return Stream.of(dates, place, hoursInWords)
                .filter(fact -> fact != null && !fact.isEmpty())
                .map(String::valueOf)
                .toList();
    }
}
