package az.rtcm.nominations.web;

import az.rtcm.directory.OrganisationId;
import az.rtcm.nominations.AlreadyNominated;
import az.rtcm.nominations.CallIsClosed;
import az.rtcm.nominations.Lists;
import az.rtcm.nominations.NominationId;
import az.rtcm.nominations.NominationState;
import az.rtcm.nominations.Nominations;
import az.rtcm.nominations.OrganisationList;
import az.rtcm.nominations.Seats;
import az.rtcm.nominations.WrongState;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Refused;
import az.rtcm.shared.web.SiteController;
import az.rtcm.training.SessionId;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
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

/** One nominee of an organisation's list: add, change, move, take off, withdraw. */
@SiteController
@RequestMapping("/my/nominations/{session}/{organisation}/nominees")
class NomineeController {

    private final Lists lists;
    private final Nominations nominations;
    private final Seats seats;
    private final NamesakeQuestion namesakes;

    NomineeController(
            Lists lists, Nominations nominations, Seats seats, NamesakeQuestion namesakes) {
        this.lists = lists;
        this.nominations = nominations;
        this.seats = seats;
        this.namesakes = namesakes;
    }

    @GetMapping("/new")
    ModelAndView blank(
            @PathVariable String language,
            @PathVariable UUID session,
            @PathVariable UUID organisation) {
        var form = NomineeForm.empty(Ids.next(), language);
        return form(session, organisation, null, new BeanPropertyBindingResult(form, "form"));
    }

    @PostMapping
    ModelAndView nominate(
            @PathVariable String language,
            @PathVariable UUID session,
            @PathVariable UUID organisation,
            @Valid @ModelAttribute("form") NomineeForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var list = lists.one(new SessionId(session), new OrganisationId(organisation));
        boolean illustrative = list.session().illustrative();
        var alike = namesakes.ask(list, form, errors);
        if (!errors.hasErrors()) {
            try {
                nominations.nominate(
                        list.session().id(),
                        list.organisation().id(),
                        Map.of(form.nominationId(), form.nominee(illustrative)));
                sayStored(list, form, redirect);
                return to(language, list.path());
            } catch (AlreadyNominated e) {
                errors.rejectValue("family", "nominations.already-nominated");
            } catch (CallIsClosed e) {
                errors.reject("nominations.call-is-closed");
            }
        }
        return refused(session, organisation, null, errors).addObject("alike", alike);
    }

    @GetMapping("/{nominee}")
    ModelAndView change(
            @PathVariable UUID session,
            @PathVariable UUID organisation,
            @PathVariable UUID nominee) {
        var found = draft(session, organisation, nominee);
        return form(
                session,
                organisation,
                nominee,
                new BeanPropertyBindingResult(NomineeForm.of(found), "form"));
    }

    @PostMapping("/{nominee}")
    ModelAndView revise(
            @PathVariable String language,
            @PathVariable UUID session,
            @PathVariable UUID organisation,
            @PathVariable UUID nominee,
            @Valid @ModelAttribute("form") NomineeForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var before = draft(session, organisation, nominee);
        if (!errors.hasErrors()) {
            try {
                nominations.revise(before.id(), form.revised(before.person()));
                boolean told = before.correctable() || form.keepsAddressOf(before.person());
                if (told) {
                    Notice.success(redirect, "nominations.nominee.changed");
                } else {
                    Notice.warning(redirect, "nominations.nominee.address-stays");
                }
                return to(language, path(session, organisation));
            } catch (CallIsClosed | WrongState e) {
                errors.reject("nominations.call-is-closed");
            }
        }
        return refused(session, organisation, nominee, errors);
    }

    @DeleteMapping("/{nominee}")
    ModelAndView remove(
            @PathVariable String language,
            @PathVariable UUID session,
            @PathVariable UUID organisation,
            @PathVariable UUID nominee,
            RedirectAttributes redirect) {
        var id = own(session, organisation, nominee);
        return attempt(
                () -> nominations.remove(id),
                "nominations.nominee.removed",
                to(language, path(session, organisation)),
                redirect);
    }

    @PostMapping("/{nominee}/rank")
    ModelAndView move(
            @PathVariable String language,
            @PathVariable UUID session,
            @PathVariable UUID organisation,
            @PathVariable UUID nominee,
            @RequestParam int by,
            RedirectAttributes redirect) {
        var id = own(session, organisation, nominee);
        return attempt(
                () -> nominations.move(id, by),
                "nominations.nominee.moved",
                to(language, path(session, organisation)),
                redirect);
    }

    @PostMapping("/{nominee}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String language,
            @PathVariable UUID session,
            @PathVariable UUID organisation,
            @PathVariable UUID nominee,
            RedirectAttributes redirect) {
        var id = own(session, organisation, nominee);
        return attempt(
                () -> seats.withdraw(id),
                "nominations.nominee.withdrawn",
                to(language, path(session, organisation)),
                redirect);
    }

    private void sayStored(OrganisationList list, NomineeForm form, RedirectAttributes redirect) {
        var stored =
                lists.nominee(list.session().id(), list.organisation().id(), form.nominationId());
        if (form.keepsAddressOf(stored.person())) {
            Notice.success(redirect, "nominations.nominee.added");
        } else {
            Notice.warning(redirect, "nominations.nominee.address-stays");
        }
    }

    private static ModelAndView attempt(
            Runnable action, String done, ModelAndView next, RedirectAttributes redirect) {
        try {
            action.run();
            Notice.success(redirect, done);
        } catch (CallIsClosed e) {
            Notice.warning(redirect, "nominations.call-is-closed");
        } catch (WrongState e) {
            Notice.warning(redirect, "nominations.wrong-state");
        }
        return next;
    }

    private NominationId own(UUID session, UUID organisation, UUID nominee) {
        return lists.nominee(
                        new SessionId(session),
                        new OrganisationId(organisation),
                        new NominationId(nominee))
                .id();
    }

    private az.rtcm.nominations.Nominee draft(UUID session, UUID organisation, UUID nominee) {
        var found =
                lists.nominee(
                        new SessionId(session),
                        new OrganisationId(organisation),
                        new NominationId(nominee));
        if (found.state() != NominationState.DRAFT) {
            throw new NotFound();
        }
        return found;
    }

    private ModelAndView refused(
            UUID session,
            UUID organisation,
            @org.jspecify.annotations.Nullable UUID nominee,
            BindingResult errors) {
        return filled(
                Refused.with("nominations/web/nominee", errors), session, organisation, nominee);
    }

    private ModelAndView form(
            UUID session,
            UUID organisation,
            @org.jspecify.annotations.Nullable UUID nominee,
            BindingResult form) {
        var page = new ModelAndView("nominations/web/nominee");
        page.addAllObjects(form.getModel());
        return filled(page, session, organisation, nominee);
    }

    private ModelAndView filled(
            ModelAndView page,
            UUID session,
            UUID organisation,
            @org.jspecify.annotations.Nullable UUID nominee) {
        var list = lists.one(new SessionId(session), new OrganisationId(organisation));
        var known =
                nominee == null
                        ? null
                        : lists.nominee(
                                new SessionId(session),
                                new OrganisationId(organisation),
                                new NominationId(nominee));
        return page.addObject("list", list)
                .addObject("window", null)
                .addObject("nominee", nominee)
                .addObject(
                        "onRecord", known == null || known.correctable() ? null : known.person());
    }

    private static ModelAndView to(String language, String path) {
        return new ModelAndView("redirect:/" + language + path);
    }

    private static String path(UUID session, UUID organisation) {
        return "/my/nominations/" + session + "/" + organisation;
    }
}
