package az.rtcm.attendance.admin;

import az.rtcm.attendance.Attendance;
import az.rtcm.attendance.AttendanceClosed;
import az.rtcm.attendance.HalfDaysUnmarked;
import az.rtcm.attendance.NoHalfDays;
import az.rtcm.attendance.Register;
import az.rtcm.attendance.ReliedOn;
import az.rtcm.directory.Organisations;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Notice;
import az.rtcm.training.HalfDay;
import az.rtcm.training.SessionId;
import jakarta.validation.Valid;
import java.util.UUID;
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

    AttendanceController(Attendance attendance, Organisations organisations) {
        this.attendance = attendance;
        this.organisations = organisations;
    }

    @GetMapping
    ModelAndView register(@PathVariable UUID id, @RequestParam(defaultValue = "0") int part) {
        return page(id, part, new BeanPropertyBindingResult(MarkForm.empty(), "form"));
    }

    @PostMapping
    ModelAndView mark(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int part,
            @Valid @ModelAttribute("form") MarkForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return refused(id, part, errors);
        }
        try {
            var refused = attendance.mark(new SessionId(id), form.remarks(), form.evidence());
            if (refused.isEmpty()) {
                Notice.success(redirect, "attendance.saved");
            } else {
                Notice.warning(redirect, "attendance.changed-meanwhile", refused.size());
            }
            return back(id, part);
        } catch (AttendanceClosed e) {
            errors.reject("attendance.closed");
            return refused(id, part, errors);
        }
    }

    /** Keeps what was chosen in the form, then fills the gaps of one half-day. */
    @PostMapping("/presence/{halfDay}")
    ModelAndView allPresent(
            @PathVariable UUID id,
            @PathVariable String halfDay,
            @RequestParam(defaultValue = "0") int part,
            @Valid @ModelAttribute("form") MarkForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var answer = mark(id, part, form, errors, redirect);
        if (!errors.hasErrors()) {
            attendance.markAllPresent(new SessionId(id), halfDay(halfDay), form.evidence());
        }
        return answer;
    }

    @GetMapping("/sheet")
    ModelAndView sheet(@PathVariable UUID id, @RequestParam(defaultValue = "0") int part) {
        return new ModelAndView("attendance/admin/sheet", "register", shown(id, part));
    }

    /** Leads to the page of the session, which says what is next. */
    @PostMapping("/closure")
    ModelAndView close(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                attendance.close(new SessionId(id), form.words());
                Notice.success(redirect, "attendance.closed-now");
                return new ModelAndView("redirect:/admin/sessions/" + id);
            } catch (HalfDaysUnmarked e) {
                errors.rejectValue("reason", "attendance.unmarked-refused");
            } catch (NoHalfDays e) {
                errors.reject("attendance.no-half-days.text");
            } catch (AttendanceClosed e) {
                errors.reject("attendance.closed");
            }
        }
        return refused(id, 0, errors);
    }

    @DeleteMapping("/closure")
    ModelAndView reopen(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
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
            }
        }
        return refused(id, 0, errors);
    }

    private ModelAndView page(UUID id, int part, BindingResult form) {
        return new ModelAndView("attendance/admin/register", "register", shown(id, part))
                .addAllObjects(form.getModel());
    }

    private ModelAndView refused(UUID id, int part, BindingResult errors) {
        var page = page(id, part, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private RegisterPage shown(UUID id, int part) {
        Register register = attendance.register(new SessionId(id));
        var ids =
                register.attendees().stream()
                        .map(attendee -> attendee.participant().organisationId())
                        .toList();
        return RegisterPage.of(register, organisations.byIds(ids), part);
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
