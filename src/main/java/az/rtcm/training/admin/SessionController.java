package az.rtcm.training.admin;

import az.rtcm.accounts.Ownership;
import az.rtcm.curriculum.Curriculum;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Panels;
import az.rtcm.training.NotReadyToPublish;
import az.rtcm.training.SessionDays;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionState;
import az.rtcm.training.Sessions;
import az.rtcm.training.StateRefused;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One session in the back office: where it stands, what is next, and what every module holds. */
@Controller
@RequestMapping("/admin/sessions/{id}")
class SessionController {

    private final Sessions sessions;
    private final SessionDays days;
    private final Curriculum curriculum;
    private final NextSteps steps;
    private final Panels panels;
    private final Ownership owners;

    SessionController(
            Sessions sessions,
            SessionDays days,
            Curriculum curriculum,
            NextSteps steps,
            Panels panels,
            @Qualifier("sessionOwnership") Ownership owners) {
        this.sessions = sessions;
        this.days = days;
        this.curriculum = curriculum;
        this.steps = steps;
        this.panels = panels;
        this.owners = owners;
    }

    @GetMapping
    ModelAndView hub(@PathVariable UUID id) {
        var session = sessions.inOffice(new SessionId(id));
        return new ModelAndView("training/admin/session")
                .addObject("session", session)
                .addObject("steps", steps.of(session))
                .addObject("copyForm", Ids.next())
                .addObject("halfDays", days.of(session.id()))
                .addObject(
                        "modules",
                        curriculum.modules().stream()
                                .filter(module -> session.modules().contains(module.id()))
                                .toList())
                .addObject("panels", panels.on(session));
    }

    @PostMapping("/publication")
    String publish(@PathVariable UUID id, RedirectAttributes redirect) {
        var owned = owners.toEntrust(id);
        boolean whole = owned.owner() != null && owned.deputy() != null;
        return move(
                id,
                SessionState.PUBLISHED,
                whole ? "training.published" : "training.published.no-deputy",
                redirect);
    }

    @DeleteMapping("/publication")
    String withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        return move(id, SessionState.DRAFT, "training.withdrawn", redirect);
    }

    @PostMapping("/stage")
    String lead(@PathVariable UUID id, @RequestParam SessionState to, RedirectAttributes redirect) {
        var session = sessions.toChange(new SessionId(id));
        try {
            steps.requireOwn(session, to);
        } catch (StateRefused e) {
            Notice.warning(redirect, e.reason());
            return "redirect:" + session.officePath();
        }
        return move(id, to, "training.moved", redirect);
    }

    @PostMapping("/copies")
    String copy(@PathVariable UUID id, @RequestParam UUID form, RedirectAttributes redirect) {
        var copy = sessions.copy(form, new SessionId(id));
        Notice.success(redirect, "training.copied");
        return "redirect:/admin/sessions/%s/details".formatted(copy.value());
    }

    private String move(UUID id, SessionState to, String said, RedirectAttributes redirect) {
        try {
            sessions.advance(new SessionId(id), to);
            Notice.success(redirect, said);
        } catch (NotReadyToPublish e) {
            Notice.warning(redirect, "training.not-ready");
        } catch (StateRefused e) {
            Notice.warning(redirect, e.reason());
        }
        return "redirect:/admin/sessions/" + id;
    }
}
