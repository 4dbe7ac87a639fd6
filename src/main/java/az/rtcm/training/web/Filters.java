package az.rtcm.training.web;

import az.rtcm.curriculum.Module;
import az.rtcm.training.Mode;
import az.rtcm.training.SessionFilter;
import az.rtcm.training.SessionKind;
import az.rtcm.training.SessionState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the filter of a list from its address; what makes no sense narrows nothing. */
public final class Filters {

    private static final int LONGEST_WORDS = 100;

    private Filters() {}

    public static SessionFilter from(Map<String, String> parameters, List<Module> modules) {
        var words = parameters.getOrDefault("q", "").strip();
        return new SessionFilter(
                words.substring(0, Math.min(words.length(), LONGEST_WORDS)),
                named(SessionKind.values(), parameters.get("kind")),
                named(Mode.values(), parameters.get("mode")),
                year(parameters.get("year")),
                modules.stream()
                        .filter(
                                module ->
                                        String.valueOf(module.number())
                                                .equals(parameters.get("module")))
                        .map(Module::id)
                        .findFirst()
                        .orElse(null),
                named(SessionState.values(), parameters.get("state")));
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer year(@Nullable String typed) {
        return typed != null && typed.matches("[12]\\d{3}") ? Integer.valueOf(typed) : null;
    }
}
