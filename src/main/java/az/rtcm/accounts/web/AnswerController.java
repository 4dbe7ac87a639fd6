package az.rtcm.accounts.web;

import az.rtcm.accounts.Answer;
import az.rtcm.accounts.PersonalLink;
import az.rtcm.accounts.PersonalLinks;
import az.rtcm.shared.web.Panel;
import az.rtcm.shared.web.SiteController;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where links in mails lead: the page asks, its buttons act (rule 11). */
@SiteController
class AnswerController {

    private final PersonalLinks links;

    AnswerController(PersonalLinks links) {
        this.links = links;
    }

    @GetMapping("/answer/{token}")
    ModelAndView show(@PathVariable String token) {
        var link = links.find(token);
        return link.filter(links::isOpen)
                .map(open -> page(open, links.show(open), true, HttpStatus.OK))
                .orElseGet(() -> useless(link));
    }

    @PostMapping("/answer/{token}")
    ModelAndView act(@PathVariable String token, @RequestParam Map<String, String> typed) {
        var link = links.find(token);
        return links.act(token, typed)
                .map(outcome -> answered(link.orElseThrow(), outcome))
                .orElseGet(() -> useless(links.find(token)));
    }

    private ModelAndView answered(PersonalLink link, Answer.Outcome outcome) {
        return switch (outcome) {
            case Answer.Outcome.Done done -> page(link, done.fragment(), false, HttpStatus.OK);
            case Answer.Outcome.Open open -> page(link, open.fragment(), true, HttpStatus.OK);
            case Answer.Outcome.Refused refused ->
                    page(link, refused.fragment(), true, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView page(
            PersonalLink link, Panel.Fragment fragment, boolean open, HttpStatus status) {
        var page = new ModelAndView("accounts/web/answer", status);
        page.addObject("title", links.answerOf(link).title());
        page.addObject("fragment", fragment);
        page.addObject("open", open);
        return page;
    }

    private static String why(PersonalLink link) {
        if (link.usedAt() == null) {
            return "expired";
        }
        return link.withdrawn() ? "withdrawn" : "used";
    }

    private static ModelAndView useless(Optional<PersonalLink> link) {
        var why = link.map(AnswerController::why).orElse("unknown");
        var status = link.isPresent() ? HttpStatus.GONE : HttpStatus.NOT_FOUND;
        return new ModelAndView("accounts/web/useless", status).addObject("why", why);
    }
}
