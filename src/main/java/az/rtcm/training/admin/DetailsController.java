package az.rtcm.training.admin;

import az.rtcm.curriculum.Curriculum;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Refused;
import az.rtcm.training.AlreadyCounted;
import az.rtcm.training.DaysInUse;
import az.rtcm.training.NotReadyToPublish;
import az.rtcm.training.OnRecord;
import az.rtcm.training.SeatsKeeper;
import az.rtcm.training.Session;
import az.rtcm.training.SessionId;
import az.rtcm.training.SessionPlan;
import az.rtcm.training.Sessions;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
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
    private final List<SeatsKeeper> keepers;

    DetailsController(Sessions sessions, Curriculum curriculum, List<SeatsKeeper> keepers) {
        this.sessions = sessions;
        this.curriculum = curriculum;
        this.keepers = keepers;
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID id) {
        var session = sessions.toChange(new SessionId(id));
        var form = SessionForm.of(session);
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
            FormChoices.check(form.modules(), curriculum.modules(), errors);
        }
        if (!errors.hasErrors()) {
            try {
                var version = form.version();
                sessions.change(
                        session.id(),
                        version == null ? session.version() : version,
                        plan(form, session),
                        reported(form, session));
                Notice.success(redirect, "training.saved");
                return new ModelAndView("redirect:" + session.officePath());
            } catch (NotReadyToPublish e) {
                e.missing().forEach(missing -> errors.reject(missing.label()));
            } catch (AlreadyCounted e) {
                errors.reject("training.counted");
            } catch (DaysInUse e) {
                errors.rejectValue("starts", "training.period.in-use");
            } catch (OptimisticLockingFailureException e) {
                return overtaken(form, errors, sessions.toChange(session.id()));
            }
        }
        return with(Refused.with(VIEW, errors), session);
    }

    /** What was typed stays, and is stored when it is sent again. */
    private ModelAndView overtaken(SessionForm form, BindingResult errors, Session now) {
        errors.reject("training.changed-meanwhile");
        Differences.note(form, SessionForm.of(now), errors);
        return with(Refused.with(VIEW, errors), now).addObject("version", now.version());
    }

    /** Seats that are given in a call are set there. */
    private SessionPlan plan(SessionForm form, Session session) {
        var plan = form.written(session.plan(), true);
        return seatsPage(session).isEmpty() ? plan : plan.withSeats(session.seats());
    }

    private static @Nullable OnRecord reported(SessionForm form, Session session) {
        var before = session.reported();
        var typed = form.reported();
        return before == null || typed == null ? before : typed.written(before);
    }

    private Optional<String> seatsPage(Session session) {
        return keepers.stream().flatMap(keeper -> keeper.page(session).stream()).findFirst();
    }

    private ModelAndView with(ModelAndView view, Session session) {
        return view.addObject("session", session)
                .addObject("modules", curriculum.modules())
                .addObject("seatsPage", seatsPage(session).orElse(""));
    }
}
