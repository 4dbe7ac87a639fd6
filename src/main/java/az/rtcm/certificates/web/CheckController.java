package az.rtcm.certificates.web;

import az.rtcm.certificates.CertificateNumber;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.Refused;
import az.rtcm.shared.web.SiteController;
import az.rtcm.shared.web.VisitorCached;
import org.springframework.context.annotation.Bean;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the number of a certificate is typed. */
@SiteController
class CheckController {

    private static final int LONGEST = 200;

    @Bean
    static NavigationItem verificationNavigation() {
        return NavigationItem.footer(60, "certificates.check", "/verify");
    }

    @GetMapping(path = "/verify", params = "!number")
    @VisitorCached("certificates")
    ModelAndView ask() {
        return new ModelAndView("certificates/web/check")
                .addAllObjects(errors(new NumberForm("")).getModel());
    }

    /** Leads to the one address of the certificate, and keeps the language of this page. */
    @GetMapping(path = "/verify", params = "number")
    ModelAndView look(@PathVariable String language, @RequestParam String number) {
        var parsed =
                CertificateNumber.parse(
                        number.length() > LONGEST ? number.substring(0, LONGEST) : number);
        if (parsed.isPresent()) {
            return new ModelAndView(
                    "redirect:/language/" + language + "?to=/verify/" + parsed.get().value());
        }
        var errors = errors(new NumberForm(number));
        errors.rejectValue(
                "number", number.isBlank() ? "NotBlank" : "certificates.check.no-number");
        return Refused.with("certificates/web/check", errors);
    }

    private static BeanPropertyBindingResult errors(NumberForm form) {
        return new BeanPropertyBindingResult(form, "form");
    }

    record NumberForm(String number) {}
}
