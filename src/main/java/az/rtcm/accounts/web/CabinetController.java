package az.rtcm.accounts.web;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Cabinet;
import az.rtcm.accounts.Waiting;
import az.rtcm.shared.web.Panels;
import az.rtcm.shared.web.SiteController;
import java.time.Clock;
import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What waits for me today, then what is mine. */
@SiteController
class CabinetController {

    private final Access access;
    private final ObjectProvider<Waiting> waiting;
    private final Panels panels;
    private final Clock clock;

    CabinetController(Access access, ObjectProvider<Waiting> waiting, Panels panels, Clock clock) {
        this.access = access;
        this.waiting = waiting;
        this.panels = panels;
        this.clock = clock;
    }

    @GetMapping("/my")
    ModelAndView cabinet() {
        var person = access.person();
        var items =
                waiting.stream()
                        .flatMap(module -> module.of(person).stream())
                        .sorted(
                                Comparator.comparing(
                                        Waiting.Item::due,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList();
        return new ModelAndView("accounts/web/cabinet")
                .addObject("items", items)
                .addObject("now", clock.instant())
                .addObject("panels", panels.on(new Cabinet(person)));
    }
}
