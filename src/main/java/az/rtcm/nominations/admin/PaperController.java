package az.rtcm.nominations.admin;

import az.rtcm.directory.Match;
import az.rtcm.directory.OrganisationId;
import az.rtcm.directory.Organisations;
import az.rtcm.directory.People;
import az.rtcm.directory.Person;
import az.rtcm.nominations.AlreadyNominated;
import az.rtcm.nominations.Calls;
import az.rtcm.nominations.Candidate;
import az.rtcm.nominations.Candidates;
import az.rtcm.nominations.Invitation;
import az.rtcm.nominations.NominationId;
import az.rtcm.nominations.Nominations;
import az.rtcm.nominations.Offers;
import az.rtcm.nominations.OnBehalf;
import az.rtcm.nominations.Seats;
import az.rtcm.nominations.WrongState;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Refused;
import az.rtcm.training.Session;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import az.rtcm.training.StateRefused;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came by letter, note verbale, telephone or messenger, entered by the coordinator. */
@Controller
@RequestMapping("/admin/sessions/{id}/nominations")
class PaperController {

    private final Nominations nominations;
    private final Candidates candidates;
    private final Seats seats;
    private final Offers offers;
    private final Calls calls;
    private final Sessions sessions;
    private final Organisations organisations;
    private final People people;
    private final Scans scans;

    PaperController(
            Nominations nominations,
            Candidates candidates,
            Seats seats,
            Offers offers,
            Calls calls,
            Sessions sessions,
            Organisations organisations,
            People people,
            Scans scans) {
        this.nominations = nominations;
        this.candidates = candidates;
        this.seats = seats;
        this.offers = offers;
        this.calls = calls;
        this.sessions = sessions;
        this.organisations = organisations;
        this.people = people;
        this.scans = scans;
    }

    @GetMapping("/on-behalf")
    ModelAndView blank(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID organisation) {
        var page = new ModelAndView("nominations/admin/paper");
        page.addAllObjects(
                new BeanPropertyBindingResult(PaperForm.empty(Ids.next(), organisation), "form")
                        .getModel());
        return filled(page, session(id));
    }

    @PostMapping("/on-behalf")
    ModelAndView nominate(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PaperForm form,
            BindingResult errors,
            @RequestParam(name = "scan", required = false) @Nullable MultipartFile scan,
            RedirectAttributes redirect) {
        var session = session(id);
        var alike = alike(session, form, errors);
        var stored = scans.store(scan, errors);
        if (!errors.hasErrors()) {
            try {
                nominations.nominateOnBehalf(
                        session.id(),
                        new OrganisationId(Objects.requireNonNull(form.organisation())),
                        new NominationId(form.id()),
                        form.nominee(session.illustrative()),
                        form.paper(stored.orElse(null)));
                Notice.success(redirect, "nominations.nominee.added");
                return to(id);
            } catch (AlreadyNominated e) {
                errors.rejectValue("family", "nominations.already-nominated");
            } catch (StateRefused e) {
                errors.reject("nominations.session-is-over");
            }
        }
        return filled(Refused.with("nominations/admin/paper", errors), session)
                .addObject("alike", alike);
    }

    /** Who of all known people may be the one on the paper; not asked of a form that is stored. */
    private List<Person> alike(Session session, PaperForm form, BindingResult errors) {
        if (errors.hasErrors() || !form.asksForNamesakes() || isStored(session, form.id())) {
            return List.of();
        }
        var alike =
                people.similar(form.nominee(session.illustrative()).person()).stream()
                        .map(Match::person)
                        .toList();
        if (!alike.isEmpty()) {
            errors.rejectValue("known", "nominations.known.choose");
        }
        return alike;
    }

    private boolean isStored(Session session, UUID form) {
        return candidates.of(session.id()).stream().anyMatch(one -> one.id().value().equals(form));
    }

    @GetMapping("/{nomination}/answer")
    ModelAndView ask(@PathVariable UUID id, @PathVariable UUID nomination) {
        var form = new AnswerForm(null, null, "", null);
        var page = new ModelAndView("nominations/admin/answer");
        page.addAllObjects(new BeanPropertyBindingResult(form, "form").getModel());
        return answering(page, id, nomination);
    }

    @PostMapping("/{nomination}/answer")
    ModelAndView answer(
            @PathVariable UUID id,
            @PathVariable UUID nomination,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            @RequestParam(name = "scan", required = false) @Nullable MultipartFile scan,
            RedirectAttributes redirect) {
        var before = candidate(id, nomination).state().name();
        if (!errors.hasErrors() && before.equals(String.valueOf(form.act()))) {
            Notice.success(redirect, "nominations.answer.entered");
            return to(id);
        }
        var stored = scans.store(scan, errors);
        if (!errors.hasErrors()) {
            try {
                enter(
                        new NominationId(nomination),
                        Objects.requireNonNull(form.act()),
                        form.paper(stored.orElse(null)));
                Notice.success(redirect, "nominations.answer.entered");
                return to(id);
            } catch (WrongState e) {
                errors.reject("nominations.wrong-state");
            }
        }
        return answering(Refused.with("nominations/admin/answer", errors), id, nomination);
    }

    /** The mail with the link goes out anew. */
    @PostMapping("/{nomination}/link")
    ModelAndView sendAgain(
            @PathVariable UUID id, @PathVariable UUID nomination, RedirectAttributes redirect) {
        try {
            offers.sendAgain(new SessionId(id), new NominationId(nomination));
            Notice.success(redirect, "nominations.link.sent");
        } catch (WrongState e) {
            Notice.warning(redirect, "nominations.wrong-state");
        }
        return to(id);
    }

    private void enter(NominationId nomination, AnswerForm.Act act, OnBehalf paper) {
        switch (act) {
            case CONFIRMED -> seats.confirmOnBehalf(nomination, paper);
            case DECLINED -> seats.declineOnBehalf(nomination, paper);
            case WITHDRAWN -> seats.withdrawOnBehalf(nomination, paper);
        }
    }

    private ModelAndView filled(ModelAndView page, Session session) {
        var invited = calls.invited(session.id()).stream().map(Invitation::organisationId).toList();
        return page.addObject("session", session)
                .addObject("organisations", organisations.byIds(invited).values());
    }

    private ModelAndView answering(ModelAndView page, UUID id, UUID nomination) {
        return page.addObject("session", session(id))
                .addObject("candidate", candidate(id, nomination));
    }

    private Candidate candidate(UUID id, UUID nomination) {
        return candidates.of(new SessionId(id)).stream()
                .filter(one -> one.id().value().equals(nomination))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Session session(UUID id) {
        return sessions.require(new SessionId(id));
    }

    private static ModelAndView to(UUID id) {
        return new ModelAndView("redirect:/admin/sessions/" + id + "/nominations");
    }
}
