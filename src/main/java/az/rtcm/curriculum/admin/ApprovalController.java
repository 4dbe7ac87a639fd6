package az.rtcm.curriculum.admin;

import az.rtcm.curriculum.Curriculum;
import az.rtcm.curriculum.Mapping;
import az.rtcm.curriculum.Mappings;
import az.rtcm.gcm.Compact;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Refused;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The drafts of all modules, approved together with one reason. */
@Controller
@RequestMapping("/admin/curriculum/approvals")
class ApprovalController {

    private static final String VIEW = "curriculum/admin/drafts";

    private final Curriculum curriculum;
    private final Mappings mappings;
    private final Compact compact;

    ApprovalController(Curriculum curriculum, Mappings mappings, Compact compact) {
        this.curriculum = curriculum;
        this.mappings = mappings;
        this.compact = compact;
    }

    @GetMapping
    ModelAndView drafts() {
        var form = new ApprovalForm(List.of(), "");
        return with(
                new ModelAndView(VIEW)
                        .addAllObjects(new BeanPropertyBindingResult(form, "form").getModel()));
    }

    @PostMapping
    ModelAndView approve(
            @Valid @ModelAttribute("form") ApprovalForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return with(Refused.with(VIEW, errors));
        }
        var chosen = open().stream().filter(form::chooses).toList();
        mappings.approve(chosen, form.reason());
        Notice.success(redirect, "curriculum.drafts.approved", chosen.size());
        return new ModelAndView("redirect:/admin/curriculum");
    }

    private List<Mapping> open() {
        return mappings.inOffice().values().stream()
                .flatMap(List::stream)
                .filter(mapping -> !mapping.approved())
                .toList();
    }

    private ModelAndView with(ModelAndView view) {
        return view.addObject("mappings", mappings.inOffice())
                .addObject("modules", curriculum.modules())
                .addObject("objectives", compact.objectives());
    }
}
