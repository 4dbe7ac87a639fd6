package az.rtcm.shared.web;

import az.rtcm.shared.actor.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Opens the back office where this person's work begins. */
@Controller
class OfficeController {

    private final Pages pages;

    OfficeController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/admin")
    String open() {
        return pages.navigation(NavigationItem.Area.OFFICE, Actor.current()).stream()
                .findFirst()
                .map(first -> "redirect:" + first.path())
                .orElseThrow(NotFound::new);
    }
}
