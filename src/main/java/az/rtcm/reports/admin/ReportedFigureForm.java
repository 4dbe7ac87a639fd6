package az.rtcm.reports.admin;

import az.rtcm.reports.Figure;
import az.rtcm.reports.ReportedFigure;
import az.rtcm.reports.ReportedFigure.Qualifier;
import az.rtcm.reports.ReportedFigure.Reported;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.text.TextState;
import az.rtcm.shared.time.PartialDate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is typed of a reported figure.
 *
 * @param form tells this form from every other, so that it is stored once
 */
record ReportedFigureForm(
        @Nullable UUID form,
        int version,
        @NotNull @Nullable Figure beside,
        @NotNull @Nullable Qualifier qualifier,
        @NotNull @Positive @Nullable Integer value,
        @NotNull @Nullable PartialDate asOf,
        @Nullable Map<String, String> source,
        @Nullable Map<String, String> note) {

    /** Most characters in each language. */
    private static final int MOST = 500;

    static ReportedFigureForm empty() {
        return new ReportedFigureForm(Ids.next(), 0, null, null, null, null, Map.of(), Map.of());
    }

    static ReportedFigureForm of(ReportedFigure figure, List<String> languages) {
        var reported = figure.reported();
        return new ReportedFigureForm(
                null,
                figure.version(),
                reported.beside(),
                reported.qualifier(),
                reported.value(),
                reported.asOf(),
                words(reported.source(), languages),
                words(reported.note(), languages));
    }

    /** Notes beside the fields what no annotation can say. */
    void check(BindingResult errors) {
        if (typed(source).values().stream().allMatch(String::isBlank)) {
            errors.rejectValue("source", "reports.refused.no-source");
        }
        limit(errors, "source", source);
        limit(errors, "note", note);
    }

    /**
     * @param before as it is, whose untouched translations keep their state; null when it is new
     */
    Reported reported(@Nullable Reported before) {
        return new Reported(
                Objects.requireNonNull(beside),
                Objects.requireNonNull(qualifier),
                Objects.requireNonNull(value),
                Objects.requireNonNull(asOf),
                written(before == null ? null : before.source(), source),
                written(before == null ? null : before.note(), note));
    }

    private static void limit(
            BindingResult errors, String field, @Nullable Map<String, String> words) {
        if (typed(words).values().stream().anyMatch(text -> text.length() > MOST)) {
            errors.rejectValue(field, "reports.refused.too-long", new Object[] {MOST}, null);
        }
    }

    private static LocalizedText written(
            @Nullable LocalizedText before, @Nullable Map<String, String> words) {
        return before == null || before.isEmpty()
                ? LocalizedText.written(typed(words), TextState.PUBLISHED)
                : before.rewritten(typed(words), TextState.PUBLISHED);
    }

    private static Map<String, String> typed(@Nullable Map<String, String> words) {
        return words == null ? Map.of() : words;
    }

    private static Map<String, String> words(LocalizedText text, List<String> languages) {
        var words = new LinkedHashMap<String, String>();
        languages.forEach(language -> words.put(language, text.words(language)));
        return words;
    }
}
