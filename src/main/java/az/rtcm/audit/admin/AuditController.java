package az.rtcm.audit.admin;

import az.rtcm.audit.Audit;
import az.rtcm.audit.EntryFilter;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.Paging;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

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
        if (!wrong.hasErrors()) {
            check("from", filter.from(), wrong);
            check("to", filter.to(), wrong);
        }
        var paging = Paging.from(parameters, "-at");
        return new ModelAndView("audit/admin/entries")
                .addObject(
                        "entries",
                        wrong.hasErrors() ? paging.nothing() : audit.list(filter, paging));
    }

    private static void check(String field, @Nullable LocalDate day, BindingResult wrong) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            wrong.rejectValue(field, "audit.date.out-of-range");
        }
    }
}
