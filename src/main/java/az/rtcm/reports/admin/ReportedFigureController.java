package az.rtcm.reports.admin;

import az.rtcm.reports.ReportedFigure;
import az.rtcm.reports.ReportedFigures;
import az.rtcm.shared.Settings;
import az.rtcm.shared.web.FieldRefused;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Refused;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The totals that others reported: entered, changed, taken back and shown again. */
@Controller
@RequestMapping("/admin/reported-figures")
class ReportedFigureController {

    private static final String FORM = "reports/admin/reportedFigure";
    private static final String LIST = "redirect:/admin/reported-figures";

    private final ReportedFigures figures;
    private final Settings settings;

    ReportedFigureController(ReportedFigures figures, Settings settings) {
        this.figures = figures;
        this.settings = settings;
    }

    @Bean
    static NavigationItem reportedFiguresNavigation() {
        return NavigationItem.office(
                81, "reports.reported", "/admin/reported-figures", "COORDINATOR", "MONITORING");
    }

    @GetMapping
    ModelAndView all() {
        return new ModelAndView("reports/admin/reportedFigures")
                .addObject("figures", figures.all());
    }

    @GetMapping("/new")
    ModelAndView blank() {
        figures.requireKeeper();
        return form(ReportedFigureForm.empty());
    }

    @PostMapping
    ModelAndView add(
            @Valid @ModelAttribute("form") ReportedFigureForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        if (!errors.hasErrors() && form.form() != null) {
            try {
                figures.add(form.form(), form.reported(null));
                return done("reports.reported.added", redirect);
            } catch (FieldRefused e) {
                e.beside(errors);
            }
        }
        return refused(errors, null);
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id) {
        var figure = figures.find(id);
        return form(ReportedFigureForm.of(figure, settings.languages()))
                .addObject("figure", figure);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReportedFigureForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var figure = figures.find(id);
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        if (!errors.hasErrors()) {
            try {
                figures.change(id, form.version(), form.reported(figure.reported()));
                return done("reports.reported.changed", redirect);
            } catch (FieldRefused e) {
                e.beside(errors);
            } catch (OptimisticLockingFailureException e) {
                errors.reject("reports.refused.changed-meanwhile");
            }
        }
        return refused(errors, figure);
    }

    @PostMapping("/{id}/publication")
    ModelAndView publish(@PathVariable UUID id, RedirectAttributes redirect) {
        figures.publish(id);
        return done("reports.reported.shown", redirect);
    }

    @DeleteMapping("/{id}/publication")
    ModelAndView withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        figures.withdraw(id);
        return done("reports.reported.withdrawn", redirect);
    }

    private static ModelAndView form(ReportedFigureForm form) {
        return new ModelAndView(FORM, new BeanPropertyBindingResult(form, "form").getModel());
    }

    private static ModelAndView refused(BindingResult errors, @Nullable ReportedFigure figure) {
        return Refused.with(FORM, errors).addObject("figure", figure);
    }

    private static ModelAndView done(String key, RedirectAttributes redirect) {
        Notice.success(redirect, key);
        return new ModelAndView(LIST);
    }
}
