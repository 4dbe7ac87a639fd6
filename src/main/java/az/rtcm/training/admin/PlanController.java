package az.rtcm.training.admin;

import az.rtcm.shared.database.Ids;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Refused;
import az.rtcm.training.CourseTemplateId;
import az.rtcm.training.CourseTemplates;
import az.rtcm.training.SessionPlan;
import az.rtcm.training.Sessions;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans a new session in two minutes: nothing but a title must be known. */
@Controller
class PlanController {

    private static final String VIEW = "training/admin/plan";

    private final Sessions sessions;
    private final CourseTemplates templates;

    PlanController(Sessions sessions, CourseTemplates templates) {
        this.sessions = sessions;
        this.templates = templates;
    }

    @GetMapping("/admin/sessions/new")
    ModelAndView form(@RequestParam(required = false) @Nullable UUID template) {
        var form =
                template == null
                        ? SessionForm.blank(Ids.next())
                        : SessionForm.of(course(template), Ids.next(), null);
        return new ModelAndView(VIEW)
                .addAllObjects(new BeanPropertyBindingResult(form, "form").getModel())
                .addObject("templates", templates.inOffice());
    }

    @PostMapping("/admin/sessions")
    ModelAndView plan(
            @Valid @ModelAttribute("form") SessionForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        if (errors.hasErrors()) {
            return Refused.with(VIEW, errors).addObject("templates", templates.inOffice());
        }
        var template = form.template();
        var before = template == null ? form.titled() : course(template);
        var id =
                sessions.plan(
                        Objects.requireNonNullElseGet(form.form(), Ids::next),
                        form.written(before, false));
        Notice.success(redirect, "training.planned");
        return new ModelAndView("redirect:/admin/sessions/" + id.value());
    }

    private SessionPlan course(UUID template) {
        return templates.require(new CourseTemplateId(template)).session();
    }
}
