package az.rtcm.nominations.admin;

import az.rtcm.directory.Countries;
import az.rtcm.nominations.Calls;
import az.rtcm.nominations.Candidate;
import az.rtcm.nominations.Candidates;
import az.rtcm.nominations.Decision;
import az.rtcm.nominations.NoRoom;
import az.rtcm.nominations.NominationId;
import az.rtcm.nominations.Ongoing;
import az.rtcm.nominations.PreparedReason;
import az.rtcm.nominations.ReasonMissing;
import az.rtcm.nominations.Seats;
import az.rtcm.nominations.Selection;
import az.rtcm.nominations.SentLists;
import az.rtcm.nominations.Verdict;
import az.rtcm.nominations.WrongState;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Paging;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import az.rtcm.training.StateRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The table on which the coordinator selects, with meters that follow every decision. */
@Controller
@RequestMapping("/admin/sessions/{id}/nominations")
class SelectionController {

    private final Candidates candidates;
    private final Selection selection;
    private final Calls calls;
    private final SentLists sent;
    private final Seats seats;
    private final Sessions sessions;
    private final Countries countries;

    SelectionController(
            Candidates candidates,
            Selection selection,
            Calls calls,
            SentLists sent,
            Seats seats,
            Sessions sessions,
            Countries countries) {
        this.candidates = candidates;
        this.selection = selection;
        this.calls = calls;
        this.sent = sent;
        this.seats = seats;
        this.sessions = sessions;
        this.countries = countries;
    }

    @GetMapping
    ModelAndView table(
            @PathVariable UUID id, @RequestParam Map<String, String> parameters, Locale locale) {
        return filled(new ModelAndView("nominations/admin/selection"), id, parameters, locale);
    }

    /**
     * Decides on one nominee ({@code one} is verdict and id) or on all that are ticked, with the
     * reasons typed.
     */
    @PostMapping
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String one,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(required = false) @Nullable List<UUID> chosen,
            @RequestParam(defaultValue = "") String internalReason,
            @RequestParam(required = false) @Nullable PreparedReason preparedReason,
            @RequestParam(defaultValue = "") String communicatedReason,
            @RequestParam Map<String, String> parameters,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String partial,
            HttpServletRequest request,
            Locale locale) {
        var pick = Pick.of(one, verdict, chosen);
        var decision =
                new Decision(pick.verdict(), internalReason, preparedReason, communicatedReason);
        var problem = decide(id, pick.chosen(), decision);
        if (partial != null || problem != null) {
            var view = partial == null ? "selection" : "board";
            var page =
                    filled(new ModelAndView("nominations/admin/" + view), id, parameters, locale);
            return problem == null
                    ? page
                    : refused(page, problem, decision)
                            .addObject("ticked", chosen == null ? List.of() : chosen);
        }
        var query = request.getQueryString();
        return new ModelAndView(
                "redirect:/admin/sessions/%s/nominations%s"
                        .formatted(id, query == null ? "" : "?" + query));
    }

    private static ModelAndView refused(ModelAndView page, Problem problem, Decision decision) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("problem", problem.key())
                .addObject("about", problem.about())
                .addObject("typed", decision);
    }

    @PostMapping("/{nomination}/promotion")
    String promote(
            @PathVariable UUID id, @PathVariable UUID nomination, RedirectAttributes redirect) {
        try {
            seats.promote(new NominationId(nomination));
            Notice.success(redirect, "nominations.promoted");
        } catch (NoRoom e) {
            Notice.warning(redirect, problem(e));
        } catch (WrongState e) {
            Notice.warning(redirect, "nominations.wrong-state");
        }
        return "redirect:/admin/sessions/" + id + "/nominations";
    }

    /**
     * @param about the nominee who did not fit, when one of several did not
     */
    private record Problem(String key, @Nullable NominationId about) {}

    private @Nullable Problem decide(UUID id, List<NominationId> chosen, Decision decision) {
        if (chosen.isEmpty()) {
            return new Problem("nominations.decide.nobody", null);
        }
        if (decision.isTooLong()) {
            return new Problem("nominations.decide.long-reason", null);
        }
        try {
            selection.decide(new SessionId(id), chosen, decision);
            return null;
        } catch (ReasonMissing e) {
            return new Problem("nominations.decide.reason-missing", null);
        } catch (NoRoom e) {
            return new Problem(problem(e), e.nominee());
        } catch (WrongState e) {
            return new Problem("nominations.wrong-state", null);
        } catch (StateRefused e) {
            return new Problem(refusal(e), null);
        }
    }

    static String refusal(StateRefused e) {
        return Ongoing.is(e.from())
                ? "nominations.announce.call-is-open"
                : "nominations.session-is-over";
    }

    static String problem(NoRoom refusal) {
        return refusal.country() == null ? "nominations.no-seat-left" : "nominations.quota-is-used";
    }

    private ModelAndView filled(
            ModelAndView page, UUID id, Map<String, String> parameters, Locale locale) {
        var session = sessions.require(new SessionId(id));
        var all = candidates.of(session.id());
        var filter = CandidateFilter.of(parameters);
        var paging = Paging.from(parameters, "organisation");
        var call = calls.require(session.id());
        var named = countries.byCode();
        return page.addObject("session", session)
                .addObject("call", call)
                .addObject("deciding", call.closedAt() != null && Ongoing.is(session.state()))
                .addObject(
                        "byId",
                        all.stream().collect(Collectors.toMap(Candidate::id, Function.identity())))
                .addObject(
                        "meters",
                        candidates
                                .meters(session.id(), all)
                                .sorted(CountryOrder.in(locale.getLanguage(), named)))
                .addObject("undecided", all.stream().filter(Candidate::isUndecided).count())
                .addObject("unannounced", all.stream().anyMatch(Candidate::awaitsAnnouncement))
                .addObject("entered", sent.entered(session.id()))
                .addObject("windows", seats.awaited(session.id()))
                .addObject("filter", filter)
                .addObject("listing", filter.page(all, named, paging, locale.getLanguage()))
                .addObject("organisations", CandidateFilter.organisations(all))
                .addObject("countries", named);
    }
}
