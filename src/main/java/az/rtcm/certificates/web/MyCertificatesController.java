package az.rtcm.certificates.web;

import az.rtcm.accounts.Access;
import az.rtcm.attendance.Trainings;
import az.rtcm.certificates.CertificateId;
import az.rtcm.certificates.CertificateNames;
import az.rtcm.certificates.Certificates;
import az.rtcm.certificates.NameNotPrintable;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.files.Download;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.SiteController;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own certificates, the name on them, and the transcript. */
@SiteController
class MyCertificatesController {

    private final Certificates certificates;
    private final CertificateNames names;
    private final Trainings trainings;
    private final People people;
    private final Access access;

    MyCertificatesController(
            Certificates certificates,
            CertificateNames names,
            Trainings trainings,
            People people,
            Access access) {
        this.certificates = certificates;
        this.names = names;
        this.trainings = trainings;
        this.people = people;
        this.access = access;
    }

    @Bean
    static NavigationItem myCertificatesNavigation() {
        return NavigationItem.my(40, "certificates.mine", "/my/certificates");
    }

    @GetMapping("/my/certificates")
    ModelAndView mine() {
        var me = me();
        return page(me, new BeanPropertyBindingResult(new NameForm(name(me)), "form"));
    }

    @GetMapping("/my/certificates/{id}/sheet")
    ResponseEntity<Resource> sheet(@PathVariable UUID id) {
        var sheet = certificates.sheet(certificates.mine(new CertificateId(id)));
        return Download.inline(sheet.file(), sheet.content());
    }

    @PostMapping("/my/certificate-name")
    ModelAndView confirm(
            @PathVariable String language,
            @Valid @ModelAttribute("form") NameForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var me = me();
        if (!errors.hasErrors()) {
            try {
                names.confirm(me.id(), form.name());
                Notice.success(redirect, "certificates.name.done");
                return new ModelAndView("redirect:/" + language + "/my/certificates");
            } catch (NameNotPrintable e) {
                errors.rejectValue("name", "certificates.name.not-printable");
            }
        }
        var page = page(me, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/my/transcript")
    ModelAndView transcript() {
        return new ModelAndView("certificates/web/transcript")
                .addObject("person", me())
                .addObject(
                        "trainings",
                        trainings.mine().stream()
                                .filter(training -> training.tally() != null)
                                .toList())
                .addObject("certificates", certificates.mine());
    }

    private ModelAndView page(Person me, BindingResult form) {
        return new ModelAndView("certificates/web/mine")
                .addObject("certificates", certificates.mine())
                .addObject("language", names.language(me))
                .addObject("confirmed", names.isConfirmed(me))
                .addAllObjects(form.getModel());
    }

    private String name(Person me) {
        return me.name().onCertificate(names.language(me));
    }

    private Person me() {
        return people.find(access.person()).orElseThrow(NotFound::new);
    }

    record NameForm(@NotBlank @Size(max = CertificateNames.LONGEST) String name) {}
}
