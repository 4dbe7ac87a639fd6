package az.rtcm.attendance.admin;

import az.rtcm.attendance.Attendance;
import az.rtcm.attendance.AttendanceClosed;
import az.rtcm.attendance.HalfDaysUnmarked;
import az.rtcm.attendance.NoHalfDays;
import az.rtcm.attendance.NotBegun;
import az.rtcm.attendance.NotOver;
import az.rtcm.attendance.ReliedOn;
import az.rtcm.attendance.Remark;
import az.rtcm.directory.Countries;
import az.rtcm.directory.Organisations;
import az.rtcm.shared.web.Formats;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Notice;
import az.rtcm.training.HalfDay;
import az.rtcm.training.SessionId;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of a session: marks, the sheet to be signed, closing. */
@Controller
@RequestMapping("/admin/sessions/{id}/attendance")
class AttendanceController {

    private final Attendance attendance;
    private final Organisations organisations;
    private final Countries countries;
    private final MarksInWords marksInWords;

    AttendanceController(
            Attendance attendance,
            Organisations organisations,
            Countries countries,
            MarksInWords marksInWords) {
        this.attendance = attendance;
        this.organisations = organisations;
        this.countries = countries;
        this.marksInWords = marksInWords;
    }

    @GetMapping
    ModelAndView register(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") int part, Locale reader) {
        var none = new BeanPropertyBindingResult(MarkForm.empty(), "form");
        return page(shown(id, part, List.of(), reader), none);
    }

    @PostMapping
    ModelAndView mark(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int part,
            @RequestParam(defaultValue = "") List<String> cell,
            @Valid @ModelAttribute("form") MarkForm form,
            BindingResult errors,
            Locale reader,
            RedirectAttributes redirect) {
        return marked(
                shown(id, part, MarkForm.remarks(cell), reader),
                errors,
                redirect,
                remarks -> attendance.mark(new SessionId(id), remarks, form.evidence()));
    }

    /** Keeps what was chosen in the form, then fills the gaps of one half-day. */
    @PostMapping("/presence/{halfDay}")
    ModelAndView allPresent(
            @PathVariable UUID id,
            @PathVariable String halfDay,
            @RequestParam(defaultValue = "0") int part,
            @RequestParam(defaultValue = "") List<String> cell,
            @Valid @ModelAttribute("form") MarkForm form,
            BindingResult errors,
            Locale reader,
            RedirectAttributes redirect) {
        return marked(
                shown(id, part, MarkForm.remarks(cell), reader),
                errors,
                redirect,
                remarks ->
                        attendance.markAllPresent(
                                new SessionId(id), remarks, halfDay(halfDay), form.evidence()));
    }

    private ModelAndView marked(
            RegisterPage typed,
            BindingResult errors,
            RedirectAttributes redirect,
            UnaryOperator<List<Remark>> work) {
        if (!errors.hasErrors()) {
            try {
                var session = typed.register().session().id();
                var refused = work.apply(typed.typed());
                if (refused.isEmpty()) {
                    Notice.success(redirect, "attendance.saved");
                } else {
                    var standing = marksInWords.of(attendance.standing(session, refused));
                    Notice.warning(redirect, "attendance.changed-meanwhile", standing);
                }
                return back(session.value(), typed.part());
            } catch (AttendanceClosed e) {
                errors.reject("attendance.closed");
            } catch (NotBegun e) {
                errors.reject("attendance.not-begun.refused");
            }
        }
        return refused(typed, errors);
    }

    @GetMapping("/sheet")
    ModelAndView sheet(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") int part, Locale reader) {
        return new ModelAndView(
                "attendance/admin/sheet", "register", shown(id, part, List.of(), reader));
    }

    /** Leads to the page of the session, which says what is next. */
    @PostMapping("/closure")
    ModelAndView close(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Locale reader,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                attendance.close(new SessionId(id), form.words());
                Notice.success(redirect, "attendance.closed-now");
                return new ModelAndView("redirect:/admin/sessions/" + id);
            } catch (HalfDaysUnmarked e) {
                errors.rejectValue("reason", "attendance.unmarked-refused");
            } catch (NotOver e) {
                errors.reject("attendance.closing.not-over");
            } catch (NoHalfDays e) {
                errors.reject("attendance.no-half-days.text");
            } catch (AttendanceClosed e) {
                errors.reject("attendance.closed");
            }
        }
        return refused(shown(id, 0, List.of(), reader), errors);
    }

    @DeleteMapping("/closure")
    ModelAndView reopen(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            Locale reader,
            RedirectAttributes redirect) {
        if (form.words().isEmpty()) {
            errors.rejectValue("reason", "NotBlank");
        }
        if (!errors.hasErrors()) {
            try {
                attendance.reopen(new SessionId(id), form.words());
                Notice.success(redirect, "attendance.reopened");
                return back(id, 0);
            } catch (ReliedOn e) {
                errors.rejectValue("reason", "attendance.relied-on");
            } catch (AttendanceClosed e) {
                errors.reject("attendance.reported");
            }
        }
        return refused(shown(id, 0, List.of(), reader), errors);
    }

    private static ModelAndView page(RegisterPage register, BindingResult form) {
        return new ModelAndView("attendance/admin/register", "register", register)
                .addAllObjects(form.getModel());
    }

    private static ModelAndView refused(RegisterPage register, BindingResult errors) {
        var page = page(register, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private RegisterPage shown(UUID id, int part, List<Remark> typed, Locale reader) {
        var register =
                attendance
                        .register(new SessionId(id))
                        .sorted(Formats.of(reader.getLanguage()).alphabet());
        var ids =
                register.attendees().stream()
                        .map(attendee -> attendee.participant().organisationId())
                        .toList();
        return new RegisterPage(
                register, organisations.byIds(ids), countries.byCode(), part, typed);
    }

    private static ModelAndView back(UUID id, int part) {
        var address = "redirect:/admin/sessions/" + id + "/attendance";
        return new ModelAndView(part == 0 ? address : address + "?part=" + part);
    }

    private static HalfDay halfDay(String code) {
        try {
            return HalfDay.of(code);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new NotFound();
        }
    }
}
