package az.rtcm.certificates.admin;

import az.rtcm.certificates.AnsweredBy;
import az.rtcm.certificates.CertificateNames;
import az.rtcm.certificates.Certificates;
import az.rtcm.certificates.Holder;
import az.rtcm.certificates.IssueDetails;
import az.rtcm.certificates.Issued;
import az.rtcm.certificates.NameNotPrintable;
import az.rtcm.certificates.WordsNotPrintable;
import az.rtcm.directory.PersonId;
import az.rtcm.files.FileId;
import az.rtcm.files.Files;
import az.rtcm.files.RefusedFile;
import az.rtcm.shared.web.Formats;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Notice;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The certificates of one session: names, issuing, printing all at once. */
@Controller
@RequestMapping("/admin/sessions/{id}/certificates")
class SessionCertificatesController {

    private final Certificates certificates;
    private final CertificateNames names;
    private final Sessions sessions;
    private final Files files;

    SessionCertificatesController(
            Certificates certificates, CertificateNames names, Sessions sessions, Files files) {
        this.certificates = certificates;
        this.names = names;
        this.sessions = sessions;
        this.files = files;
    }

    @GetMapping
    ModelAndView holders(@PathVariable UUID id, Locale reader) {
        var hours = certificates.usualHours(new SessionId(id));
        return page(id, new BeanPropertyBindingResult(new IssueForm(hours, null), "form"), reader);
    }

    @PostMapping
    ModelAndView issue(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") IssueForm form,
            BindingResult errors,
            Locale reader,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                say(certificates.issueFor(new SessionId(id), form.details()), redirect);
                return back(id);
            } catch (WordsNotPrintable e) {
                var field = e.words().equals(form.details().signatory()) ? "signatory" : null;
                errors.rejectValue(
                        field, "certificates.words.not-printable", new Object[] {e.words()}, null);
            }
        }
        return refused(page(id, errors, reader));
    }

    private static void say(Issued issued, RedirectAttributes redirect) {
        if (issued.waiting() == 0) {
            Notice.success(redirect, "certificates.issued-now", issued.certificates().size());
        } else {
            Notice.warning(
                    redirect,
                    "certificates.issued-some",
                    issued.certificates().size(),
                    issued.waiting());
        }
    }

    /** All valid sheets as one document. */
    @GetMapping("/sheets")
    ResponseEntity<byte[]> sheets(@PathVariable UUID id) {
        var session = sessions.require(new SessionId(id));
        var name = ContentDisposition.inline().filename(session.slug() + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(certificates.sheets(session.id()));
    }

    @GetMapping("/{person}/name")
    ModelAndView name(@PathVariable UUID id, @PathVariable UUID person) {
        var holder = holder(id, person);
        var form = new NameForm(holder.name(), null, null, null, null);
        return namePage(id, holder, new BeanPropertyBindingResult(form, "form"));
    }

    @PostMapping("/{person}/name")
    ModelAndView confirm(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") NameForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var holder = holder(id, person);
        if (!errors.hasErrors()) {
            try {
                names.confirmOnBehalf(new PersonId(person), form.name(), answer(form));
                Notice.success(redirect, "certificates.name.noted");
                return back(id);
            } catch (NameNotPrintable e) {
                errors.rejectValue("name", "certificates.name.not-printable");
            } catch (RefusedFile e) {
                errors.rejectValue("scan", e.key());
            }
        }
        return refused(namePage(id, holder, errors));
    }

    private AnsweredBy answer(NameForm form) throws RefusedFile {
        var scan = form.scan();
        return new AnsweredBy(
                Objects.requireNonNull(form.channel()),
                form.reference() == null || form.reference().isBlank()
                        ? null
                        : form.reference().strip(),
                Objects.requireNonNull(form.answeredOn()),
                scan == null || scan.isEmpty() ? null : stored(scan));
    }

    private FileId stored(MultipartFile scan) throws RefusedFile {
        try (var content = scan.getInputStream()) {
            var name = Objects.requireNonNullElse(scan.getOriginalFilename(), "scan");
            var type = Objects.requireNonNullElse(scan.getContentType(), "");
            return files.store(name, content, type).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Holder holder(UUID session, UUID person) {
        return certificates.holders(new SessionId(session)).stream()
                .filter(holder -> holder.person().value().equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(UUID id, BindingResult form, Locale reader) {
        var session = sessions.require(new SessionId(id));
        var byName =
                Comparator.comparing(
                        Holder::latinName, Formats.of(reader.getLanguage()).alphabet());
        return new ModelAndView("certificates/admin/holders")
                .addObject("session", session)
                .addObject(
                        "holders",
                        certificates.holders(session.id()).stream().sorted(byName).toList())
                .addAllObjects(form.getModel());
    }

    private ModelAndView namePage(UUID id, Holder holder, BindingResult form) {
        return new ModelAndView("certificates/admin/name")
                .addObject("session", sessions.require(new SessionId(id)))
                .addObject("holder", holder)
                .addAllObjects(form.getModel());
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView("redirect:/admin/sessions/" + id + "/certificates");
    }

    record IssueForm(
            @Nullable @Positive @Max(9999) Integer hours,
            @Nullable @Size(max = 120) String signatory) {

        IssueDetails details() {
            return new IssueDetails(
                    hours, signatory == null || signatory.isBlank() ? null : signatory.strip());
        }
    }

    record NameForm(
            @NotBlank @Size(max = CertificateNames.LONGEST) String name,
            @NotNull AnsweredBy.@Nullable Channel channel,
            @Nullable @Size(max = 200) String reference,
            @Nullable @NotNull @PastOrPresent LocalDate answeredOn,
            @Nullable MultipartFile scan) {}
}
