package az.rtcm.training.admin;

import az.rtcm.curriculum.Curriculum;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Refused;
import az.rtcm.training.CourseTemplateId;
import az.rtcm.training.CourseTemplates;
import jakarta.validation.Valid;
import java.util.UUID;
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

/** The courses that sessions are planned from. */
@Controller
@RequestMapping("/admin/templates")
class TemplateController {

    private static final String VIEW = "training/admin/template";

    private final CourseTemplates templates;
    private final Curriculum curriculum;

    TemplateController(CourseTemplates templates, Curriculum curriculum) {
        this.templates = templates;
        this.curriculum = curriculum;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("training/admin/templates")
                .addObject("templates", templates.inOffice());
    }

    @GetMapping("/new")
    ModelAndView add() {
        templates.inOffice();
        return form(TemplateForm.blank());
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable UUID id) {
        templates.inOffice();
        return form(TemplateForm.of(templates.require(new CourseTemplateId(id))));
    }

    @PostMapping
    ModelAndView store(
            @Valid @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            form.check(errors);
            FormChoices.check(form.modules(), curriculum.modules(), errors);
        }
        if (!errors.hasErrors()) {
            try {
                store(form);
                Notice.success(redirect, "training.template.saved");
                return new ModelAndView("redirect:/admin/templates");
            } catch (OptimisticLockingFailureException e) {
                var now = templates.require(new CourseTemplateId(form.id()));
                errors.reject("training.changed-meanwhile");
                return refused(errors).addObject("version", now.version());
            }
        }
        return refused(errors);
    }

    private void store(TemplateForm form) {
        if (form.version() == null) {
            templates.add(form.written(null));
        } else {
            var before = templates.require(new CourseTemplateId(form.id()));
            templates.change(form.written(before));
        }
    }

    private ModelAndView refused(BindingResult errors) {
        return Refused.with(VIEW, errors).addObject("modules", curriculum.modules());
    }

    private ModelAndView form(TemplateForm form) {
        return new ModelAndView(VIEW)
                .addAllObjects(new BeanPropertyBindingResult(form, "form").getModel())
                .addObject("modules", curriculum.modules());
    }
}
