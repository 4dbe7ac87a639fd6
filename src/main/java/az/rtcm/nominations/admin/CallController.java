package az.rtcm.nominations.admin;

import az.rtcm.directory.Countries;
import az.rtcm.directory.Organisation;
import az.rtcm.directory.Organisations;
import az.rtcm.nominations.Calls;
import az.rtcm.nominations.NoRoom;
import az.rtcm.nominations.SentLists;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Refused;
import az.rtcm.training.Session;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import az.rtcm.training.StateRefused;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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

/** The coordinator opens a call, changes its terms, invites more, ends it. */
@Controller
@RequestMapping("/admin/sessions/{id}/call")
class CallController {

    private static final String VIEW = "nominations/admin/call";

    private final Calls calls;
    private final SentLists sent;
    private final Sessions sessions;
    private final Organisations organisations;
    private final Countries countries;
    private final Clock clock;

    CallController(
            Calls calls,
            SentLists sent,
            Sessions sessions,
            Organisations organisations,
            Countries countries,
            Clock clock) {
        this.calls = calls;
        this.sent = sent;
        this.sessions = sessions;
        this.organisations = organisations;
        this.countries = countries;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID id) {
        var session = sessions.require(new SessionId(id));
        var form =
                calls.toChange(session.id())
                        .map(CallForm::of)
                        .orElseGet(() -> CallForm.of(session));
        var page = new ModelAndView(VIEW);
        page.addAllObjects(new BeanPropertyBindingResult(form, "form").getModel());
        return filled(page, session);
    }

    @PostMapping
    ModelAndView open(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CallForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Locale locale) {
        var session = sessions.require(new SessionId(id));
        if (!errors.hasErrors()) {
            form.checkStart(session.starts(), errors);
            form.check(clock.instant(), Instant.MIN, names(locale), errors);
        }
        if (!errors.hasErrors() && form.invited(organisations.all()).isEmpty()) {
            errors.rejectValue("countries", "nominations.invited.nobody");
        }
        if (!errors.hasErrors()) {
            try {
                calls.open(session.id(), form.call(organisations.all(), codes()));
                say(redirect, form, "nominations.call.opened");
                return new ModelAndView("redirect:/admin/sessions/" + id + "/nominations");
            } catch (StateRefused e) {
                errors.reject("nominations.call.cannot-open");
            }
        }
        return filled(Refused.with(VIEW, errors), session);
    }

    @PostMapping("/terms")
    ModelAndView change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CallForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Locale locale) {
        var session = sessions.require(new SessionId(id));
        if (!errors.hasErrors()) {
            form.checkStart(session.starts(), errors);
            form.check(
                    clock.instant(), calls.require(session.id()).deadline(), names(locale), errors);
        }
        if (!errors.hasErrors()) {
            try {
                calls.change(session.id(), form.call(organisations.all(), codes()));
                say(redirect, form, "nominations.call.changed");
                return new ModelAndView("redirect:/admin/sessions/" + id + "/call");
            } catch (NoRoom e) {
                errors.rejectValue("seats", "nominations.seats.confirmed-more");
            } catch (StateRefused e) {
                errors.reject("nominations.call.session-is-over");
            }
        }
        return filled(Refused.with(VIEW, errors), session);
    }

    @PostMapping("/invitations")
    String invite(
            @PathVariable UUID id,
            @ModelAttribute("form") CallForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var session = new SessionId(id);
        calls.toChange(session);
        var chosen =
                errors.hasErrors() ? Set.<Organisation>of() : form.invited(organisations.all());
        if (chosen.isEmpty()) {
            Notice.warning(redirect, "nominations.invited.nobody");
        } else {
            calls.invite(session, chosen.stream().map(Organisation::id).toList());
            var untold = sent.unreachable(chosen).size();
            if (!calls.require(session).isOpen(clock.instant())) {
                Notice.warning(redirect, "nominations.invited.call-has-ended");
            } else if (untold > 0) {
                Notice.warning(redirect, "nominations.invited.untold", untold);
            } else {
                Notice.success(redirect, "nominations.invited.more");
            }
        }
        return "redirect:/admin/sessions/" + id + "/call";
    }

    @PostMapping("/closing")
    String close(@PathVariable UUID id, RedirectAttributes redirect) {
        calls.close(new SessionId(id));
        Notice.success(redirect, "nominations.call.ended");
        return "redirect:/admin/sessions/" + id + "/nominations";
    }

    private void say(RedirectAttributes redirect, CallForm form, String done) {
        if (form.wishesForMoreThanThereIs(codes())) {
            Notice.warning(redirect, "nominations.quota.minima-above-seats");
        } else {
            Notice.success(redirect, done);
        }
    }

    private Set<String> codes() {
        return countries.byCode().keySet();
    }

    private Map<String, String> names(Locale locale) {
        var names = new TreeMap<String, String>();
        countries
                .byCode()
                .forEach(
                        (code, country) ->
                                names.put(code, country.name().words(locale.getLanguage())));
        return names;
    }

    private ModelAndView filled(ModelAndView page, Session session) {
        var call = calls.toChange(session.id());
        var all = organisations.all();
        return page.addObject("session", session)
                .addObject("call", call.orElse(null))
                .addObject(
                        "invited",
                        call.map(open -> sent.of(open.sessionId())).orElseGet(java.util.List::of))
                .addObject("organisations", all)
                .addObject("unreachable", sent.unreachable(all))
                .addObject("countries", countries.all())
                .addObject("byCode", countries.byCode())
                .addObject("now", clock.instant());
    }
}
