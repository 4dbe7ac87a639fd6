package az.rtcm.shared.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The panels that later modules put on a page. */
@Component
public class Panels {

    private final TemplateEngine templates;
    private final Supplier<List<Panel<?>>> panels;

    /**
     * @param panels looked up once, with the first page: panels may need what prints pages
     *     themselves
     */
    Panels(TemplateEngine templates, ObjectProvider<Panel<?>> panels) {
        this.templates = templates;
        this.panels =
                SingletonSupplier.of(
                        () -> panels.stream().sorted(Comparator.comparing(Panel::order)).toList());
    }

    /** What there is to show on the page of this subject, to be passed to its template. */
    public List<Panel.Fragment> on(Object subject) {
        return panels.get().stream()
                .filter(panel -> panel.subject().isInstance(subject))
                .flatMap(panel -> on(panel, subject))
                .toList();
    }

    private static <S> Stream<Panel.Fragment> on(Panel<S> panel, Object subject) {
        return panel.on(panel.subject().cast(subject)).stream();
    }

    /** The rendered panel, for a template. */
    Content content(Panel.Fragment fragment, Page page) {
        return output -> {
            var model = new HashMap<>(fragment.model());
            model.put("page", page);
            templates.render(fragment.template(), model, output);
        };
    }
}
