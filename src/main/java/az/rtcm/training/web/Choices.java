package az.rtcm.training.web;

import az.rtcm.curriculum.Module;
import az.rtcm.shared.web.Option;
import az.rtcm.shared.web.Page;
import az.rtcm.training.Mode;
import az.rtcm.training.SessionKind;
import az.rtcm.training.SessionState;
import java.util.Arrays;
import java.util.List;

/** What can be chosen in filters and forms, in the reader's words. */
public final class Choices {

    private Choices() {}

    public static List<Option> kinds(Page page) {
        return Arrays.stream(SessionKind.values())
                .map(kind -> new Option(kind.name(), page.t(kind.label())))
                .toList();
    }

    public static List<Option> modes(Page page) {
        return Arrays.stream(Mode.values())
                .map(mode -> new Option(mode.name(), page.t(mode.label())))
                .toList();
    }

    public static List<Option> states(Page page) {
        return Arrays.stream(SessionState.values())
                .map(state -> new Option(state.name(), page.t(state.label())))
                .toList();
    }

    public static List<Option> years(List<Integer> years) {
        return years.stream().map(String::valueOf).map(year -> new Option(year, year)).toList();
    }

    /** By their number in the curriculum, which stands in addresses. */
    public static List<Option> modules(Page page, List<Module> modules) {
        return modules.stream()
                .map(
                        module ->
                                new Option(
                                        String.valueOf(module.number()),
                                        module.number() + ". " + page.plain(module.title())))
                .toList();
    }
}
