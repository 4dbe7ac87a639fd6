package az.rtcm.training.admin;

import az.rtcm.curriculum.Curriculum;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Refused;
import az.rtcm.training.NotReadyToPublish;
import az.rtcm.training.Session;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everything that a coordinator writes of a session. */
@Controller
@RequestMapping("/admin/sessions/{id}/details")
class DetailsController {

    private static final String VIEW = "training/admin/details";

    private final Sessions sessions;
    private final Curriculum curriculum;

    DetailsController(Sessions sessions, Curriculum curriculum) {
        this.sessions = sessions;
        this.curriculum = curriculum;
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID id) {
        var session = sessions.toChange(new SessionId(id));
        var form = SessionForm.of(session.plan(), null, session.version());
        return with(
                new ModelAndView(VIEW)
                        .addAllObjects(new BeanPropertyBindingResult(form, "form").getModel()),
                session);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var session = sessions.toChange(new SessionId(id));
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        if (!errors.hasErrors()) {
            try {
                var version = form.version();
                sessions.change(
                        session.id(),
                        version == null ? session.version() : version,
                        form.written(session.plan(), true));
                Notice.success(redirect, "training.saved");
                return new ModelAndView("redirect:" + session.officePath());
            } catch (NotReadyToPublish e) {
                e.missing().forEach(missing -> errors.reject(missing.label()));
            }
        }
        return with(Refused.with(VIEW, errors), session);
    }

    private ModelAndView with(ModelAndView view, Session session) {
        return view.addObject("session", session).addObject("modules", curriculum.modules());
    }
}
