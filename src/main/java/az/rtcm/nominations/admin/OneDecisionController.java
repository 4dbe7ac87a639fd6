package az.rtcm.nominations.admin;

import az.rtcm.nominations.Candidate;
import az.rtcm.nominations.Candidates;
import az.rtcm.nominations.NoRoom;
import az.rtcm.nominations.NominationId;
import az.rtcm.nominations.ReasonMissing;
import az.rtcm.nominations.Selection;
import az.rtcm.nominations.Verdict;
import az.rtcm.nominations.WrongState;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Refused;
import az.rtcm.training.SessionId;
import az.rtcm.training.Sessions;
import az.rtcm.training.StateRefused;
import jakarta.validation.Valid;
import java.util.List;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A decision on one nominee with its reasons, on a page of its own. */
@Controller
@RequestMapping("/admin/sessions/{id}/nominations/{nomination}/decision")
class OneDecisionController {

    private static final String VIEW = "nominations/admin/decision";

    private final Selection selection;
    private final Candidates candidates;
    private final Sessions sessions;

    OneDecisionController(Selection selection, Candidates candidates, Sessions sessions) {
        this.selection = selection;
        this.candidates = candidates;
        this.sessions = sessions;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable UUID id,
            @PathVariable UUID nomination,
            @RequestParam(required = false) @Nullable Verdict verdict) {
        var candidate = candidate(id, nomination);
        var form = DecisionForm.of(candidate, verdict);
        var page = new ModelAndView(VIEW);
        page.addAllObjects(new BeanPropertyBindingResult(form, "form").getModel());
        return filled(page, id, candidate);
    }

    @PostMapping
    ModelAndView decide(
            @PathVariable UUID id,
            @PathVariable UUID nomination,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var candidate = candidate(id, nomination);
        if (!errors.hasErrors()) {
            decide(id, candidate.id(), form, errors);
        }
        if (errors.hasErrors()) {
            return filled(Refused.with(VIEW, errors), id, candidate);
        }
        Notice.success(redirect, "nominations.decide.done", candidate.person().name().latin());
        return new ModelAndView("redirect:/admin/sessions/" + id + "/nominations");
    }

    private void decide(UUID id, NominationId one, DecisionForm form, BindingResult errors) {
        try {
            selection.decide(new SessionId(id), List.of(one), form.decision());
        } catch (ReasonMissing e) {
            errors.rejectValue("preparedReason", "nominations.decide.reason-missing");
        } catch (NoRoom e) {
            errors.rejectValue("verdict", SelectionController.problem(e));
        } catch (WrongState e) {
            errors.reject("nominations.wrong-state");
        } catch (StateRefused e) {
            errors.reject(SelectionController.refusal(e));
        }
    }

    private ModelAndView filled(ModelAndView page, UUID id, Candidate candidate) {
        return page.addObject("session", sessions.require(new SessionId(id)))
                .addObject("candidate", candidate);
    }

    private Candidate candidate(UUID id, UUID nomination) {
        return candidates.of(new SessionId(id)).stream()
                .filter(one -> one.id().value().equals(nomination))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
