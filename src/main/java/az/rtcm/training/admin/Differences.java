package az.rtcm.training.admin;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Which fields of a form that somebody overtook differ from what is stored now. */
final class Differences {

    private static final Map<String, Function<SessionForm, @Nullable Object>> FIELDS =
            new LinkedHashMap<>();

    static {
        FIELDS.put("title", SessionForm::title);
        FIELDS.put("summary", SessionForm::summary);
        FIELDS.put("audience", SessionForm::audience);
        FIELDS.put("outcomes", SessionForm::outcomes);
        FIELDS.put("kind", SessionForm::kind);
        FIELDS.put("modules", SessionForm::modules);
        FIELDS.put("starts", SessionForm::starts);
        FIELDS.put("ends", SessionForm::ends);
        FIELDS.put("timeZone", SessionForm::timeZone);
        FIELDS.put("mode", SessionForm::mode);
        FIELDS.put("place", SessionForm::place);
        FIELDS.put("languages", SessionForm::languages);
        FIELDS.put("admission", SessionForm::admission);
        FIELDS.put("contact", SessionForm::contact);
        FIELDS.put("attendancePercent", SessionForm::attendancePercent);
    }

    private Differences() {}

    /** Says so at each of these fields, so that the writer looks there before sending it again. */
    static void note(SessionForm typed, SessionForm stored, Errors errors) {
        FIELDS.forEach(
                (name, value) -> {
                    if (!plain(value.apply(typed)).equals(plain(value.apply(stored)))) {
                        errors.rejectValue(name, "training.differs");
                    }
                });
    }

    private static Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text.strip().replace("\r\n", "\n");
            case Map<?, ?> texts -> written(texts);
            case Collection<?> chosen -> chosen.isEmpty() ? "" : Set.copyOf(chosen);
            default -> value;
        };
    }

    private static Object written(Map<?, ?> texts) {
        var written =
                texts.entrySet().stream()
                        .filter(text -> !Objects.equals(plain(text.getValue()), ""))
                        .collect(
                                Collectors.toMap(
                                        text -> String.valueOf(text.getKey()),
                                        text -> plain(text.getValue()),
                                        (one, other) -> one,
                                        TreeMap::new));
        return written.isEmpty() ? "" : written;
    }
}
