package az.rtcm.accounts.web;

import az.rtcm.accounts.Access;
import az.rtcm.accounts.Cabinet;
import az.rtcm.accounts.ToDo;
import az.rtcm.shared.web.Panels;
import az.rtcm.shared.web.SiteController;
import java.time.Clock;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What waits for me today, then what is mine. */
@SiteController
class CabinetController {

    private final Access access;
    private final ToDo toDo;
    private final Panels panels;
    private final Clock clock;

    CabinetController(Access access, ToDo toDo, Panels panels, Clock clock) {
        this.access = access;
        this.toDo = toDo;
        this.panels = panels;
        this.clock = clock;
    }

    /** One transaction, so one connection, for all that the modules ask. */
    @GetMapping("/my")
    @Transactional(readOnly = true)
    ModelAndView cabinet() {
        var person = access.person();
        return new ModelAndView("accounts/web/cabinet")
                .addObject("items", toDo.of(person))
                .addObject("now", clock.instant())
                .addObject("panels", panels.on(new Cabinet(person)));
    }
}
