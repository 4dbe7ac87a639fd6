package az.rtcm.certificates.admin;

import az.rtcm.certificates.CertificateId;
import az.rtcm.certificates.Certificates;
import az.rtcm.certificates.NameNotConfirmed;
import az.rtcm.certificates.NameUnchanged;
import az.rtcm.certificates.NoLongerValid;
import az.rtcm.certificates.NotCompleted;
import az.rtcm.certificates.StillValid;
import az.rtcm.certificates.WordsNotPrintable;
import az.rtcm.files.Download;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Paging;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of certificates, and what is done to a single one. */
@Controller
@RequestMapping("/admin/certificates")
class CertificatesController {

    private final Certificates certificates;

    CertificatesController(Certificates certificates) {
        this.certificates = certificates;
    }

    @Bean
    static NavigationItem certificatesNavigation() {
        return NavigationItem.office(
                50,
                "certificates.nav",
                "/admin/certificates",
                "COORDINATOR",
                "LEADERSHIP",
                "MONITORING",
                "ADMINISTRATOR");
    }

    @GetMapping
    ModelAndView all(@RequestParam Map<String, String> parameters) {
        var words = parameters.getOrDefault("words", "");
        return new ModelAndView("certificates/admin/certificates")
                .addObject(
                        "listing", certificates.search(words, Paging.from(parameters, "-issued")))
                .addObject("words", words);
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return page(id, new BeanPropertyBindingResult(new ReasonsForm("", null), "form"));
    }

    @GetMapping("/{id}/sheet")
    ResponseEntity<Resource> sheet(@PathVariable UUID id) {
        var sheet = certificates.sheet(certificates.find(new CertificateId(id)));
        return Download.inline(sheet.file(), sheet.content());
    }

    @PostMapping("/{id}/revocation")
    ModelAndView revoke(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonsForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        return decide(id, errors, redirect, "certificates.revoked-now", it -> revoke(it, form));
    }

    @PostMapping("/{id}/replacement")
    ModelAndView replace(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonsForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        return decide(
                id,
                errors,
                redirect,
                "certificates.replaced-now",
                it -> certificates.replace(it, form.internal(), form.told()));
    }

    /** Another certificate for a holder whose own was revoked. */
    @PostMapping("/{id}/reissue")
    ModelAndView issueAnew(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonsForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        return decide(
                id,
                errors,
                redirect,
                "certificates.anew-now",
                it -> certificates.issueAnew(it, form.internal()));
    }

    private CertificateId revoke(CertificateId id, ReasonsForm form) {
        certificates.revoke(id, form.internal(), form.told());
        return id;
    }

    /**
     * @param decision gives the certificate that is valid from now on, or the revoked one
     */
    private ModelAndView decide(
            UUID id,
            BindingResult errors,
            RedirectAttributes redirect,
            String done,
            UnaryOperator<CertificateId> decision) {
        if (!errors.hasErrors()) {
            try {
                var next = decision.apply(new CertificateId(id));
                Notice.success(redirect, done);
                return to(next);
            } catch (NoLongerValid e) {
                errors.reject("certificates.no-longer-valid");
            } catch (NameNotConfirmed e) {
                errors.reject("certificates.name-not-confirmed");
            } catch (NameUnchanged e) {
                errors.reject("certificates.name-unchanged");
            } catch (StillValid e) {
                errors.reject("certificates.anew.still-valid");
            } catch (NotCompleted e) {
                errors.reject("certificates.anew.not-completed");
            } catch (WordsNotPrintable e) {
                errors.reject("certificates.words.not-printable", new Object[] {e.words()}, null);
            }
        }
        return refused(id, errors);
    }

    private ModelAndView page(UUID id, BindingResult form) {
        return new ModelAndView("certificates/admin/certificate")
                .addObject("certificate", certificates.find(new CertificateId(id)))
                .addAllObjects(form.getModel());
    }

    private ModelAndView refused(UUID id, BindingResult errors) {
        var page = page(id, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView to(CertificateId id) {
        return new ModelAndView("redirect:/admin/certificates/" + id.value());
    }
}
