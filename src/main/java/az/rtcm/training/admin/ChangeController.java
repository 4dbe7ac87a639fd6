package az.rtcm.training.admin;

import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Refused;
import az.rtcm.training.DaysInUse;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import az.rtcm.training.StateRefused;
import jakarta.validation.Valid;
import java.util.Map;
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

/** Postpones a session or calls it off, with a notice to everybody. */
@Controller
@RequestMapping("/admin/sessions/{id}")
class ChangeController {

    private final Sessions sessions;

    ChangeController(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/postponement")
    ModelAndView postponement(@PathVariable UUID id) {
        var session = sessions.toChange(new SessionId(id));
        var form =
                new ChangeForm(
                        Dates.typed(session.starts()), Dates.typed(session.ends()), Map.of());
        return form(id, form, false);
    }

    @GetMapping("/cancellation")
    ModelAndView cancellation(@PathVariable UUID id) {
        return form(id, new ChangeForm("", "", Map.of()), true);
    }

    @PostMapping("/postponement")
    ModelAndView postpone(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ChangeForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        return change(
                id,
                form,
                errors,
                redirect,
                false,
                text ->
                        sessions.postpone(
                                new SessionId(id),
                                Dates.written(form.starts()),
                                Dates.written(form.ends()),
                                text));
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ChangeForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        return change(
                id, form, errors, redirect, true, text -> sessions.cancel(new SessionId(id), text));
    }

    private ModelAndView change(
            UUID id,
            ChangeForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            boolean cancelled,
            java.util.function.Consumer<LocalizedText> work) {
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        if (!errors.hasErrors()) {
            try {
                work.accept(Texts.written(LocalizedText.empty("en"), form.text()));
                Notice.success(
                        redirect, cancelled ? "training.cancelled" : "training.postponed.done");
                return new ModelAndView("redirect:/admin/sessions/" + id);
            } catch (StateRefused e) {
                errors.reject(e.reason());
            } catch (DaysInUse e) {
                errors.rejectValue("starts", "training.period.in-use");
            }
        }
        return with(Refused.with("training/admin/change", errors), id, cancelled);
    }

    private ModelAndView form(UUID id, ChangeForm form, boolean cancelled) {
        var view =
                new ModelAndView("training/admin/change")
                        .addAllObjects(new BeanPropertyBindingResult(form, "form").getModel());
        return with(view, id, cancelled);
    }

    private ModelAndView with(ModelAndView view, UUID id, boolean cancelled) {
        return view.addObject("session", sessions.toChange(new SessionId(id)))
                .addObject("cancelled", cancelled);
    }
}
