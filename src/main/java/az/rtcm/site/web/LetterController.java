package az.rtcm.site.web;

import az.rtcm.directory.Countries;
import az.rtcm.shared.web.NavigationItem;
import az.rtcm.shared.web.NotFound;
import az.rtcm.shared.web.PublicForm;
import az.rtcm.shared.web.Refused;
import az.rtcm.shared.web.SiteController;
import az.rtcm.shared.web.VisitorCached;
import az.rtcm.site.LetterSubject;
import az.rtcm.site.Letters;
import az.rtcm.site.Publications;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Forms with which visitors write to the centre, without signing in. */
@SiteController
class LetterController {

    private final Letters letters;
    private final Publications publications;
    private final Countries countries;
    private final Postbox postbox;

    LetterController(
            Letters letters, Publications publications, Countries countries, Postbox postbox) {
        this.postbox = postbox;
        this.letters = letters;
        this.publications = publications;
        this.countries = countries;
    }

    @Bean
    static NavigationItem contact() {
        return NavigationItem.footer(20, "site.contact.nav", "/contact");
    }

    @Bean
    static NavigationItem askForTraining() {
        return NavigationItem.footer(30, "site.request.nav", "/training-request");
    }

    @Bean
    static PublicForm contactForm() {
        return new PublicForm("/contact");
    }

    @Bean
    static PublicForm trainingRequestForm() {
        return new PublicForm("/training-request");
    }

    @GetMapping("/contact")
    @VisitorCached({"site", "directory"})
    ModelAndView contactPage() {
        return contact(new ModelAndView("site/web/contact"));
    }

    @PostMapping("/contact")
    ModelAndView write(
            @PathVariable String language,
            @Valid @ModelAttribute("form") LetterForm form,
            BindingResult errors,
            HttpServletRequest from,
            HttpServletResponse to) {
        if (form.subject() == null || form.subject() == LetterSubject.TRAINING) {
            errors.rejectValue("subject", "NotNull");
        }
        if (errors.hasErrors() || form.subject() == null) {
            return contact(Refused.with("site/web/contact", errors));
        }
        return takes(from, errors)
                ? received(form, form.subject(), language)
                : contact(later("site/web/contact", errors, to));
    }

    @GetMapping("/training-request")
    @VisitorCached({"site", "directory"})
    ModelAndView requestPage() {
        return request(new ModelAndView("site/web/request"));
    }

    @PostMapping("/training-request")
    ModelAndView ask(
            @PathVariable String language,
            @Valid @ModelAttribute("form") LetterForm form,
            BindingResult errors,
            HttpServletRequest from,
            HttpServletResponse to) {
        if (form.audience() == null || form.audience().isBlank()) {
            errors.rejectValue("audience", "NotBlank");
        }
        if (errors.hasErrors()) {
            return request(Refused.with("site/web/request", errors));
        }
        return takes(from, errors)
                ? received(form, LetterSubject.TRAINING, language)
                : request(later("site/web/request", errors, to));
    }

    @GetMapping("/contact/received")
    @VisitorCached("site")
    ModelAndView thanks() {
        return new ModelAndView("site/web/received");
    }

    private boolean takes(HttpServletRequest from, BindingResult errors) {
        if (postbox.takes(from.getRemoteAddr())) {
            return true;
        }
        errors.reject("site.refused.too-many-letters");
        return false;
    }

    private static ModelAndView later(String view, BindingResult errors, HttpServletResponse to) {
        to.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Postbox.PERIOD.toSeconds()));
        var page = Refused.with(view, errors);
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page;
    }

    /** A machine is told the same as a person, and nothing is kept. */
    private ModelAndView received(LetterForm form, LetterSubject about, String language) {
        if (!form.isOfMachine()) {
            var typed = form.letter(about, language);
            letters.receive(
                    countries.find(String.valueOf(typed.country())).isPresent()
                            ? typed
                            : typed.withoutCountry());
        }
        return new ModelAndView("redirect:/" + language + "/contact/received");
    }

    private ModelAndView contact(ModelAndView page) {
        return page.addObject("article", publications.page("contact").orElseThrow(NotFound::new))
                .addObject("countries", countries.all());
    }

    private ModelAndView request(ModelAndView page) {
        return page.addObject("countries", countries.all());
    }
}
