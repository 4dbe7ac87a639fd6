package az.rtcm.audit.admin;

import az.rtcm.audit.Audit;
import az.rtcm.audit.EntryFilter;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.Paging;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who changed what, when, and what it was before. */
@Controller
class AuditController {

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    @Bean
    static NavigationItem auditTrailOfTheOffice() {
        return NavigationItem.office(95, "audit.nav", "/admin/audit", "ADMINISTRATOR");
    }

    @GetMapping("/admin/audit")
    ModelAndView list(
            @ModelAttribute("filter") EntryFilter filter,
            BindingResult wrong,
            @RequestParam Map<String, String> parameters) {
        var paging = Paging.from(parameters, "-at");
        return new ModelAndView("audit/admin/entries")
                .addObject(
                        "entries",
                        wrong.hasErrors() ? paging.nothing() : audit.list(filter, paging));
    }
}
