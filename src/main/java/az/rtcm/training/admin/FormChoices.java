package az.rtcm.training.admin;

import az.rtcm.curriculum.Module;
import az.rtcm.shared.web.Fields;
import az.rtcm.shared.web.Option;
import az.rtcm.shared.web.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What can be chosen in the forms of the back office. */
public final class FormChoices {

    private static final int MOST_FUNDERS = 10;

    private static final List<String> LANGUAGES =
            List.of(
                    "az", "en", "ru", "ar", "be", "fa", "fr", "ka", "kk", "ky", "ro", "tg", "tk",
                    "tr", "uk", "uz");

    private FormChoices() {}

    public static List<Option> modules(Page page, List<Module> modules) {
        return modules.stream()
                .map(
                        module ->
                                new Option(
                                        module.id().value().toString(),
                                        module.number() + ". " + page.plain(module.title())))
                .toList();
    }

    /** Notes that a module was chosen which the curriculum does not have. */
    static void check(@Nullable List<UUID> chosen, List<Module> modules, Errors errors) {
        var known = modules.stream().map(module -> module.id().value()).toList();
        if (chosen != null && !known.containsAll(chosen)) {
            errors.rejectValue("modules", "training.modules.unknown");
        }
    }

    public static List<Option> languages(Page page) {
        return LANGUAGES.stream()
                .map(code -> new Option(code, page.format().language(code)))
                .toList();
    }

    /** How many funders the form has room for: those that were typed, and one more. */
    public static int funders(Fields fields) {
        int typed = 0;
        while (typed < MOST_FUNDERS && !fields.value("funders[" + typed + "].name").isEmpty()) {
            typed++;
        }
        return Math.min(typed + 1, MOST_FUNDERS);
    }
}
