package az.rtcm.training.admin;

import az.rtcm.shared.web.Notice;
import az.rtcm.training.AlreadyCounted;
import az.rtcm.training.DaysInUse;
import az.rtcm.training.HalfDay;
import az.rtcm.training.SessionDays;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** On which half-days of its period a session is held. */
@Controller
@RequestMapping("/admin/sessions/{id}/days")
class DaysController {

    private final Sessions sessions;
    private final SessionDays days;

    DaysController(Sessions sessions, SessionDays days) {
        this.sessions = sessions;
        this.days = days;
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID id) {
        var session = sessions.toChange(new SessionId(id));
        return new ModelAndView("training/admin/days")
                .addObject("session", session)
                .addObject("possible", days.possible(session))
                .addObject("held", Set.copyOf(days.of(session.id())));
    }

    @PostMapping
    String hold(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> halfDays,
            RedirectAttributes redirect) {
        var session = sessions.toChange(new SessionId(id));
        var chosen = Set.copyOf(halfDays);
        var held =
                days.possible(session).stream()
                        .filter(halfDay -> chosen.contains(halfDay.code()))
                        .collect(Collectors.toSet());
        return hold(session.id(), held, redirect);
    }

    private String hold(SessionId id, Set<HalfDay> held, RedirectAttributes redirect) {
        try {
            days.hold(id, held);
            Notice.success(redirect, "training.days.saved");
        } catch (DaysInUse e) {
            Notice.warning(redirect, "training.days.in-use");
        } catch (AlreadyCounted e) {
            Notice.warning(redirect, "training.counted");
        }
        return "redirect:/admin/sessions/%s/days".formatted(id.value());
    }
}
