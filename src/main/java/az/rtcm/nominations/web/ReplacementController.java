package az.rtcm.nominations.web;

import az.rtcm.directory.OrganisationId;
import az.rtcm.nominations.AlreadyNominated;
import az.rtcm.nominations.Lists;
import az.rtcm.nominations.NominationId;
import az.rtcm.nominations.OrganisationList;
import az.rtcm.nominations.ReplacementId;
import az.rtcm.nominations.Replacements;
import az.rtcm.nominations.WindowIsClosed;
import az.rtcm.nominations.WrongState;
import az.rtcm.shared.database.Ids;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.Notice;
import az.rtcm.shared.web.Refused;
import az.rtcm.shared.web.SiteController;
import az.rtcm.training.SessionId;
import jakarta.validation.Valid;
import java.util.UUID;
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

/** Naming somebody for a seat that fell free. */
@SiteController
@RequestMapping("/my/nominations/{session}/{organisation}/replacements/{window}")
class ReplacementController {

    private final Lists lists;
    private final Replacements replacements;
    private final NamesakeQuestion namesakes;

    ReplacementController(Lists lists, Replacements replacements, NamesakeQuestion namesakes) {
        this.lists = lists;
        this.replacements = replacements;
        this.namesakes = namesakes;
    }

    @PostMapping
    ModelAndView name(
            @PathVariable String language,
            @PathVariable UUID session,
            @PathVariable UUID organisation,
            @PathVariable UUID window,
            @RequestParam UUID nominee,
            RedirectAttributes redirect) {
        var list = list(session, organisation);
        try {
            replacements.name(new ReplacementId(window), new NominationId(nominee));
            Notice.success(redirect, "nominations.replacement.named");
        } catch (WindowIsClosed e) {
            Notice.warning(redirect, "nominations.replacement.closed");
        } catch (WrongState e) {
            Notice.warning(redirect, "nominations.wrong-state");
        }
        return new ModelAndView("redirect:/" + language + list.path());
    }

    @GetMapping
    ModelAndView somebodyElse(
            @PathVariable String language,
            @PathVariable UUID session,
            @PathVariable UUID organisation,
            @PathVariable UUID window) {
        var list = list(session, organisation);
        requireOpen(list, window);
        var form = NomineeForm.empty(Ids.next(), language);
        var page = new ModelAndView("nominations/web/nominee");
        page.addAllObjects(new BeanPropertyBindingResult(form, "form").getModel());
        return page.addObject("list", list).addObject("window", window.toString());
    }

    @PostMapping("/nominee")
    ModelAndView nameSomebodyElse(
            @PathVariable String language,
            @PathVariable UUID session,
            @PathVariable UUID organisation,
            @PathVariable UUID window,
            @Valid @ModelAttribute("form") NomineeForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        var list = list(session, organisation);
        var alike = namesakes.ask(list, form, errors);
        if (!errors.hasErrors()) {
            try {
                replacements.name(
                        new ReplacementId(window),
                        form.nominationId(),
                        form.nominee(list.session().illustrative()));
                Notice.success(redirect, "nominations.replacement.named");
                return new ModelAndView("redirect:/" + language + list.path());
            } catch (WindowIsClosed e) {
                errors.reject("nominations.replacement.closed");
            } catch (AlreadyNominated e) {
                errors.rejectValue("family", "nominations.already-nominated");
            }
        }
        return Refused.with("nominations/web/nominee", errors)
                .addObject("list", list)
                .addObject("alike", alike)
                .addObject("window", window.toString());
    }

    private OrganisationList list(UUID session, UUID organisation) {
        return lists.one(new SessionId(session), new OrganisationId(organisation));
    }

    private static void requireOpen(OrganisationList list, UUID window) {
        if (list.windows().stream().noneMatch(open -> open.id().value().equals(window))) {
            throw new NotFound();
        }
    }
}
