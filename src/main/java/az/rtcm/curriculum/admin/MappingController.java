package az.rtcm.curriculum.admin;

import az.rtcm.curriculum.Curriculum;
import az.rtcm.curriculum.Mapping;
import az.rtcm.curriculum.MappingExists;
import az.rtcm.curriculum.Mappings;
import az.rtcm.curriculum.Module;
import az.rtcm.curriculum.ModuleId;
import az.rtcm.gcm.Compact;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Refused;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
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

/** Which objectives the modules serve: proposed, approved, returned to draft, removed. */
@Controller
@RequestMapping("/admin/curriculum")
class MappingController {

    private static final String MODULE = "curriculum/admin/module";
    private static final String DECISION = "curriculum/admin/decision";

    private final Curriculum curriculum;
    private final Mappings mappings;
    private final Compact compact;

    MappingController(Curriculum curriculum, Mappings mappings, Compact compact) {
        this.curriculum = curriculum;
        this.mappings = mappings;
        this.compact = compact;
    }

    @Bean
    static NavigationItem officeCurriculum() {
        return NavigationItem.office(
                20,
                "curriculum.nav",
                "/admin/curriculum",
                "COORDINATOR",
                "LEADERSHIP",
                "MONITORING");
    }

    @GetMapping
    ModelAndView all() {
        return new ModelAndView("curriculum/admin/curriculum")
                .addObject("mappings", mappings.inOffice())
                .addObject("modules", curriculum.modules());
    }

    @GetMapping("/{id}")
    ModelAndView module(@PathVariable UUID id) {
        var view =
                new ModelAndView(MODULE)
                        .addAllObjects(
                                new BeanPropertyBindingResult(new MappingForm(null, ""), "form")
                                        .getModel());
        return with(view, id);
    }

    @PostMapping("/{id}/mappings")
    ModelAndView add(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MappingForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var objective = form.objective();
        if (!errors.hasErrors() && (objective == null || compact.objective(objective).isEmpty())) {
            errors.rejectValue("objective", "curriculum.objective.needed");
        }
        if (!errors.hasErrors() && objective != null) {
            try {
                mappings.add(found(id).id(), objective, form.reason());
                Notice.success(redirect, "curriculum.added");
                return new ModelAndView("redirect:/admin/curriculum/" + id);
            } catch (MappingExists e) {
                errors.rejectValue("objective", "curriculum.mapping-exists");
            }
        }
        return with(Refused.with(MODULE, errors), id);
    }

    @GetMapping("/{id}/mappings/{objective}")
    ModelAndView decision(@PathVariable UUID id, @PathVariable int objective) {
        var view =
                new ModelAndView(DECISION)
                        .addAllObjects(
                                new BeanPropertyBindingResult(
                                                new MappingForm(objective, ""), "form")
                                        .getModel());
        return with(view, mapping(id, objective));
    }

    @PostMapping("/{id}/mappings/{objective}/{decision:approval|draft|removal}")
    ModelAndView decide(
            @PathVariable UUID id,
            @PathVariable int objective,
            @PathVariable String decision,
            @Valid @ModelAttribute("form") MappingForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var mapping = mapping(id, objective);
        if (errors.hasErrors()) {
            return with(Refused.with(DECISION, errors), mapping);
        }
        switch (decision) {
            case "approval" -> mappings.approve(mapping.module(), objective, form.reason());
            case "draft" -> mappings.returnToDraft(mapping.module(), objective, form.reason());
            default -> mappings.remove(mapping.module(), objective, form.reason());
        }
        Notice.success(redirect, "curriculum.decided." + decision);
        return new ModelAndView("redirect:/admin/curriculum/" + id);
    }

    private ModelAndView with(ModelAndView view, UUID id) {
        var module = found(id);
        return view.addObject("module", module)
                .addObject("mappings", mappings.toDecide(module.id()))
                .addObject("objectives", compact.objectives());
    }

    private ModelAndView with(ModelAndView view, Mapping mapping) {
        return view.addObject("module", found(mapping.module().value()))
                .addObject("mapping", mapping)
                .addObject(
                        "objective",
                        compact.objective(mapping.objective()).orElseThrow(NotFound::new));
    }

    private Module found(UUID id) {
        return curriculum.find(new ModuleId(id)).orElseThrow(NotFound::new);
    }

    private Mapping mapping(UUID id, int objective) {
        return mappings.toDecide(new ModuleId(id)).stream()
                .filter(mapping -> mapping.objective() == objective)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
