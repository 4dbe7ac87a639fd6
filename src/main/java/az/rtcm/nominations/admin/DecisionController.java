package az.rtcm.nominations.admin;

import az.rtcm.directory.Countries;
import az.rtcm.nominations.Calls;
import az.rtcm.nominations.Candidate;
import az.rtcm.nominations.Candidates;
import az.rtcm.nominations.NominationId;
import az.rtcm.nominations.ReplacementId;
import az.rtcm.nominations.Replacements;
import az.rtcm.nominations.Selection;
import az.rtcm.shared.web.Notice;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import az.rtcm.training.StateRefused;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decisions on all nominees at once: accept the rankings, announce, print the minutes. */
@Controller
@RequestMapping("/admin/sessions/{id}/nominations")
class DecisionController {

    private final Selection selection;
    private final Candidates candidates;
    private final Replacements replacements;
    private final Calls calls;
    private final Sessions sessions;
    private final Countries countries;

    DecisionController(
            Selection selection,
            Candidates candidates,
            Replacements replacements,
            Calls calls,
            Sessions sessions,
            Countries countries) {
        this.selection = selection;
        this.candidates = candidates;
        this.replacements = replacements;
        this.calls = calls;
        this.sessions = sessions;
        this.countries = countries;
    }

    @GetMapping("/acceptance")
    ModelAndView preview(@PathVariable UUID id) {
        var session = new SessionId(id);
        return page("nominations/admin/acceptance", session)
                .addObject("proposal", selection.proposal(session))
                .addObject("byId", byId(candidates.of(session)));
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable UUID id, RedirectAttributes redirect) {
        try {
            selection.accept(new SessionId(id));
            Notice.success(redirect, "nominations.accepted");
        } catch (StateRefused e) {
            Notice.warning(redirect, SelectionController.refusal(e));
        }
        return to(id);
    }

    @GetMapping("/announcement")
    ModelAndView decided(@PathVariable UUID id) {
        var session = new SessionId(id);
        var all = candidates.of(session);
        return page("nominations/admin/announcement", session)
                .addObject("undecided", undecided(all))
                .addObject("decided", all.stream().filter(Candidate::awaitsAnnouncement).toList());
    }

    @PostMapping("/announcement")
    String announce(@PathVariable UUID id, RedirectAttributes redirect) {
        var session = new SessionId(id);
        try {
            int told = selection.announce(session);
            long undecided = undecided(candidates.of(session));
            Notice.success(
                    redirect,
                    undecided == 0 ? "nominations.announced" : "nominations.announced.in-part",
                    told,
                    undecided);
        } catch (StateRefused e) {
            Notice.warning(redirect, SelectionController.refusal(e));
        }
        return to(id);
    }

    @GetMapping("/minutes")
    ModelAndView minutes(@PathVariable UUID id) {
        var session = new SessionId(id);
        var all = candidates.of(session);
        return page("nominations/admin/minutes", session)
                .addObject(
                        "decided",
                        all.stream()
                                .filter(one -> one.decidedAt() != null)
                                .sorted(
                                        Comparator.comparing(Candidate::state)
                                                .thenComparing(Candidate::country)
                                                .thenComparing(Candidate::rank))
                                .toList())
                .addObject("byId", byId(all))
                .addObject("moves", candidates.moves(session));
    }

    @PostMapping("/replacements/{window}/end")
    String giveUp(@PathVariable UUID id, @PathVariable UUID window, RedirectAttributes redirect) {
        replacements.giveUp(new ReplacementId(window));
        Notice.success(redirect, "nominations.replacement.given-up");
        return to(id);
    }

    private ModelAndView page(String view, SessionId session) {
        return new ModelAndView(view)
                .addObject("session", sessions.require(session))
                .addObject("call", calls.require(session))
                .addObject("countries", countries.byCode());
    }

    private static long undecided(List<Candidate> all) {
        return all.stream().filter(Candidate::isUndecided).count();
    }

    private static Map<NominationId, Candidate> byId(List<Candidate> all) {
        return all.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
    }

    private static String to(UUID id) {
        return "redirect:/admin/sessions/" + id + "/nominations";
    }
}
